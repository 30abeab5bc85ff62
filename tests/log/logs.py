"""Logs for tests."""

from collections.abc import Sequence
from pathlib import Path

from plugins.core.log.ledger import Ledger
from plugins.core.log.signer import Signer, make_signer

ORIGIN = "nhatky.tayninh.example"
MORNING = 1_795_744_800  # 27/11/2026 09:00 in Vietnam
SIGNER: Signer = make_signer(ORIGIN)


def entry(number: int) -> bytes:
    return f"dòng {number}".encode()


def grown(folder: Path, steps: Sequence[int], signer: Signer = SIGNER) -> tuple[Ledger, list[str]]:
    """A log that has grown by so many entries each time, and the checkpoint of each time."""
    ledger, notes = Ledger(folder, ORIGIN), []
    for step in steps:
        ledger.append([entry(number) for number in range(ledger.size, ledger.size + step)], signer, MORNING + ledger.size)
        notes.append(ledger.note)
    return ledger, notes

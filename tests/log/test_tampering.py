"""Whatever bit is turned in a file of the log, a witness who sees it for the first time, or again, finds it."""

import random
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.core.log.entries import ReleaseEntry, VersionEntry
from plugins.core.log.ledger import Ledger
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import read_trust
from plugins.core.log.witness import Seen, look
from schemas.fields import VIETNAM
from tests.log.logs import MORNING, ORIGIN, SIGNER
from tests.log.proofs import ROOT, STATEMENT

NOW = datetime.fromtimestamp(MORNING + 3600, VIETNAM)
DAY = date(2026, 11, 27)
KEYS = f"{ROOT.key}\n\n{ROOT.sign(STATEMENT.text())}"


def entry(number: int) -> bytes:
    if number % 3 == 2:
        return ReleaseEntry(state="online", portal="mau", day=DAY, of=(number - 1,), release="00000001-000-0123456789ab", manifest="a" * 64).to_bytes()
    return VersionEntry(portal="mau", path=f"/tin/{number}/", version=1, kind="published", commit="0" * 40, day=DAY, digest=f"{number:064x}").to_bytes()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Ledger:
    ledger = Ledger(tmp_path_factory.mktemp("nhat-ky"), ORIGIN)
    ledger.append([entry(number) for number in range(270)], SIGNER, MORNING)
    return ledger


def seen(files: dict[str, bytes], keys: str, before: Seen) -> Seen:
    return look(lambda path: files[path], keys, read_trust(f"{ROOT.key}\n"), before, NOW)


def test_of_more_than_two_hundred_turned_bits_none_is_accepted(log: Ledger) -> None:
    chance, accepted, tried = random.Random(20261127), [], 0
    whole = {path: log.read(path) for path in log.paths()} | {"khoa.txt": KEYS.encode()}
    assert seen(whole, KEYS, Seen()).size == 270
    for path, data in sorted(whole.items()):
        for place in chance.sample(range(len(data)), min(40, len(data))):
            spoilt = data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1:]
            tried += 1
            try:
                seen(whole | {path: spoilt}, spoilt.decode("latin-1") if path == "khoa.txt" else KEYS, Seen())
                accepted.append((path, place))
            except NotVerified:
                pass
    assert tried > 200
    assert accepted == []


def test_entries_that_were_taken_out_put_in_or_changed_places_are_found(log: Ledger, tmp_path: Path) -> None:
    files = {path: log.read(path) for path in log.paths()}
    before = seen(files, KEYS, Seen())
    entries = list(log.entries())
    for number, other in enumerate((entries[:100] + entries[101:] + [entries[0]] * 9, [entries[0], *entries], [entries[1], entries[0], *entries[2:]],
                                    [*entries[:269], entry(5)], entries[:200])):
        fork = Ledger(tmp_path / str(number), ORIGIN)
        fork.append(other, SIGNER, MORNING)
        with pytest.raises(NotVerified):
            seen({path: fork.read(path) for path in fork.paths()}, KEYS, before)
    grown = Ledger(tmp_path / "lon", ORIGIN)
    grown.append([*entries, entry(270), entry(271)], SIGNER, MORNING)
    assert seen({path: grown.read(path) for path in grown.paths()}, KEYS, before).size == 272

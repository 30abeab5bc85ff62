"""Proofs, paths and statements of keys, made by the log's own code (plugins/core/log), against which the browser's is tested."""

import base64
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.core.log.checkpoint import parse_checkpoint
from plugins.core.log.page_text import page_text
from plugins.core.log.proof import write_proof
from plugins.core.log.signer import make_signer
from plugins.core.log.statement import Statement
from tests.log.logs import MORNING, ORIGIN, SIGNER, entry, grown
from tests.log.proofs import ROOT, SALT, STATEMENT, case, version

KEYS = f"{ROOT.key}\n"  # the file of keys: the root key alone
SIZES = (1, 2, 3, 7, 8, 33)


@dataclass(frozen=True)
class Vectors:
    """A page and its proof in a log of 303 entries; paths of all entries of smaller logs; statements that must not be believed."""

    page: str
    proof: str
    paths: list[dict[str, object]]
    stranger: str
    expired: str
    revoked: str


@cache
def vectors() -> Vectors:
    """The same for all tests of a run."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        good = case(folder / "303")
        paths = [path for size in SIZES for path in _paths(folder / str(size), size)]
    expired = Statement(ORIGIN, 1, ()).vouching(SIGNER.key, date(2025, 1, 1), date(2026, 10, 31))
    return Vectors(good.page, good.proof.decode(), paths, make_signer(ROOT.key.name).sign(STATEMENT.text()), ROOT.sign(expired.text()),
                   ROOT.sign(STATEMENT.revoking(SIGNER.key, date(2026, 12, 1)).text()))


def _paths(folder: Path, size: int) -> list[dict[str, object]]:
    ledger, _ = grown(folder, [size])
    root = base64.b64encode(parse_checkpoint(ledger.note).root).decode()
    return [{"size": size, "index": index, "entry": entry(index).decode(), "root": root,
             "hashes": [base64.b64encode(each).decode() for each in ledger.tree().inclusion(index)]} for index in range(size)]


def proof_of(html: str, path: str) -> str:
    """A proof that this page was published at this path."""
    with TemporaryDirectory() as name:
        ledger, _ = grown(Path(name), [20])
        own = version(path, page_text(html))
        ledger.append([own], SIGNER, MORNING + 900)
        return write_proof(page_text(html), SALT, own.decode(), 20, ledger.tree().inclusion(20), ledger.note, ROOT.sign(STATEMENT.text())).decode()

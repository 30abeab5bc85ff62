"""After a key was revoked: proofs that hang on what it has signed are made again, by the key that has taken its place.

Else a proof is never written again. The log itself goes on: its folder here is the true one, whatever a thief has signed elsewhere.
"""

import json
from pathlib import Path

from plugins.core.log.book import Book, Pen
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import write_proof
from plugins.core.whole_file import write_whole

DONE = "renewed"  # holds the serial number of the statement that was looked at last


def renew(book: Book, pen: Pen) -> dict[str, bytes]:
    """The proofs that were made again, by the SHA-256 of their records."""
    done = book.folder / DONE
    if not any(key.revoked for key in pen.statement.keys) or (done.exists() and done.read_text("ascii") == str(pen.statement.serial)):
        return {}
    paths = [path for path in sorted((book.folder / "proofs").glob("*/[!.]*.json")) if not _counts(path, pen)]
    if not _is_good(book.ledger.note, pen):
        book.add([], pen)
    tree, found = book.ledger.tree(), {}
    for path in paths:
        old = json.loads(path.read_bytes())
        salt, number = bytes.fromhex(old["salt"]), old["index"]
        data = write_proof(old["text"], salt, old["entry"], number, tree.inclusion(number), book.ledger.note, pen.note)
        write_whole(path, data)
        found[path.stem.partition("-")[0]] = data
    write_whole(done, str(pen.statement.serial).encode())
    return found


def _counts(path: Path, pen: Pen) -> bool:
    return _is_good(json.loads(path.read_bytes())["checkpoint"], pen)


def _is_good(checkpoint: str, pen: Pen) -> bool:
    try:
        pen.statement.check(checkpoint)
    except NotVerified:
        return False
    return True

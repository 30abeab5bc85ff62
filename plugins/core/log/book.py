"""The log as the machine that publishes keeps it: what it says of each post, and the proofs that go with the pages.

The folder: `log/`, the files that are published; `proofs/PORTAL/RECORD-NUMBER.json`, a proof by the SHA-256 of the record that it is of and
its number in the log; `secret`, from which salts are made; `signed`, the SHA-256 of every checkpoint that was signed here.
"""

import hashlib
import hmac
import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.log.entries import Entry, NotAnEntry, ReleaseEntry, VersionEntry, parse_entry
from plugins.core.log.ledger import Ledger
from plugins.core.log.proof import SALT, digest_of, write_proof
from plugins.core.log.record import Record
from plugins.core.log.signer import Signer
from plugins.core.log.statement import Statement
from plugins.core.log.tree import BadLog
from plugins.core.whole_file import write_whole

Digests = dict[str, int]  # the SHA-256 of a record, in hex → its number in the log


@dataclass(frozen=True)
class Pen:
    """What writes: the key, the statement that vouches for it, that statement as a signed note, and the moment."""

    signer: Signer
    statement: Statement
    note: str
    now: datetime


class Book:
    """The log, its entries, and its proofs. Raises BadLog where the folder does not hold what it should."""

    def __init__(self, folder: Path, origin: str) -> None:
        self.folder = folder
        self.ledger = Ledger(folder / "log", origin)
        self.versions: dict[int, VersionEntry] = {}
        self.failed: set[int] = set()  # versions that never went online
        self._of: defaultdict[tuple[str, str], list[int]] = defaultdict(list)  # portal and path → its versions
        self.open: defaultdict[str, list[int]] = defaultdict(list)  # portal → versions of which nobody has said what became of them
        self.manifests: dict[str, str | None] = {}  # portal → SHA-256 of the manifest that was last online
        for number, data in enumerate(self.ledger.entries()):
            self._take(number, data)

    @property
    def paths(self) -> list[tuple[str, str]]:
        """Portal and path of every post that the log speaks of."""
        return sorted(key for key, numbers in self._of.items() if numbers)

    def last(self, portal: str, path: str) -> int | None:
        """The number of the last version of a post that went online or is about to; None where there was none."""
        numbers = self._of[portal, path]
        return numbers[-1] if numbers else None

    def proofs(self, portal: str) -> Digests:
        """The records of a portal that have proofs."""
        folder = self._proofs(portal)
        names = [path.stem.split("-") for path in folder.iterdir()] if folder.exists() else []
        return {record: int(number) for record, number in names if not record.startswith(".")}

    def proof(self, portal: str, record: str, number: int) -> Path:
        """Where the proof of a record is kept."""
        return self._proofs(portal) / f"{record}-{number}.json"

    def says_the_same(self, number: int, portal: str, path: str) -> bool:
        """Whether the last that the log says of a post is what it said in this entry."""
        last = self.last(portal, path)
        return last is not None and self.versions[last].digest == self.versions[number].digest

    def digest(self, record: Record) -> str:
        """The salted digest of a record; the same each time, for the salt is made from the record and the secret."""
        return digest_of(self._salt(record), record.text)

    def add(self, entries: Sequence[Entry], pen: Pen) -> range:
        """Write entries; gives their numbers. None: the checkpoint is signed anew."""
        first = self.ledger.size
        self.ledger.append([entry.to_bytes() for entry in entries], pen.signer, int(pen.now.timestamp()))
        with (self.folder / "signed").open("a", encoding="ascii") as file:
            file.write(f"{hashlib.sha256(self.ledger.note.encode()).hexdigest()}\n")
        for number, entry in enumerate(entries, first):
            self._take(number, entry.to_bytes())
        return range(first, self.ledger.size)

    def prove(self, records: Iterable[tuple[int, Record]], pen: Pen) -> dict[int, Path]:
        """Proofs of entries against the log as it is now, each written once; by the number of the entry."""
        tree, found = self.ledger.tree(), {}
        for number, record in records:
            entry = self.versions[number].to_bytes().decode()
            data = write_proof(record.text, self._salt(record), entry, number, tree.inclusion(number), self.ledger.note, pen.note)
            found[number] = self.proof(record.portal, digest(record.to_bytes()), number)
            write_whole(found[number], data)
        return found

    def forget(self, portal: str, path: str) -> None:
        """Drop the proofs of all versions of a post that was withdrawn: with the salts nobody can guess what it said."""
        for record, number in self.proofs(portal).items():
            if self.versions[number].path == path and self.versions[number].kind != "withdrawn":
                self.proof(portal, record, number).unlink()

    def has_signed(self, checkpoint: str) -> bool:
        """Whether a checkpoint (its SHA-256) was signed here."""
        path = self.folder / "signed"
        return path.exists() and checkpoint in path.read_text("ascii").split()

    def _take(self, number: int, data: bytes) -> None:
        try:
            entry = parse_entry(data)
        except NotAnEntry:
            raise BadLog(f"Dòng {number} của nhật ký không đọc được. Lấy lại thư mục {self.folder} từ bản sao lưu.") from None
        if isinstance(entry, VersionEntry):
            self.versions[number] = entry
            self._of[entry.portal, entry.path].append(number)
            self.open[entry.portal].append(number)
        else:
            self._take_release(entry)

    def _take_release(self, entry: ReleaseEntry) -> None:
        self.open[entry.portal] = [number for number in self.open[entry.portal] if number not in entry.of]
        if entry.state == "online":
            self.manifests[entry.portal] = entry.manifest
            return
        self.failed |= set(entry.of)
        for number in entry.of:
            self._of[entry.portal, self.versions[number].path].remove(number)

    def _proofs(self, portal: str) -> Path:
        return self.folder / "proofs" / portal

    def _salt(self, record: Record) -> bytes:
        path = self.folder / "secret"
        if not path.exists():
            write_whole(path, os.urandom(32), 0o600)
        return hmac.digest(path.read_bytes(), record.to_bytes(), "sha256")[:SALT]


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

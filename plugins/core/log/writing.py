"""What a publish writes into the log: before a portal's release goes online the versions that it brings, afterwards what became of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.core.log.book import Book, Pen, digest
from plugins.core.log.entries import Change, Entry, ReleaseEntry, VersionEntry
from plugins.core.log.record import RECORD, NotARecord, Record, parse_record
from plugins.core.publishing.manifest import Manifest
from schemas.fields import VIETNAM


@dataclass(frozen=True)
class Wanted:
    """A portal that is about to be published: the records of its posts by path in the site (bytes are read only of those that are new),
    and how to read one."""

    portal: str
    records: Mapping[str, str]  # path in the site → SHA-256
    read: Mapping[str, bytes]  # those without a proof


def intend(book: Book, wanted: list[Wanted], pen: Pen) -> dict[str, dict[str, bytes]]:
    """Write what portals are about to publish; gives for each the proofs to put in place of records, by path in the site.

    Running again after a run that was killed writes no version twice.
    """
    entries: list[VersionEntry] = []
    new: list[tuple[str, str, int, Record]] = []
    for site in wanted:
        for path, record in _records(site):
            known = book.last(site.portal, record.path)
            if known is None or book.versions[known].digest != book.digest(record):
                known = book.ledger.size + len(entries)
                entries.append(_entry(book, record, pen))
            new.append((site.portal, path, known, record))
        entries += _returned(book, site, today(pen))
        entries += _removed(book, site, today(pen))
    if entries:
        book.add(entries, pen)
    paths = book.prove([(number, record) for _, _, number, record in new], pen)
    found: dict[str, dict[str, bytes]] = {site.portal: {} for site in wanted}
    for portal, path, number, _ in new:
        found[portal][path] = paths[number].read_bytes()
    return found


def has_news(book: Book, site: Wanted) -> bool:
    """Whether a portal has anything that the log does not say yet; proofs that a killed run did not write count too."""
    day = date.min
    return bool(site.read) or any(_returned(book, site, day)) or any(_removed(book, site, day))


def _records(site: Wanted) -> Iterator[tuple[str, Record]]:
    for path, data in sorted(site.read.items()):
        try:
            record = parse_record(data)
        except NotARecord:
            continue
        if record.commit and record.portal == site.portal and record.path == f"/{path.removesuffix(RECORD)}":
            yield path, record


def _entry(book: Book, record: Record, pen: Pen) -> VersionEntry:
    return VersionEntry(portal=record.portal, path=record.path, version=record.version, kind=_kind(book, record), commit=record.commit,
                        corrections=record.corrections, day=today(pen), digest=book.digest(record))


def _kind(book: Book, record: Record) -> Change:
    """What a version is beside the one before it."""
    last = book.last(record.portal, record.path)
    before = book.versions[last] if last is not None else None
    if record.withdrawn:
        return "withdrawn"
    if before is None or before.kind in ("removed", "withdrawn"):
        return "published"
    if record.commit == before.commit:
        return "redrawn"
    if record.version < before.version:
        return "restored"
    return "corrected" if record.corrections > before.corrections else "amended"


def _returned(book: Book, site: Wanted, day: date) -> Iterator[VersionEntry]:
    """Versions that were in the log before, and are now in the place of others; or that could not go online the last time."""
    proofs = book.proofs(site.portal)
    for record in site.records.values():
        number = proofs.get(record)
        if number is not None and not book.says_the_same(number, site.portal, book.versions[number].path):
            kind = book.versions[number].kind if number in book.failed else "restored"
            yield book.versions[number].model_copy(update={"kind": kind, "day": day})


def _removed(book: Book, site: Wanted, day: date) -> Iterator[VersionEntry]:
    """Posts that were there and have no page any more."""
    there = {f"/{path.removesuffix(RECORD)}" for path in site.records}
    for portal, path in book.paths:
        number = book.last(portal, path)
        if portal == site.portal and path not in there and number is not None and book.versions[number].kind != "removed":
            yield book.versions[number].model_copy(update={"kind": "removed", "digest": None, "day": day})


def settle(book: Book, portal: str, before: Manifest | None, after: Manifest | None, pen: Pen, first: int) -> list[Entry]:
    """What became of a portal's release and of the versions that were about to go online; `after` is online now, `before` was.

    `first` is the number of the first entry that this gives.
    """
    files = {book.versions[number].digest: book.proof(portal, record, number) for record, number in book.proofs(portal).items()}
    came: list[int] = []
    failed: list[int] = []
    for number in book.open[portal]:
        entry = book.versions[number]
        is_there = any(manifest and _holds(manifest, entry, files.get(entry.digest)) for manifest in (after, before))
        (came if is_there else failed).append(number)
    found: list[Entry] = [ReleaseEntry(state="failed", portal=portal, day=today(pen), of=tuple(failed))] if failed else []
    if after and (came or book.manifests.get(portal) != digest(after.to_bytes())):
        back = _taken_back(book, portal, after, pen) if after.restores else []
        of = (*came, *range(first + len(found), first + len(found) + len(back)))
        found += [*back, ReleaseEntry(state="online", portal=portal, day=today(pen), of=of, release=after.id,
                                      manifest=digest(after.to_bytes()))]
    return found


def _taken_back(book: Book, portal: str, manifest: Manifest, pen: Pen) -> list[VersionEntry]:
    """What differs from the last that the log says, after somebody has gone back to an earlier release."""
    records = {digest(book.proof(portal, record, number).read_bytes()): record for record, number in book.proofs(portal).items()}
    there = {path: records.get(file.sha256, "") for path, file in manifest.files.items() if path.endswith(f"/{RECORD}")}
    site = Wanted(portal, there, {})
    return [*_returned(book, site, today(pen)), *_removed(book, site, today(pen))]


def forget_withdrawn(book: Book, entries: Iterable[Entry]) -> None:
    """Drop the proofs of what was withdrawn just now."""
    for number in (number for entry in entries if isinstance(entry, ReleaseEntry) and entry.state == "online" for number in entry.of):
        version = book.versions[number]
        if version.kind == "withdrawn":
            book.forget(version.portal, version.path)


def today(pen: Pen) -> date:
    """The day that entries are given."""
    return pen.now.astimezone(VIETNAM).date()


def _holds(manifest: Manifest, entry: VersionEntry, proof: Path | None) -> bool:
    """Whether a release has this version: its proof stands beside the page, or the page is gone that was to be removed."""
    file = manifest.files.get(f"{entry.path.lstrip('/')}{RECORD}")
    if entry.kind == "removed":
        return file is None
    return file is not None and proof is not None and file.sha256 == digest(proof.read_bytes())

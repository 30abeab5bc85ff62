"""A publish with the log: all sites are copied, the log says what is about to be published, portals go online, the log says which did.

Whatever was cut off is finished by running again: a version that is in the log is not written twice, and one of which nobody has
said what became of it is looked for on the host.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from plugins.core.log.book import Book, digest
from plugins.core.log.entries import Entry
from plugins.core.log.record import RECORD
from plugins.core.log.renewing import renew
from plugins.core.log.signer import BadKey
from plugins.core.log.writing import Wanted, forget_withdrawn, has_news, intend, settle
from plugins.core.publishing.host import HostError
from plugins.core.publishing.job import Job, online_manifest
from plugins.core.publishing.jobs import carry_out, each_job, run_jobs
from plugins.core.publishing.log_job import CANNOT, LogJob, book_of, opened_log
from plugins.core.publishing.manifest import Manifest, NotAManifest
from plugins.core.publishing.publication import copied, publish_staged, refusals_of
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.release import BadRelease
from plugins.core.publishing.site_files import each_file
from plugins.core.publishing.staging import Staged, put_in_place
from schemas.fields import VIETNAM
from schemas.git_line import Line
from schemas.problem import Level, Problem, has_error
from schemas.publish import Publishing

HINDRANCES = (*CANNOT, HostError, OSError, BadRelease, NotAManifest)
FRESH = timedelta(hours=20)  # a checkpoint that is older is signed anew; readers are warned after two days


@dataclass
class Copy:
    """A portal's site, copied. `records` are those of its posts by path in the site (SHA-256), `problems` what hindered the copying,
    `refused` whether it may not go online; `before` and `after` are what was online and is now, where somebody has looked."""

    job: Job
    site: Path
    staged: Staged | None = None
    records: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    refused: bool = False
    before: Manifest | None = None
    after: Manifest | None = None
    is_known: bool = False


def copy_all(jobs: Sequence[Job], output: Path, book: Book | None, at_once: int) -> list[Copy]:
    """Copy all sites; one that cannot be copied is no reason not to publish the others."""
    copies = [Copy(job, output / job.key) for job in jobs]
    _each(partial(_copy, book=book), copies, at_once)
    return copies


def publish_copies(copies: Sequence[Copy], line: Line, at_once: int) -> Iterator[Problem]:
    """Bring the copies online, each for itself."""
    by_key = {copy.job.key: copy for copy in copies}
    yield from run_jobs(lambda job: _publish(job, by_key[job.key], line), [copy.job for copy in copies], at_once)


def _publish_and_look(copies: Sequence[Copy], line: Line, at_once: int) -> Iterator[Problem]:
    """The same, and see afterwards what is online."""
    by_key = {copy.job.key: copy for copy in copies}

    def work(job: Job) -> list[Problem]:
        copy = by_key[job.key]
        try:
            return _publish(job, copy, line)
        finally:
            copy.after, copy.is_known = online_manifest(job), True

    yield from run_jobs(work, [copy.job for copy in copies], at_once)


def known_log(releases: Path, publishing: Publishing) -> tuple[Book | None, list[Problem]]:
    """The log that this machine keeps, whose proofs stand beside the pages also when nothing can be written into it."""
    try:
        return book_of(releases, publishing), []
    except CANNOT as error:
        return None, [_not_written(error)]


def publish_with_log(log_job: Job, releases: Path, file: Path, copies: Sequence[Copy], line: Line, at_once: int) -> Iterator[Problem]:
    """The same, with the log before and afterwards. What hinders the log hinders no portal: an alert must go online."""
    with ExitStack() as stack:
        log = None
        try:
            log = stack.enter_context(opened_log(log_job, releases, file))
            yield from _announce(log, copies, line, at_once)
        except HINDRANCES as error:
            yield _not_written(error)
            yield from publish_copies(copies, line, at_once)
            return
        yield from _publish_and_look(copies, line, at_once)
        try:
            yield from _settle(log, copies, line)
        except HINDRANCES as error:
            yield _not_written(error)


def _not_written(error: Exception) -> Problem:
    """Without a key nothing is wrong: this machine was not told to write the log."""
    found = refusal("PH30", f"Nhật ký không được ghi: {error}", "Trang vẫn đăng như thường. Xem docs/nhat-ky.md, rồi chạy lại publish.")
    return found.at_level(Level.WARNING) if isinstance(error, BadKey) else found


def _settle(log: LogJob, copies: Sequence[Copy], line: Line) -> Iterator[Problem]:
    """Say in the log what is online now; where nothing has changed, sign it anew once a day."""
    entries: list[Entry] = []
    for copy in copies:
        if copy.is_known:
            entries += settle(log.book, copy.job.key, copy.before, copy.after, log.pen, log.book.ledger.size + len(entries))
    signed = datetime.fromtimestamp(log.book.ledger.checkpoint.time, VIETNAM)
    if entries or log.pen.now - signed > FRESH:
        log.book.add(entries, log.pen)
    forget_withdrawn(log.book, entries)
    yield from log.bring_up(line)
    log.job.say(f"Nhật ký {log.book.ledger.origin}: {log.book.ledger.size} dòng")


def _announce(log: LogJob, copies: Sequence[Copy], line: Line, at_once: int) -> list[Problem]:
    """Say in the log what is about to go online, and put the proofs beside the pages; what will be refused is not announced."""
    wanted = {copy.job.key: _wanted(log.book, copy) for copy in copies if copy.staged}
    new = [copy for copy in copies if copy.staged and has_news(log.book, wanted[copy.job.key])]
    left = [copy for copy in copies if log.book.open[copy.job.key]]
    _each(partial(_look, line=line), [copy for copy in copies if copy in new or copy in left], at_once)
    new = [copy for copy in new if not copy.refused and not copy.problems]
    proofs = intend(log.book, [wanted[copy.job.key] for copy in new], log.pen)
    again = renew(log.book, log.pen)
    for copy in copies:
        renewed = {path: again[record] for path, record in copy.records.items() if record in again}
        if copy.staged:
            put = _come_meanwhile(log.book, copy, copy.staged) | renewed | proofs.get(copy.job.key, {})
            copy.staged = put_in_place(copy.staged, put)
    return log.bring_up(line) if new or again else []


def _come_meanwhile(book: Book, copy: Copy, staged: Staged) -> dict[str, bytes]:
    """Proofs that another publisher has written since the site was copied."""
    proofs = book.proofs(copy.job.key)
    return {path: book.proof(copy.job.key, record, proofs[record]).read_bytes() for path, record in copy.records.items()
            if record in proofs and staged.files[path].sha256 == record}


def _each(work: "partial[list[Problem]]", copies: Sequence[Copy], at_once: int) -> None:
    by_key = {copy.job.key: copy for copy in copies}
    found = each_job(partial(carry_out, lambda job: work(job, by_key[job.key])), [copy.job for copy in copies], at_once)
    for copy, problems in zip(copies, found, strict=True):
        copy.problems += problems


def _copy(job: Job, copy: Copy, book: Book | None) -> list[Problem]:
    records = [path for path, _ in each_file(copy.site) if path.rpartition("/")[2] == RECORD]
    copy.records = {path: digest((copy.site / path).read_bytes()) for path in records}
    proofs = book.proofs(job.key) if book else {}
    known = {path: record for path, record in copy.records.items() if record in proofs}
    put = {path: book.proof(job.key, record, proofs[record]).read_bytes() for path, record in known.items()} if book else {}
    copy.staged = copied(job, copy.site, put)
    return []


def _wanted(book: Book, copy: Copy) -> Wanted:
    proofs = book.proofs(copy.job.key)
    new = {path: (copy.site / path).read_bytes() for path, record in copy.records.items() if record not in proofs}
    return Wanted(copy.job.key, copy.records, new)


def _look(job: Job, copy: Copy, line: Line) -> list[Problem]:
    """What is online before anything is changed, and whether the copy would be refused: that is told when it is."""
    copy.before = online_manifest(job)
    copy.refused = copy.staged is not None and has_error(refusals_of(job, copy.staged, line))
    return []


def _publish(job: Job, copy: Copy, line: Line) -> list[Problem]:
    return publish_staged(job, copy.staged, line) if copy.staged and not copy.problems else copy.problems

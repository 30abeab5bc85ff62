"""The log for one publish: opened for reading where it only keeps proofs, with a pen where something may be written into it."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.core.log.book import Book, Pen, digest
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import read_trust
from plugins.core.log.signer import BadKey, read_signer
from plugins.core.log.tree import BadLog
from plugins.core.publishing.job import Job
from plugins.core.publishing.lock import Lock, locked
from plugins.core.publishing.log_site import checkpoint_online, log_site
from plugins.core.publishing.publication import put_online
from schemas.fields import VIETNAM
from schemas.git_line import Line
from schemas.problem import Problem
from schemas.publish import Publishing

FOLDER = "so-nhat-ky"  # beside the releases of the portals


@dataclass(frozen=True)
class LogJob:
    """The log under its lock: what it holds, what writes it, its file of keys, and the site that it is published as."""

    job: Job
    lock: Lock
    book: Book
    pen: Pen
    keys: str

    def bring_up(self, line: Line) -> list[Problem]:
        """Publish the log as it is now, where it is not online like that already."""
        if checkpoint_online(self.job) == digest(self.book.ledger.note.encode()):
            return []
        return put_online(self.job, log_site(self.job, self.book.ledger, self.keys), line, self.lock)


def origin_of(publishing: Publishing) -> str:
    """The name of the log: the host of its address."""
    assert publishing.log
    return publishing.log.address.removeprefix("https://").rstrip("/")


def book_of(releases: Path, publishing: Publishing) -> Book | None:
    """The log that this machine keeps; None where it has none. Raises BadLog, NotVerified."""
    folder = releases / publishing.target / FOLDER
    return Book(folder, origin_of(publishing)) if publishing.log and folder.exists() else None


def pen_of(job: Job, file: Path, environment: Mapping[str, str] = os.environ) -> tuple[Pen, str]:
    """What writes the log, and the file of keys beside `file` (publish.yml). Raises BadKey, BadLog, NotVerified."""
    assert job.publishing.log
    path = file.with_name(job.publishing.log.keys)
    if not path.exists():
        raise BadLog(f"Chưa có tệp {path.name} cạnh publish.yml. Lập bằng build.py keys (docs/nhat-ky.md).")
    if job.publishing.log.key not in environment:
        raise BadKey(f"Biến môi trường {job.publishing.log.key} chưa có khóa của nhật ký")
    keys = path.read_text("utf-8")
    trust, signer = read_trust(keys), read_signer(environment[job.publishing.log.key])
    if trust.newest is None or trust.newest.origin != origin_of(job.publishing) or signer.name != trust.newest.origin:
        raise BadLog(f"Tệp {path.name} hoặc khóa không phải của nhật ký {origin_of(job.publishing)}.")
    if not trust.newest.counts(signer.key, job.as_of):
        raise BadKey("Khóa của nhật ký chưa được khóa gốc chứng nhận cho ngày hôm nay, đã hết hạn hoặc đã bị hủy")
    return Pen(signer, trust.newest, keys.partition("\n")[2].lstrip("\n"), job.as_of), keys


@contextmanager
def opened_log(job: Job, releases: Path, file: Path) -> Iterator[LogJob]:
    """The log of the city, which nobody else writes meanwhile.

    Raises:
        BadKey, BadLog, NotVerified: it cannot be written; HostError: its host does not answer.
    """
    pen, keys = pen_of(job, file)
    with job.host.opened(job.settings) as there:
        opened = replace(job, there=there)
        with locked(job.host.notes(there), job.terms) as lock:
            book = Book(releases / job.publishing.target / FOLDER, pen.statement.origin)
            online = checkpoint_online(opened)
            if online and not book.has_signed(online):
                raise BadLog("Nhật ký đang đăng không do máy này ghi, hoặc thư mục của nó ở đây đã cũ hay bị mất. Lấy lại từ bản sao lưu.")
            latest = datetime.fromtimestamp(book.ledger.checkpoint.time, VIETNAM)  # an entry is never of an earlier day than the one before
            yield LogJob(opened, lock, book, replace(pen, now=max(pen.now, latest)), keys)


CANNOT = (BadKey, BadLog, NotVerified)

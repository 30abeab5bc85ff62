"""One portal goes online: locked, compared, refused or put there, read back, taken back where it is not what was sent."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from plugins.core.publishing.host import HostModule
from plugins.core.publishing.lock import Lock, Terms, locked
from plugins.core.publishing.manifest import NO_DIGEST, Changes, File, Manifest, NotAManifest, compare, lasting, parse_manifest
from plugins.core.publishing.publish_words import changes_in_words
from plugins.core.publishing.refusals import of_clock, of_order, of_release, of_return, refusal
from plugins.core.publishing.release import Release, Staged, finish, stage, stage_again, tidy, tools
from plugins.core.publishing.verify import Reading, clock_of, to_read, told, verify_host, verify_http
from schemas.git_line import Line
from schemas.hosting import AnyHost
from schemas.problem import Problem
from schemas.publish import Publishing

NEWEST = "moi-nhat"  # the note of the newest commit that was found to change nothing: older ones must not come after it
HIDDEN = {"robots.txt": b"User-agent: *\nDisallow: /\n"}  # of a target that search engines must not enter


@dataclass(frozen=True)
class Job:
    """One portal, where it goes, and what the person who publishes has said. `place` is where its releases stand on this machine."""

    key: str
    publishing: Publishing
    host: HostModule
    settings: AnyHost
    place: Path
    terms: Terms
    as_of: datetime
    say: Callable[[str], None]
    reading: Reading | None  # None: read back by the host's own transport
    dry_run: bool = False
    allow_fall: bool = False
    again: bool = False
    own_posts_changed: Callable[[str], bool] = lambda commit: True  # whether the portal's own folder differs from that commit
    clock_counts: bool = False  # `as_of` is what this machine's clock says
    there: Any = None  # the host, opened


def publish(job: Job, site: Path, line: Line) -> list[Problem]:
    """Bring the finished site online as the release of the commit at the head of the line; gives what forbids it or went wrong."""
    staged = stage(site, job.place, HIDDEN if job.publishing.noindex else {})
    try:
        if job.dry_run:
            return _decide(job, staged, line, None)
        with locked(job.host.notes(job.there), job.terms) as lock:
            return _decide(job, staged, line, lock)
    finally:
        tidy(job.place, job.publishing.kept_of(job.key))


def _decide(job: Job, staged: Staged, line: Line, lock: Lock | None) -> list[Problem]:
    """Compare with what is online, under the lock (None: only tell)."""
    online = online_manifest(job)
    manifest = _manifest(job, staged, line, online)
    changes = compare(online, manifest)
    clock = clock_of(job.reading) if job.reading and job.clock_counts else None
    refusals = [*of_clock(job.as_of, clock), *of_release(online, manifest, job.allow_fall)]
    if online and job.publishing.branch:
        refusals += [*of_order(newest(job, online), line), *of_return(online, line, job.own_posts_changed, job.again)]
    for text in changes_in_words(job.key, online, manifest, changes, everything=job.dry_run):
        job.say(text)
    if refusals or lock is None:
        return refusals
    if online and _is_same(online, manifest) and not job.again and not job.host.is_unfinished(job.there):
        job.host.notes(job.there).write(NEWEST, f"{line.sequence} {line.head}".encode())
        return _still_good(job, online)
    release = finish(staged, manifest)
    return bring_online(job, release, online, changes, lock)


def newest(job: Job, online: Manifest) -> Manifest:
    """What is online, with the newest commit that was published or found to change nothing as its head."""
    noted = re.fullmatch(r"(\d{1,8}) ([0-9a-f]{40,64})", (job.host.notes(job.there).read(NEWEST) or b"").decode("ascii", "replace"))
    if noted and int(noted[1]) > online.sequence:
        return online.model_copy(update={"sequence": int(noted[1]), "head": noted[2]})
    return online


def _is_same(online: Manifest, manifest: Manifest) -> bool:
    return online.files == manifest.files and online.address == manifest.address


def online_manifest(job: Job) -> Manifest | None:
    """What the host says is online. With `again` an unreadable manifest counts as none; else it raises NotAManifest."""
    data = job.host.online(job.there)
    try:
        return parse_manifest(data) if data else None
    except NotAManifest:
        if job.again:
            return None
        raise


def _manifest(job: Job, staged: Staged, line: Line, online: Manifest | None) -> Manifest:
    again = online is not None and online.head == line.head
    return Manifest(
        portal=job.key, target=job.publishing.target, address=job.publishing.address_of(job.key), sequence=line.sequence,
        turn=online.turn + 1 if online and again else 0, commit=line.head, head=line.head, as_of=job.as_of, tools=tools(),
        files=staged.files, lasting=lasting(online, staged.files, job.as_of))


def bring_online(job: Job, release: Release, online: Manifest | None, changes: Changes, lock: Lock) -> list[Problem]:
    """Put the release on the host and read it back; what does not come back as it was sent is taken back."""
    window = job.host.put(release, job.there, doubted(online) if job.again else online, lock.check)
    if window:
        job.say(f"  {job.key}: đổi tệp trong {window:.1f} giây, lúc ấy trang mới và trang cũ đứng lẫn nhau")
    faults = read_back(job, release.manifest, changes.sent)
    if faults:
        return list(_take_back(job, release.manifest, online, told(faults), lock))
    job.host.tidy(job.there, job.publishing.kept_of(job.key))
    job.say(f"  {job.key}: đã lên bản {release.manifest.id}, đã đọc lại, khớp")
    return []


def doubted(online: Manifest | None) -> Manifest | None:
    """What is online, when nobody believes that it is what was sent: every file counts as another."""
    if online is None:
        return None
    unknown = {path: File(sha256=NO_DIGEST, size=0) for path in online.files}
    return online.model_copy(update={"files": unknown})


def read_back(job: Job, manifest: Manifest, changed: tuple[str, ...]) -> list[str]:
    """What differs between the release and what the host gives."""
    if job.reading is None:
        return verify_host(manifest, job.host.inventory(job.there))
    return verify_http(manifest, to_read(manifest, changed), job.reading)


def _still_good(job: Job, online: Manifest) -> list[Problem]:
    """Nothing to send; what is there must be what was sent."""
    faults = read_back(job, online, ())
    if faults:
        return [refusal("PH21", f"Cổng «{job.key}» trên mạng khác với bản đã đăng: {told(faults)}.",
                        "Tìm xem ai đã sửa trên máy chủ; đăng đè bản đúng bằng --again.")]
    job.say(f"  {job.key}: không có gì mới, bản đang đăng {online.id} vẫn nguyên vẹn")
    return []


def _take_back(job: Job, bad: Manifest, before: Manifest | None, faults: str, lock: Lock) -> Iterator[Problem]:
    message = f"Cổng «{job.key}» đọc lại không khớp với bản vừa đăng: {faults}."
    earlier = earlier_release(job, before, bad) if before else None
    if earlier is None:
        yield refusal("PH20", message + " Không có bản trước để quay lui.", "Xem lại máy chủ, rồi đăng lại với --again.")
        return
    job.host.put(earlier, job.there, doubted(bad), lock.check)
    still = read_back(job, earlier.manifest, ())
    end = f" Đã quay lui về bản {earlier.manifest.content}" + (f", nhưng vẫn không khớp: {told(still)}." if still else ".")
    yield refusal("PH20", message + end, "Xem lại máy chủ hoặc bộ nhớ đệm trước nó, rồi đăng lại với --again.")


def earlier_release(job: Job, earlier: Manifest, online: Manifest) -> Release | None:
    """An earlier release as a new one, from the host or from this machine; None where neither keeps it."""
    last = newest(job, online)
    manifest = earlier.model_copy(update={
        "sequence": last.sequence, "turn": online.turn + 1, "head": last.head, "restores": earlier.content,
        "lasting": lasting(online, earlier.files, job.as_of)})
    if earlier.id in {known.id for known in job.host.kept(job.there)}:
        return Release(manifest, None, earlier)
    if not (job.place / earlier.id).is_dir():
        return None
    return finish(stage_again(job.place / earlier.id), manifest)

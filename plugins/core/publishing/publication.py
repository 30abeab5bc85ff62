"""One portal goes online: copied, locked, compared, refused or brought there."""

from collections.abc import Mapping
from pathlib import Path

from plugins.core.publishing.going_online import bring_online, read_back
from plugins.core.publishing.job import NEWEST, Job, newest, online_manifest
from plugins.core.publishing.lock import Lock, locked
from plugins.core.publishing.manifest import Manifest, compare, lasting
from plugins.core.publishing.publish_words import changes_in_words
from plugins.core.publishing.refusals import of_clock, of_order, of_reading, of_release, of_return
from plugins.core.publishing.release import finish, tidy, tools
from plugins.core.publishing.staging import Staged, copy_again, stage
from plugins.core.publishing.verify import clock_of
from plugins.core.publishing.web_server import files_for_server
from schemas.git_line import Line
from schemas.problem import Problem

HIDDEN = {"robots.txt": b"User-agent: *\nDisallow: /\n"}  # of a target that search engines must not enter


def publish(job: Job, site: Path, line: Line) -> list[Problem]:
    """Bring the finished site online as the release of the commit at the head of the line; gives what forbids it or went wrong."""
    return publish_staged(job, copied(job, site), line)


def copied(job: Job, site: Path, put: Mapping[str, bytes] | None = None) -> Staged:
    """The finished site, copied; with the bytes of `put` instead of its own at those paths."""
    return stage(site, job.place, {**put_beside(job, site), **(put or {})}, twins=bool(job.server and job.server.TWINS))


def publish_staged(job: Job, staged: Staged, line: Line) -> list[Problem]:
    """Bring the copy online."""
    try:
        if job.dry_run:
            return _decide(job, staged, line, None)
        with locked(job.host.notes(job.there), job.terms) as lock:
            return _decide(job, staged, line, lock)
    finally:
        tidy(job.place, job.publishing.kept_of(job.key))


def put_online(job: Job, staged: Staged, line: Line, lock: Lock) -> list[Problem]:
    """The same for who has the lock already, without a word where it goes well."""
    online = online_manifest(job)
    manifest = _manifest(job, staged, line, online)
    problems = _refusals(job, manifest, online, line)
    if problems:
        return problems
    return bring_online(job, finish(staged.folder, manifest), online, compare(online, manifest), lock)


def refusals_of(job: Job, staged: Staged, line: Line) -> list[Problem]:
    """What would forbid the copy to go online now."""
    online = online_manifest(job)
    return _refusals(job, _manifest(job, staged, line, online), online, line)


def put_beside(job: Job, site: Path) -> Mapping[str, bytes]:
    """What stands in a release beside or instead of what was built."""
    hidden = HIDDEN if job.publishing.noindex else {}
    return hidden | (files_for_server(job.server, job.key, job.publishing, site) if job.server else {})


def _decide(job: Job, staged: Staged, line: Line, lock: Lock | None) -> list[Problem]:
    """Compare with what is online, under the lock (None: only tell)."""
    online = online_manifest(job)
    manifest = _manifest(job, staged, line, online)
    changes = compare(online, manifest)
    refusals = _refusals(job, manifest, online, line)
    for text in changes_in_words(job.key, online, manifest, changes, everything=job.dry_run):
        job.say(text)
    if refusals or lock is None:
        return refusals
    if online and _is_same(online, manifest) and not job.again and not job.host.is_unfinished(job.there):
        job.host.notes(job.there).write(NEWEST, f"{line.sequence} {line.head}".encode())
        return _still_good(job, online)
    release = finish(copy_again(staged.folder) if staged.kept else staged.folder, manifest)
    return bring_online(job, release, online, changes, lock)


def _refusals(job: Job, manifest: Manifest, online: Manifest | None, line: Line) -> list[Problem]:
    clock = clock_of(job.reading) if job.reading and job.clock_counts else None
    refusals = [*of_clock(job.as_of, clock), *of_release(online, manifest, job.allow_fall)]
    if online and job.publishing.branch:
        refusals += [*of_order(newest(job, online), line), *of_return(online, line, job.own_posts_changed, job.again)]
    return refusals


def _is_same(online: Manifest, manifest: Manifest) -> bool:
    return online.files == manifest.files and online.address == manifest.address


def _manifest(job: Job, staged: Staged, line: Line, online: Manifest | None) -> Manifest:
    again = online is not None and online.head == line.head
    return Manifest(
        portal=job.key, target=job.publishing.target, address=job.publishing.address_of(job.key), sequence=line.sequence,
        turn=online.turn + 1 if online and again else 0, commit=line.head, head=line.head, as_of=job.as_of, tools=tools(),
        files=staged.files, lasting=lasting(online, staged.files, job.as_of))


def _still_good(job: Job, online: Manifest) -> list[Problem]:
    """Nothing to send; what is there must be what was sent."""
    problems = list(of_reading(job.key, online.id, read_back(job, online, ())))
    if not problems:
        job.say(f"  {job.key}: không có gì mới, bản đang đăng {online.id} vẫn nguyên vẹn")
    return problems

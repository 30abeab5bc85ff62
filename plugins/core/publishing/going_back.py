"""Going back: an earlier release of a portal becomes a new one, without a render and without the repository."""

import json

from plugins.core.publishing.going_online import bring_online, earlier_release
from plugins.core.publishing.job import Job, online_manifest
from plugins.core.publishing.lock import Lock, locked
from plugins.core.publishing.manifest import Manifest, compare
from plugins.core.publishing.publish_words import changes_in_words
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.release import releases_in
from schemas.problem import Problem

LOG = "quay-lui-"


def go_back(job: Job, to: str, reason: str) -> list[Problem]:
    """Bring the release `to` online (empty: the one before what is online)."""
    if job.dry_run:
        return _list(job)
    with locked(job.host.notes(job.there), job.terms) as lock:
        online = online_manifest(job)
        if online is None:
            return [refusal("PH23", f"Cổng «{job.key}» chưa đăng gì, nên không quay lui được.", "Đăng bằng build.py publish.")]
        chosen = _choose(_known(job), online, to)
        release = earlier_release(job, chosen, online) if chosen else None
        if release is None:
            return [refusal("PH23", f"Cổng «{job.key}» không còn bản {to or 'nào trước bản đang đăng'}.",
                            "Xem các bản còn giữ bằng build.py rollback --dry-run; không còn thì đăng phiên bản sửa lại.")]
        changes = compare(online, release.manifest)
        for line in changes_in_words(job.key, online, release.manifest, changes, everything=False):
            job.say(line)
        _log(lock, job, online, release.manifest, reason)
        return bring_online(job, release, online, changes, lock)


def _known(job: Job) -> list[Manifest]:
    """Releases that the host or this machine keeps, the newest first."""
    found = {manifest.id: manifest for manifest in (*releases_in(job.place), *job.host.kept(job.there))}
    return [found[name] for name in sorted(found, reverse=True)]


def _choose(known: list[Manifest], online: Manifest, to: str) -> Manifest | None:
    """The named release; without a name, the newest before the one whose pages are online that has other pages."""
    if to:
        return next((manifest for manifest in known if manifest.id == to), None)
    return next((manifest for manifest in known if manifest.id < online.content and manifest.files != online.files), None)


def _list(job: Job) -> list[Problem]:
    online = online_manifest(job)
    for manifest in _known(job):
        mark = "  ← đang đăng" if online and manifest.id == online.id else ""
        job.say(f"{job.key}: {manifest.id}  {manifest.as_of:%d/%m/%Y %H:%M}  {len(manifest.pages)} trang{mark}")
    return []


def _log(lock: Lock, job: Job, online: Manifest, manifest: Manifest, reason: str) -> None:
    """Written before the switch: one that was cut off is known too."""
    entry = {"owner": job.terms.owner, "as_of": job.as_of.isoformat(), "from": online.id, "to": manifest.restores, "release": manifest.id,
             "reason": reason}
    lock.notes.write(f"{LOG}{manifest.id}", json.dumps(entry, ensure_ascii=False, sort_keys=True).encode())

"""Going back: an earlier release of a portal becomes a new one, without a render and without the repository."""

import json
from collections.abc import Callable, Iterator
from contextlib import suppress

from plugins.core.publishing.going_online import bring_online, earlier_release
from plugins.core.publishing.job import Job, online_manifest
from plugins.core.publishing.lock import Lock, locked
from plugins.core.publishing.manifest import NAME, Manifest, NotAManifest, compare, parse_manifest
from plugins.core.publishing.publish_words import changes_in_words
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.release import release_folders
from plugins.core.publishing.sites import BadAddresses, read_addresses
from schemas.problem import Problem

LOG = "quay-lui-"
TOLD = 5  # posts


def go_back(job: Job, to: str, reason: str) -> list[Problem]:
    """Bring the release `to` online (empty: the one before what is online)."""
    if job.dry_run:
        return _list(job)
    with locked(job.host.notes(job.there), job.terms) as lock:
        online = online_manifest(job)
        if online is None:
            return [refusal("PH23", f"Cổng «{job.key}» chưa đăng gì, nên không quay lui được.", "Đăng bằng build.py publish.")]
        chosen = _choose(job, online, to)
        release = earlier_release(job, chosen, online) if chosen else None
        if chosen is None or release is None:
            return [refusal("PH23", f"Cổng «{job.key}» không còn bản {to or 'nào trước bản đang đăng'}.",
                            "Xem các bản còn giữ bằng build.py rollback --dry-run; không còn thì đăng phiên bản sửa lại.")]
        returning = [] if job.again else _returning(job, online, chosen)
        if returning:
            return [refusal("PH37", f"Bản {chosen.id} đăng lại bài đã gỡ: {', '.join(returning[:TOLD])}.",
                            "Chọn bản mới hơn bằng --to, hoặc đăng bản sửa lại; chắc chắn được đăng lại bài ấy thì thêm --again.")]
        changes = compare(online, release.manifest)
        for line in changes_in_words(job.key, online, release.manifest, changes, everything=False):
            job.say(line)
        _log(lock, job, online, release.manifest, reason)
        return bring_online(job, release, online, changes, lock)


def _known(job: Job, is_wanted: Callable[[str], bool]) -> Iterator[Manifest]:
    """Releases that this machine or the host keeps, the newest first; one at a time, for manifests are large."""
    here = {folder.name: folder for folder in release_folders(job.place)}
    for name in filter(is_wanted, sorted({*here, *job.host.kept(job.there)}, reverse=True)):
        data = (here[name] / NAME).read_bytes() if name in here else job.host.kept_manifest(job.there, name)
        with suppress(NotAManifest):
            manifest = parse_manifest(data or b"")
            if manifest.id == name:
                yield manifest


def _choose(job: Job, online: Manifest, to: str) -> Manifest | None:
    """The named release; without a name, the newest before the one whose pages are online that has other pages."""
    if to:
        return next(_known(job, lambda name: name == to), None)
    return next((manifest for manifest in _known(job, lambda name: name < online.content) if manifest.files != online.files), None)


def _list(job: Job) -> list[Problem]:
    online = online_manifest(job)
    for manifest in _known(job, lambda name: True):
        mark = "  ← đang đăng" if online and manifest.id == online.id else ""
        job.say(f"{job.key}: {manifest.id}  {manifest.as_of:%d/%m/%Y %H:%M}  {len(manifest.pages)} trang{mark}")
    return []


def _returning(job: Job, online: Manifest, chosen: Manifest) -> list[str]:
    """The posts that were withdrawn after the chosen release, as far as this machine knows both: a name that was taken away for good
    reason must not come back with yesterday's style sheet."""
    now, then = job.place / online.id, job.place / chosen.id
    if not now.is_dir() or not then.is_dir():
        return []
    with suppress(BadAddresses):
        return sorted({*read_addresses(now).withdrawn} - {*read_addresses(then).withdrawn})
    return []


def _log(lock: Lock, job: Job, online: Manifest, manifest: Manifest, reason: str) -> None:
    """Written before the switch: one that was cut off is known too."""
    entry = {"owner": job.terms.owner, "as_of": job.as_of.isoformat(), "from": online.id, "to": manifest.restores, "release": manifest.id,
             "reason": reason}
    lock.notes.write(f"{LOG}{manifest.id}", json.dumps(entry, ensure_ascii=False, sort_keys=True).encode())

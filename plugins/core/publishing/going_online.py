"""A release goes online: put on the host, read back, taken back where it is not what was sent."""

from collections.abc import Collection, Iterator, Sequence

from plugins.core.publishing.job import Job, newest
from plugins.core.publishing.lock import Lock
from plugins.core.publishing.manifest import NO_DIGEST, Changes, File, Manifest, lasting
from plugins.core.publishing.refusals import of_reading, refusal
from plugins.core.publishing.release import Release, finish
from plugins.core.publishing.staging import copy_again
from plugins.core.publishing.verify import Fault, to_read, told, verify_host, verify_http, wrong_headers_now
from schemas.problem import Problem


def bring_online(job: Job, release: Release, online: Manifest | None, changes: Changes, lock: Lock) -> list[Problem]:
    """Put the release on the host and read it back; what does not come back as it was sent is taken back."""
    wrong_before = wrong_headers_now(online, job.reading) if online and job.reading and job.server else ()
    window = job.host.put(release, job.there, doubted(online) if job.again else online, lock.check)
    if window:
        job.say(f"  {job.key}: đổi tệp trong {window:.1f} giây, lúc ấy trang mới và trang cũ đứng lẫn nhau")
    faults = read_back(job, release.manifest, changes.sent)
    if _is_spoilt(faults, release.manifest, online, wrong_before):
        return list(_take_back(job, release.manifest, online, faults, lock))
    job.host.tidy(job.there, job.publishing.kept_of(job.key))
    job.say(f"  {job.key}: đã lên bản {release.manifest.id}, đã đọc lại, khớp")
    return list(of_reading(job.key, release.manifest.id, faults))


def _is_spoilt(faults: Sequence[Fault], manifest: Manifest, online: Manifest | None, wrong_before: Collection[str]) -> bool:
    """Whether it helps to take the release back.

    Most headers are set by a server that its operator configures: what was wrong before stays wrong with any release, and nobody who must
    publish, or take back what was wrong, should wait for the operator.
    """
    return any(not fault.of_headers or (online and not manifest.restores and fault.what not in wrong_before) for fault in faults)


def doubted(online: Manifest | None) -> Manifest | None:
    """What is online, when nobody believes that it is what was sent: every file counts as another."""
    if online is None:
        return None
    unknown = {path: File(sha256=NO_DIGEST, size=0) for path in online.files}
    return online.model_copy(update={"files": unknown})


def read_back(job: Job, manifest: Manifest, changed: tuple[str, ...]) -> list[Fault]:
    """What differs between the release and what the host gives."""
    if job.reading is None:
        return verify_host(manifest, job.host.inventory(job.there))
    return verify_http(manifest, to_read(manifest, changed), job.reading)


def _take_back(job: Job, bad: Manifest, before: Manifest | None, faults: Sequence[Fault], lock: Lock) -> Iterator[Problem]:
    message = f"Cổng «{job.key}» đọc lại không khớp với bản vừa đăng: {told(faults)}."
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
    if earlier.id in job.host.kept(job.there):
        return Release(manifest, None, earlier)
    if not (job.place / earlier.id).is_dir():
        return None
    return finish(copy_again(job.place / earlier.id), manifest)

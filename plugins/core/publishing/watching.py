"""Looks after a site that is online: by the person who publishes (`look`), or from elsewhere, day and night (`watch`)."""

import os
from contextlib import suppress
from pathlib import Path

from plugins.core.publishing.asking import Reading, get
from plugins.core.publishing.job import Job, online_manifest
from plugins.core.publishing.manifest import NAME, Manifest, NotAManifest, parse_manifest
from plugins.core.publishing.refusals import of_reading, refusal
from plugins.core.publishing.verify import Fault, is_served, to_read, verify_host, verify_http
from plugins.core.whole_file import write_whole
from schemas.git_line import line_to
from schemas.history import Repository
from schemas.problem import Problem

SEEN = "da-thay.json"  # what the watch saw last


def look(job: Job, everything: bool) -> list[Problem]:
    """Compare what is online with what the host's own manifest says, file by file."""
    manifest = online_manifest(job)
    if manifest is None:
        return [refusal("PH23", f"Cổng «{job.key}» chưa đăng gì.", "Đăng bằng build.py publish.")]
    faults: list[Fault] = []
    if job.reading:
        faults += verify_http(manifest, _all(manifest) if everything else to_read(manifest, ()), job.reading)
    if everything or not job.reading:
        faults += [fault for fault in verify_host(manifest, job.host.inventory(job.there)) if fault not in faults]
    return _told(job, manifest, faults)


def watch(job: Job, content: Path) -> list[Problem]:
    """Compare what citizens get with the manifest beside it, and that one with the repository and with what was seen before."""
    if job.reading is None:
        return [refusal("PH24", f"Cổng «{job.key}» chỉ đọc lại được qua máy chủ (read_back: host), không canh qua mạng được.",
                        "Ghi read_back là địa chỉ của trang.")]
    manifest = _public_manifest(job, job.reading)
    if isinstance(manifest, Problem):
        return [manifest]
    doubts = _doubts(job, manifest, content)
    if doubts:
        return [refusal("PH25", f"BÁO ĐỘNG: cổng «{job.key}» bị thay: {doubts}.",
                        "Gọi người phụ trách kỹ thuật ngay; đăng đè bằng publish --again.")]
    problems = _told(job, manifest, verify_http(manifest, _all(manifest), job.reading))
    if not problems:
        _remember(job, manifest)
    return problems


def _all(manifest: Manifest) -> list[str]:
    return [path for path in manifest.all_files if is_served(path)]


def _public_manifest(job: Job, reading: Reading) -> Manifest | Problem:
    answer = get(reading, f"/{NAME}", os.urandom(4).hex())
    with suppress(NotAManifest):
        return parse_manifest(answer.data)
    said = f"máy chủ trả lời {answer.status}" if answer.status else "không trả lời"
    return refusal("PH25", f"BÁO ĐỘNG: cổng «{job.key}» không cho đọc sổ của bản đang đăng ({said}).", "Xem trang và máy chủ ngay.")


def _doubts(job: Job, manifest: Manifest, content: Path) -> str:
    """Why a manifest that reads well may still be a stranger's."""
    seen = _seen(job)
    if manifest.portal != job.key or manifest.address != job.publishing.address_of(job.key):
        return f"sổ là của trang khác ({manifest.address})"
    if seen and (manifest.sequence, manifest.turn) < (seen.sequence, seen.turn):
        return f"bản {manifest.id} cũ hơn bản đã thấy {seen.id}"
    if seen and manifest.id == seen.id and manifest != seen:
        return f"bản {manifest.id} không còn như đã thấy"
    repository = Repository.around(content)
    if job.publishing.branch and repository and not _is_of_the_line(repository, manifest):
        return f"phiên bản {manifest.head[:12]} không có trong lịch sử của kho (đã git pull chưa?)"
    return ""


def _is_of_the_line(repository: Repository, manifest: Manifest) -> bool:
    line = line_to(repository, "HEAD")
    return line.holds(manifest.head) and line.holds(manifest.commit) and line_to(repository, manifest.head).sequence == manifest.sequence


def _seen(job: Job) -> Manifest | None:
    with suppress(OSError, NotAManifest):
        return parse_manifest((job.place / SEEN).read_bytes())
    return None


def _remember(job: Job, manifest: Manifest) -> None:
    write_whole(job.place / SEEN, manifest.to_bytes())


def _told(job: Job, manifest: Manifest, faults: list[Fault]) -> list[Problem]:
    if not faults:
        job.say(f"{job.key}: bản {manifest.id}, commit {manifest.commit[:12]}, nguyên vẹn")
    return list(of_reading(job.key, manifest.id, faults))

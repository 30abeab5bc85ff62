"""A witness looks after the log and the portals from another machine, over the network and without any key of theirs."""

import os
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.log.book import digest
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import Trust, read_trust
from plugins.core.log.witness import Seen, look, recall, remember
from plugins.core.publishing.asking import Reading, get
from plugins.core.publishing.log_site import KEYS
from plugins.core.publishing.manifest import NAME, NotAManifest, parse_manifest
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.verify import is_served, told, verify_http
from schemas.problem import Problem

AT_ONCE = 4  # portals
CALL = "Gọi người phụ trách kỹ thuật ngay; giữ lại tệp trạng thái của người canh làm chứng (docs/nhat-ky.md)."


@dataclass(frozen=True)
class Watched:
    """What is looked after: how to read the log and each portal, what the witness trusts, where he keeps what he saw, what time it is."""

    log: Reading
    portals: dict[str, Reading]
    trust: Trust
    state: Path
    now: datetime
    patience: float = 60  # seconds after which he looks again before he cries: a publish takes some between one file and the next


def trust_in(file: Path) -> Trust:
    """What the witness has of his own: the file of keys of his copy of the repository, or one that he was given; raises NotVerified."""
    if not file.exists():
        raise NotVerified(f"Chưa có tệp {file} chứa khóa gốc.")
    return read_trust(file.read_text("utf-8"))


def witness(watched: Watched) -> Iterator[Problem]:
    """An alarm for everything that is not as it was said; nothing while all is well. What was seen is kept only of a log that is good."""
    alarms, seen = _look(watched)
    if alarms and watched.patience:
        time.sleep(watched.patience)
        alarms, seen = _look(watched)
    if seen:
        remember(watched.state, seen)
    yield from (refusal("PH34", f"BÁO ĐỘNG: {alarm}", CALL) for alarm in alarms)


def _look(watched: Watched) -> tuple[list[str], Seen | None]:
    """What is wrong now, and the log as it is (None: it is not good)."""
    try:
        seen = _seen(watched, recall(watched.state))
    except NotVerified as error:
        return [str(error)], None
    portals = sorted(watched.portals.items())
    with ThreadPoolExecutor(AT_ONCE) as pool:  # none may keep the others waiting
        faults = list(pool.map(lambda each: _fault(each[0], each[1], seen), portals))
    return [f"cổng «{key}»: {fault}" for (key, _), fault in zip(portals, faults, strict=True) if fault], seen


def _seen(watched: Watched, before: Seen) -> Seen:
    end = time.monotonic() + watched.log.patience

    def fetch(path: str) -> bytes:
        if time.monotonic() > end:
            raise NotVerified(f"Máy chủ của nhật ký trả lời quá chậm: sau {watched.log.patience:.0f} giây còn chưa đọc hết.")
        return _fetch(watched.log, path)

    return look(fetch, fetch(KEYS).decode("utf-8", "replace"), watched.trust, before, watched.now)


def _fetch(reading: Reading, path: str) -> bytes:
    answer = get(reading, f"/{path}", os.urandom(4).hex())
    if answer.status != 200:
        said = f"máy chủ trả lời {answer.status}" if answer.status else "không trả lời"
        raise NotVerified(f"Không đọc được {reading.base}/{path} ({said}).")
    return answer.data


def _fault(key: str, reading: Reading, seen: Seen) -> str:
    """What is wrong with a portal; «» where it is just what the log says."""
    wanted = seen.manifests.get(key)
    if wanted is None:
        return "nhật ký chưa nói gì về cổng này."
    try:
        data = _fetch(reading, NAME)
        manifest = parse_manifest(data)
    except NotVerified as error:
        return str(error)
    except NotAManifest:
        return "sổ của bản đang đăng không đọc được."
    if digest(data) != wanted:
        return f"bản đang đăng ({manifest.id}) không phải bản mà nhật ký ghi."
    faults = verify_http(manifest, _served(manifest.all_files), reading)
    return f"trang bị sửa: {told(faults)}." if faults else ""


def _served(paths: Iterable[str]) -> list[str]:
    return sorted(filter(is_served, paths))

"""Reads a site back as citizens get it, and compares it with its manifest."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime

from plugins.core.publishing.asking import Answer, Line, Reading, get
from plugins.core.publishing.header_policy import kind_of
from plugins.core.publishing.manifest import NAME, Manifest
from plugins.core.publishing.release import compare_digests

AT_ONCE = 8
SAMPLE = 20  # unchanged files that are read back beside the changed ones
MISSING_PAGE = "khong-co-trang-nay"
NOWHERE = "địa chỉ không có"
TOLD = 5
SHOWN = (200, 410)  # a withdrawn post answers 410 where the hosting can, with the page that says so
ABSENT = (404, 410, 403)  # S3 tells those who may not list a bucket nothing else


@dataclass(frozen=True, order=True)
class Fault:
    """Something online that is not as it should be, in Vietnamese."""

    path: str
    what: str
    of_headers: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


def verify_http(manifest: Manifest, paths: Sequence[str], reading: Reading) -> list[Fault]:
    """What differs online at the manifest itself, at `paths` (see `to_read`), and at an address that is not there."""
    wanted = [NAME, *paths]
    shares = [wanted[start::AT_ONCE] for start in range(AT_ONCE)]
    end = time.monotonic() + reading.patience
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda share: list(_read(share, manifest, reading, end)), shares))
    return sorted(fault for faults in found for fault in faults) + list(_of_missing(manifest, reading))


def _read(paths: Sequence[str], manifest: Manifest, reading: Reading, end: float) -> Iterator[Fault]:
    """Some files by one connection; who answers so slowly that it never ends must not keep anybody from hearing of it."""
    with closing(Line(reading)) as line:
        for path in paths:
            if time.monotonic() > end:
                yield Fault(path, f"chưa đọc được: sau {reading.patience:.0f} giây máy chủ còn chưa trả lời hết")
                return
            yield from _faults(path, manifest, reading, line)


def verify_host(manifest: Manifest, digests: Mapping[str, str]) -> list[Fault]:
    """What differs in the host's own list of its files: other bytes, missing, extra."""
    wanted = manifest.all_files
    words = {True: "bị sửa", False: "thừa, không phải của bản này"}
    return [Fault(path, words[path in wanted] if path in digests else "thiếu") for path in compare_digests(digests, wanted)]


def to_read(manifest: Manifest, changed: Iterable[str]) -> list[str]:
    """The changed files and a sample of the others, which the release's own name chooses."""
    served = {path for path in manifest.all_files if is_served(path)}
    first = sorted(set(changed) & served)
    rest = sorted(served - set(first), key=lambda path: hashlib.sha256((manifest.id + path).encode()).digest())
    return first + sorted(rest[:SAMPLE])


def wrong_headers_now(manifest: Manifest, reading: Reading) -> set[str]:
    """What is wrong with the headers of one file of each kind, whatever stands in it."""
    kinds: dict[str, str] = {}
    for path in sorted(filter(is_served, manifest.all_files)):
        kinds.setdefault(kind_of("/" + path).name, path)
    answers = {path: get(reading, address_path(path), manifest.id) for path in kinds.values()}
    return {fault.what for path, answer in answers.items() if answer.status in SHOWN for fault in _of_headers(path, path, answer, reading)}


def is_served(path: str) -> bool:
    """Whether the file is for readers: what configures the web server is not given out, nor the page for what is not there."""
    return path != "404.html" and not any(part.startswith((".ht", "_")) for part in path.split("/"))


def clock_of(reading: Reading) -> datetime | None:
    """What time it is by the web server's clock; None where it does not say."""
    try:
        clock = parsedate_to_datetime(get(reading, f"/{MISSING_PAGE}/", "gio").headers["date"])
        return clock if clock.tzinfo else None  # «-0000» is a time of nowhere
    except (KeyError, ValueError):
        return None


def told(faults: Sequence[Fault]) -> str:
    """The first faults, and how many more; a wrong header, which most pages share, is named once."""
    named = list({fault.what if fault.of_headers else str(fault): str(fault) for fault in reversed(faults)}.values())[::-1][:TOLD]
    more = f" … và {len(faults) - len(named)} chỗ nữa" if len(faults) > len(named) else ""
    return "; ".join(named) + more


def _faults(path: str, manifest: Manifest, reading: Reading, line: Line) -> Iterator[Fault]:
    wanted, size = _wanted(path, manifest)
    answer = line.ask(address_path(path), manifest.id, size)
    if answer.status not in SHOWN:
        yield Fault(path, f"máy chủ trả lời {answer.status}" if answer.status else "không trả lời")
    elif hashlib.sha256(answer.data).hexdigest() != wanted:
        yield Fault(path, "nội dung khác bản đã đăng")
    else:
        yield from _of_headers(path, path, answer, reading)


def _wanted(path: str, manifest: Manifest) -> tuple[str, int]:
    """SHA-256 and size of a file as it should be."""
    if path == NAME:
        data = manifest.to_bytes()
        return hashlib.sha256(data).hexdigest(), len(data)
    return manifest.all_files[path].sha256, manifest.all_files[path].size


def _of_missing(manifest: Manifest, reading: Reading) -> Iterator[Fault]:
    answer = get(reading, f"/{MISSING_PAGE}-{manifest.sequence}/", manifest.id)
    if answer.status not in ABSENT:
        yield Fault(NOWHERE, f"máy chủ trả lời {answer.status or 'không rõ'}, đáng lẽ 404")
    else:
        yield from _of_headers(NOWHERE, "404.html", answer, reading)


def _of_headers(name: str, path: str, answer: Answer, reading: Reading) -> Iterator[Fault]:
    return (Fault(name, what, of_headers=True) for what in reading.check_headers(path, answer.status, answer.headers))


def address_path(path: str) -> str:
    """«/tin-tuc/» for «tin-tuc/index.html»: the address that citizens ask for."""
    return "/" + path.removesuffix("index.html") if path == "index.html" or path.endswith("/index.html") else "/" + path

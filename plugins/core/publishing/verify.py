"""Reads a site back as citizens get it, and compares it with its manifest."""

import hashlib
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from urllib.parse import urlsplit

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

# Looks at one answer: address path, status, headers by lower-case name; gives what is wrong, in Vietnamese.
HeaderCheck = Callable[[str, int, Mapping[str, str]], Iterable[str]]


def no_header_check(path: str, status: int, headers: Mapping[str, str]) -> Iterable[str]:
    """For hosting whose headers nobody has set."""
    return ()


@dataclass(frozen=True)
class Reading:
    """How to read: where (`base`, without a final slash), the seconds for one answer, what is asked of headers."""

    base: str
    timeout: float = 20
    check_headers: HeaderCheck = no_header_check
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)


@dataclass(frozen=True, order=True)
class Fault:
    """Something online that is not as it should be, in Vietnamese."""

    path: str
    what: str
    of_headers: bool = False

    def __str__(self) -> str:
        return f"{self.path}: {self.what}"


@dataclass(frozen=True)
class Answer:
    """One answer; status 0 where there was none."""

    status: int
    headers: Mapping[str, str]
    data: bytes


def verify_http(manifest: Manifest, paths: Sequence[str], reading: Reading) -> list[Fault]:
    """What differs online at the manifest itself, at `paths` (see `to_read`), and at an address that is not there."""
    wanted = [NAME, *paths]
    shares = [wanted[start::AT_ONCE] for start in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(lambda share: _read(share, manifest, reading), shares))
    return sorted(fault for faults in found for fault in faults) + list(_of_missing(manifest, reading))


def _read(paths: Sequence[str], manifest: Manifest, reading: Reading) -> list[Fault]:
    """Some files by one connection."""
    with closing(_connection(reading)) as connection:
        return [fault for path in paths for fault in _faults(path, manifest, reading, connection)]


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


def _faults(path: str, manifest: Manifest, reading: Reading, connection: HTTPConnection) -> Iterator[Fault]:
    wanted = hashlib.sha256(manifest.to_bytes()).hexdigest() if path == NAME else manifest.all_files[path].sha256
    answer = _ask(connection, reading, address_path(path), manifest.id)
    if answer.status not in SHOWN:
        yield Fault(path, f"máy chủ trả lời {answer.status}" if answer.status else "không trả lời")
    elif hashlib.sha256(answer.data).hexdigest() != wanted:
        yield Fault(path, "nội dung khác bản đã đăng")
    else:
        yield from _of_headers(path, path, answer, reading)


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


def get(reading: Reading, path: str, version: str) -> Answer:
    """GET past every cache: a question that nobody has asked before."""
    with closing(_connection(reading)) as connection:
        return _ask(connection, reading, path, version)


def _ask(connection: HTTPConnection, reading: Reading, path: str, version: str) -> Answer:
    """One question; a connection that the server has ended meanwhile is opened again."""
    target = f"{urlsplit(reading.base).path}{path}?ban={version}"
    for _ in range(2):
        try:
            connection.request("GET", target, headers={"Cache-Control": "no-cache", "Accept-Encoding": "identity"})
            with connection.getresponse() as answer:
                headers = {name.lower(): value for name, value in answer.getheaders()}
                return Answer(answer.status, headers, answer.read())
        except (OSError, HTTPException):
            connection.close()
    return Answer(0, {}, b"")


def _connection(reading: Reading) -> HTTPConnection:
    parts = urlsplit(reading.base)
    if parts.scheme == "https":
        return HTTPSConnection(parts.hostname or "", parts.port, timeout=reading.timeout, context=reading.context)
    return HTTPConnection(parts.hostname or "", parts.port, timeout=reading.timeout)

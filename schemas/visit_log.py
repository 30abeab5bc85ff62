"""The visit log of a web server, in Common or Combined Log Format, with the host before it or without.

What could tell who somebody is (the address, the name, the browser, the words of a query) is dropped line by line and never kept.
"""

import errno
import gzip
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_LINE = re.compile(r'(?:(?P<host>[a-z0-9.-]+)(?::\d+)? )?\S+ \S+ \S+ \[(?P<time>[^\]]{20,30})\] '
                   r'"GET (?P<path>/[^\s?"]*)(?:[?"]\S*)? HTTP/[\d.]+" (?P<status>\d{3}) (?P<rest>.*)')
_ROBOT = re.compile(r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|go-http|headless", re.I)
_SEEN = ("200", "304")


@dataclass(frozen=True)
class Visit:
    """A page that somebody has seen: host («» where the log does not say), path, moment."""

    host: str
    path: str
    moment: datetime


def read_visits(file: Path) -> Iterator[Visit]:
    """The pages that people were shown; files, robots and lines that are none are passed over. OSError where it cannot be read."""
    with file.open("rb") as raw, gzip.open(raw) if file.suffix == ".gz" else raw as lines:
        try:
            for line in lines:
                if visit := _visit(line.decode("utf-8", errors="replace")):
                    yield visit
        except (gzip.BadGzipFile, EOFError, zlib.error):
            raise OSError(errno.EIO, "tệp nén .gz bị hỏng hoặc chưa trọn") from None


def _visit(line: str) -> Visit | None:
    found = _LINE.match(line)
    if found is None or found["status"] not in _SEEN or not found["path"].endswith("/") or _ROBOT.search(found["rest"]):
        return None
    try:
        return Visit(found["host"] or "", found["path"], datetime.strptime(found["time"], "%d/%b/%Y:%H:%M:%S %z"))
    except ValueError:
        return None

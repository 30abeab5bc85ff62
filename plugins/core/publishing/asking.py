"""Asks a web server for files of a site. It may be in the hands of anybody: no answer is longer, or takes longer, than was said before."""

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection, IncompleteRead
from urllib.parse import urlsplit

from plugins.core.cut_off import cut_after

LARGEST = 100_000_000  # bytes of an answer of which nobody knows how long it should be
SLOWEST = 6  # times `timeout`: what a whole answer may take, of a large file on a weak line too

# Looks at one answer: address path, status, headers by lower-case name; gives what is wrong, in Vietnamese.
HeaderCheck = Callable[[str, int, Mapping[str, str]], Iterable[str]]


def no_header_check(path: str, status: int, headers: Mapping[str, str]) -> Iterable[str]:
    """For hosting whose headers nobody has set."""
    return ()


@dataclass(frozen=True)
class Reading:
    """How to read: where (`base`, without a final slash), the seconds in which something must come, what is asked of headers.

    `patience` is the seconds that all files of a site may take together.
    """

    base: str
    timeout: float = 20
    check_headers: HeaderCheck = no_header_check
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    patience: float = 600


@dataclass(frozen=True)
class Answer:
    """One answer; status 0 where there was none. Of data that is too long there is one byte too many."""

    status: int
    headers: Mapping[str, str]
    data: bytes


class Line:
    """A connection over which one file is asked after the other."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._parts = urlsplit(reading.base)
        self._http: HTTPConnection | None = None
        self._handle: socket.socket | None = None

    def ask(self, path: str, version: str, most: int = LARGEST) -> Answer:
        """One question; a connection that the server has ended meanwhile is opened again."""
        end = time.monotonic() + SLOWEST * self._reading.timeout
        for _ in range(2):
            try:
                return self._answer(f"{self._parts.path}{path}?ban={version}", most)
            except (OSError, HTTPException):
                self.close()
            if time.monotonic() > end:
                break
        return Answer(0, {}, b"")

    def close(self) -> None:
        """End it."""
        for each in (self._http, self._handle):
            if each:
                each.close()
        self._http = self._handle = None

    def _answer(self, target: str, most: int) -> Answer:
        http, handle = self._opened()
        with cut_after(SLOWEST * self._reading.timeout, handle):
            http.request("GET", target, headers={"Cache-Control": "no-cache", "Accept-Encoding": "identity"})
            with http.getresponse() as answer:
                data = answer.read(most + 1)
                if answer.length and len(data) <= most:
                    raise IncompleteRead(data, answer.length)
                headers = {name.lower(): value for name, value in answer.getheaders()}
        if len(data) > most:
            self.close()
        return Answer(answer.status, headers, data)

    def _opened(self) -> tuple[HTTPConnection, socket.socket]:
        if self._http and self._http.sock and self._handle:
            return self._http, self._handle
        self.close()
        host, secure = self._parts.hostname or "", self._parts.scheme == "https"
        plain = socket.create_connection((host, self._parts.port or (443 if secure else 80)), self._reading.timeout)
        self._handle = plain.dup()
        self._http = (HTTPSConnection if secure else HTTPConnection)(host, self._parts.port)
        with cut_after(SLOWEST * self._reading.timeout, self._handle):
            self._http.sock = self._reading.context.wrap_socket(plain, server_hostname=host) if secure else plain
        return self._http, self._handle


def get(reading: Reading, path: str, version: str) -> Answer:
    """GET past every cache: a question that nobody has asked before."""
    with closing(Line(reading)) as line:
        return line.ask(path, version)

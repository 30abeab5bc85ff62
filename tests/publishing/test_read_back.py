"""Reading back over HTTP: a wrong header, a connection that ends, a server that answers «yes» to everything, one that does not answer."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import ClassVar

import pytest

from plugins.core.publishing.asking import Reading
from plugins.core.publishing.manifest import File, Manifest
from plugins.core.publishing.verify import address_path, clock_of, is_served, to_read, verify_http
from tests.publishing.sites import KEY, NOON, line
from tests.server_programs import free_port

PAGE = b"trang"


def manifest(files: Iterable[str]) -> Manifest:
    file = File(sha256=hashlib.sha256(PAGE).hexdigest(), size=len(PAGE))
    head = line(1).head
    return Manifest(portal=KEY, target="production", address="https://mau.tayninh.example", sequence=1, commit=head, head=head, as_of=NOON,
                    files={path: file for path in files})


class Server(BaseHTTPRequestHandler):
    """Answers from a table; every third answer ends the connection without a word."""

    protocol_version = "HTTP/1.1"
    pages: ClassVar[dict[str, tuple[int, bytes]]] = {}
    answered: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        status, data = self.pages.get(path, self.pages["*"])
        self.answered.append(self.path)
        self.send_response(status)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("X-Content-Type-Options", "nosniff" if path != "/b.html" else "sai")
        self.end_headers()
        self.wfile.write(data)
        self.close_connection = len(self.answered) % 3 == 0

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def base() -> Iterator[str]:
    release = manifest(["a.html", "b.html", "tin-tuc/index.html"])
    Server.pages = {path: (200, PAGE) for path in ("/a.html", "/b.html", "/tin-tuc/")} | {
        "/manifest.json": (200, release.to_bytes()), "*": (404, b"")}
    Server.answered = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def faults(base: str, reading: Reading | None = None) -> list[str]:
    release = manifest(["a.html", "b.html", "tin-tuc/index.html"])
    return list(map(str, verify_http(release, to_read(release, ()), reading or Reading(base, timeout=5))))


def test_all_is_well_although_connections_end(base: str) -> None:
    assert faults(base) == []
    assert len({path for path in Server.answered if "?ban=00000001-000-" in path}) == 5  # past every cache


def test_another_page_is_found(base: str) -> None:
    Server.pages["/tin-tuc/"] = (200, b"trang bi sua")
    assert faults(base) == ["tin-tuc/index.html: nội dung khác bản đã đăng"]


def test_a_withdrawn_page_may_be_gone(base: str) -> None:
    Server.pages["/a.html"] = (410, PAGE)
    assert faults(base) == []
    Server.pages["/a.html"] = (410, b"khac")
    assert faults(base) == ["a.html: nội dung khác bản đã đăng"]


def test_a_server_that_finds_everything_is_found(base: str) -> None:
    Server.pages["*"] = (200, PAGE)
    assert faults(base) == ["địa chỉ không có: máy chủ trả lời 200, đáng lẽ 404"]


def test_a_wrong_header_is_found(base: str) -> None:
    def check(path: str, status: int, headers: Mapping[str, str]) -> Iterable[str]:
        return [] if headers["x-content-type-options"] == "nosniff" else ["thiếu nosniff"]

    assert faults(base, Reading(base, timeout=5, check_headers=check)) == ["b.html: thiếu nosniff"]


def test_a_clock_of_no_zone_tells_no_time(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert clock_of(Reading(base, timeout=5))
    monkeypatch.setattr(Server, "date_time_string", lambda *_: "Fri, 27 Nov 2026 10:00:00 -0000")
    assert clock_of(Reading(base, timeout=5)) is None
class Hostile(Server):
    """Gives the true page, but byte by byte, from the first header on; then goes on without end."""

    given: ClassVar[int] = 0

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == "/a.html":
            self.drip(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n" + PAGE)
        elif path == "/b.html":
            self.send_response(200)
            self.end_headers()
            self.pour()
        else:
            super().do_GET()

    def drip(self, data: bytes) -> None:
        with suppress(OSError):
            for byte in data:
                self.wfile.write(bytes([byte]))
                sleep(0.1)

    def pour(self) -> None:
        self.close_connection = True
        with suppress(OSError):
            for _ in range(200):
                Hostile.given += self.wfile.write(b"x" * 100_000)


@pytest.fixture
def hostile(base: str) -> Iterator[str]:
    Hostile.pages, Hostile.given = Server.pages, 0
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hostile)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_who_drips_or_pours_without_end_is_told_and_hides_no_other_fault(hostile: str) -> None:
    Hostile.pages["/tin-tuc/"] = (200, b"trang bi sua")
    assert faults(hostile, Reading(hostile, timeout=0.2)) == [
        "a.html: không trả lời", "b.html: nội dung khác bản đã đăng", "tin-tuc/index.html: nội dung khác bản đã đăng"]
    assert Hostile.given < 20_000_000


def test_a_site_that_is_not_read_in_time_is_told(base: str) -> None:
    assert any("chưa đọc được" in fault for fault in faults(base, Reading(base, patience=-1)))


def test_no_answer_is_a_fault_and_tells_no_time() -> None:
    nowhere = f"http://127.0.0.1:{free_port()}"
    assert "a.html: không trả lời" in faults(nowhere)
    assert clock_of(Reading(nowhere, timeout=1)) is None


def test_what_is_asked_for() -> None:
    assert [address_path(path) for path in ("index.html", "a/index.html", "a.html", "b/c.jpg")] == ["/", "/a/", "/a.html", "/b/c.jpg"]
    assert [is_served(path) for path in ("a.html", ".htaccess", ".ht-may-chu/x.conf", "_headers", "404.html", ".well-known/security.txt")] == [
        True, False, False, False, False, True]
    many = manifest([f"{number}.html" for number in range(100)])
    assert "7.html" in to_read(many, ["7.html"])
    assert len(to_read(many, [])) == 20
    assert to_read(many, []) == to_read(many, [])

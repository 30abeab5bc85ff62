"""Asking the network: what a real server on this machine answers. Nothing here leaves the machine."""

import shutil
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plugins.core.network import Network, Refused, ask_all, askable, may_reach, status_of

HERE = Network("CongThongTin/1.0 (+https://tayninh.example; thu)", timeout=20, pause=0, only_loopback=True)
HURRIED = replace(HERE, timeout=0.3)


class Page(BaseHTTPRequestHandler):
    """Answers «/404» with 404, «/301/…» by sending on, and so on; the server keeps what it was asked."""

    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append((self.command, self.path, self.headers["User-Agent"]))
        self.server.at_once = max(self.server.at_once, self.server.enter())
        time.sleep(0.02)  # long enough to meet another one inside
        self.server.leave()  # before the answer, after which the next may come
        kind, _, rest = self.path[1:].partition("/")
        {"slow": self.slow, "drip": self.drip, "to": self.send_on, "nohead": self.no_head}.get(kind, self.plain)(kind, rest)

    do_HEAD = do_GET  # noqa: N815 (the name of the library)

    def plain(self, kind: str, rest: str) -> None:
        self.send_response(int(kind))
        self.end_headers()

    def send_on(self, kind: str, rest: str) -> None:
        self.send_response(302)
        self.send_header("Location", rest if ":" in rest.partition("/")[0] else f"/{rest}")
        self.end_headers()

    def no_head(self, kind: str, rest: str) -> None:
        self.plain("404" if self.command == "HEAD" else "200", rest)

    def slow(self, kind: str, rest: str) -> None:
        self.server.closing.wait(30)

    def drip(self, kind: str, rest: str) -> None:
        """A byte now and then: no single wait is long, all together never end."""
        while not self.server.closing.wait(0.02):
            try:
                self.wfile.write(b"H")
            except OSError:
                self.server.was_cut.set()
                return

    def log_message(self, *args: Any) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Counts how many questions it answers at once."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Page)
        self.asked: list[tuple[str, str, str]] = []
        self.at_once, self._inside, self._lock = 0, 0, threading.Lock()
        self.closing, self.was_cut = threading.Event(), threading.Event()

    def enter(self) -> int:
        with self._lock:
            self._inside += 1
            return self._inside

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass  # the other side hung up, which is what some tests are about


@contextmanager
def running(server: Server) -> Iterator[Server]:
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    with running(Server()) as one:
        yield one


def address(server: Server, path: str, scheme: str = "http") -> str:
    return f"{scheme}://localhost:{server.server_port}/{path}"


@pytest.mark.parametrize(("path", "expected"), [
    ("200", 200), ("204", 204), ("403", 403), ("404", 404), ("410", 410), ("500", 500), ("503", 503), ("nohead", 200),
    ("to/200", 200), ("to/404", 404), ("to/to/to/410", 410), ("to/to/to/to/to/200", 200), ("to/to/to/to/to/to/200", None),
    ("to/ftp://localhost/a", None), ("to/file:///etc/hosts", None), ("to/http://10.0.0.1/", None)])
def test_what_an_address_answers(path: str, expected: int | None, server: Server) -> None:
    assert status_of(address(server, path), HERE) == expected


def test_a_page_that_never_answers_is_no_answer(server: Server) -> None:
    assert status_of(address(server, "slow"), HURRIED) is None


def test_the_whole_question_ends_in_its_time_however_slowly_bytes_come(server: Server) -> None:
    assert status_of(address(server, "drip"), HURRIED) is None
    assert server.was_cut.wait(30)


def test_a_well_page_is_asked_once_with_head_and_says_who_asks(server: Server) -> None:
    status_of(address(server, "200"), HERE)
    assert server.asked == [("HEAD", "/200", HERE.agent)]


def test_a_page_that_seems_gone_is_asked_again_with_get(server: Server) -> None:
    status_of(address(server, "404"), HERE)
    assert [method for method, _, _ in server.asked] == ["HEAD", "GET"]


def test_letters_outside_ascii_travel_encoded(server: Server) -> None:
    assert status_of(address(server, "200/tin-tức?tìm=kênh rạch%20a"), HERE) == 200
    assert server.asked[0][1] == "/200/tin-t%E1%BB%A9c?t%C3%ACm=k%C3%AAnh%20r%E1%BA%A1ch%20a"


def test_one_host_is_asked_one_thing_at_a_time(server: Server) -> None:
    pages = [address(server, f"200/{number}") for number in range(12)]
    done: list[int] = []
    assert ask_all(pages, HERE, done.append) == dict.fromkeys(pages, 200)
    assert done == [12]
    assert server.at_once == 1


def test_nobody_at_the_door_is_no_answer() -> None:
    assert status_of("http://localhost:1/", HERE) is None
    assert status_of("https://khong-co-may-nay.invalid/", replace(HERE, only_loopback=False)) is None


@pytest.mark.parametrize("url", [
    "http://baomau.example/", "ftp://baomau.example/", "file:///etc/passwd", "https://baomau.example:8443/", "https://ai:do@baomau.example/",
    "https:///khong-co-may", "javascript:alert(1)", "https://baomau.example:chu/"])
def test_addresses_that_are_never_asked(url: str) -> None:
    with pytest.raises((Refused, ValueError)):
        askable(url, replace(HERE, only_loopback=False))


@pytest.mark.parametrize(("ip", "allowed"), [
    ("1.1.1.1", True), ("2606:4700::1111", True), ("127.0.0.1", False), ("10.1.2.3", False), ("172.16.0.1", False), ("192.168.1.1", False),
    ("169.254.169.254", False), ("100.64.0.1", False), ("0.0.0.0", False), ("224.0.0.1", False), ("255.255.255.255", False), ("::1", False),
    ("::", False), ("fe80::1", False), ("fc00::1", False), ("ff02::1", False), ("::ffff:127.0.0.1", False), ("::ffff:8.8.8.8", False),
    ("64:ff9b::7f00:1", False), ("64:ff9b:1::7f00:1", False), ("2002:7f00:1::", False), ("::ffff:0:7f00:1", False), ("fec0::1", False)])
def test_only_the_public_network_is_reached(ip: str, allowed: bool) -> None:
    assert may_reach(ip, replace(HERE, only_loopback=False)) is allowed


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "2130706433", "0x7f.1", "127.1"])
def test_without_the_parameter_of_tests_this_machine_is_not_asked(host: str, server: Server) -> None:
    strict = replace(HERE, only_loopback=False)
    assert status_of(f"https://{host}/200", strict) is None
    assert status_of(f"http://{host}:{server.server_port}/200", strict) is None
    assert server.asked == []


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs openssl to make a certificate")
def test_a_certificate_that_nobody_signed_is_no_answer_and_one_that_is_trusted_is(tmp_path: Path) -> None:
    key, cert = tmp_path / "key.pem", tmp_path / "cert.pem"
    subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", cert,
                    "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"], check=True, capture_output=True)
    secure = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    secure.socket = context.wrap_socket(secure.socket, server_side=True)
    trusting = replace(HERE, context=ssl.create_default_context(cafile=str(cert)))
    with running(secure):
        assert status_of(address(secure, "404", "https"), trusting) == 404
        assert status_of(address(secure, "to/200", "https"), trusting) == 200
        assert status_of(address(secure, "drip", "https"), replace(trusting, timeout=1)) is None
        assert status_of(address(secure, "200", "https"), HERE) is None

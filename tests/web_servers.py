"""Web servers as an operator would run them, on loopback: our generated files, unchanged but for ports and what only root may do."""

import http.client
import os
import shlex
import signal
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.core.publishing.sites import SiteAddresses, site_of
from tests.server_files import authority, generate, lay_out
from tests.server_programs import WORDS, free_port
from tests.worlds import publishing

WAIT = 30  # seconds for a server to answer
_RESOLVER = """
import socket
ask = socket.getaddrinfo
def answer(host, port, *rest, **named):
    return ask("127.0.0.1", {port}, *rest, **named) if str(host).endswith(".example") else ask(host, port, *rest, **named)
socket.getaddrinfo = answer
"""


@dataclass(frozen=True)
class Answer:
    """One answer; header names in lower case, the value of one that came twice joined by «|»."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class WebServer:
    """A running server: where it listens, what it trusts, where it reads the portals, and how its operator reloads it."""

    kind: str
    http: int
    https: int
    authority: Path
    www: Path
    reload: Callable[[], None]

    def get(self, host: str, path: str, method: str = "GET", secure: bool = True, **headers: str) -> Answer:
        """Ask as a browser would, with the host's name in the handshake; the path is sent as it stands."""
        connection = self._secure(host) if secure else http.client.HTTPConnection("127.0.0.1", self.http, timeout=WAIT)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": host, **{name.replace("_", "-"): value for name, value in headers.items()}}.items():
            connection.putheader(name, value)
        connection.endheaders()
        got = connection.getresponse()
        body = got.read()
        connection.close()
        return Answer(got.status, {name.lower(): "|".join(got.headers.get_all(name, [])) for name in got.headers}, body)

    def until(self, holds: Callable[[], bool]) -> None:
        """Until a reload is done, which takes a moment."""
        end = time.monotonic() + WAIT
        while not holds():
            assert time.monotonic() < end, "the server did not reload"
            time.sleep(0.05)

    def _secure(self, host: str) -> http.client.HTTPConnection:
        context = ssl.create_default_context(cafile=str(self.authority))
        connection = http.client.HTTPConnection("127.0.0.1", self.https, timeout=WAIT)
        connection.sock = context.wrap_socket(socket.create_connection(("127.0.0.1", self.https), WAIT), server_hostname=host)
        return connection


@contextmanager
def serving(kind: str, sample: Path, portals: list[str], addresses: dict[str, SiteAddresses]) -> Iterator[WebServer]:
    """Serve the portals of a build with one kind of server until the block ends."""
    with tempfile.TemporaryDirectory(prefix="web-") as name:  # not in pytest's folders, which only their owner may enter
        folder = Path(name)
        folder.chmod(0o755)
        lay_out(sample, folder / "www", kind, portals, addresses)
        hosts = [site_of(key, publishing()).host for key in portals]
        chain = authority(folder, hosts)
        generate(kind, folder, portals, folder / "www")
        with started(kind, folder, chain, hosts[0]) as found:
            if kind != "apache":  # which reads each release as it is
                found.reload()
            yield found


@contextmanager
def started(kind: str, folder: Path, chain: Path, host: str) -> Iterator[WebServer]:
    """A server with the generated files FOLDER/out/hosting/<kind>, for the portals in FOLDER/www, one of them at `host`."""
    ports = (free_port(), free_port())
    words = WORDS[kind](folder, folder / "out" / "hosting" / kind, ports)
    with _running(words, folder, ports) as process:
        found = WebServer(kind, *ports, chain, folder / "www", lambda: reload(kind, process, folder))
        found.get(host, "/")  # a signal that comes before it listens would end it
        yield found


def world_of(server: WebServer, folder: Path) -> dict[str, str]:
    """The environment of a Python in a world whose hosts of «.example» are this server, and whose authorities include its own."""
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_RESOLVER.format(port=server.https), "utf-8")
    return {"PYTHONPATH": str(folder), "SSL_CERT_FILE": str(server.authority)}


@contextmanager
def _running(words: list[str], folder: Path, ports: tuple[int, int]) -> Iterator["subprocess.Popen[bytes]"]:
    log = folder / "out.log"
    with log.open("wb") as out:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=out, stderr=out, env={**os.environ, "HOME": str(folder)})
    try:
        wait_for(ports, process, [log, folder / "error.log"])
        yield process
    finally:
        process.terminate()
        process.wait(WAIT)


def reload(kind: str, process: "subprocess.Popen[bytes]", folder: Path) -> None:
    """What the generated unit of systemd does when a portal was published."""
    files = folder / "out" / "hosting" / kind
    unit = files / "systemd" / "cong-nap-lai.service"
    for line in unit.read_text("utf-8").splitlines() if unit.exists() else []:
        if line.startswith("ExecStart=/bin/sh"):
            words = shlex.split(line.removeprefix("ExecStart=").replace(f"/etc/{kind}/", f"{files}/"))
            subprocess.run(words, check=True, capture_output=True)
    if kind == "caddy":
        subprocess.run(["caddy", "reload", "--config", str(files / "Caddyfile"), "--adapter", "caddyfile"], check=True, capture_output=True)
    else:
        process.send_signal(signal.SIGHUP if kind == "nginx" else signal.SIGUSR1)


def wait_for(ports: tuple[int, int], process: "subprocess.Popen[bytes]", logs: list[Path]) -> None:
    """Until both ports answer; what the server said where it ended instead."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end and process.poll() is None:
        if all(_answers(port) for port in ports):
            return
        time.sleep(0.05)
    raise RuntimeError("\n".join(log.read_text("utf-8") for log in logs if log.exists()))


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0

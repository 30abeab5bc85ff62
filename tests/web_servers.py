"""Web servers as an operator would run them, on loopback: our generated files, unchanged but for ports and what only root may do."""

import http.client
import os
import shlex
import shutil
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

from plugins.core.compress import compress_folder
from plugins.core.sites import SiteAddresses, site_of, write_files
from plugins.headers import HEADERS
from tests.worlds import publishing, run_build

SBIN = os.environ["PATH"] + ":/usr/sbin:/sbin"
WAIT = 30  # seconds for a server to answer


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


def lay_out(sample: Path, www: Path, kind: str, portals: list[str], addresses: dict[str, SiteAddresses]) -> None:
    """Put releases where the servers look: with twins and the files that travel, and `current` leading to each."""
    for key in portals:
        release = www / key / "releases" / "1"
        shutil.copytree(sample / key, release)
        if HEADERS[kind].TWINS:
            compress_folder(release, jobs=2)
        write_release_files(release, kind, key, addresses.get(key, SiteAddresses()))
        (www / key / "current").symlink_to(release)


def write_release_files(release: Path, kind: str, key: str, addresses: SiteAddresses) -> None:
    """The files that travel in a release."""
    write_files(release, HEADERS[kind].release_files(site_of(key, publishing(), addresses)))


def authority(folder: Path, hosts: list[str]) -> Path:
    """A certificate of our own for all hosts, as `fullchain.pem` and `privkey.pem`; returns the former."""
    names = ",".join(f"DNS:{host}" for host in hosts)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Cong mau", "-addext",
                    f"subjectAltName={names}", "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"], check=True, capture_output=True)
    return folder / "fullchain.pem"


def generate(kind: str, folder: Path, portals: list[str], www: Path) -> Path:
    """What `build.py hosting` writes for the given portals."""
    words = [word for key in portals for word in ("-p", key)]
    done = run_build("hosting", "--kind", kind, "--output", str(folder / "out"), "--root", f"{www}/{{portal}}/current",
                     "--certificates", str(folder), *words)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "hosting" / kind


def nginx_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """nginx with the generated files; brotli where its module is installed."""
    modules = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
    site = _with_ports((files / "conf.d" / "cong.conf").read_text("utf-8"), ports)
    (files / "conf.d" / "cong.conf").write_text(site, "utf-8")
    brotli = (files / "conf.d" / "cong-brotli.conf").read_text("utf-8") if modules.exists() else ""
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    (files / "nginx.conf").write_text(
        f"{f'load_module {modules};' if brotli else ''} user {os.environ.get('USER', 'root')}; daemon off; pid {folder}/pid; error_log {folder}/error.log;\n"
        f"events {{ }}\nhttp {{ access_log off; {temporary} {brotli} include {files}/conf.d/cong.conf; }}\n", "utf-8")
    return [str(shutil.which("nginx", path=SBIN)), "-e", f"{folder}/error.log", "-p", f"{files}/", "-c", f"{files}/nginx.conf"]


def _with_ports(text: str, ports: tuple[int, int]) -> str:
    """Loopback and free ports for 80 and 443."""
    lines = [line for line in text.splitlines() if "listen [::]" not in line]
    return "\n".join(lines).replace("listen 80", f"listen 127.0.0.1:{ports[0]}").replace("listen 443", f"listen 127.0.0.1:{ports[1]}")


def apache_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """Apache as Debian sets it up, with the modules that the file's head names."""
    site = (files / "sites-available" / "cong.conf").read_text("utf-8").replace("*:80>", f"127.0.0.1:{ports[0]}>").replace("*:443>", f"127.0.0.1:{ports[1]}>")
    named = ["mpm_event", "authz_core", "mime", "dir", "alias", "ssl", "rewrite", "headers", "socache_shmcb", "setenvif"]
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in named)
    (files / "apache.conf").write_text(
        f"{modules}ServerRoot {folder}\nPidFile {folder}/pid\nErrorLog {folder}/error.log\nServerName localhost\nTypesConfig /etc/mime.types\n"
        f"DefaultRuntimeDir {folder}\nUser www-data\nGroup www-data\nListen 127.0.0.1:{ports[0]}\nListen 127.0.0.1:{ports[1]}\n{site}", "utf-8")
    return [str(shutil.which("apache2", path=SBIN)), "-D", "FOREGROUND", "-f", f"{files}/apache.conf"]


def caddy_words(folder: Path, files: Path, ports: tuple[int, int]) -> list[str]:
    """Caddy with certificates of our own making instead of those it would fetch."""
    site = (files / "Caddyfile").read_text("utf-8").replace("    route {\n        vars", f"    tls {folder}/fullchain.pem {folder}/privkey.pem\n    route {{\n        vars", -1)
    site = site.replace(f"handle_errors {{\n    tls {folder}/fullchain.pem {folder}/privkey.pem", "handle_errors {")
    (files / "Caddyfile").write_text(f"{{\n admin unix/{folder}/admin\n http_port {ports[0]}\n https_port {ports[1]}\n auto_https disable_certs\n}}\n{site}", "utf-8")
    return ["caddy", "run", "--config", f"{files}/Caddyfile", "--adapter", "caddyfile"]


WORDS = {"nginx": nginx_words, "apache": apache_words, "caddy": caddy_words}


@contextmanager
def serving(kind: str, sample: Path, portals: list[str], addresses: dict[str, SiteAddresses]) -> Iterator[WebServer]:
    """Serve the portals of a build with one kind of server until the block ends."""
    with tempfile.TemporaryDirectory(prefix="web-") as name:  # not in pytest's folders, which only their owner may enter
        folder = Path(name)
        folder.chmod(0o755)
        lay_out(sample, folder / "www", kind, portals, addresses)
        chain = authority(folder, [site_of(key, publishing()).host for key in portals])
        ports = (free_port(), free_port())
        words = WORDS[kind](folder, generate(kind, folder, portals, folder / "www"), ports)
        with _running(words, folder, ports) as process:
            found = WebServer(kind, *ports, chain, folder / "www", lambda: reload(kind, process, folder))
            found.get(site_of(portals[0], publishing()).host, "/")  # a signal that comes before it listens would end it
            if kind != "apache":  # which reads each release as it is
                found.reload()
            yield found


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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


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

"""The server block for the internal site that docs/hosting.md gives, in a real nginx: nothing without a password."""

import os
import re
import shutil
import subprocess
import tempfile
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import need
from tests.server_files import authority
from tests.server_programs import SBIN, free_port
from tests.web_servers import WebServer, wait_for
from tests.worlds import AS_OF, ROOT, example, make_portal, put, run_build

HOST = "noibo.tayninh.example"
PAGES = ("/", "/phong-hop/", "/bai/mau/2026/hop/", "/robots.txt", "/bai/mau/2026/hop/van-ban.pdf")
LOGIN = {"Authorization": "Basic " + b64encode(b"can-bo:mat-khau-thu-nghiem").decode()}


def block() -> str:
    """The example of the handbook, as an operator copies it."""
    return re.findall(r"```nginx\n(# Trang nội bộ.*?)```", (ROOT / "docs" / "hosting.md").read_text("utf-8"), re.S)[0]


def configured(folder: Path, ports: tuple[int, int]) -> str:
    """The block with nothing changed but its places and ports."""
    text = block().replace("/etc/letsencrypt/live/" + HOST, str(folder)).replace("/etc/nginx/", f"{folder}/").replace("/srv/noi-bo", f"{folder}/out/internal")
    text = text.replace("listen 80", f"listen 127.0.0.1:{ports[0]}").replace("listen 443", f"listen 127.0.0.1:{ports[1]}")
    temporary = "".join(f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return (f"user {os.environ.get('USER', 'root')}; daemon off; pid {folder}/pid; error_log {folder}/error.log;\nevents {{ }}\n"
            f"http {{ include /etc/nginx/mime.types; access_log {folder}/access.log; {temporary}\n{text}\n}}\n")


@contextmanager
def running(folder: Path) -> Iterator[WebServer]:
    ports = (free_port(), free_port())
    (folder / "nginx.conf").write_text(configured(folder, ports), "utf-8")
    words = [str(shutil.which("nginx", path=SBIN)), "-e", f"{folder}/error.log", "-p", f"{folder}/", "-c", f"{folder}/nginx.conf"]
    with (folder / "out.log").open("wb") as log:
        process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
    try:
        wait_for(ports, process, [folder / "out.log", folder / "error.log"])
        yield WebServer("nginx", *ports, folder / "fullchain.pem", folder / "out", lambda: None)
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="module")
def server() -> Iterator[WebServer]:
    need(shutil.which("nginx", path=SBIN), "nginx")
    need(shutil.which("htpasswd"), "htpasswd (apache2-utils)")
    with tempfile.TemporaryDirectory(prefix="noi-bo-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        head = "attachments:\n  - file: van-ban.pdf\n    title: Bản chụp\n"
        put(make_portal(folder / "content"), "noi-bo/2026/hop/index.md", example("noi-bo").replace("---\nSáng", f"{head}---\nSáng"), "van-ban.pdf")
        done = run_build("internal", "--content", str(folder / "content"), "--output", str(folder / "out"), "--as-of", AS_OF)
        assert done.returncode == 0, done.stderr
        authority(folder, [HOST])
        subprocess.run(["htpasswd", "-B", "-b", "-c", folder / "noi-bo.htpasswd", "can-bo", "mat-khau-thu-nghiem"], check=True, capture_output=True)
        with running(folder) as found:
            yield found


@pytest.mark.parametrize("path", [*PAGES, "/khong-co/"])
def test_without_a_password_there_is_nothing_but_401(path: str, server: WebServer) -> None:
    answer = server.get(HOST, path)
    assert answer.status == 401
    assert b"Tri\xe1\xbb" not in answer.body
    assert answer.headers["www-authenticate"] == 'Basic realm="Trang noi bo"'
    assert answer.headers["x-robots-tag"] == "noindex, nofollow, noarchive"


def test_a_wrong_password_opens_nothing(server: WebServer) -> None:
    wrong = "Basic " + b64encode(b"can-bo:sai").decode()
    assert server.get(HOST, "/", Authorization=wrong).status == 401


@pytest.mark.parametrize("path", PAGES)
def test_with_the_password_every_page_is_shown_hidden_from_search_engines_and_kept_by_nobody(path: str, server: WebServer) -> None:
    answer = server.get(HOST, path, **LOGIN)
    assert answer.status == 200
    assert answer.headers["x-robots-tag"] == "noindex, nofollow, noarchive"
    assert answer.headers["cache-control"] == "no-store"
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_hidden_files_are_not_given_even_with_the_password(server: WebServer) -> None:
    (server.www / "internal" / ".git").mkdir()
    (server.www / "internal" / ".git" / "config").write_text("bí mật", "utf-8")
    assert server.get(HOST, "/.git/config", **LOGIN).status == 404


def test_plain_http_only_leads_to_https_and_no_log_is_written(server: WebServer) -> None:
    answer = server.get(HOST, "/phong-hop/", secure=False)
    assert (answer.status, answer.headers["location"]) == (301, f"https://{HOST}/phong-hop/")
    log = server.authority.parent / "access.log"
    assert not log.exists() or log.read_text("utf-8") == ""

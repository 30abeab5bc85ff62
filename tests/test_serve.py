"""`serve` as an editor uses it: the browser is open, a post is saved, the page shows it."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.server_programs import free_port
from tests.worlds import AS_OF, ROOT, example, make_portal, put

PATIENCE = 120_000  # ms; a save starts a build, and the machine may be busy


def wait_for(port: int, process: "subprocess.Popen[str]") -> None:
    """The server says where it is a moment before it listens there; returns when it does."""
    while process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return put(make_portal(tmp_path_factory.mktemp("xem-thu") / "content"), "tin-tuc/2026/vi-du.md", example("tin-tuc"))


@pytest.fixture(scope="module")
def address(post: Path) -> Iterator[str]:
    """The running server's address; it is ended as Ctrl+C ends it."""
    content, port = post.parents[4], free_port()
    words = ["serve", "--port", str(port), "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF]
    process = subprocess.Popen([sys.executable, str(ROOT / "build.py"), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
                               env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert process.stdout
    said = next((line for line in process.stdout if line.startswith("Xem tại")), "")
    wait_for(port, process)
    yield said.split()[2]
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert (process.returncode, "Traceback" in said) == (0, False), said


def test_a_saved_post_is_built_again_and_the_open_page_loads_itself(address: str, post: Path, browser: Browser) -> None:
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(address.replace("localhost", "mau.localhost") + "tin-tuc/2026/vi-du/")
    with page.expect_navigation(timeout=PATIENCE):
        post.write_text(post.read_text("utf-8").replace("Sáng thứ Bảy, người dân", "Chiều Chủ nhật, người dân"), "utf-8")
    expect(page.locator(".prose")).to_contain_text("Chiều Chủ nhật, người dân", timeout=PATIENCE)
    page.close()


def test_every_portal_is_listed_at_the_root(address: str) -> None:
    with urllib.request.urlopen(address) as answer:
        assert "http://mau.localhost:" in answer.read().decode()

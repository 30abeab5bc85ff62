"""What a person sees while a step works: a bar on a terminal, plain lines elsewhere."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.worlds import AS_OF, ROOT, example, make_portal, put, run_build

ESCAPE = "\x1b["


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("man-hinh") / "content"
    put(make_portal(folder), "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    return folder


def words(content: Path) -> list[str]:
    return ["render", "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF]


def seen_on_a_terminal(command: list[str]) -> tuple[int, str]:
    """Exit code, and all that a terminal is sent."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "100"})
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 65536):
            shown += part
    except OSError:  # Linux says so when the other end was closed
        pass
    os.close(ours)
    return process.wait(timeout=300), shown.decode("utf-8")


def test_a_terminal_shows_a_bar_for_each_phase_and_then_the_account(content: Path) -> None:
    code, shown = seen_on_a_terminal([sys.executable, str(ROOT / "build.py"), *words(content)])
    assert code == 0, shown
    assert ESCAPE in shown
    assert "━" in shown
    assert all(phase in shown for phase in ("Kiểm tra", "Dựng", "1/1"))
    assert "mau: 1 bài = 1 đang đăng" in shown


def test_without_a_terminal_each_phase_is_one_plain_line(content: Path) -> None:
    done = run_build(*words(content))
    assert done.stderr.splitlines() == ["Kiểm tra: 1/1", "Dựng: 1/1"]
    assert done.stdout.startswith("mau: 1 bài = 1 đang đăng")
    assert ESCAPE not in done.stdout + done.stderr

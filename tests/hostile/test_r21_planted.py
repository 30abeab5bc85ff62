"""R21: code planted in the content never runs, wherever a person stands when they call build.py."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from tests.hostile.planted import BARE_REPOSITORY, MARKER, PLANTED
from tests.worlds import AS_OF, ROOT, example, make_portal, put

PLACES = {"content": ".", "portal": "wards/mau", "folder of a post": "wards/mau/tin-tuc/2026", "bare repository": "wards/mau/kho"}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A portal with a good post, and every kind of planted code in every place."""
    content = tmp_path / "content"
    put(make_portal(content), "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    for place in PLACES.values():
        for files in (*PLANTED.values(), BARE_REPOSITORY if place.endswith("kho") else {}):
            plant(content / place, files)
    return content


def plant(folder: Path, files: dict[bytes, bytes]) -> None:
    for name, data in files.items():
        path = folder / name.decode()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def words(step: str, content: Path, *more: str) -> list[str]:
    return [sys.executable, str(ROOT / "build.py"), step, "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF,
            "--jobs", "2", *more]


def surroundings(content: Path) -> dict[str, str]:
    return {**os.environ, "MARKER_FOLDER": str(content.parent)}


def assert_nothing_ran(content: Path) -> None:
    markers = [path for folder in (content.parent, ROOT) for path in folder.glob(f"**/{MARKER}") if ".venv" not in path.parts]
    assert not markers, "".join(path.read_text("utf-8") for path in markers)


def test_r21_the_marker_appears_where_code_does_run(content: Path) -> None:
    """The trap works: an interpreter that is asked to import from the content does run what was planted there."""
    subprocess.run([sys.executable, "-c", "import yaml"], cwd=content, env=surroundings(content), check=True)
    assert (content.parent / MARKER).read_text("utf-8") == "yaml\n"
    assert len(PLANTED) >= 12


@pytest.mark.parametrize(("step", "place"), [*(("check", place) for place in PLACES), ("render", "content"), ("render", "portal")])
def test_r21_nothing_planted_runs(step: str, place: str, content: Path) -> None:
    done = subprocess.run(words(step, content), cwd=content / PLACES[place], env=surroundings(content), capture_output=True, text=True, timeout=120, check=False)
    assert_nothing_ran(content)
    assert "Traceback" not in done.stdout + done.stderr
    if step == "check":
        assert done.returncode == 1
        assert "wards/mau/yaml.py\n  dòng 1: LỖI [CT05]" in done.stdout
    else:
        assert done.returncode == 0, done.stderr
        assert (content.parent / "output/mau/tin-tuc/2026/vi-du/index.html").exists()


def test_r21_nothing_planted_runs_in_the_preview(content: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = subprocess.Popen(words("serve", content, "--port", str(port)), cwd=content / PLACES["portal"], env=surroundings(content),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        assert "Các cổng xem thử" in first_answer(f"http://127.0.0.1:{port}/", serving)
    finally:
        serving.send_signal(signal.SIGINT)
        serving.wait(30)
    assert_nothing_ran(content)


def first_answer(url: str, serving: "subprocess.Popen[bytes]") -> str:
    for _ in range(600):
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except OSError:
            assert serving.poll() is None, "the preview ended"
            time.sleep(0.1)
    raise AssertionError("the preview never answered")

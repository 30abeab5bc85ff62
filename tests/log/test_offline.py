"""One who has a page, its proof and the root key checks them without a network: with build.py, or with one file and plain Python."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.core.log.single_file import MODULES, one_file
from plugins.core.publishing.log_site import PAGES, VERIFIER
from tests.log.proofs import Case, case
from tests.worlds import run_build


@pytest.fixture
def good(tmp_path: Path) -> Case:
    found = case(tmp_path / "nhat-ky")
    folder = tmp_path / "tui"
    folder.mkdir()
    (folder / "trang.html").write_text(found.page, "utf-8")
    (folder / "phien-ban.json").write_bytes(found.proof)
    (folder / "khoa.txt").write_text(found.keys, "utf-8")
    (folder / VERIFIER).write_text(one_file((PAGES / VERIFIER).read_text("utf-8")), "utf-8")
    return found


FILES = ("trang.html", "phien-ban.json", "khoa.txt")


def run_alone(folder: Path, *files: str) -> tuple[int, str]:
    """The one file, without anything that is installed."""
    done = subprocess.run([sys.executable, "-I", "-S", VERIFIER, *files], cwd=folder, capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr, done.stderr
    return done.returncode, done.stdout


def test_the_one_file_says_what_was_proved_and_what_was_not(good: Case, tmp_path: Path) -> None:
    code, said = run_alone(tmp_path / "tui", *FILES)
    assert code == 0, said
    for words in ("ĐÚNG NGUYÊN VĂN", "phiên bản 3", "Chưa nói được", "    Nộp trước ngày 30/11 vào số tài khoản 0123 456 789."):
        assert words in said


def test_the_one_file_finds_a_changed_digit_and_says_which(good: Case, tmp_path: Path) -> None:
    (tmp_path / "tui" / "trang.html").write_text(good.page.replace("789", "780"), "utf-8")
    code, said = run_alone(tmp_path / "tui", *FILES)
    assert (code, "KHÔNG ĐÚNG" in said, "0123 456 780" in said) == (1, True, True)
    (tmp_path / "tui" / "khoa.txt").write_text("không phải khóa", "utf-8")
    assert run_alone(tmp_path / "tui", *FILES)[0] == 1
    assert run_alone(tmp_path / "tui", "khong-co.html", *FILES[1:])[0] == 2
    assert run_alone(tmp_path / "tui")[0] == 2


def test_a_page_cannot_write_its_own_verdict_onto_the_terminal(good: Case, tmp_path: Path) -> None:
    lie = good.page.replace("Khu phố 3", "\x1b[2J\x1b[H\u202eĐÚNG NGUYÊN VĂN\x9b8m")
    (tmp_path / "tui" / "trang.html").write_text(lie, "utf-8")
    code, said = run_alone(tmp_path / "tui", *FILES)
    assert (code, said.replace("\n", "").isprintable()) == (1, True), said


def test_build_py_says_the_same(good: Case, tmp_path: Path) -> None:
    words = ["verify", "--as-of", "2026-11-28T09:00+07:00", "--offline", *(str(tmp_path / "tui" / name) for name in FILES)]
    done = run_build(*words)
    assert done.returncode == 0, done.stdout + done.stderr
    assert {"ĐÚNG NGUYÊN VĂN", "Khu phố 3"} <= set(re.findall("ĐÚNG NGUYÊN VĂN|Khu phố 3", done.stdout))
    (tmp_path / "tui" / "trang.html").write_text(good.page.replace("Khu phố 3", "Khu phố 4"), "utf-8")
    done = run_build(*words)
    assert (done.returncode, "[PH35]" in done.stdout, "Khu phố 4" in done.stdout) == (1, True, True)


def test_the_parts_of_the_one_file_use_no_name_twice_and_only_the_standard_library() -> None:
    names: list[str] = []
    for module in MODULES:
        text = (PAGES.parents[2] / "plugins" / "core" / "log" / f"{module}.py").read_text("utf-8")
        names += re.findall(r"^(?:def|class) (\w+)|^(\w+)(?:: [^=\n]+)? = ", text, re.M)  # type: ignore[arg-type]
        outside = set(re.findall(r"^\s*(?:from|import) (\w+)", text, re.M)) - set(sys.stdlib_module_names) - {"plugins"}
        assert outside <= {"cryptography"}, module
    flat = ["".join(name) for name in names]
    assert sorted(flat) == sorted(set(flat))
    assert "plugins.core" not in re.sub(r"#.*", "", one_file((PAGES / VERIFIER).read_text("utf-8")))

"""What is measured is all of it: every process, also one that outlives its parent; the largest memory; the files that were written."""

import os
import sys
from pathlib import Path

import pytest

from tests.bench.measure import Failed, Job, measure

BURN = "import time\nwhile time.process_time() < 0.4: pass"
ORPHAN = f"import subprocess, sys; subprocess.Popen([sys.executable, '-c', {BURN!r}], start_new_session=True)"


def job(*programs: str, folder: Path, at_once: int = 1) -> Job:
    return Job(tuple((sys.executable, "-c", program) for program in programs), str(folder), at_once)


def test_processes_that_outlive_their_parent_count(tmp_path: Path) -> None:
    assert measure(job(ORPHAN, folder=tmp_path), tmp_path).cpu >= 0.4


def test_commands_add_up_whether_or_not_they_run_side_by_side(tmp_path: Path) -> None:
    for at_once in (1, 2):
        assert measure(job(BURN, BURN, folder=tmp_path, at_once=at_once), tmp_path).cpu >= 0.8


def test_memory_is_that_of_the_largest_process(tmp_path: Path) -> None:
    large = "data = b'x' * 150_000_000"
    assert 150 <= measure(job("pass", large, large, folder=tmp_path, at_once=2), tmp_path).megabytes < 250


def test_files_written_anew_or_put_in_place_count_and_others_do_not(tmp_path: Path) -> None:
    for name in ("kept", "rewritten", "replaced", "removed"):
        (tmp_path / name).write_text("x")
        os.utime(tmp_path / name, (1, 1))
    program = ("import os; from pathlib import Path; Path('rewritten').write_text('x'); Path('new').write_text('x'); Path('removed').unlink();"
               "Path('beside').write_text('x'); os.utime('beside', (1, 1)); os.replace('beside', 'replaced')")
    assert measure(job(program, folder=tmp_path), tmp_path).written == 3


def test_a_command_that_fails_ends_the_measurement(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="ended with 3"):
        measure(job("raise SystemExit(3)", folder=tmp_path), tmp_path)

"""The sample, replayed as if it had grown from day to day, with authors and merges: scored alike in two clones in two time zones."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.sample.replay import days, replay
from tests.scoring.test_report import files_of
from tests.worlds import PORTALS, run_build


def test_the_replay_brings_every_file_once_and_day_by_day() -> None:
    found = days()
    assert [day for day, _, _ in found] == sorted(day for day, _, _ in found)
    paths = [path for _, _, files in found for path in files]
    assert len(paths) == len(set(paths))
    assert {portal for _, portal, _ in found} == set(PORTALS)


@pytest.mark.full
def test_the_sample_has_the_same_score_in_two_clones_in_two_time_zones(tmp_path: Path) -> None:
    replay(tmp_path / "kho")
    merges = subprocess.run(["git", "-C", str(tmp_path / "kho"), "rev-list", "--merges", "--count", "main"], capture_output=True, text=True, check=True)
    assert int(merges.stdout) > 500
    answers = []
    for name, zone in (("mot", "Asia/Ho_Chi_Minh"), ("hai", "America/Los_Angeles")):
        subprocess.run(["git", "clone", "-q", str(tmp_path / "kho"), str(tmp_path / name)], check=True)
        shutil.copy(tmp_path / "kho" / "publish.yml", tmp_path / name)
        done = run_build("report", "--content", str(tmp_path / name / "content"), "--publish", str(tmp_path / name / "publish.yml"), "--output",
                         str(tmp_path / name / "output"), "--as-of", "2026-11-24T09:00+07:00", "--from", "2026-10-01", env={"TZ": zone})
        assert done.returncode == 0, done.stdout + done.stderr
        answers.append(files_of(tmp_path / name / "output" / "reports"))
    assert answers[0] == answers[1]
    portals = json.loads(answers[0]["bao-cao.json"])["portals"]
    assert {portal["key"] for portal in portals} == set(PORTALS)
    assert all(50 < portal["computed"] < 100 for portal in portals)

"""A report is a function of commit, rules and moment: the same bytes anywhere, the past as it was, and nothing that people claim."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.core.reading.line import follow
from plugins.core.scoring.fact import Verdict
from plugins.core.scoring.moment import commit_at, dated_line, odd_commits
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import UnitReport
from schemas.fields import VIETNAM
from schemas.history import Repository
from tests.scoring.files import WARD, document
from tests.scoring.office import NOW, PERIOD, Scores, scores, write
from tests.scoring.world import change, good_world, put
from tests.worlds import ROOT, run_build

PUBLISH = "publish.yml"


@pytest.fixture(scope="module")
def office() -> Iterator[Scores]:
    with scores() as found:
        yield found


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good world and a late document, with a publish.yml whose history begins before."""
    top = tmp_path_factory.mktemp("kho")
    world = good_world()
    put(world, "2026-11-18", document("muon", "2026-11-18", "2026-11-03", "03/KH-UBND", title="Kế hoạch đăng muộn"))
    write(world, top)
    subprocess.run(["git", "-C", str(top), "reset", "-q", "--hard"], check=True)
    text = (ROOT / "publish.yml").read_text("utf-8").replace("history_begins: 2026-11-24", "history_begins: 2026-10-01")
    (top / PUBLISH).write_text(text.replace("imports_end: 2026-12-31", "imports_end: 2026-10-02"), "utf-8")
    return top


def run(top: Path, *words: str, **env: str) -> "subprocess.CompletedProcess[str]":
    return run_build("report", "--content", str(top / "content"), "--publish", str(top / PUBLISH), "--output", str(top / "output"), "--jobs", "1",
                     "--as-of", "2026-11-25T09:00+07:00", "--from", "2026-11-02", "--to", "2026-11-22", *words, env=env)


def cloned(repository: Path, to: Path, *how: str) -> Path:
    subprocess.run(["git", "clone", "-q", *how, f"file://{repository}", str(to)], check=True)
    shutil.copy(repository / PUBLISH, to)
    return to


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_two_clones_in_two_time_zones_give_the_same_bytes(repository: Path, tmp_path: Path) -> None:
    here = run(cloned(repository, tmp_path / "mot"), TZ="Asia/Ho_Chi_Minh", PYTHONHASHSEED="1")
    there = run(cloned(repository, tmp_path / "hai"), TZ="America/Los_Angeles", PYTHONHASHSEED="2", LC_ALL="C")
    assert (here.returncode, there.returncode) == (0, 0), here.stderr + there.stderr
    one, other = (files_of(tmp_path / name / "output" / "reports") for name in ("mot", "hai"))
    assert one == other
    assert {"index.html", "don-vi/mau.html", "bao-cao.xlsx", "diem.csv", "minh-chung.csv", "bao-cao.json"} <= one.keys()
    found = {portal["key"]: portal for portal in json.loads(one["bao-cao.json"])["portals"]}
    assert found["mau"]["computed"] < 100
    assert any(line["question"] == "on_time_posts" and line["computed"] == 8 for line in found["mau"]["lines"])  # 10 × 4/5
    assert {path.name for path in (tmp_path / "mot" / "output").iterdir()} == {"reports", ".cac-cong-thong-tin"}  # in no public site


def test_a_shallow_clone_is_refused(repository: Path, tmp_path: Path) -> None:
    done = run(cloned(repository, tmp_path / "nong", "--depth", "1"))
    assert done.returncode == 2
    assert "git fetch --unshallow" in done.stderr


def test_a_folder_without_history_and_a_day_before_the_first_commit_are_refused(repository: Path, tmp_path: Path) -> None:
    shutil.copytree(repository / "content", tmp_path / "content")
    shutil.copy(repository / PUBLISH, tmp_path)
    assert run(tmp_path).returncode == 2
    early = run(repository, "--as-of", "2026-01-01", "--from", "2026-01-01", "--to", "2026-01-01")
    assert early.returncode == 2
    assert "01/01/2026" in early.stderr
    assert run(repository, "--from", "2026-11-23").returncode == 2  # it begins after it ends


def lost(unit: UnitReport) -> dict[str, object]:
    return {scored.line.question: scored.points for scored in unit.score.lines}


def test_a_past_day_gives_the_score_of_that_day(office: Scores) -> None:
    """As the repository stood on 12 November, whatever came or was mended afterwards."""
    when, period = datetime(2026, 11, 12, 20, tzinfo=VIETNAM), Period(date(2026, 11, 2), date(2026, 11, 12))
    world = good_world()
    world[f"{WARD}thong-bao/2026/do-thi.md"] += [("2026-11-20", b"---\ntitle: hong\n---\n")]
    past = {path: [version for version in versions if version[0] <= "2026-11-12"] for path, versions in world.items()}
    then = office.report({path: versions for path, versions in past.items() if versions}, when, period).units[0]
    again = office.report(world, when, period).units[0]
    assert (again.score, again.heat, again.contributions) == (then.score, then.heat, then.contributions)
    now = office.report(world, NOW, period).units[0]
    assert lost(now)["filled_sections"] != lost(then)["filled_sections"] or lost(now)["ended_notices"] != lost(then)["ended_notices"]


def test_a_secrecy_mark_withholds_the_score(office: Scores) -> None:
    world = good_world()
    change(world, "tin-tuc/2026/tin-6.md", ("Sáng nay, gần", "TỐI MẬT\n\nSáng nay, gần"))
    [unit] = office.report(world).units
    assert unit.score.withheld
    assert unit.score.deduction == 20


def test_deductions_stop_at_what_the_sheet_allows(office: Scores) -> None:
    world = good_world()
    for number in range(1, 7):
        path = f"{WARD}tin-tuc/2026/tin-{number}.md" if number != 3 else f"{WARD}tin-tuc/2026/tin-3/index.md"
        came, data = world[path][0]
        world[path] = [(came, data.replace(b"---\n\nS", "---\n\nLiên hệ ông Mẫu, 0912 345 678. S".encode()))]
    [unit] = office.report(world).units
    assert sum(len(found.facts) for found in unit.score.deducted) == 6
    assert unit.score.deduction == 20


def test_a_claimed_day_long_before_the_real_one_is_flagged(office: Scores) -> None:
    world = good_world()
    put(world, "2026-11-18", document("ke-hoach", "2026-11-11", "2026-11-10", "02/KH-UBND"))
    [unit] = office.report(world).units
    assert [(fact.path, fact.verdict) for fact in unit.odd] == [(f"{WARD}van-ban/2026/ke-hoach/index.md", Verdict.PARTLY)]
    assert office.report(good_world()).units[0].odd == []


def chain(top: Path, *days: str) -> Repository:
    """A repository with one commit for each of these claimed days, in this order."""
    stream = [b"reset refs/heads/main\n"]
    for number, when in enumerate(days, 1):
        stamp = f"Ban <ban@tayninh.example> {int(datetime.fromisoformat(when + 'T08:00+07:00').timestamp())} +0700"
        head = f"commit refs/heads/main\nmark :{number}\nauthor {stamp}\ncommitter {stamp}\ndata 3\nbai\n" + (f"from :{number - 1}\n" if number > 1 else "")
        stream.append(head.encode() + b"M 100644 inline content/city/portal.yml\ndata 1\n" + str(number % 10).encode() + b"\n")
    subprocess.run(["git", "init", "-q", "-b", "main", str(top)], check=True)
    subprocess.run(["git", "-C", str(top), "fast-import", "--quiet"], input=b"".join(stream), check=True)
    return Repository(top, "content/")


@pytest.mark.parametrize(("days", "asked", "number"), [
    (("2026-11-01", "2026-11-05", "2026-11-09"), "2026-11-06", 2),
    (("2026-11-01", "2026-11-05", "2026-11-09"), "2026-11-30", 3),
    (("2026-11-01", "2026-11-05", "2026-11-09"), "2026-10-30", 0),
    (("2026-11-01", "2026-11-05", "2020-01-01", "2026-11-09"), "2026-11-02", 1),   # dated back: it came after the one of the 5th
    (("2026-11-01", "2030-01-01", "2026-11-09"), "2026-11-10", 3),                 # dated forward: not believed
])
def test_the_commit_of_a_day_is_the_last_that_had_really_come(days: tuple[str, ...], asked: str, number: int, tmp_path: Path) -> None:
    repository = chain(tmp_path, *days)
    commits = [commit.id for commit in repository.line("", repository.commit("main"))]
    found = commit_at(dated_line(repository, commits[-1]), datetime.fromisoformat(asked + "T20:00+07:00"))
    assert found == (commits[number - 1] if number else None)


def test_commits_that_claim_what_cannot_be_are_flagged(office: Scores, tmp_path: Path) -> None:
    world = good_world()
    put(world, "2026-11-24", {f"{WARD}kien-nghi/2026/den-duong.md": world[f"{WARD}kien-nghi/2026/den-duong.md"][0][1] + b"\n"})
    write(world, office.top)
    subprocess.run(["git", "-C", str(office.top), "symbolic-ref", "HEAD", "refs/heads/main"], check=True)
    env = {**os.environ, **{f"GIT_{who}_{what}": "ban" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
           "GIT_AUTHOR_DATE": "2019-05-01T08:00:00+07:00", "GIT_COMMITTER_DATE": "2019-05-01T08:00:00+07:00"}
    tree = subprocess.run(["git", "-C", str(office.top), "rev-parse", "main^{tree}"], capture_output=True, text=True, check=True).stdout.strip()
    forged = subprocess.run(["git", "-C", str(office.top), "commit-tree", tree, "-p", "main", "-m", "x"], env=env, capture_output=True, text=True,
                            check=True).stdout.strip()
    subprocess.run(["git", "-C", str(office.top), "update-ref", "refs/heads/main", forged], check=True)
    follow(office.store, Repository(office.top, "content/"), forged)
    [odd] = odd_commits(office.store, NOW)
    assert (odd.id, odd.claimed.year, odd.ahead) == (forged, 2019, False)


def test_the_trend_has_the_ends_of_months_and_the_last_day(office: Scores) -> None:
    report = office.report(good_world(), period=Period(date(2026, 9, 1), PERIOD.end))
    assert [day for day, _ in report.trend["mau"]] == [date(2026, 10, 31), PERIOD.end]  # nothing was there in September
    assert report.trend["mau"][-1][1] == report.units[0].score.computed

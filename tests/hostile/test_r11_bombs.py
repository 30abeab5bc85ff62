"""R11: a bomb is rendered within its limit or refused with TEP06; nobody else's post suffers, and Pelican never meets one."""

import json
import resource
import signal
from collections.abc import Iterable
from pathlib import Path

import pytest

import schemas.post
from plugins.core.judging.verdict import Judgement
from schemas.body import Body
from schemas.state import State
from schemas.vietnamese import slug
from tests.hostile.built import build_bare, judge_bare, put_folder
from tests.hostile.markdown_bombs import KB, bombs
from tests.worlds import AS_OF, example, make_portal, put, run_build

PICTURES = "images:\n  - {file: anh.jpg, alt: Người dân quét rác dọc bờ kênh, credit: Ban Biên tập}\n---\n"
QUICK = {"one long address, many links", "many pictures", "one picture, many alts", "many links to pages", "recursive footnotes", "long entity number",
         "long number that is decoded twice", "many bad links", "backslashes", "tabs", "deeper and deeper quotes"}
LIMIT = 5.0  # CPU seconds of one post


def put_bombs(ward: Path, names: Iterable[str], size: int) -> None:
    head = example("tin-tuc").rpartition("---\n")[0] + PICTURES
    for name in names:
        put_folder(ward, f"tin-tuc/2026/{slug(name)}", head + bombs(size)[name], ["anh.jpg"])


def codes(judgement: Judgement) -> set[str]:
    """What was found in the posts, apart from links and pictures that lead nowhere (which bombs are full of)."""
    return {problem.code for portal in judgement.portals.values() for verdict in portal.verdicts for problem in verdict.problems}


@pytest.mark.parametrize("size", [20 * KB])
def test_a_bomb_is_rendered_or_refused(size: int, tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    put_bombs(ward, QUICK, size)
    judgement = judge_bare(tmp_path)
    assert codes(judgement) == {"TEP06"}
    assert judgement.faults == ()


@pytest.mark.full
@pytest.mark.parametrize("size", [5 * KB, 50 * KB])
def test_every_bomb_is_rendered_or_refused_and_none_slows_pelican(size: int, tmp_path: Path) -> None:
    """Each of more than 84 + 4: refused with TEP06, or accepted; then all that were accepted are built without a fault, within their time."""
    names = bombs(size)
    assert len(names) >= 84 + 4
    ward = make_portal(tmp_path / "content")
    put_bombs(ward, names, size)
    judgement = judge_bare(tmp_path / "content")
    assert codes(judgement) <= {"TEP06"}
    assert judgement.faults == ()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    build_bare(tmp_path / "content", tmp_path / "output")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    accepted = len(judgement.portals["mau"].posts(State.PUBLISHED))
    assert after.ru_utime - before.ru_utime < LIMIT * len(names)
    assert len(list((tmp_path / "output/mau/tin-tuc/2026").glob("*/index.html"))) == accepted > len(names) / 2


def test_one_bomb_among_300_posts_delays_little_and_stops_nothing(tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    for number in range(300):
        put(ward, f"tin-tuc/2026/bai-{number}.md", example("tin-tuc"))
    plain = seconds(tmp_path, 0)
    bomb = put(ward, "tin-tuc/2026/bom.md", example("tin-tuc") + "[" * 50 * KB)
    with_bomb = seconds(tmp_path, 1, bomb.relative_to(tmp_path).as_posix())
    assert with_bomb - plain < 10


def seconds(content: Path, code: int, *held: str) -> float:
    """CPU time of the whole check; its answer names the held posts and nobody else."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run_build("check", "--format", "json", "--content", str(content), "--as-of", AS_OF)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode == code, done.stdout + done.stderr
    errors = [problem for problem in json.loads(done.stdout)["problems"] if problem["level"] == "error"]
    assert [(problem["path"], problem["code"]) for problem in errors] == [(f"{content.name}/{path}", "TEP06") for path in held]
    assert "Traceback" not in done.stderr
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_markdown_is_rendered_under_limits_and_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a converter that fails where no limit on time holds, judging and Pelican's build still have every body."""
    ward = make_portal(tmp_path / "content")
    put(ward, "tin-tuc/2026/bai.md", example("tin-tuc") + "\n**chữ**\n")
    render = schemas.post.render_body

    def limited(markdown: str, url: str) -> Body:
        assert signal.getitimer(signal.ITIMER_PROF)[0] > 0, "rendered without a limit"
        return render(markdown, url)

    monkeypatch.setattr(schemas.post, "render_body", limited)
    build_bare(tmp_path / "content", tmp_path / "output")
    assert "<strong>chữ</strong>" in (tmp_path / "output/mau/tin-tuc/2026/bai/index.html").read_text("utf-8")

"""An exemption lets one file pass one rule until a day; it is shown, and a stale or wrong one is an error."""

from pathlib import Path

import pytest

from plugins.core.judging.verdict import Judgement
from schemas.state import State
from tests.worlds import example, judge_city, make_portal, put

PATH = "wards/mau/tin-tuc/2026/vi-du/index.md"


def exempted(tmp_path: Path, rule: str = "NT01", path: str = PATH, until: str = "2026-12-31") -> Judgement:
    """A post whose press source is not on the official list, and one exemption."""
    source = ("- type: press\n    outlet: Báo Lạ\n    author: Nguyễn Văn Mẫu\n    published_at: 2026-11-23T08:00+07:00\n"
              "    url: https://baola.example/bai\n    mode: link\n")
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", example("tin-tuc").replace("- type: own\n", source, 1))
    (tmp_path / "exemptions.yml").write_text(
        f"exemptions:\n  - rule: {rule}\n    path: {path}\n    reason: Báo của tỉnh bạn, chờ bổ sung danh sách\n"
        f"    by: Trưởng ban Biên tập\n    until: {until}\n", "utf-8")
    return judge_city(tmp_path)


def test_what_is_exempted_is_published_and_shown(tmp_path: Path) -> None:
    judgement = exempted(tmp_path)
    assert [problem for problem in judgement.all_problems if problem.is_error] == []
    assert judgement.portals["mau"].verdicts[0].state is State.PUBLISHED
    assert [(item.problem.code, item.exemption.by) for item in judgement.exempted] == [("NT01", "Trưởng ban Biên tập")]


@pytest.mark.parametrize(("changes", "code", "is_held"), [
    ({"until": "2026-11-23"}, "MT01", True),  # run out: the exemption itself is an error, and no longer covers
    ({"until": "2026-11-24"}, None, False),  # the last day counts
    ({"rule": "XX99"}, "MT02", True),
    ({"rule": "TT01"}, "MT02", True),  # knows no exemption
    ({"path": "wards/mau/tin-tuc/2026/khong-co.md"}, "MT03", True),
    ({"rule": "nt01"}, "TR06", True),
])
def test_an_exemption_that_does_not_hold_is_an_error(changes: dict[str, str], code: str | None, is_held: bool, tmp_path: Path) -> None:
    judgement = exempted(tmp_path, **changes)
    found = [problem for problem in judgement.problems if problem.path == "exemptions.yml"]
    assert [problem.code for problem in found] == ([code] if code else [])
    assert all(problem.line in (2, 3) and problem.hint for problem in found)
    assert (judgement.portals["mau"].verdicts[0].state is State.HELD) == is_held


def test_what_knows_no_exemption_stays_held_whatever_the_file_says(tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", example("tin-tuc") + "\nTỐI MẬT\n")
    (tmp_path / "exemptions.yml").write_text(
        f"exemptions:\n  - rule: BM01\n    path: {PATH}\n    reason: Cho qua\n    by: Trưởng ban Biên tập\n    until: 2026-12-31\n", "utf-8")
    judgement = judge_city(tmp_path)
    assert [problem.code for problem in judgement.problems if problem.path == "exemptions.yml"] == ["MT02"]
    assert [problem.code for problem in judgement.portals["mau"].verdicts[0].problems] == ["BM01"]
    assert (judgement.portals["mau"].verdicts[0].state, judgement.exempted) == (State.HELD, ())

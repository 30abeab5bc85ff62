"""A source that has vanished holds a post until a person decides; a link that has vanished is a warning."""

from pathlib import Path

import pytest

from tests.worlds import example, judge, make_portal, put

SEEN = """observations:
  - url: "https://baomau.example/bai"
    status: "404"
    first_seen_gone: 2026-11-22T02:00+07:00
    last_seen_gone: {last}
    last_checked: 2026-11-24T02:00+07:00
"""
PRESS = """  - type: press
    outlet: Báo Mẫu Tây Ninh
    author: không ghi
    published_at: 2026-11-20T08:00+07:00
    url: https://baomau.example/bai#dau
    mode: link
"""
DOCUMENT = "  - type: document\n    issuer: Bộ Mẫu\n    number: 12/QĐ-BM\n    date: 2026-11-20\n    url: https://baomau.example/bai\n"
LINK = "Xem [bài báo](https://baomau.example/bai).\n"
WITHDRAWN = "status: withdrawn\nwithdrawn: {date: 2026-11-24, reason: Báo đã gỡ bài}"


def levels(content: Path, text: str, last: str = "2026-11-23T02:00+07:00") -> list[str]:
    put(make_portal(content), "tin-tuc/2026/vi-du.md", text)
    (content / "observations.yml").write_text(SEEN.format(last=last), "utf-8")
    judged = judge(content)
    assert judged.content.problems == ()
    return [str(problem.level) for problem in judged.problems if problem.code == "NT10"]


@pytest.mark.parametrize(("sources", "body", "expected"), [
    (PRESS, "", ["error"]), (PRESS, LINK, ["error"]), (DOCUMENT, "", ["warning"]), ("", LINK, ["warning"]), ("", "", []),
    (PRESS.replace("/bai", "/bai-khac"), "", [])])
def test_what_rests_on_a_vanished_page(sources: str, body: str, expected: list[str], tmp_path: Path) -> None:
    text = example("tin-tuc").replace("  - type: own\n", "  - type: own\n" + sources) + body
    assert levels(tmp_path, text) == expected


def test_gone_once_is_not_gone(tmp_path: Path) -> None:
    assert levels(tmp_path, example("tin-tuc") + LINK, last="2026-11-22T02:00+07:00") == []


def test_a_post_of_an_earlier_year_is_judged_by_what_is_gone_today(tmp_path: Path) -> None:
    text = example("tin-tuc").replace("date: 2026-11-24", "date: 2015-03-02").replace("  - type: own\n", PRESS)
    assert levels(tmp_path, text) == ["error"]


def test_a_withdrawn_post_owes_nothing_more(tmp_path: Path) -> None:
    text = example("tin-tuc").replace("status: published", WITHDRAWN).replace("  - type: own\n", PRESS)
    assert levels(tmp_path, text) == []

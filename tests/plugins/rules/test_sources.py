"""What posts say of their sources: corner cases of the rules NT01 … NT09, each post judged as the project judges it."""

from pathlib import Path

import pytest

from tests.worlds import example, judge, make_portal, put

PRESS = """sources:
  - type: press
    outlet: Báo Mẫu Tây Ninh
    author: Nguyễn Văn Mẫu
    published_at: 2026-11-20T08:00+07:00
    url: https://baomau.example/bai
    mode: link
"""
OWN = "sources:\n  - type: own\n"
WORDS = "Người dân khu phố cùng nhau dọn kênh trong buổi sáng. "  # eleven words


def codes(content: Path, text: str, folder: str = "tin-tuc") -> set[str]:
    """Codes of this family that a post gets in a small ward."""
    put(make_portal(content), f"{folder}/2026/vi-du.md", text)
    [verdict] = judge(content).verdicts
    return {problem.code for problem in verdict.problems if problem.code.startswith("NT")}


def news(sources: str, body: str) -> str:
    head, _, _ = example("tin-tuc").rpartition("---\n")
    return head.replace(OWN, sources) + "---\n" + body


@pytest.mark.parametrize(("change", "expected"), [
    (("", ""), set()),
    (("author: Nguyễn Văn Mẫu", "author: không ghi"), set()),
    (("author: Nguyễn Văn Mẫu", "author: Không ghi"), set()),
    (("author: Nguyễn Văn Mẫu", "author: Internet"), {"NT02"}),
    (("author: Nguyễn Văn Mẫu", "author: S.T."), {"NT02"}),
    (("author: Nguyễn Văn Mẫu", "author: Nhóm phóng viên"), set()),
    (("outlet: Báo Mẫu Tây Ninh", "outlet: báo mẫu tây ninh"), set()),
    (("outlet: Báo Mẫu Tây Ninh", "outlet: Thời báo Ví Dụ"), {"NT02"}),
    (("2026-11-20T08:00+07:00", "2026-11-20"), {"NT02"}),
    (("baomau.example", "thoibaovidu.example"), {"NT02"}),
    (("baomau.example", "www.baomau.example"), {"NT01"}),
    (("baomau.example", "baomau.example.la.example"), {"NT01"}),
    (("baomau.example", "sonoivu.tayninh.gov.vn"), set()),
    (("baomau.example", "gov.vn.la.example"), {"NT01"}),
    (("baomau.example", "mau.tayninh.example"), set()),  # the ward's own portal, by publish.yml
    (("baomau.example", "www.youtube.com"), {"NT06"}),
    (("baomau.example", "facebook.example"), {"NT06"}),
])
def test_what_a_press_source_must_say(change: tuple[str, str], expected: set[str], tmp_path: Path) -> None:
    assert codes(tmp_path, news(PRESS.replace(*change), WORDS)) == expected


@pytest.mark.parametrize(("sources", "body", "expected"), [
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 4 + "\n\nBáo Mẫu Tây Ninh viết:\n\n> Kênh sạch rồi.\n", set()),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 4 + "\n\n> Kênh sạch rồi.\n\n(Theo Báo Mẫu Tây Ninh)\n", set()),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 4 + "\n\n> Kênh sạch rồi.\n> — báo mẫu tây ninh\n", set()),
    (OWN + PRESS[9:].replace("link", "quote"), "Báo Mẫu Tây Ninh đưa tin.\n\n" + WORDS * 4 + "\n\n> Kênh sạch rồi.\n", {"NT03"}),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 4 + "\n\nBáo Mẫu Tây Ninh viết: «Kênh sạch rồi.»\n", {"NT03"}),
    (PRESS, "Báo Mẫu Tây Ninh viết:\n\n> Kênh sạch rồi.\n", set()),
    (PRESS, "Khu phố vui.\n\n> " + WORDS * 4, {"NT04"}),
    (OWN + PRESS[9:], "Bà Nguyễn Thị Mẫu nói:\n\n> " + WORDS * 4, set()),
    (OWN + PRESS[9:], "Báo Mẫu Tây Ninh viết:\n\n> " + WORDS * 4, {"NT04"}),
    (PRESS, WORDS * 27, set()), (PRESS, WORDS * 28, {"NT05"}), (OWN + PRESS[9:], WORDS * 60, set()), (OWN, WORDS * 60, set()),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 7 + "\n\nBáo Mẫu Tây Ninh viết:\n\n> " + WORDS * 3, set()),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 6 + "\n\nBáo Mẫu Tây Ninh viết:\n\n> " + WORDS * 3, {"NT09"}),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 99 + "\n\nBáo Mẫu Tây Ninh viết:\n\n> " + WORDS * 22, set()),
    (OWN + PRESS[9:].replace("link", "quote"), WORDS * 99 + "\n\nBáo Mẫu Tây Ninh viết:\n\n> " + WORDS * 23, {"NT09"}),
    (OWN + PRESS[9:].replace("link", "quote"), "> ![Báo Mẫu Tây Ninh](anh.jpg)", {"NT09"}),
    (OWN, "Lời của Bác:\n\n> " + WORDS * 4, set()),
])
def test_how_much_of_an_article_a_post_may_hold(sources: str, body: str, expected: set[str], tmp_path: Path) -> None:
    assert codes(tmp_path, news(sources, body)) == expected


@pytest.mark.parametrize(("body", "expected"), [
    (WORDS + "Nguồn: mạng xã hội.", {"NT07"}), (WORDS + "Theo một trang Facebook, kênh đã sạch.", {"NT07"}),
    (WORDS + "Xem tại Facebook.", {"NT08"}), (WORDS * 4 + "Xem tại Facebook.", set()), (WORDS * 3 + "Xem tại Facebook.", {"NT08"}),
    (WORDS + "Tin trên mạng xã hội là sai.", set())])
def test_words_that_lean_on_a_social_network(body: str, expected: set[str], tmp_path: Path) -> None:
    assert codes(tmp_path, news(OWN, body)) == expected


def test_leaning_on_a_social_network_is_a_warning_and_naming_it_as_the_source_an_error(tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", news(OWN, WORDS * 4 + "Theo Facebook, kênh sạch.\n\nNguồn: Zalo."))
    found = {problem.message.split("«")[1].split("»")[0]: problem.is_error for problem in judge(tmp_path).problems if problem.code == "NT07"}
    assert found == {"Theo Facebook": False, "Nguồn: Zalo": True}


def test_a_rumour_may_say_where_it_was_seen_but_its_evidence_may_not_stand_there(tmp_path: Path) -> None:
    text = example("xac-minh").replace("Các nhóm chat của khu phố", "Một trang Facebook") + "\nTheo Facebook thì chợ đóng cửa. Nguồn: Facebook.\n"
    assert codes(tmp_path / "a", text, "xac-minh") == set()
    assert codes(tmp_path / "b", text.replace("title: Biên bản làm việc với Ban quản lý chợ\n", "title: Biên bản làm việc với Ban quản lý chợ\n    url: https://zalo.me/1\n"), "xac-minh") == {"NT06"}

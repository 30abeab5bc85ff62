"""The rules on how a text is written, in corner cases that one example cannot show."""

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.core.drafting.skeleton import placeholders, skeleton
from schemas.kinds import KINDS, Kind
from schemas.problem import Level
from schemas.text.writing import writing
from tests.sample.spoilt import SPOILT
from tests.worlds import NOW, example, judge, make_portal, put

TITLE = "Ra quân dọn vệ sinh khu phố 3"
Found = list[tuple[str, int, Level]]


def found(folder: Path, body: str, title: str = TITLE, kind: str = "tin-tuc", codes: str = "VT") -> Found:
    """Code, line and level of what the rules say of the good example with another title and body; the body begins at line 12."""
    head = example(kind).split("\n---\n")[0].replace(TITLE, title)
    put(make_portal(folder), f"{kind}/2026/vi-du.md", f"{head}\n---\n{body}")
    return [(problem.code, problem.line, problem.level) for problem in judge(folder).problems
            if problem.code.startswith(codes) and problem.code != "VT05"]


PROSE = "Sáng thứ Bảy, người dân khu phố cùng nhau dọn dẹp tuyến kênh, trồng thêm cây xanh và nhận giữ sạch từng đoạn trước nhà.\n"
ENGLISH = "The quick brown fox jumps over the lazy dog near the river bank.\n"


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_spoilt_body_is_an_error(spoil: Callable[[str], str], tmp_path: Path) -> None:
    assert ("VT01", 12, Level.ERROR) in found(tmp_path, spoil(PROSE).replace("\u0090", "?"))


@pytest.mark.parametrize(("body", "expected"), [
    (PROSE * 3 + "Khách của Samsung Electronics.\n", []),
    (PROSE * 8 + "\n" + ENGLISH, [("VT01", 21, Level.WARNING)]),
    (PROSE * 40 + "\n" + ENGLISH, [("VT01", 53, Level.WARNING)]),
    (PROSE * 2 + "\n" + ENGLISH * 2, [("VT01", 15, Level.ERROR)])])
def test_foreign_words_weigh_by_their_share(body: str, expected: Found, tmp_path: Path) -> None:
    assert found(tmp_path, body, codes="VT01") == expected


def test_loose_marks_are_a_warning_and_the_post_is_read_as_if_it_had_none(tmp_path: Path) -> None:
    assert found(tmp_path, PROSE + unicodedata.normalize("NFD", PROSE)) == [("VT02", 13, Level.WARNING)]


@pytest.mark.parametrize(("title", "expected"), [
    ("Ra quân dọn vệ sinh", []), ("UBND – HĐND – MTTQ họp", []), ("THÔNG BÁO về lịch tiếp công dân của UBND phường", []),
    ("RA QUÂN DỌN VỆ SINH khu phố", ["VT04"]), ("THÔNG BÁO KHẨN", ["VT04"]), ("Vui quá! Vui quá! Cả khu phố", ["VT04"]),
    ("Ra quân dọn vệ sinh!", [])])
def test_a_title_is_not_shouted(title: str, expected: list[str], tmp_path: Path) -> None:
    assert [code for code, _, _ in found(tmp_path, PROSE, title)] == expected


@pytest.mark.parametrize(("body", "expected"), [
    ("mã `a\u00a0b` rồi\n", []), (PROSE + "dòng\u00a0hai\u00a0và\n", [13]), (PROSE + "dòng&nbsp;hai\n", [13]), ("chữ &#8203;ẩn\n", [12])])
def test_unseen_characters_are_errors_outside_code(body: str, expected: list[int], tmp_path: Path) -> None:
    assert [line for code, line, _ in found(tmp_path, body, codes="VT03")] == expected


def test_every_text_of_the_head_is_searched_for_odd_characters(tmp_path: Path) -> None:
    head = example("tin-tuc").replace("author: Ban Biên tập", "author: Ban\u00a0Biên tập\ntags:\n  - vệ sinh\n  - mоi truong")
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", head)
    assert [problem.line for problem in judge(tmp_path).problems if problem.code == "VT03"] == [8, 11]


@pytest.mark.parametrize(("words", "is_told"), [
    ("tại đây", True), ("Xem thêm tại đây!", True), ("Bấm vào link này", True), ("www.mau.example", True), ("mau.example/tin/2026", True),
    ("**đây**", True), ("", True), ("kế hoạch trồng cây", False), ("xem kế hoạch tại đây", False), ("dichvucong.gov.vn", False), ("Đọc Luật Báo chí", False)])
def test_words_of_a_link_must_say_where_it_leads(words: str, is_told: bool, tmp_path: Path) -> None:
    got = found(tmp_path, f"{PROSE}\nXem [{words}](https://mau.example/bai)\n", codes="VT07")
    assert got == ([("VT07", 14, Level.ERROR)] if is_told else [])


@pytest.mark.parametrize(("body", "lines"), [
    ("## Một\n\n### Hai\n\n## Ba\n", []), ("### Một\n", [12]), ("## Một\n\n##\n\nchữ\n", [14]), ("# Một\n\n### Hai\n", [14]),
    ("**Một dòng đậm**\n\nchữ\n", [12]), ("**Lưu ý:** mang theo giấy tờ\n", []), ("**Bà con không ra đường khi có giông.**\n", []),
    ("**Khi đến nhớ:**\n", []), ("- **Một mục**\n", [])])
def test_headings_are_in_order_and_bold_lines_are_none(body: str, lines: list[int], tmp_path: Path) -> None:
    assert [line for _, line, _ in found(tmp_path, body, codes="VT08")] == lines


@pytest.mark.parametrize(("body", "lines"), [
    ("Bảng 1. Thu\n\n| Khoản | Số |\n|---|---|\n| Thu | 1 |\n", []), ("| Khoản | Số |\n|---|---|\n| Thu | 1 |\n", [12]),
    ("Bảng 1. Thu\n\nCụ thể như sau:\n\nKhoản | Số\n--- | ---\nThu | 1\n", [16]), ("Giá | vé xem hát là 5 nghìn đồng.\n", []),
    ("Bảng 1. Thu\n\n| A |\n|:-:|\n\nchữ\n\n| B |\n|---|\n", [19])])
def test_a_table_has_a_name(body: str, lines: list[int], tmp_path: Path) -> None:
    assert [line for _, line, _ in found(tmp_path, body, codes="VT11")] == lines


@pytest.mark.parametrize(("body", "expected"), [
    ("Họp Thứ Ba, ngày 24/11/2026\n", []), ("Họp Thứ Hai,\nngày 24/11/2026\n", [("VT09", 12, Level.ERROR)]),
    ("Họp thứ Hai 24/11\n", [("VT09", 12, Level.WARNING)]), ("Họp ngày 31/11\n", [("VT09", 12, Level.ERROR)]),
    ("Bảng 1. Lịch\n\n| Ngày |\n|---|\n| 24-11-2026 |\n", [("VT10", 16, Level.WARNING)]), ("Từ 5/11/2026 đến 06/11/2026\n", [("VT10", 12, Level.WARNING)]),
    ("Từ 24/11/2026\nđến ngày 25 tháng 11 năm 2026\n", [("VT10", 13, Level.WARNING)]), ("Từ 5/11/2026 đến 16/11/2026\n", [])])
def test_dates_are_true_and_in_one_style(body: str, expected: Found, tmp_path: Path) -> None:
    assert found(tmp_path, body) == expected


def test_short_sentences_in_a_long_text_are_told_by_their_mean(tmp_path: Path) -> None:
    sentence = "Người dân " + "dọn rác và trồng cây " * 6 + "xong. "
    assert found(tmp_path, sentence * 4) == [("VT06", 12, Level.WARNING)]
    assert found(tmp_path / "two", sentence * 2) == []
    assert found(tmp_path / "paper", sentence * 4, kind="van-ban", codes="VT06") == []


@pytest.mark.parametrize(("kind", "count", "is_thin"), [("tin-tuc", 149, True), ("tin-tuc", 150, False), ("thong-bao", 24, True), ("thong-bao", 25, False),
                                                         ("hoi-dap", 1, False), ("van-ban", 1, False)])
def test_how_much_is_enough_depends_on_the_kind(kind: str, count: int, is_thin: bool, tmp_path: Path) -> None:
    head = example(kind).split("\n---\n")[0]
    put(make_portal(tmp_path), f"{kind}/2026/vi-du.md", f"{head}\n---\n{'chữ ' * count}")
    assert ("VT05" in [problem.code for problem in judge(tmp_path).problems]) is is_thin


def test_a_draft_may_be_thin(tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", example("tin-tuc").replace("status: published", "status: draft"))
    assert "VT05" not in [problem.code for problem in judge(tmp_path).problems]


def test_every_kind_with_a_least_length_is_a_kind() -> None:
    assert set(writing().least_words) <= set(KINDS)
    assert writing().sentence_exempt <= set(KINDS)


def left_over(folder: Path, kind: Kind, text: str) -> set[int]:
    """Lines at which words of the template are complained of."""
    put(make_portal(folder), f"{kind.folder}/2026/vi-du/index.md", text)
    return {problem.line for problem in judge(folder).problems if problem.code == "VT12"}


@pytest.mark.parametrize("key", ["news", "alert", "question", "yearbook"])
def test_words_of_the_template_are_found_wherever_they_were_left(key: str, tmp_path: Path) -> None:
    draft = skeleton(KINDS[key], "Một tiêu đề đủ dài", NOW)
    words = placeholders()
    left = {number for number, line in enumerate(draft.splitlines(), start=1) if not line.startswith("#") or line.startswith("## ")
            if any(each in line for each in words)}
    assert len(left) >= 4
    assert left_over(tmp_path / "published", KINDS[key], draft.replace("status: draft", "status: published")) == left
    assert left_over(tmp_path / "draft", KINDS[key], draft) == set()


@pytest.mark.parametrize(("body", "found"), [
    ("Viết nội dung ở đây. Sáng nay khu phố họp.", True), ("## Tiêu đề nhỏ", True), ("Đoạn tiếp theo.", True),
    ("Đoạn tiếp theo của con đường làm trong tháng 12.", False), ("Trẻ em tập viết nội dung ở đây mỗi tối.", False)])
def test_a_sentence_of_one_s_own_may_have_words_of_the_template(body: str, found: bool, tmp_path: Path) -> None:
    text = example("tin-tuc").split("\n---\n")[0] + f"\n---\n{body}\n"
    assert bool(left_over(tmp_path, KINDS["news"], text)) is found

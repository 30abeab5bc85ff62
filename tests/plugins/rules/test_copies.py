"""Text and pictures that were somewhere else before: TL01 and TL02."""

import io
import random
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from schemas.problem import Problem
from tests.worlds import ROOT, example, judge_city, make_portal, put

SAMPLE = sorted((ROOT / "content" / "wards").glob("*/tin-tuc/2026/*.md"))
BODY, OTHER = (path.read_text("utf-8").split("---\n", 2)[2] for path in SAMPLE[:2])
OWN_WORDS = "Hôm nay trời đẹp, bà con khu phố rủ nhau ra bờ kênh xem đua ghe. " * 3
LINK = "https://mot.tayninh.example/tin-tuc/2026/goc/"


def news(title: str, day: str, body: str, images: str = "") -> str:
    head = example("tin-tuc").rpartition("---\n")[0]
    return head.replace("Ra quân dọn vệ sinh khu phố 3", title).replace("2026-11-24", day) + images + "---\n" + body


def found(content: Path, code: str) -> list[Problem]:
    return [problem for problem in judge_city(content).all_problems if problem.code == code]


def two_wards(content: Path, original: str, copy: str, folders: tuple[str, str] = ("tin-tuc", "tin-tuc")) -> list[Problem]:
    put(make_portal(content, "mot"), f"{folders[0]}/2026/goc.md", original)
    put(make_portal(content, "hai"), f"{folders[1]}/2026/chep.md", copy)
    return found(content, "TL01")


def test_a_piece_of_news_taken_whole_is_an_error_that_names_the_other_post_and_its_unit(tmp_path: Path) -> None:
    [problem] = two_wards(tmp_path, news("Bài gốc ở đây", "2026-11-20", BODY), news("Bài chép lại", "2026-11-21", BODY))
    assert problem.is_error
    assert problem.path == "wards/hai/tin-tuc/2026/chep.md"
    assert "«Bài gốc ở đây» của Phường Mẫu (wards/mot/tin-tuc/2026/goc.md)" in problem.message
    assert LINK in problem.hint


def test_the_later_post_complains_whichever_unit_it_is_of(tmp_path: Path) -> None:
    [problem] = two_wards(tmp_path, news("Bài gốc ở đây", "2026-11-22", BODY), news("Bài chép lại", "2026-11-21", BODY))
    assert problem.path == "wards/mot/tin-tuc/2026/goc.md"


@pytest.mark.parametrize(("copy", "expected"), [
    (BODY, "error"),
    (BODY + OWN_WORDS, "error"),  # all of the shorter one is in it
    (BODY + f"\nTheo [bài gốc]({LINK}).", None),
    (BODY + f"\nTheo [bài gốc]({LINK}#muc-a).", None),
    (BODY + "\nTheo [bài khác](https://mot.tayninh.example/tin-tuc/).", "error"),
    (" ".join(BODY.split()[: len(BODY.split()) // 3]) + OTHER, None),  # a third of the shorter one
    (" ".join(BODY.split()[: len(BODY.split()) * 2 // 3]) + OTHER, "warning"),
    (OWN_WORDS, None),
])
def test_how_much_may_be_taken(copy: str, expected: str | None, tmp_path: Path) -> None:
    problems = two_wards(tmp_path, news("Bài gốc ở đây", "2026-11-20", BODY), news("Bài chép lại", "2026-11-21", copy))
    assert [str(problem.level) for problem in problems] == ([expected] if expected else [])


@pytest.mark.parametrize(("folders", "expected"), [
    (("tin-tuc", "thong-bao"), ["warning"]), (("thong-bao", "tin-tuc"), ["error"]),
    (("tin-tuc", "cong-khai"), []), (("noi-bo", "tin-tuc"), [])])
def test_kinds_in_which_words_return_by_nature_are_left_alone(folders: tuple[str, str], expected: list[str], tmp_path: Path) -> None:
    texts = [example(folder).rpartition("---\n")[0].replace("2026-11-24", day, 1) + "---\n" + BODY
             for folder, day in zip(folders, ("2026-11-20", "2026-11-21"), strict=True)]
    assert [str(problem.level) for problem in two_wards(tmp_path, texts[0], texts[1], folders)] == expected


def test_a_source_a_draft_and_the_same_unit_are_no_copying(tmp_path: Path) -> None:
    original, copy = news("Bài gốc ở đây", "2026-11-20", BODY), news("Bài chép lại", "2026-11-21", BODY)
    document = "  - type: document\n    issuer: Phường Mẫu\n    number: 12/BC-UBND\n    date: 2026-11-20\n"
    assert two_wards(tmp_path / "a", original, copy.replace("  - type: own\n", document)) == []
    assert two_wards(tmp_path / "b", original.replace("status: published", "status: draft"), copy) == []
    ward = make_portal(tmp_path / "c", "mot")
    put(ward, "tin-tuc/2026/goc.md", original)
    put(ward, "tin-tuc/2026/chep.md", copy)
    assert found(tmp_path / "c", "TL01") == []


def test_stock_phrases_of_a_unit_are_no_copying_but_a_text_that_every_unit_took_is(tmp_path: Path) -> None:
    for number in range(6):
        put(make_portal(tmp_path, f"p{number}"), "tin-tuc/2026/chep.md", news("Cùng một bài", f"2026-11-1{number}", BODY))
    assert len(found(tmp_path, "TL01")) == 5
    for number in range(6):
        put(tmp_path / "wards" / "p0", f"tin-tuc/2026/lai-{number}.md", news("Cùng một bài", f"2026-11-0{number + 1}", BODY))
    assert found(tmp_path, "TL01") == []


# Pictures


def draw(seed: int, size: tuple[int, int] = (640, 360)) -> Image.Image:
    """A picture of random blocks; the same seed gives the same picture."""
    dice, image = random.Random(seed), Image.new("RGB", size, "white")
    for _ in range(60):
        left, top = dice.randrange(size[0]), dice.randrange(size[1])
        ImageDraw.Draw(image).rectangle((left, top, left + 120, top + 90), fill=tuple(dice.randrange(256) for _ in "rgb"))
    return image


def with_picture(ward: Path, name: str, title: str, day: str, image: Image.Image, caption: str = "Bà con dọn kênh", quality: int = 90) -> None:
    images = f"images:\n  - file: anh.jpg\n    alt: Bà con đang dọn kênh\n    credit: Nguyễn Văn Mẫu\n    caption: {caption}\n"
    target = put(ward, f"tin-tuc/2026/{name}/index.md", news(title, day, OWN_WORDS, images))
    data = io.BytesIO()
    image.save(data, "JPEG", quality=quality)
    (target.parent / "anh.jpg").write_bytes(data.getvalue())


@pytest.mark.parametrize(("title", "day", "image", "caption", "hits"), [
    ("Lễ hội năm nay", "2026-11-21", draw(1), "Lễ hội", 1),
    ("Lễ hội năm nay", "2026-11-21", draw(1).resize((320, 180)), "Lễ hội", 1),
    ("Lễ hội năm nay", "2026-11-21", draw(2), "Lễ hội", 0),
    ("Lễ hội năm nay", "2026-11-21", draw(1), "Ảnh tư liệu năm 2025", 0),
    ("Lễ hội năm nay", "2026-11-21", draw(1), "Ảnh minh họa", 0),
    ("Lễ hội năm nay", "2026-11-20", draw(1), "Lễ hội", 0),
    ("Dọn kênh đợt 1", "2026-11-21", draw(1), "Lễ hội", 0),
    ("Dọn kênh đợt 2", "2026-11-21", draw(1), "Lễ hội", 0),
])
def test_a_picture_under_another_event(title: str, day: str, image: Image.Image, caption: str, hits: int, tmp_path: Path) -> None:
    ward = make_portal(tmp_path, "mot")
    with_picture(ward, "goc", "Dọn kênh đợt 1", "2026-11-20", draw(1))
    with_picture(ward, "sau", title, day, image, caption, quality=60)
    problems = found(tmp_path, "TL02")
    assert len(problems) == hits
    for problem in problems:
        assert not problem.is_error
        assert problem.path.endswith("sau/index.md")
        assert "«Dọn kênh đợt 1» của Phường Mẫu (wards/mot/tin-tuc/2026/goc/index.md)" in problem.message


def test_nearly_plain_pictures_are_not_taken_for_one_another(tmp_path: Path) -> None:
    ward = make_portal(tmp_path, "mot")
    with_picture(ward, "goc", "Trời xanh tháng mười", "2026-11-20", Image.new("RGB", (640, 360), "navy"))
    with_picture(ward, "sau", "Bảng thông báo mới", "2026-11-21", Image.new("RGB", (640, 360), "white"))
    assert found(tmp_path, "TL02") == []

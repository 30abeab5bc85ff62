"""What the rules of pictures and attachments say of files beside a post, in cases that have no example of their own."""

from pathlib import Path

import pytest
from PIL import Image

from schemas.problem import Problem
from tests.hostile.picture_samples import drawing, saved
from tests.paper_files import docx
from tests.worlds import example, judge, make_portal, put

PICTURE = "images:\n  - file: anh-thu.jpg\n    alt: Người dân quét rác dọc bờ kênh\n    credit: Ban Biên tập\n"
PAPER = "attachments:\n  - file: {}\n    title: Kế hoạch ra quân\n"


def judged(folder: Path, kind: str, lines: str, name: str, data: bytes) -> list[Problem]:
    text = example(kind)
    head, body = text[4:].split("\n---\n", 1)
    kept = head.split("\nimages:")[0].split("\nattachments:")[0]
    post = put(make_portal(folder), f"{kind}/2026/vi-du/index.md", f"---\n{kept}\n{lines}---\n{body.replace('anh.jpg', 'anh-thu.jpg')}")
    (post.parent / name).write_bytes(data)
    return [problem for problem in judge(folder).problems if problem.code[:2] in ("HA", "TD", "TT")]


@pytest.mark.parametrize(("size", "found"), [
    ((1280, 720), []), ((720, 1280), []), ((1200, 1200), []), ((1200, 675), []), ((1199, 900), [("HA02", False)]), ((599, 337), [("HA02", True)]),
    ((1500, 600), [("HA02", False), ("HA03", False)]), ((675, 1200), [])])
def test_size_and_ratio_of_the_first_picture_of_a_piece_of_news(size: tuple[int, int], found: list[tuple[str, bool]], tmp_path: Path) -> None:
    problems = judged(tmp_path, "tin-tuc", PICTURE, "anh-thu.jpg", saved(sharp(size), "PNG"))
    assert [(problem.code, problem.is_error) for problem in problems] == found


def sharp(size: tuple[int, int]) -> Image.Image:
    return drawing(size=(300, 300)).resize(size, Image.Resampling.NEAREST)


def test_a_pointer_of_git_lfs_is_refused_as_such(tmp_path: Path) -> None:
    [problem] = judged(tmp_path, "tin-tuc", PAPER.format("ke-hoach.pdf"), "ke-hoach.pdf", b"version https://git-lfs.github.com/spec/v1\n")
    assert problem.code == "TT01"
    assert "Git LFS" in problem.message


def test_a_paper_with_comments_is_a_warning(tmp_path: Path) -> None:
    [problem] = judged(tmp_path, "tin-tuc", PAPER.format("ke-hoach.docx"), "ke-hoach.docx", docx("<w:comment><w:p/></w:comment>"))
    assert problem.code == "TD02"
    assert not problem.is_error


def test_a_damaged_picture_is_one_complaint(tmp_path: Path) -> None:
    [problem] = judged(tmp_path, "tin-tuc", PICTURE, "anh-thu.jpg", saved(drawing(), "JPEG")[:400])
    assert problem.code == "TT01"

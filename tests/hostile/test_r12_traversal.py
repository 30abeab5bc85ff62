"""R12, R13, R14: no name leads out of its folder, no portal reaches another's output, no post takes a place that is taken."""

import hashlib
import random
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.core.site_map import made_pages
from schemas import fields
from schemas.address import address_of
from schemas.body import FILE_NAME, render_body
from schemas.problem import Problem
from schemas.state import State
from tests.hostile.built import build_bare
from tests.hostile.traversal import lines
from tests.worlds import AS_OF, ROOT, example, judge, judge_city, make_portal, put, run_build

FIELDS = (fields.SitePath, fields.PictureFile, fields.AttachmentFile, fields.AudioFile, fields.TableFile, fields.Slug, fields.HttpsUrl)
CANARY = "chim-hoang-yen-8f2c"


def test_no_field_takes_a_name_that_leads_out() -> None:
    """Every line in every field that names a file, a page or an address; plain names that a system keeps for itself are refused elsewhere (CT05)."""
    found = list(lines())
    assert len(set(found)) >= 23_058
    adapters = [TypeAdapter(field) for field in FIELDS]
    assert {line for line in found for adapter in adapters if accepts(adapter, line)} == {"con", "aux.jpg", "nul.pdf"}


def accepts(field: TypeAdapter[str], text: str) -> bool:
    try:
        field.validate_python(text)
    except ValidationError:
        return False
    return True


def test_no_path_of_a_post_leads_out() -> None:
    for line in lines():
        for path in (f"wards/mau/tin-tuc/2026/{line}.md", f"wards/mau/{line}/index.md", f"wards/mau/tin-tuc/{line}/index.md"):
            found = address_of(path, "wards/mau")
            assert isinstance(found, Problem) or ".." not in found.url, path


@pytest.mark.parametrize("share", [0.05, pytest.param(1, marks=pytest.mark.full)])
def test_no_link_or_picture_of_a_body_leads_out(share: float) -> None:
    """Many lines in one body: what is let through is a plain file beside the post, a page, or a place of the page."""
    found = [line for line in lines() if "\n" not in line and "\x00" not in line]
    found = random.Random(12).sample(found, int(len(found) * share))
    for start in range(0, len(found), 500):
        body = render_body("\n\n".join(f"[a]({line}) [b](<{line}>) ![c](<{line}>)" for line in found[start : start + 500]), "/tin-tuc/2026/a/")
        let_through = (set(body.links) | set(body.pictures)) - set(body.refused)
        assert all(".." not in line and "\\" not in line and (FILE_NAME.fullmatch(line) or line.startswith(("/", "#"))) for line in let_through), let_through


def prints(folder: Path) -> dict[str, str]:
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_build_opens_nothing_outside_content_and_output(tmp_path: Path) -> None:
    """Posts full of such names, through the real build in a sandbox with canaries on every way out, each file that is opened written down."""
    content, ward = tmp_path / "box/content", make_portal(tmp_path / "box/content")
    for place in ("canary.env", "box/canary.env", "box/content/canary.env", "box/content/wards/mau/canary.env", "box/.git/config", "etc/passwd", "box/canary.jpg"):
        (tmp_path / place).parent.mkdir(exist_ok=True)
        (tmp_path / place).write_text(CANARY, "utf-8")
    chosen = [line for line in random.Random(12).sample(list(lines()), 300) if "\n" not in line and "\x00" not in line]
    for number, line in enumerate(chosen):
        text = example("tin-tuc") + f"\n[a]({line}) [b](<{line}>) ![c](<{line}>) ![d]({line})\n"
        if number % 3 == 0:
            text = text.replace("sources:", f"images:\n  - {{file: '{line}', alt: Người dân quét rác, credit: Ban Biên tập}}\nsources:")
        put(ward, f"tin-tuc/2026/b{number}/index.md", text, "anh.jpg")
    before = prints(tmp_path)
    done = subprocess.run([sys.executable, "-m", "tests.hostile.watched", str(content), str(tmp_path / "box/output"), str(tmp_path)], cwd=ROOT,
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    opened = set(done.stdout.splitlines())
    assert str(ward / "portal.yml") in opened
    assert sum("/tin-tuc/2026/b" in path and path.startswith(str(tmp_path / "box/output")) for path in opened) > 100
    assert [path for path in opened if not path.startswith((str(content), str(tmp_path / "box/output"))) and Path(path).is_file()] == []
    assert [path for path in opened if CANARY in path or (Path(path).name == "canary.env" and not path.startswith(str(content)))] == []
    assert {path: value for path, value in prints(tmp_path).items() if not path.startswith("box/output/")} == before
    assert not [path for path in (tmp_path / "box/output").rglob("*") if path.is_file() and CANARY.encode() in path.read_bytes()]


def test_a_portal_never_touches_another_ones_output(tmp_path: Path) -> None:
    """R13: keys that are prefixes of one another, and folders that would like to be the city or the building site."""
    content = tmp_path / "content"
    make_portal(content, city=True)
    for key in ("phuong-1", "phuong-10"):
        put(make_portal(content, key), "thong-bao/2026/x.md", example("thong-bao"))
    build_bare(content, tmp_path / "output")
    before = prints(tmp_path / "output")
    put(content / "wards/phuong-1", "thong-bao/2026/moi.md", example("thong-bao"))
    for key in ("city", ".dang-dung", "phuong-1.cu", "Phuong-10", "..."):
        put(make_portal(content, key), "thong-bao/2026/x.md", example("thong-bao"))
    where = ["--content", str(content), "--output", str(tmp_path / "output"), "--as-of", AS_OF]
    assert run_build("render", *where).returncode == 1  # the bad folders are told
    after = prints(tmp_path / "output")
    finds_all = ("city/tim-kiem/", "city/xac-minh/")  # the city's search and checker know the pages of all portals
    others = [path for path in before if not path.startswith(("phuong-1/", ".cac-cong-thong-tin/", *finds_all))]
    assert [path for path in others if before[path] != after.get(path)] == []
    assert {path.split("/")[0] for path in after} == {path.split("/")[0] for path in before}
    assert "phuong-1/thong-bao/2026/moi/index.html" in after


@pytest.mark.parametrize("paths", [
    ("tin-tuc/2026/a.md", "tin-tuc/2026/a/index.md"), ("tin-tuc/2026/A.md",), ("tin-tuc/2026/re\u0301.md",), ("tin-tuc/2026/r\u00e9.md",), ("tin-tuc/2026/con\u200b.md",),
    ("tin-tuc/trang/1.md",), ("tin-tuc/trang/1/index.md",), ("van-ban/nam/2026.md",), ("tin-tuc/2026/index/index.md",), ("tin-tuc/feed.md",), ("gioi-thieu/to-chuc.md",),
    ("gioi-thieu/lanh-dao/index.md",), ("gioi-thieu/ban-bien-tap.md",), ("chuyen-muc/lich-su.md",), ("lien-he/index.md",), ("tin-tuc/index.md",), ("404.md",), ("tin-tuc.md",),
    ("tin-tuc/2026/a.MD",), ("tin-tuc/2026/.a.md",), ("tin-tuc/2026/a b.md",), ("tai-nguyen/portal.md",),
], ids="+".join)
def test_a_post_that_would_take_a_place_is_refused(paths: tuple[str, ...], tmp_path: Path) -> None:
    """R14: the same address twice, in another case or Unicode form, or one that the site uses itself."""
    ward = make_portal(tmp_path)
    for path in paths:
        put(ward, path, example("tin-tuc"))
    judged = judge(tmp_path)
    assert len(judged.verdicts) == len(paths)
    assert all(verdict.state is State.HELD for verdict in judged.verdicts)


def test_no_post_can_have_the_address_of_a_page_that_the_site_makes() -> None:
    for url in made_pages("city"):
        for path in (f"wards/mau{url.rstrip('/')}.md", f"wards/mau{url}index.md"):
            assert isinstance(address_of(path, "wards/mau"), Problem), path


def test_a_ward_cannot_be_the_city(tmp_path: Path) -> None:
    make_portal(tmp_path, city=True)
    make_portal(tmp_path, "city")
    judgement = judge_city(tmp_path)
    assert judgement.portals["city"].content.folder == "city"
    assert "CT03" in {problem.code for problem in judgement.all_problems}

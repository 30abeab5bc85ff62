"""Press (M20): the page for journalists, the kit of a release, and an embargo that does not leak."""

import gzip
import io
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from lxml import html as lxml_html
from PIL import Image

from plugins.pelican.press_kit import KIT
from schemas.fields import VIETNAM
from tests.test_internal_site import holding
from tests.test_work_lists import edited
from tests.worlds import EXAMPLES, make_portal, put, run_build

SECRET = "vubikhoataomoi"
BEFORE, AT = "2026-11-25T07:59+07:00", "2026-11-25T08:00+07:00"
HEAD = f"""publish_at: {AT}
tags: [{SECRET}]
images:
  - file: {SECRET}.jpg
    alt: Ảnh chụp công trình {SECRET} lúc khánh thành
    caption: Chú thích {SECRET}
    credit: Ban Biên tập
attachments:
  - file: {SECRET}.pdf
    title: Bảng số liệu {SECRET}
"""


def release() -> str:
    text = edited("bao-chi", f"Thông cáo về công trình {SECRET}").replace("contact:\n", f"{HEAD}contact:\n", 1)
    return text + f"\nChi tiết {SECRET} ở [trang tin](/tin-tuc/).\n"


def render(folder: Path, as_of: str, output: str, **env: str) -> "subprocess.CompletedProcess[str]":
    done = run_build("render", "--strict", "--content", str(folder / "content"), "--output", str(folder / output), "--cache",
                     str(folder / output / "../kho" / output), "--as-of", as_of, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The city and a ward, each with an old release and one under embargo; `truoc` is what was built a minute before its hour, with what was said."""
    folder = tmp_path_factory.mktemp("bao-chi")
    (folder / "kho").mkdir()
    city, ward = make_portal(folder / "content", city=True), make_portal(folder / "content")
    put(ward, "tin-tuc/2026/tin.md", edited("tin-tuc", "Tin có lời giống thông cáo chưa lên"))  # nothing may be said of what it is like
    for portal, words in ((city, "Thành phố mời phóng viên dự họp báo về năm học mới."), (ward, "Phường mời phóng viên dự lễ hội đình làng đầu xuân.")):
        head, _, _ = edited("bao-chi", "Thông cáo đã lên cổng", date="2026-11-20T09:30+07:00").rpartition("---\n")
        put(portal, "bao-chi/2026/cu.md", f"{head}---\n{words}\n")
        post = put(portal, f"bao-chi/2026/{SECRET}/index.md", release())
        shutil.copy(EXAMPLES / "files" / "anh.jpg", post.parent / f"{SECRET}.jpg")
        shutil.copy(EXAMPLES / "files" / "van-ban.pdf", post.parent / f"{SECRET}.pdf")
    (folder / "da-noi").write_text(render(folder, BEFORE, "ra").stdout, "utf-8")
    shutil.copytree(folder / "ra", folder / "truoc")
    return folder


@pytest.fixture(scope="module")
def released(world: Path) -> Path:
    """The same output at the hour of the embargo."""
    render(world, AT, "ra")
    return world / "ra"


def test_before_its_hour_nothing_of_a_release_is_in_any_byte_of_any_output(world: Path) -> None:
    assert holding(world / "truoc", SECRET) == []
    packed = [path.read_bytes() for path in (world / "truoc").rglob("*") if path.is_file()]
    assert not [data for data in packed if data.startswith(b"\x1f\x8b") and SECRET.encode() in gzip.decompress(data)]
    said = (world / "da-noi").read_text("utf-8")
    assert said.count("1 chờ đến giờ") == 2
    assert "0 bị giữ" in said
    assert SECRET not in said
    assert len(list((world / "truoc").rglob(f"bao-chi/**/{KIT}"))) == 2  # the old ones, so there is where to look


def test_before_its_hour_the_staff_reads_nothing_of_it_either(world: Path) -> None:
    done = run_build("internal", "--content", str(world / "content"), "--output", str(world / "noi-bo"), "--as-of", BEFORE)
    assert done.returncode == 0
    assert holding(world / "noi-bo", SECRET) == []
    told = run_build("worklist", "--content", str(world / "content"), "--as-of", BEFORE)
    assert SECRET not in done.stdout + done.stderr + told.stdout + told.stderr


def test_at_its_hour_it_is_on_the_page_in_the_feed_and_has_its_kit(released: Path) -> None:
    for portal in ("city", "mau"):
        root = lxml_html.parse(str(released / portal / "bao-chi/index.html")).getroot()
        assert root.xpath(f'//main//a[@href="/bao-chi/2026/{SECRET}/"]')
        assert root.xpath(f'//main//a[@href="/bao-chi/2026/{SECRET}/{KIT}"]')
        assert SECRET in (released / portal / "bao-chi/feed.atom").read_text("utf-8")
        page = lxml_html.parse(str(released / portal / f"bao-chi/2026/{SECRET}/index.html")).getroot()
        assert page.xpath(f'//main//a[@href="/bao-chi/2026/{SECRET}/{KIT}"]')


def test_the_page_says_whom_a_journalist_asks(released: Path) -> None:
    words = lxml_html.parse(str(released / "mau/bao-chi/index.html")).getroot().text_content()
    assert "Người phát ngôn" in words
    assert "Trần Thị Mẫu" in words
    assert "0276 3000 998" in words


def test_the_kit_has_the_words_the_contact_the_papers_and_pictures_in_their_own_size(released: Path) -> None:
    with zipfile.ZipFile(released / f"mau/bao-chi/2026/{SECRET}/{KIT}") as kit:
        assert kit.namelist() == ["thong-cao.txt", "lien-he.txt", "anh/chu-thich.txt", f"anh/{SECRET}.jpg", f"tep/{SECRET}.pdf"]
        words = kit.read("thong-cao.txt").decode("utf-8-sig")
        assert f"THÔNG CÁO VỀ CÔNG TRÌNH {SECRET.upper()}" in words
        assert "[trang tin](https://mau.tayninh.example/tin-tuc/)" in words
        assert f"Bản trên cổng: https://mau.tayninh.example/bao-chi/2026/{SECRET}/" in words
        assert "Trần Thị Mẫu" in kit.read("lien-he.txt").decode("utf-8-sig")
        assert "Ảnh: Ban Biên tập" in kit.read("anh/chu-thich.txt").decode("utf-8-sig")
        with Image.open(io.BytesIO(kit.read(f"anh/{SECRET}.jpg"))) as sent, Image.open(EXAMPLES / "files" / "anh.jpg") as own:
            assert sent.size == own.size
            assert not sent.getexif()
        assert kit.read(f"tep/{SECRET}.pdf") == (EXAMPLES / "files" / "van-ban.pdf").read_bytes()
        assert {datetime(*info.date_time, tzinfo=VIETNAM).isoformat() for info in kit.infolist()} == {"2026-11-25T08:00:00+07:00"}


def test_a_build_from_nothing_in_another_time_zone_gives_the_same_bytes(world: Path, released: Path) -> None:
    render(world, AT, "lanh", TZ="America/New_York")
    files = {path.relative_to(released): path.read_bytes() for path in released.glob("*/**/*") if path.is_file() and ".cac-cong" not in str(path)}
    other = {path.relative_to(world / "lanh"): path.read_bytes() for path in (world / "lanh").glob("*/**/*") if path.is_file() and ".cac-cong" not in str(path)}
    assert files.keys() == other.keys()
    assert [str(path) for path in files if files[path] != other[path]] == []


def test_a_withdrawn_release_has_no_kit(world: Path) -> None:
    content = world / "content/wards/mau/bao-chi/2026/cu.md"
    before = content.read_text("utf-8")
    content.write_text(before.replace("status: published", "status: withdrawn\nwithdrawn: {date: 2026-11-25, reason: Nhầm số liệu}"), "utf-8")
    render(world, AT, "ra")
    assert (world / "ra/mau/bao-chi/2026/cu/index.html").exists()
    assert not (world / f"ra/mau/bao-chi/2026/cu/{KIT}").exists()

"""The internal site (M10): what the staff reads behind a login, and that nothing of it gets into anything public."""

import gzip
import re
import subprocess
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from schemas.content import RESERVED_KEYS
from tests.portal_server import PortalServer
from tests.worlds import AS_OF, example, judge, make_portal, put, run_build

CANARY = "chimsaotrongnuinhintinhhieu"
ROOMS = f"""topic: room
rooms:
  - name: Phòng {CANARY}
    seats: 40
    purpose: Họp {CANARY}
    booking: Hỏi {CANARY}
sessions:
  - day: 2026-11-27
    start: "08:00"
    end: "09:00"
    title: Giao ban {CANARY}
    chair: Bà {CANARY}
    place: Tầng {CANARY}
images:
  - file: anh.jpg
    alt: Ảnh chụp phòng họp {CANARY}
    credit: Văn phòng {CANARY}
attachments:
  - file: van-ban.pdf
    title: Bản {CANARY}
"""


def internal(title: str = f"Lịch phòng họp {CANARY}", head: str = ROOMS, body: str = "") -> str:
    text = example("noi-bo").replace("Lịch phòng họp trực tuyến nội bộ", title).replace("office: Văn phòng UBND", f"office: Văn phòng {CANARY}")
    return text.replace("---\nSáng", f"{head}---\nSáng") + f"\n{CANARY} {body}\n"


def build(content: Path, step: str, *words: str) -> "subprocess.CompletedProcess[str]":
    return run_build(step, "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF, *words)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city and a ward with internal posts in every state, public posts beside them, and both sites built; `said` is what render said."""
    content = tmp_path_factory.mktemp("noi-bo") / "content"
    city, ward = make_portal(content, city=True), make_portal(content)
    for folder in (city, ward):
        put(folder, f"noi-bo/2026/{CANARY}/index.md", internal(body="[lịch](/lich-lam-viec/) [bài khác](/noi-bo/2026/khong-co/)"), "anh.jpg", "van-ban.pdf")
        put(folder, f"noi-bo/2026/{CANARY}-nhap.md", internal(f"Bản nháp {CANARY} nháp", "").replace("published", "draft", 1))
        put(folder, f"noi-bo/2026/{CANARY}-sai.md", internal(f"Bài sai {CANARY} sai", "").replace("xay-dung-dang", "khong-co"))
        put(folder, f"noi-bo/2026/{CANARY}-mai.md", internal(f"Ngày mai {CANARY} mai", "publish_at: 2026-11-25\n"))
        put(folder, "tin-tuc/2026/bai.md", example("tin-tuc"))
        put(folder, "bao-chi/2026/bai.md", example("bao-chi"))
    put(ward, "tin-tuc/2026/dan.md", example("tin-tuc") + f"\n[xem](/noi-bo/2026/{CANARY}/)\n")
    done = build(content, "render")
    assert done.returncode == 0, done.stdout + done.stderr
    (content.parent / "said").write_text(done.stdout + done.stderr, "utf-8")
    assert build(content, "internal").returncode == 0
    return content.parent


def holding(folder: Path, words: str) -> list[str]:
    """Files whose name or bytes have the words."""
    return [path.relative_to(folder).as_posix() for path in sorted(folder.rglob("*"))
            if words in path.relative_to(folder).as_posix() or (path.is_file() and words.encode() in path.read_bytes())]


def test_no_byte_of_a_public_output_and_no_message_knows_an_internal_post(world: Path) -> None:
    for portal in ("city", "mau"):
        assert holding(world / "output" / portal, CANARY) == []
        assert holding(world / "output" / portal, "noi-bo/") == []
        assert len(list((world / "output" / portal).rglob("*.*"))) > 60  # pages, feeds, sitemaps, search, calendar
    said = (world / "said").read_text("utf-8")
    assert "4 nội bộ" in said
    assert "giữ lại wards/mau/tin-tuc/2026/dan.md" in said
    assert CANARY not in said


def test_a_search_for_what_stands_in_an_internal_post_has_nothing_to_find(world: Path) -> None:
    packed = [path.read_bytes() for portal in ("city", "mau") for path in (world / "output" / portal / "tim-kiem").rglob("*.pf_*")]
    opened = [gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data for data in packed]
    assert any(b"kenh" in data for data in opened)  # a word of the public posts: this is where to look
    assert not [data for data in opened if CANARY.encode() in data]


def test_the_staff_finds_notices_rooms_sessions_and_contacts(world: Path) -> None:
    site = world / "output" / "internal"
    assert f"Phòng {CANARY}" in (site / "phong-hop/index.html").read_text("utf-8")
    assert f"Giao ban {CANARY}" in (site / "lich/index.html").read_text("utf-8")
    assert "Phường Mẫu" in (site / "danh-ba/index.html").read_text("utf-8")
    post = site / f"bai/mau/2026/{CANARY}"
    assert {path.name for path in post.iterdir()} == {"index.html", "anh.jpg", "van-ban.pdf"}
    html = (post / "index.html").read_text("utf-8")
    assert 'href="https://mau.tayninh.example/lich-lam-viec/"' in html
    assert "khong-co" not in html
    assert "bài khác" in html


@pytest.mark.parametrize("what", ["nhap", "sai", "mai"])
def test_drafts_faulty_posts_and_those_of_another_day_are_not_shown_to_the_staff_either(what: str, world: Path) -> None:
    found = [path for words in (f"{CANARY}-{what}", f"{CANARY} {what}") for path in holding(world / "output" / "internal", words)]
    assert [path for path in found if what != "sai" or not path.startswith("viec-can-lam/")] == []  # a fault is told in the work list


def test_every_page_of_the_internal_site_asks_search_engines_to_stay_away(world: Path) -> None:
    pages = list((world / "output" / "internal").rglob("*.html"))
    assert len(pages) > 6
    assert all('<meta name="robots" content="noindex, nofollow, noarchive">' in page.read_text("utf-8") for page in pages)
    assert (world / "output/internal/robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    assert not [page for page in pages if re.search(r"<script|https?://(?!(\w+\.)?tayninh\.example)", page.read_text("utf-8"))]


def test_the_internal_site_is_the_same_each_time_and_forgets_what_is_gone(world: Path, tmp_path: Path) -> None:
    site = world / "output" / "internal"
    before = {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    (site / "cu.html").write_text("cũ", "utf-8")
    assert build(world / "content", "internal").returncode == 0
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


# What an editor might write into a public post to let an internal one out.
ATTEMPTS = {
    "a link": ("", "\n[xem](/noi-bo/2026/hop/)\n", "CG02"),
    "a full link": ("", "\n[xem](https://mau.tayninh.example/noi-bo/2026/hop/)\n", "CG02"),
    "a picture": ("", "\n![Ảnh chụp phòng họp](/noi-bo/2026/hop/anh.jpg)\n", "CG02"),
    "a path upwards": ("", "\n[xem](../../noi-bo/2026/hop/)\n", "LK01"),
    "an attachment": ("attachments:\n  - file: ../../noi-bo/2026/hop/van-ban.pdf\n    title: Bản chụp\n", "", "GT02"),
    "a picture of the head": ("images:\n  - file: ../../../noi-bo/2026/hop/anh.jpg\n    alt: Ảnh chụp phòng họp\n    credit: Văn phòng\n", "", "GT02"),
    "an old address": ("moved_from: /noi-bo/2026/hop/\n", "", "CG02"),
}


@pytest.mark.parametrize("name", ATTEMPTS)
def test_a_public_post_that_would_let_an_internal_one_out_is_refused(name: str, tmp_path: Path) -> None:
    head, body, code = ATTEMPTS[name]
    ward = make_portal(tmp_path)
    put(ward, "noi-bo/2026/hop/index.md", internal(), "anh.jpg", "van-ban.pdf")
    put(ward, "tin-tuc/2026/lo/index.md", example("tin-tuc").replace("sources:", f"{head}sources:", 1) + body)
    verdict = judge(tmp_path).by_path["wards/mau/tin-tuc/2026/lo/index.md"]
    assert code in {problem.code for problem in verdict.problems if problem.is_error}
    assert verdict.state == "held"


PICTURE = "images:\n  - file: anh.jpg\n    alt: Ảnh chụp phòng họp của phường\n    credit: Văn phòng\n"


@pytest.mark.parametrize(("hidden", "head", "told"), [
    ("noi-bo", "", False), ("bao-chi", "publish_at: 2026-11-25\n", False), ("bao-chi", "", True)])
def test_no_complaint_names_what_readers_cannot_see_because_a_picture_is_like_its_own(hidden: str, head: str, told: bool, tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    other = example(hidden).replace("title: ", f"title: {CANARY} ", 1).replace('date: 2026-11-24', "date: 2026-11-20").replace("---\nSáng", f"{head}{PICTURE}---\nSáng")
    put(ward, f"{hidden}/2026/{CANARY}/index.md", other.replace(f'{CANARY} "', f'"{CANARY} '), "anh.jpg")
    put(ward, "tin-tuc/2026/tin/index.md", example("tin-tuc").replace("sources:", f"{PICTURE}sources:", 1), "anh.jpg")
    verdict = judge(tmp_path).by_path["wards/mau/tin-tuc/2026/tin/index.md"]
    assert any(CANARY in problem.message for problem in verdict.problems) is told


def test_a_passcode_is_refused_in_an_internal_post_and_is_not_on_the_internal_site(tmp_path: Path) -> None:
    content = tmp_path / "content"
    put(make_portal(content), "noi-bo/2026/hop.md", internal("Họp trực tuyến ngày mai", "", "mã cuộc họp: 812 3456 7890"))
    assert {problem.code for problem in judge(content).problems if problem.is_error} >= {"BM04"}
    assert build(content, "internal").returncode == 0
    assert holding(tmp_path / "output" / "internal", "3456") == []


def test_a_unit_cannot_have_the_folder_of_the_internal_site(tmp_path: Path) -> None:
    for key in sorted(RESERVED_KEYS):
        make_portal(tmp_path, key)
        assert "CT03" in {problem.code for problem in judge(tmp_path, key).problems}


def test_axe_finds_nothing_on_the_internal_site(world: Path, browser: Browser) -> None:
    site = world / "output" / "internal"
    with PortalServer(str(site)) as server:
        page = browser.new_page(viewport={"width": 360, "height": 800})
        found = []
        for path in sorted(site.rglob("index.html")):
            page.goto(f"{server.address}/{path.relative_to(site).as_posix()}")
            found += [f"{path}: {violation['id']}" for violation in Axe().run(page).response["violations"]]
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
        page.close()
    assert found == []

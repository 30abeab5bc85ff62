"""What stands around a post's words: its changes as the history has them, the posts beside it, how long it takes to read."""

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from git import Actor, Repo
from lxml import html as lxml_html

from schemas.fields import VIETNAM
from tests.worlds import example, make_portal, put, run_build

EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
BEGUN = datetime(2026, 11, 25, 8, tzinfo=VIETNAM)
PAGE = "mau/tin-tuc/2026/ra-quan/index.html"


class Told:
    """A repository in which days pass between commits, and what its pages say."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.repo, self.day = folder, Repo.init(folder / "repo"), 0
        self.content = folder / "repo" / "content"
        make_portal(self.content, city=True)
        self.ward = make_portal(self.content)

    def commit(self, text: str) -> None:
        put(self.ward, "tin-tuc/2026/ra-quan.md", text)
        self.day += 1
        moment = (BEGUN + timedelta(days=self.day)).strftime("%Y-%m-%dT%H:%M:%S%z")
        self.repo.git.add(A=True)
        self.repo.index.commit("Sửa bài", author=EDITOR, committer=EDITOR, commit_date=moment, author_date=moment)

    def page(self, where: Path | None = None, cache: str = "kho", day: int | None = None) -> str:
        as_of = (BEGUN + timedelta(days=self.day if day is None else day, hours=12)).isoformat(timespec="minutes")
        output = self.folder / f"output-{cache}"
        done = run_build("render", "--content", str(where or self.content), "--output", str(output), "--cache", str(self.folder / cache),
                         "--as-of", as_of)
        assert done.returncode == 0, done.stdout + done.stderr
        return (output / PAGE).read_text("utf-8")


@pytest.fixture
def told(tmp_path: Path) -> Told:
    return Told(tmp_path)


def days(page: str) -> list[str]:
    found = re.search(r"Bài được sửa ngày (.*?)\. Các bản cũ", page, re.S)
    return re.findall(r"\d\d/\d\d/\d{4}", re.sub("<[^>]+>", "", found[1])) if found else []


def test_a_post_says_on_which_days_it_was_changed_as_a_cold_build_says(told: Told) -> None:
    text = example("tin-tuc")
    told.commit(text)
    assert days(told.page()) == []
    told.commit(text + "\nThêm một câu.\n")
    told.commit(text + "\nThêm hai câu.\n")
    page = told.page()
    assert days(page) == ["28/11/2026", "27/11/2026"]
    assert told.page(cache="nguoi") == page
    assert days(told.page(day=2)) == ["27/11/2026"]  # what comes later is not known yet


def test_what_was_withdrawn_stands_in_no_history_when_the_post_comes_back(told: Told) -> None:
    text, secret = example("tin-tuc"), "\nCháu Nguyễn Thị Mẫu ở khu phố 3.\n"
    told.commit(text + secret)
    told.commit(text.replace("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-27\n  reason: Nêu tên một em nhỏ."))
    told.commit(text)
    told.commit(text + "\nThêm một câu.\n")
    told.page()
    pages = {path: path.read_text("utf-8") for path in (told.folder / "output-kho").rglob("*.html")}
    history = pages[told.folder / "output-kho" / PAGE.replace("index.html", "lich-su/index.html")]
    assert "Thêm một câu" in history
    assert [path for path, page in pages.items() if "Nguyễn Thị Mẫu ở khu phố" in page] == []


def first_day(page: str) -> str:
    """What the page says of when it was there first."""
    return " ".join(lxml_html.fromstring(page).xpath("string(//section[@class='origin']/p)").split()).partition(";")[0]


def test_a_post_cannot_say_that_it_was_there_before_it_was(told: Told) -> None:
    told.commit(example("tin-tuc"))
    assert first_day(told.page()) == "Phường Mẫu đăng lần đầu ngày 26/11/2026, trong bài ghi ngày 24/11/2026"
    told.commit(example("tin-tuc").replace("date: 2026-11-24", "date: 2026-11-26"))
    assert first_day(told.page()) == "Phường Mẫu đăng lần đầu 26/11/2026"


def test_a_change_that_was_taken_back_is_still_told_and_one_that_never_was_is_not(told: Told) -> None:
    text = example("tin-tuc")
    told.commit(text)
    told.page()
    told.commit(text + "\nThêm một câu.\n")
    told.commit(text)
    assert days(told.page()) == ["28/11/2026", "27/11/2026"]
    told.repo.git.reset("--hard", "HEAD~2")
    assert days(told.page()) == []


def test_where_the_history_is_cut_off_the_page_says_so(told: Told) -> None:
    text = example("tin-tuc")
    told.commit(text)
    told.commit(text + "\nThêm một câu.\n")
    assert "Chưa có đủ dữ liệu" not in told.page()
    shallow = told.folder / "nong"
    Repo.clone_from(f"file://{told.repo.working_dir}", shallow, depth=1)
    page = told.page(shallow / "content")
    assert "Chưa có đủ dữ liệu" in page
    assert days(page) == []


def test_neighbours_lead_through_all_posts_of_a_kind_and_back(sample: Path) -> None:
    root = sample / "ninh-son"
    for kind, least in (("tin-tuc", 8), ("van-ban", 3), ("lich-lam-viec", 3)):
        page = newest = next(path for path in sorted(root.glob(f"{kind}/**/index.html"), reverse=True) if step(path, "prev") and not step(path, "next"))
        way = [page]
        while link := step(way[-1], "prev"):
            way.append(root / link.strip("/") / "index.html")
        assert len(way) == len(set(way)) >= least
        back = [way[-1]]
        while link := step(back[-1], "next"):
            back.append(root / link.strip("/") / "index.html")
        assert back == way[::-1]
        assert back[-1] == newest


def step(page: Path, rel: str) -> str:
    return "".join(lxml_html.parse(str(page)).xpath(f"//nav[@class='neighbours']/a[@rel='{rel}']/@href"))


def test_a_long_post_says_how_long_it_takes_and_a_short_one_does_not(told: Told) -> None:
    text = example("tin-tuc")
    told.commit(text + "\nĐường sạch, hẻm xanh. " * 120)
    assert "Khoảng 3 phút đọc" in told.page()
    told.commit(text)
    assert "phút đọc" not in told.page()


def test_a_changed_post_has_a_history_that_shows_what_was_changed_as_a_cold_build_shows_it(told: Told) -> None:
    text = example("tin-tuc")
    told.commit(text)
    told.page()
    history = Path(PAGE).parent / "lich-su" / "index.html"
    assert not (told.folder / "output-kho" / history).exists()
    told.commit(text.replace("Sáng thứ Bảy", "Chiều Chủ nhật"))
    page = told.page()
    assert 'href="/tin-tuc/2026/ra-quan/lich-su/"' in page
    seen = (told.folder / "output-kho" / history).read_text("utf-8")
    assert re.findall(r"<(del|ins)>.*?</span>([^<]+)", seen) == [("del", "Sáng thứ Bảy"), ("ins", "Chiều Chủ nhật")]
    told.page(cache="nguoi")
    assert (told.folder / "output-nguoi" / history).read_text("utf-8") == seen


def test_history_does_not_say_again_what_must_not_be_said(told: Told) -> None:
    text = example("tin-tuc")
    secret = "Liên hệ anh Nguyễn Văn Mẫu, căn cước số 072085001234, tại khu phố."
    told.commit(text + f"\n{secret}\n")  # held: it never was online
    told.commit(text)
    told.commit(text + "\nThêm một câu.\n")
    told.page()
    history = (told.folder / "output-kho" / Path(PAGE).parent / "lich-su" / "index.html").read_text("utf-8")
    assert "072085001234" not in history
    assert "Không hiện lại lời của phiên bản này" in history
    assert "Thêm một câu" in history
    told.commit(text.replace("status: published\n", "status: withdrawn\nwithdrawn: {date: 2026-11-28, reason: Đăng nhầm}\n"))
    told.page()
    assert not (told.folder / "output-kho" / Path(PAGE).parent / "lich-su").exists()

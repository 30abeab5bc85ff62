"""The script of a station: what must be read stands first with its days, what the log has is done, and everything is in words."""

import re
from datetime import date, datetime
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.core.speaking.bulletin_items import length, seconds_of
from plugins.core.speaking.spoken_law import spoken_law
from schemas.broadcasting import longest_run, required_days
from schemas.fields import VIETNAM
from schemas.kinds.bulletin import Bulletin
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure
from tests.worlds import AS_OF, EXAMPLES, judge, make_portal, put, run_build

HOUSES = "/cong-khai/2026/sua-nha/"


def good(folder: str) -> str:
    return (EXAMPLES / "good" / folder / "bai-mau.md").read_text("utf-8")


def ward(content: Path, reads: str = "", loudspeaker: bool = True) -> Path:
    """A ward with a list that must be read, a notice, a piece of news, a consultation, and a bulletin."""
    folder = make_portal(content)
    houses = good("cong-khai")
    if not loudspeaker:
        houses = houses.replace("loudspeaker:\n  start: 2026-11-20\n  end: 2026-11-22\n", "")
    put(folder, "cong-khai/2026/sua-nha/index.md", houses)
    put(folder, "thong-bao/2026/rac/index.md", good("thong-bao"))
    put(folder, "tin-tuc/2026/kenh/index.md", good("tin-tuc"), "anh.jpg")
    put(folder, "lay-y-kien/2026/quy-uoc/index.md", good("lay-y-kien"), "du-thao.pdf")
    put(folder, "truyen-thanh/2026/sang/index.md", good("truyen-thanh").replace("repeats: 3\n", f"repeats: 2\n{reads}"), "ban-tin.mp3")
    return folder


def script(tmp_path: Path, *words: str) -> Path:
    done = run_build("script", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "out"), "--as-of", AS_OF, *words)
    assert done.returncode == 0, done.stdout + done.stderr
    return tmp_path / "out/script"


def rows(page: Path) -> dict[str, tuple[str, str]]:
    """The table of what must be read: by title, days that are left and days that are done."""
    cells = [[" ".join(cell.text_content().split()) for cell in row.xpath("td")] for row in lxml_html.parse(str(page)).xpath("//tbody/tr")]
    return {title: (left, done) for title, left, done in cells}


def test_what_must_be_read_stands_first_and_every_word_can_be_read(tmp_path: Path) -> None:
    ward(tmp_path / "content", loudspeaker=False)
    page = script(tmp_path, "--from", "2026-11-18", "--to", "2026-11-24") / "mau.html"
    assert rows(page) == {
        "Danh sách hộ được hỗ trợ sửa nhà năm 2026 tại Phường Mẫu": ("20/11/2026 (đã qua, đọc bù), 21/11/2026 (đã qua, đọc bù), 22/11/2026 (đã qua, đọc bù)", "chưa"),
        "Góp ý dự thảo quy ước khu phố văn hóa của Phường Mẫu": ("24/11/2026", "chưa"),  # two more days lie behind the period
    }
    tree = lxml_html.parse(str(page))
    titles = [" ".join(title.split()) for title in tree.xpath("//section//p/strong/text()") if title != "phải phát"]
    assert titles == ["Danh sách hộ được hỗ trợ sửa nhà năm hai nghìn không trăm hai mươi sáu tại Phường Mẫu.",
                      "Góp ý dự thảo quy ước khu phố văn hóa của Phường Mẫu.",
                      "Đổi giờ thu gom rác ở khu phố một và khu phố hai từ ngày một tháng mười hai năm hai nghìn không trăm hai mươi sáu.",
                      "Khu phố ba dọn sạch tuyến kênh, trồng thêm hai mươi cây xanh."]
    text = (page.with_suffix(".txt")).read_text("utf-8")
    assert not re.search(r"\d|UBND|\|", text)
    assert "Nguyễn Văn Ví Dụ" not in text  # a list of persons is not read out
    assert all(title in text for title in titles)


def test_only_what_the_period_has_is_read(tmp_path: Path) -> None:
    ward(tmp_path / "content")
    folder = script(tmp_path, "--from", "2026-10-01", "--to", "2026-10-07")
    assert "không có tin nào để đọc" in (folder / "mau.html").read_text("utf-8")
    late = rows(script(tmp_path, "--from", "2026-11-22", "--to", "2026-11-22") / "mau.html")
    assert list(late) == ["Danh sách hộ được hỗ trợ sửa nhà năm 2026 tại Phường Mẫu"]  # its third day


@pytest.mark.parametrize(("reads", "loudspeaker", "expected"), [
    ("", True, ("đã đủ", "20/11/2026, 21/11/2026, 22/11/2026")),
    (f"reads:\n  - {HOUSES}\n", False, ("22/11/2026 (đã qua, đọc bù)", "20/11/2026, 21/11/2026"))])
def test_the_log_says_what_is_done(reads: str, loudspeaker: bool, expected: tuple[str, str], tmp_path: Path) -> None:
    ward(tmp_path / "content", reads, loudspeaker)
    page = script(tmp_path, "--from", "2026-11-18", "--to", "2026-11-24") / "mau.html"
    assert rows(page)["Danh sách hộ được hỗ trợ sửa nhà năm 2026 tại Phường Mẫu"] == expected


@pytest.mark.parametrize(("reads", "repeats", "codes"), [
    ("", 1, []), (HOUSES, 2, ["HN11"]), (HOUSES, 3, []), ("/thong-bao/2026/rac/", 1, [])])
def test_what_must_be_read_for_three_days_was(reads: str, repeats: int, codes: list[str], tmp_path: Path) -> None:
    folder = ward(tmp_path)
    text = good("truyen-thanh").replace("repeats: 3\n", f"repeats: {repeats}\n" + (f"reads: [{reads}]\n" if reads else ""))
    put(folder, "truyen-thanh/2026/sang/index.md", text)
    assert [problem.code for problem in judge(tmp_path).problems if problem.code == "HN11"] == codes


def test_bulletins_of_three_days_count_together_and_nobody_is_blamed_before_they_are_over(tmp_path: Path) -> None:
    folder = ward(tmp_path)
    for day in (20, 21, 22):
        text = good("truyen-thanh").replace("repeats: 3\n", f"repeats: 1\nreads: [{HOUSES}]\n").replace("aired: 2026-11-20", f"aired: 2026-11-{day}")
        put(folder, f"truyen-thanh/2026/ngay-{day}/index.md", text.replace("date: 2026-11-20", f"date: 2026-11-{day}"), "ban-tin.mp3")
    assert "HN11" not in {problem.code for problem in judge(tmp_path).problems}
    (folder / "truyen-thanh/2026/ngay-22/index.md").unlink()
    found = {at: {problem.code for problem in judge(tmp_path, as_of=datetime.fromisoformat(f"2026-11-{at}T09:00+07:00")).problems} for at in (21, 22)}
    assert ("HN11" in found[21], "HN11" in found[22]) == (False, True)


def test_the_page_of_a_bulletin_leads_to_what_was_read_and_is_online(tmp_path: Path) -> None:
    ward(tmp_path / "content", f"reads: [{HOUSES}, /thong-bao/2026/khong-co/]\n")
    make_portal(tmp_path / "content", "city", city=True)
    done = run_build("render", "-p", "mau", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "out"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    tree = lxml_html.parse(str(tmp_path / "out/mau/truyen-thanh/2026/sang/index.html"))
    assert tree.xpath("//main//li/a[starts-with(@href, '/cong-khai/2026') or starts-with(@href, '/thong-bao/2026')]/@href") == [HOUSES]


def disclosure(category: str, **fields: object) -> Disclosure:
    return Disclosure.model_construct(None, category=category, publish_at=None, date=datetime(2026, 11, 20, 23, tzinfo=VIETNAM), **{"loudspeaker": None} | fields)


def test_which_posts_must_be_read() -> None:
    days = tuple(date(2026, 11, day) for day in (20, 21, 22))
    assert required_days(disclosure("cuu-tro"), "ward") == days
    assert required_days(disclosure("cuu-tro"), "commune") == days
    assert required_days(disclosure("cuu-tro"), "city") == ()
    assert required_days(disclosure("ngan-sach"), "ward") == ()  # group 2: the board is enough
    asked = Consultation.model_construct(category="do-thi", publish_at=None, date=datetime(2026, 11, 1, tzinfo=VIETNAM), opens=date(2026, 11, 20))
    assert required_days(asked, "ward") == days


def test_days_running_and_length() -> None:
    assert longest_run([]) == 0
    assert longest_run([date(2026, 11, 30), date(2026, 12, 1), date(2026, 12, 3), date(2026, 12, 1)]) == 2
    assert Bulletin.model_construct(aired=datetime(2026, 11, 29, 22, tzinfo=VIETNAM), repeats=3).days == (
        date(2026, 11, 29), date(2026, 11, 30), date(2026, 12, 1))
    assert seconds_of(("tiếng " * spoken_law().syllables_a_minute, "")) == 60
    assert [length(seconds) for seconds in (0, 45, 60, 80)] == ["0 giây", "45 giây", "1 phút", "1 phút 20 giây"]


def test_days_that_are_none_are_refused(tmp_path: Path) -> None:
    ward(tmp_path / "content")
    words = ("--content", str(tmp_path / "content"), "--output", str(tmp_path / "out"))
    for period in (("--from", "24/11/2026"), ("--from", "2026-11-24", "--to", "2026-11-01")):
        done = run_build("script", *words, *period)
        assert done.returncode == 2
        assert "ngày" in done.stderr.lower()
        assert "Traceback" not in done.stderr



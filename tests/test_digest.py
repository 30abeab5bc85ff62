"""The digest of a month counts what happened in it, names nobody, and keeps nothing of who read what."""

import gzip
from datetime import date
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.core.digesting.cases import Case
from plugins.core.digesting.digest import Digest
from plugins.core.digesting.figures import Month, figures
from tests.worlds import AS_OF, EXAMPLES, make_portal, put, run_build

OCTOBER = Month.of(2026, 10, date(2026, 11, 24))


def case(begun: str, answered: str = "", due: str = "2026-10-30", **more: object) -> Case:
    usual: dict[str, object] = {"kind": "question", "portal": "mau", "field": "Y tế", "title": "Hỏi", "url": "/hoi-dap/2026/hoi/", "office": "Văn phòng"}
    values = usual | {"begun": date.fromisoformat(begun), "due": date.fromisoformat(due), "answered": date.fromisoformat(answered) if answered else None} | more
    return Case(**values)  # type: ignore[arg-type]


def test_a_month_ends_on_its_last_day_or_today() -> None:
    assert (OCTOBER.first, OCTOBER.last, OCTOBER.name) == (date(2026, 10, 1), date(2026, 10, 31), "tháng 10/2026")
    assert OCTOBER.before == Month(date(2026, 9, 1), date(2026, 9, 30))
    assert Month.of(2026, 11, date(2026, 11, 24)).last == date(2026, 11, 24)
    assert Month.of(2028, 2, date(2030, 1, 1)).last == date(2028, 2, 29)


def test_what_came_was_answered_waits_and_is_late_is_counted_as_it_was_at_the_end_of_the_month() -> None:
    cases = [
        case("2026-10-01", "2026-10-05"),                    # Thursday to Monday: two working days
        case("2026-10-02", "2026-11-02"),                    # answered, but not yet in October, and late by then
        case("2026-09-30", "2026-10-20", due="2026-10-15"),  # of the month before, answered late
        case("2026-10-28", due="2026-11-18"),                # waits, in time
        case("2026-10-28", is_passed_on=True),
        case("2026-11-03"),                                  # of the month after
    ]
    found = figures("Y tế", cases, OCTOBER)
    assert (found.received, found.received_before, found.answered, found.in_time) == (4, 1, 2, 1)
    assert found.days == (2, 14)
    assert (found.middle, found.longest) == ("8", "14")
    assert (found.passed_on, found.waiting, found.late) == (1, 2, 1)
    nothing = figures("Y tế", [], OCTOBER)
    assert (nothing.middle, nothing.longest) == ("–", "–")


def consultation(opened: str, closes: str, result: str = "", due: str = "2026-10-30") -> Case:
    return case(closes, result, due, kind="consultation", opened=date.fromisoformat(opened))


def test_a_consultation_says_how_far_it_was() -> None:
    cases = (consultation("2026-10-20", "2026-11-20"), consultation("2026-09-01", "2026-10-20", due="2026-11-04"),
             consultation("2026-09-01", "2026-10-05", due="2026-10-20"), consultation("2026-08-01", "2026-09-01", "2026-10-02"),
             consultation("2026-07-01", "2026-08-01", "2026-08-10"))
    digest = Digest(OCTOBER, {"mau": "Phường Mẫu"}, cases)
    assert [digest.stage(each) for each in digest.consultations] == [
        "có kết quả ngày 02/10/2026", "quá hạn báo kết quả", "đã đóng, chờ kết quả", "đang mở"]
    assert digest.late == [cases[2]]
    assert digest.asked == []
    assert digest.both.waiting == 0


def test_the_field_of_which_most_was_asked_comes_first_and_what_has_nothing_is_left_out() -> None:
    cases = (case("2026-10-02"), case("2026-10-03", field="Điện, nước"), case("2026-10-04", field="Điện, nước"), case("2026-01-04", "2026-01-05", field="Kinh tế"))
    digest = Digest(OCTOBER, {"mau": "Phường Mẫu", "khac": "Phường Khác"}, cases)
    assert [row.name for row in digest.by_field] == ["Điện, nước", "Y tế"]
    assert [row.name for row in digest.by_unit] == ["Phường Mẫu"]
    assert "Người dân hỏi nhiều nhất về: Điện, nước; Y tế." in digest.summary


def good(folder: str) -> str:
    return (EXAMPLES / "good" / folder / "bai-mau.md").read_text("utf-8")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A city and a ward that have been asked, and have answered and not."""
    top = tmp_path_factory.mktemp("tong-hop")
    make_portal(top / "content", "city", city=True)
    ward = make_portal(top / "content")
    put(ward, "hoi-dap/2026/khai-sinh/index.md", good("hoi-dap"))
    put(ward, "kien-nghi/2026/den/index.md", good("kien-nghi"))
    late = good("kien-nghi").replace("title: Đèn đường hẻm 12 khu phố 2 tắt đã một tuần", "title: Nước đọng ở đầu hẻm 9").replace("state: answered\nanswered: 2026-11-19\n", "state: processing\n")
    late = late.replace("answered_by: Công chức Địa chính – Xây dựng UBND Phường Mẫu\n", "").replace("due: 2026-11-30", "due: 2026-11-20")
    put(ward, "kien-nghi/2026/nuoc/index.md", late.replace("received: 2026-11-16", "received: 2026-11-05"))
    put(ward, "lay-y-kien/2026/quy-uoc/index.md", good("lay-y-kien"), "du-thao.pdf")
    put(ward, "xac-minh/2026/phi/index.md", good("xac-minh"))
    return top


def digest(world: Path, *words: str) -> tuple[str, str, str]:
    """What is said, the page and the text."""
    done = run_build("digest", "--content", str(world / "content"), "--output", str(world / "out"), "--as-of", AS_OF, "--cache", str(world / "kho"), *words)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = world / "out/digest/2026-11"
    return done.stdout, (folder / "index.html").read_text("utf-8"), (folder / "tong-hop.txt").read_text("utf-8")


def test_the_leadership_reads_what_was_asked_answered_and_is_late(world: Path) -> None:
    said, page, text = digest(world, "--month", "2026-11")
    for words in ("gửi 3 câu hỏi và kiến nghị", "đã trả lời 2, trong đó 2 đúng hạn", "còn 1 việc chưa trả lời, 1 việc quá hạn",
                  "Có 1 đợt lấy ý kiến và 1 tin đồn"):
        assert words in said
        assert words in text
        assert words in page
    assert "Nước đọng ở đầu hẻm 9 (hạn 20/11/2026, Công chức Địa chính" in text
    tree = lxml_html.fromstring(page)
    assert tree.xpath("//li/a/@href")[0] == "https://mau.tayninh.example/kien-nghi/2026/nuoc/"
    assert "kết luận sai" in tree.text_content()
    [row] = tree.xpath("//caption[contains(., 'đơn vị')]/following-sibling::tbody/tr")
    assert [" ".join(cell.text_content().split()) for cell in row] == ["Phường Mẫu", "3", "0", "2", "2", "3", "3", "0", "1", "1"]


def test_nobody_who_asked_is_named(world: Path) -> None:
    for text in digest(world, "--month", "2026-11"):
        assert "N.T.H." not in text
        assert "L.V.T." not in text
        assert "Xin phường cho sửa" not in text  # nor their own words


LINE = '{host}{address} - {user} [{time}] "GET {path} HTTP/1.1" {status} 512 "https://tim-kiem.example/?q=benh" "{browser}"\n'


def log(file: Path, *visits: tuple[str, int], **more: str) -> Path:
    usual = {"host": "mau.tayninh.example:443 ", "address": "203.0.113.9", "user": "nguyenvanmau", "time": "20/Nov/2026:08:00:00 +0700", "status": "200",
             "browser": "Mozilla/5.0 (Linux; Android 13)"} | more
    data = "".join(LINE.format(path=path, **usual) * count for path, count in visits).encode()
    file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)
    return file


def fields_read(page: str) -> list[list[str]]:
    return [[" ".join(cell.text_content().split()) for cell in row]
            for row in lxml_html.fromstring(page).xpath("//caption[contains(., 'Lượt xem')]/following-sibling::tbody/tr")]


def test_what_is_read_is_counted_by_field_and_who_read_it_is_dropped(world: Path, tmp_path: Path) -> None:
    first = log(tmp_path / "a.log", ("/kien-nghi/2026/den/?tu=zalo&sdt=0912", 12), ("/hoi-dap/", 6), ("/", 8), ("/anh.jpg", 50), ("/xac-minh/2026/phi/", 2))
    second = log(tmp_path / "b.log.gz", ("/chuyen-muc/dien-nuoc/", 5))
    robot = log(tmp_path / "c.log", ("/kien-nghi/2026/den/", 99), browser="Googlebot/2.1")
    _, page, text = digest(world, "--month", "2026-11", "--visits", str(first), "--visits", str(second), "--visits", str(robot))
    assert fields_read(page) == [["Điện, nước, hạ tầng", "17", "52"], ["Trang chủ và các trang khác", "10", "30"], ["Hỏi đáp", "6", "18"]]
    for dropped in ("203.0.113.9", "nguyenvanmau", "Android", "0912", "tim-kiem.example", "zalo"):
        assert dropped not in page + text
    kept = [path for path in world.rglob("*") if path.is_file() and b"203.0.113.9" in path.read_bytes()]
    assert kept == []


@pytest.mark.parametrize(("words", "views"), [((), []), (("-p", "mau"), [["Điện, nước, hạ tầng", "7", "100"]])])
def test_a_log_without_hosts_belongs_to_the_portal_that_is_named(words: tuple[str, ...], views: list[list[str]], world: Path, tmp_path: Path) -> None:
    file = log(tmp_path / "a.log", ("/kien-nghi/2026/den/", 7), host="")
    said, page, _ = digest(world, "--month", "2026-11", "--visits", str(file), *words)
    assert fields_read(page) == views
    assert ("thêm -p" in said) == (not words)


@pytest.mark.parametrize("more", [{"status": "404"}, {"time": "20/Oct/2026:08:00:00 +0700"}, {"host": "khac.example "}, {"time": "hôm qua, lúc tám giờ rưỡi"},
                                  {"time": "20/Xxx/2026:08:00:00 +0700"}])
def test_what_is_no_view_of_this_month_is_not_counted(more: dict[str, str], world: Path, tmp_path: Path) -> None:
    _, page, _ = digest(world, "--month", "2026-11", "--visits", str(log(tmp_path / "a.log", ("/kien-nghi/2026/den/", 9), **more)))
    assert fields_read(page) == []


@pytest.mark.parametrize(("words", "why"), [
    (("--month", "11-2026"), "2026-10"), (("--month", "2027-01"), "Chưa đến tháng 1/2027"), (("--visits", "/khong/co.log"), "Không đọc được nhật ký")])
def test_a_command_that_cannot_be_carried_out_says_why(words: tuple[str, ...], why: str, world: Path) -> None:
    done = run_build("digest", "--content", str(world / "content"), "--output", str(world / "out"), "--as-of", AS_OF, "--cache", str(world / "kho"), *words)
    assert done.returncode == 2
    assert why in done.stderr

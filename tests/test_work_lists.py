"""Work lists: of each unit what is held, late, unanswered, about to expire, to be reviewed or missing, and nothing that must not be known yet."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory.store import Store
from plugins.core.told import Told
from plugins.core.work.as_calendar import as_calendar
from plugins.core.work.as_text import AT_MOST, as_text
from plugins.core.work.task import WorkList
from plugins.core.work.unit_states import unit_state
from plugins.core.world import World
from plugins.rules import RULES
from plugins.work import SORTS, held, work_list
from schemas.clock import Clock
from schemas.fields import VIETNAM
from schemas.tree import FolderTree
from tests.test_internal_site import holding
from tests.worlds import AS_OF, HERE, NOW, example, make_portal, publishing, put, run_build

EMBARGO = "congtrinhbimatchuacongbo"
GONE = """observations:
  - url: "https://baomau.example/bai"
    status: "404"
    first_seen_gone: 2026-11-22T02:00+07:00
    last_seen_gone: 2026-11-23T02:00+07:00
    last_checked: 2026-11-24T02:00+07:00
"""


def work_of(content: Path, key: str = "mau", as_of: datetime = NOW) -> WorkList:
    """The work list of a unit of a test's content."""
    with closing(Store(content.parent / f"{as_of:%d%H%M}-{len(list(content.parent.iterdir()))}.sqlite")) as store:
        bring_up_to_date(store, World(FolderTree(content), as_of, publishing(), None), RULES, HERE, Told())
        unit = unit_state(store, key, Clock(as_of))
        assert unit
        return work_list(unit)


def titles(work: WorkList) -> dict[str, list[str]]:
    """Titles of the tasks by the title of their sort."""
    return {group.title: [task.title for task in group.tasks] for group in work.groups}


def edited(kind: str, title: str, **fields: str) -> str:
    """The good example of a kind with another title and fields; a new field is added."""
    lines = [line for line in example(kind).split("\n") if line.partition(":")[0] not in {"title", *fields}]
    return "\n".join(["---", f"title: {title}", *(f"{key}: {value}" for key, value in fields.items()), *lines[1:]])


POSTS = {
    "tin-tuc/2026/sai.md": edited("tin-tuc", "Bài có chuyên mục sai", category="khong-co"),
    "tin-tuc/2026/nguon.md": edited("tin-tuc", "Bài dẫn trang đã mất") + "\nXem [bài báo](https://baomau.example/bai).\n",
    "hoi-dap/2026/muon.md": edited("hoi-dap", "Câu hỏi để quá lâu", asked="2026-10-01"),
    "hoi-dap/2026/con.md": edited("hoi-dap", "Câu hỏi còn thời gian", asked="2026-11-20"),
    "kien-nghi/2026/hom-nay.md": edited("kien-nghi", "Kiến nghị đến hạn hôm nay", received="2026-11-02", due="2026-11-24"),
    "kien-nghi/2026/chuyen.md": edited("kien-nghi", "Kiến nghị đã chuyển đi", state="transferred", transferred_to="Sở Xây dựng"),
    "thong-bao/2026/ba-ngay.md": edited("thong-bao", "Thông báo còn ba ngày", expires="2026-11-27"),
    "thong-bao/2026/hom-nay.md": edited("thong-bao", "Thông báo hết hạn hôm nay", expires="2026-11-24T18:00+07:00"),
    "thong-bao/2026/bon-ngay.md": edited("thong-bao", "Thông báo còn bốn ngày", expires="2026-11-28"),
    "gioi-thieu/lich-su.md": edited("gioi-thieu", "Trang quá ngày rà soát", review_by="2026-11-01"),
    "gioi-thieu/van-hoa.md": edited("gioi-thieu", "Trang sắp phải rà soát", category="van-hoa-di-tich", review_by="2026-12-01"),
    "gioi-thieu/dia-gioi.md": edited("gioi-thieu", "Trang chưa phải rà soát", category="dieu-kien-tu-nhien", review_by="2027-06-01"),
    "noi-bo/2026/sai.md": edited("noi-bo", "Bài nội bộ có lỗi", category="khong-co"),
    "tin-tuc/2026/nhap.md": edited("tin-tuc", "Bài nháp chưa xong", status="draft", category="khong-co"),
    f"bao-chi/2026/{EMBARGO}-cho.md": edited("bao-chi", f"Thông cáo {EMBARGO} chờ giờ", publish_at="2026-11-25T09:00+07:00"),
    f"bao-chi/2026/{EMBARGO}-giu.md": edited("bao-chi", f"Thông cáo {EMBARGO} bị giữ", publish_at="2026-11-25T09:00+07:00", category="khong-co"),
    f"bao-chi/2026/{EMBARGO}-hong.md": edited("bao-chi", f"Thông cáo {EMBARGO} hỏng", publish_at="mai"),
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("viec") / "content"
    ward = make_portal(folder)
    portal = (ward / "portal.yml").read_text("utf-8")
    (ward / "portal.yml").write_text(portal.replace("start: 2026-11-01", "start: 2013-12-29"), "utf-8")
    for path, text in POSTS.items():
        put(ward, path, text)
    (folder / "observations.yml").write_text(GONE, "utf-8")
    return folder


@pytest.fixture(scope="module")
def work(content: Path) -> WorkList:
    return work_of(content)


def test_every_sort_of_task_has_what_belongs_to_it_and_nothing_else(work: WorkList) -> None:
    found = titles(work)
    assert list(found) == [sort.TITLE for sort in SORTS]
    assert sorted(found["Bài bị giữ, cần sửa"]) == ["Bài có chuyên mục sai", "Bài nội bộ có lỗi"]
    assert found["Đã quá hạn"] == ["Câu hỏi để quá lâu"]
    assert found["Nguồn đã bị gỡ"] == ["Bài dẫn trang đã mất"]
    assert found["Chưa trả lời người dân"] == ["Kiến nghị đến hạn hôm nay", "Câu hỏi còn thời gian"]
    assert found["Sắp hết hạn"] == ["Thông báo hết hạn hôm nay", "Thông báo còn ba ngày"]
    assert found["Cần rà soát"][:2] == ["Trang quá ngày rà soát", "Trang sắp phải rà soát"]
    assert "Trang chưa phải rà soát" not in found["Cần rà soát"]


def test_the_days_that_are_left_are_working_days(work: WorkList) -> None:
    answers = {task.title: task.what for group in work.groups for task in group.tasks if group.title == "Chưa trả lời người dân"}
    assert answers["Kiến nghị đến hạn hôm nay"].startswith("Hạn là hôm nay")
    assert answers["Câu hỏi còn thời gian"].startswith("Còn 13 ngày làm việc, đến hết ngày 11/12/2026")


def test_a_held_post_is_told_with_the_words_of_the_rule(work: WorkList) -> None:
    [group] = [group for group in work.groups if group.title == held.TITLE]
    [task] = [task for task in group.tasks if task.title == "Bài có chuyên mục sai"]
    assert "khong-co" in task.what
    assert task.path == "wards/mau/tin-tuc/2026/sai.md"
    assert task.clause


def test_each_office_has_its_tasks_and_a_person_to_turn_to(work: WorkList) -> None:
    offices = {office.office: office for office in work.by_office()}
    assert sum(len(office.tasks) for office in offices.values()) == work.count
    assert offices["Chủ tịch UBND"].person == "Nguyễn Văn Mẫu, Chủ tịch UBND, 0276 3000 999"
    assert all(office.person for office in offices.values())


def test_what_waits_for_its_hour_is_in_no_work_list_and_not_on_the_internal_site(work: WorkList, content: Path, tmp_path: Path) -> None:
    assert EMBARGO not in as_text(work)
    assert EMBARGO.encode() not in as_calendar(work, NOW)
    assert EMBARGO not in str(work)
    done = run_build("internal", "--content", str(content), "--output", str(tmp_path), "--as-of", AS_OF)
    assert done.returncode == 0
    assert EMBARGO not in done.stdout + done.stderr
    assert holding(tmp_path / "internal", EMBARGO) == []
    assert "Câu hỏi để quá lâu" in (tmp_path / "internal/viec-can-lam/mau/index.html").read_text("utf-8")
    assert (tmp_path / "internal/viec-can-lam/mau/viec-can-lam.txt").read_text("utf-8") == as_text(work)


def test_the_list_is_a_function_of_content_and_moment(content: Path, work: WorkList) -> None:
    assert work_of(content) == work
    later = titles(work_of(content, as_of=NOW + timedelta(days=1)))
    assert later["Sắp hết hạn"] == ["Thông báo còn ba ngày", "Thông báo còn bốn ngày"]
    assert later["Đã quá hạn"] == ["Câu hỏi để quá lâu", "Kiến nghị đến hạn hôm nay"]


def test_the_calendar_tells_three_days_before_and_on_the_day(work: WorkList) -> None:
    calendar = Calendar.from_ical(as_calendar(work, NOW))
    events = {str(event["uid"]): event for event in calendar.walk("VEVENT")}
    assert len(events) == len(calendar.walk("VEVENT")) == work.count
    event = {str(event["summary"]): event for event in events.values()}["Sắp hết hạn: Thông báo còn ba ngày"]
    midnight = datetime(2026, 11, 27, tzinfo=VIETNAM)
    assert event["dtstart"].dt == midnight.date()
    alarms = sorted(midnight + alarm["trigger"].dt for alarm in event.walk("VALARM"))
    assert [alarm.isoformat() for alarm in alarms] == ["2026-11-24T08:00:00+07:00", "2026-11-27T08:00:00+07:00"]


def test_the_text_for_zalo_is_short_and_says_what_it_leaves_out(tmp_path: Path) -> None:
    ward = make_portal(tmp_path / "content")
    for number in range(AT_MOST + 3):
        put(ward, f"hoi-dap/2026/cau-{number}.md", edited("hoi-dap", f"Câu hỏi thứ {number} của người dân", asked="2026-11-20"))
    text = as_text(work_of(tmp_path / "content"))
    assert f"CHƯA TRẢ LỜI NGƯỜI DÂN ({AT_MOST + 3})" in text
    assert text.count("\n- Câu hỏi thứ") == AT_MOST
    assert "… và 3 việc nữa" in text


def test_the_step_says_the_text_of_the_named_units(content: Path, work: WorkList) -> None:
    done = run_build("worklist", "-p", "mau", "--content", str(content), "--output", str(content.parent / "output"), "--as-of", AS_OF)
    assert done.returncode == 0
    assert as_text(work) in done.stdout

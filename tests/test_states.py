"""What must not be seen is not in the output: not a byte of it, in no file."""

from datetime import datetime
from pathlib import Path

import pytest

from schemas.fields import VIETNAM
from schemas.state import State
from tests.worlds import AS_OF, example, judge, make_portal, put, run_build

SECRET = "chuyenchuaduocbiet"


def build(tmp_path: Path, as_of: str = AS_OF) -> Path:
    output = tmp_path / "output"
    done = run_build("render", "--content", str(tmp_path / "content"), "--output", str(output), "--as-of", as_of)
    assert done.returncode == 0, done.stdout + done.stderr
    return output / "mau"


def marked(text: str) -> str:
    return text.replace('title: "', f'title: "{SECRET} ').replace("Sáng thứ Bảy", f"{SECRET} sáng thứ Bảy")


def seen(output: Path) -> list[str]:
    return [path.as_posix() for path in output.rglob("*") if SECRET in path.as_posix() or (path.is_file() and SECRET.encode() in path.read_bytes())]


@pytest.mark.parametrize(("name", "folder", "change"), [
    ("draft", "tin-tuc", ("status: published", "status: draft")),
    ("waiting", "tin-tuc", ("status: published", "status: published\npublish_at: 2026-11-24T09:01+07:00")),
    ("future", "tin-tuc", ("date: 2026-11-24", "date: 2026-12-01")),
    ("internal", "noi-bo", ("", "")),
    ("held", "tin-tuc", ("category: ", "category: khong-co-")),
    ("waiting alert", "canh-bao", ("status: published", "status: published\npublish_at: 2026-11-25")),
    ("draft schedule", "lich-lam-viec", ("status: published", "status: draft")),
])
def test_what_is_not_online_leaves_no_byte(name: str, folder: str, change: tuple[str, str], tmp_path: Path) -> None:
    ward = make_portal(tmp_path / "content")
    put(ward, f"{folder}/2026/{SECRET}/index.md", marked(example(folder)).replace(*change, 1), "anh.jpg")
    assert seen(build(tmp_path)) == []


def test_the_same_post_without_the_change_is_seen(tmp_path: Path) -> None:
    put(make_portal(tmp_path / "content"), f"tin-tuc/2026/{SECRET}/index.md", marked(example("tin-tuc")))
    assert len(seen(build(tmp_path))) > 5


def test_an_embargo_ends_at_its_minute(tmp_path: Path) -> None:
    text = marked(example("tin-tuc")).replace("status: published", "status: published\npublish_at: 2026-11-24T09:01+07:00")
    put(make_portal(tmp_path / "content"), f"tin-tuc/2026/{SECRET}/index.md", text)
    assert seen(build(tmp_path, "2026-11-24T09:01+07:00"))


def test_an_expired_post_keeps_its_page_and_leaves_the_lists(tmp_path: Path) -> None:
    text = marked(example("thong-bao")).replace("date: 2026-11-24", "date: 2026-11-01\nexpires: 2026-11-20")
    put(make_portal(tmp_path / "content"), f"thong-bao/2026/{SECRET}/index.md", text)
    output = build(tmp_path)
    pages = [path for path in seen(output) if path.endswith(".html")]
    assert pages == [(output / where / "index.html").as_posix() for where in ("het-han", f"thong-bao/2026/{SECRET}")]
    assert "hết hạn" in Path(pages[1]).read_text("utf-8").lower()
    assert not [path for path in seen(output) if path.endswith(".atom")]


def test_a_list_of_persons_goes_on_its_day(tmp_path: Path) -> None:
    persons = "persons:\n  legal_ground: Luật 10/2022/QH15 Điều 11\n  remove_after: 2026-12-01\n  file: danh-sach.csv\ndate: 2026-11-24"
    text = example("cong-khai").replace("date: 2026-11-24", persons).replace("category: ke-hoach-kt-xh", "category: chinh-sach-ho-tro")
    post = put(make_portal(tmp_path / "content"), "cong-khai/2026/ho-tro/index.md", text)
    (post.parent / "danh-sach.csv").write_text(f"no,name,hamlet\n1,{SECRET},Khu phố 1\n", "utf-8")
    assert len(seen(build(tmp_path, "2026-11-30"))) == 2
    assert seen(build(tmp_path, "2026-12-01")) == []


@pytest.mark.parametrize(("change", "state"), [
    (("", ""), State.PUBLISHED), (("status: published", "status: draft"), State.DRAFT),
    (("status: published\n", "status: published\nexpires: 2026-11-24T09:00+07:00\n"), State.EXPIRED),
    (("status: published\n", "status: published\npublish_at: 2026-11-24T09:00+07:00\n"), State.PUBLISHED),
    (("status: published\n", "status: withdrawn\nwithdrawn: {date: 2026-11-24, reason: Nhầm}\n"), State.WITHDRAWN),
    (("office: ", "ofice: "), State.HELD), (("---\n", "--\n"), State.HELD),
    (("status: published\n", "status: draft\nla: 1\n"), State.DRAFT),
])
def test_every_file_is_in_exactly_one_state(change: tuple[str, str], state: State, tmp_path: Path) -> None:
    put(make_portal(tmp_path), "thong-bao/2026/vi-du.md", example("thong-bao").replace("date: 2026-11-24", "date: 2026-11-23").replace(*change, 1))
    assert [verdict.state for verdict in judge(tmp_path, as_of=datetime(2026, 11, 24, 9, tzinfo=VIETNAM)).verdicts] == [state]

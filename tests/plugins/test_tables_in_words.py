"""A table within the words of a post can be scrolled by keyboard on a phone."""

from pathlib import Path

from lxml import html as lxml_html

from tests.worlds import AS_OF, example, make_portal, put, run_build

TABLE = "\nBảng thu\n\n| Chỉ tiêu | Năm nay |\n|---|---|\n| Thu | 12 |\n"


def test_each_table_is_a_region_with_a_name_of_its_own_that_the_keyboard_reaches(tmp_path: Path) -> None:
    put(make_portal(tmp_path / "content"), "tin-tuc/2026/vi-du.md", example("tin-tuc") + TABLE + "\nĐoạn giữa hai bảng.\n" + TABLE)
    done = run_build("render", "--strict", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    boxes = lxml_html.parse(str(tmp_path / "output/mau/tin-tuc/2026/vi-du/index.html")).xpath("//div[@class='table-scroll']")
    assert [(box.get("role"), box.get("aria-label"), box.get("tabindex")) for box in boxes] == [("region", "Bảng 1", "0"), ("region", "Bảng 2", "0")]
    assert [len(box.xpath(".//table")) for box in boxes] == [1, 1]

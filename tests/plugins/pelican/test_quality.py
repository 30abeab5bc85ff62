"""The public page of quality tells what is there, what is missing, and what came late, as history knows it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from lxml import html as lxml_html

from tests.scoring.files import WARD, document
from tests.scoring.office import write
from tests.scoring.world import good_world, put
from tests.worlds import ROOT, run_build


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The good world without one section and one standing page, with two late documents, of which one says why."""
    top = tmp_path_factory.mktemp("kho")
    world = good_world()
    del world[f"{WARD}thong-bao/2026/y-te.md"], world[f"{WARD}gioi-thieu/lich-su.md"]
    put(world, "2026-11-18", document("muon-1", "2026-11-03", "2026-11-03", "03/KH-UBND", title="Kế hoạch đăng muộn"))
    put(world, "2026-11-18", document("muon-2", "2026-11-18", "2026-11-03", "04/KH-UBND", title="Kế hoạch muộn có lý do", late_reason="Bản gốc thất lạc"))
    write(world, top)
    subprocess.run(["git", "-C", str(top), "reset", "-q", "--hard"], check=True)
    text = (ROOT / "publish.yml").read_text("utf-8").replace("history_begins: 2026-11-24", "history_begins: 2026-10-01")
    (top / "publish.yml").write_text(text.replace("imports_end: 2026-12-31", "imports_end: 2026-10-02"), "utf-8")
    return top


def built(top: Path, as_of: str) -> tuple[dict[str, Any], lxml_html.HtmlElement]:
    """The data and the page of the ward, built over what was built before."""
    done = run_build("render", "-p", "mau", "--content", str(top / "content"), "--publish", str(top / "publish.yml"), "--jobs", "1",
                     "--output", str(top / "output"), "--cache", str(top / "kho.sqlite"), "--as-of", as_of)
    assert done.returncode == 0, done.stdout + done.stderr
    folder = top / "output" / "mau" / "chat-luong"
    return json.loads((folder / "du-lieu.json").read_bytes()), lxml_html.parse(str(folder / "index.html")).getroot()


def states(data: dict[str, Any]) -> dict[str, str]:
    return {section["title"]: section["state"] for section in data["sections"]}


def test_it_tells_what_is_missing_stale_and_late(repository: Path) -> None:
    data, page = built(repository, "2026-11-25T09:00+07:00")
    assert states(data)["Lợi ích và sức khỏe cộng đồng"] == "empty"
    assert states(data)["Tin tức – Sự kiện"] == "full"
    assert [one["title"] for one in data["pages"] if one["state"] == "empty"] == ["Lịch sử hình thành"]
    assert data["groups"] == {"filled": 2, "wanted": 13}
    assert data["deadlines"] == {"year": "2026", "in_time": 4, "explained": 1, "late": 1}
    words = " ".join(page.xpath("string(//main)").split())
    assert "4 văn bản và nội dung công khai lên cổng đúng hạn" in words
    assert "Lịch sử hình thành: chưa có" in words
    later, _ = built(repository, "2026-12-10T09:00+07:00")  # nothing has changed but the clock
    assert states(later)["Tin tức – Sự kiện"] == "stale"


def test_it_is_found_from_the_foot_the_map_and_by_search_engines(repository: Path) -> None:
    built(repository, "2026-12-10T09:00+07:00")
    home = lxml_html.parse(str(repository / "output" / "mau" / "index.html")).getroot()
    assert home.xpath("//footer//a[@href='/chat-luong/']")
    assert "/chat-luong/" in (repository / "output" / "mau" / "so-do" / "index.html").read_text("utf-8")
    assert "/chat-luong/</loc>" in (repository / "output" / "mau" / "sitemap-muc.xml").read_text("utf-8")

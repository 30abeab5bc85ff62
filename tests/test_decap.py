"""An editor writes a news post in Decap's forms, in a real browser: told by the form, saved as a commit, judged by the gate, shown on the page."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from git import Repo
from playwright.sync_api import Browser

from schemas.frontmatter import read_document
from tests.conftest import need
from tests.decap_desk import EDITOR, PROGRAM, TEXT, TITLE, Desk, add_a_picture, at_the_desk, fill_in, open_a_new_post, sign_in
from tests.server_programs import free_port
from tests.worlds import example, make_portal, put, run_build

pytestmark = pytest.mark.full


@pytest.fixture
def desk(tmp_path: Path, browser: Browser) -> Iterator[Desk]:
    need(PROGRAM.exists() and shutil.which("node"), "Decap (npm ci --prefix tests/decap)")
    repo = Repo.init(tmp_path / "repo", initial_branch="main")
    make_portal(tmp_path / "repo" / "content", city=True)
    make_portal(tmp_path / "repo" / "content")
    with repo.config_writer() as config:
        config.set_value("user", "name", EDITOR.name).set_value("user", "email", EDITOR.email)
    repo.git.add(A=True)
    repo.index.commit("Hai cổng", author=EDITOR, committer=EDITOR)
    proxy = f"http://127.0.0.1:{free_port()}"
    made = run_build("forms", "--content", str(tmp_path / "repo" / "content"), "--output", str(tmp_path / "output"), "--forge-url", proxy,
                     "--decap", str(PROGRAM))
    assert made.returncode == 0, made.stdout + made.stderr
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path / "output" / "forms" / "decap"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as pages:
        threading.Thread(target=pages.serve_forever, daemon=True).start()
        yield from at_the_desk(browser, repo, f"http://127.0.0.1:{pages.server_port}", proxy)
        pages.shutdown()


def saved(desk: Desk) -> Path:
    """The post that came of it."""
    desk.page.wait_for_url("**/entries/**")
    [post] = desk.content.rglob("index.md")
    return post


def test_a_post_goes_from_the_form_through_the_gate_to_its_page(desk: Desk, tmp_path: Path) -> None:
    open_a_new_post(desk)
    desk.publish()
    for words in ("Tiêu đề bắt buộc nhập", "Chuyên mục bắt buộc nhập", "Tóm tắt bắt buộc nhập", "Nguồn tin phải nằm trong khoảng từ 1"):
        desk.complaint(words).wait_for()
    fill_in(desk, "http://baomau.example/ra-quan")
    add_a_picture(desk, tmp_path)
    desk.publish()
    desk.complaint("Viết đủ địa chỉ, bắt đầu bằng https://").wait_for()
    assert list(desk.content.rglob("index.md")) == []

    desk.write("Địa chỉ liên kết", "https://baomau.example/ra-quan")
    desk.publish()
    post = saved(desk)
    assert post.parent.name == "dot-ra-quan-don-ve-sinh-khu-pho-3"
    assert {path.name for path in post.parent.iterdir()} == {"index.md", "anh-ra-quan.jpg"}
    assert desk.repo.head.commit.message.startswith("Bài mới: ")
    assert not desk.repo.is_dirty(untracked_files=True)
    assert {url for url in desk.asked if not url.startswith((desk.home, desk.proxy, "blob:", "data:"))} == set()

    told = desk.check()
    assert told.returncode == 0, told.stdout
    output = tmp_path / "site"
    assert run_build("render", "--content", str(desk.content), "--output", str(output), "-p", "mau").returncode == 0
    [page] = output.glob("mau/tin-tuc/*/dot-ra-quan-don-ve-sinh-khu-pho-3/index.html")
    html = page.read_text("utf-8")
    for words in (TITLE, *TEXT, "https://baomau.example/ra-quan", "Người dân quét rác dọc bờ kênh"):
        assert words in html
    assert not (output / "mau" / "forms").exists()


def test_what_no_form_can_know_is_told_by_the_gate(desk: Desk) -> None:
    open_a_new_post(desk)
    fill_in(desk, "https://tintonghop.example/ra-quan")
    desk.publish()
    saved(desk)
    told = desk.check()
    assert told.returncode == 1
    assert "«tintonghop.example» không có trong danh sách nguồn báo chí chính thống." in told.stdout


def test_an_old_post_keeps_what_it_has_when_one_field_is_changed(desk: Desk) -> None:
    old = example("thong-bao").replace("title:", "contact: Văn phòng UBND\nlate_reason: Mất điện cả buổi sáng\ntitle:", 1)
    old += "\n| Khu phố | Ngày |\n|---|---|\n| Khu phố 1 | Thứ Hai |\n"
    post = put(desk.content / "wards" / "mau", "thong-bao/2026/cu.md", old)
    desk.repo.git.add(A=True)
    desk.repo.index.commit("Bài cũ", author=EDITOR, committer=EDITOR)
    sign_in(desk)
    desk.page.goto(f"{desk.home}/mau/#/collections/notice/entries/2026/cu")
    desk.page.get_by_label("Tóm tắt").click()
    desk.page.keyboard.press("Control+End")
    desk.page.keyboard.type(" Xin lưu ý.")
    desk.publish()
    desk.page.get_by_text("Thay đổi đã được lưu").wait_for()
    before, after = read_document(old.encode()), read_document(post.read_bytes())
    left = {key: value for key, value in after.head.data.items() if value != []}
    assert left == {**before.head.data, "summary": before.head.data["summary"] + " Xin lưu ý."}
    assert after.body.strip() == before.body.strip()

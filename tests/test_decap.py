"""An editor writes a news post in Decap's forms, in a real browser: told by the form, saved as a commit, judged by the gate, shown on the page."""

import functools
import http.server
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from git import Actor, Repo
from playwright.sync_api import Browser, Locator, Page

from schemas.frontmatter import read_document
from tests.conftest import need
from tests.worlds import EXAMPLES, ROOT, example, make_portal, put, run_build

DECAP = ROOT / "tests" / "decap" / "node_modules"
PROGRAM = DECAP / "decap-cms" / "dist" / "decap-cms.js"
EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
TITLE = "Đợt ra quân dọn vệ sinh khu phố 3"
TEXT = ("Sáng thứ Bảy, người dân khu phố cùng nhau dọn dẹp tuyến kênh.", "Tổ tự quản nhận giữ sạch tuyến kênh từ tuần này.")

pytestmark = pytest.mark.full


@dataclass
class Desk:
    """An editor at the page of forms, and the repository behind it; `asked` are all addresses that the page asked for."""

    page: Page
    home: str
    proxy: str
    repo: Repo
    asked: list[str] = field(default_factory=list)

    @property
    def content(self) -> Path:
        return Path(self.repo.working_dir) / "content"

    def write(self, label: str, text: str, which: int = 0) -> None:
        """Take the place of what stands in a field, as hands do it."""
        self.page.get_by_label(label).nth(which).click()
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, label: str, words: str) -> None:
        self.page.get_by_label(label).first.fill(words)
        self.page.keyboard.press("Enter")

    def add(self, button: str, kind: str = "") -> None:
        self.page.get_by_role("button", name=button).click()
        if kind:
            self.page.get_by_role("menuitem", name=kind).click()

    def publish(self) -> None:
        self.page.get_by_role("button", name="Công bố").click()
        self.page.get_by_role("menuitem", name="Công bố ngay").click()

    def complaint(self, words: str) -> Locator:
        """A complaint of the form (which prints them in capitals)."""
        return self.page.locator("li").filter(has_text=words)

    def check(self) -> "subprocess.CompletedProcess[str]":
        """The gate on the posts of the ward, now: the form has written the machine's own day."""
        return run_build("check", "wards/mau/tin-tuc", "--content", str(self.content))


def free_port() -> int:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), http.server.BaseHTTPRequestHandler) as server:
        return server.server_port


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


def at_the_desk(browser: Browser, repo: Repo, home: str, proxy: str) -> Iterator[Desk]:
    settings = {"MODE": "git", "GIT_REPO_DIRECTORY": str(repo.working_dir), "PORT": proxy.rpartition(":")[2], "BIND_HOST": "127.0.0.1", "ORIGIN": home}
    program = subprocess.Popen(["node", str(DECAP / "decap-server" / "dist" / "index.js")], env={**os.environ, **settings},
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    context = browser.new_context(locale="vi-VN", timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1280, "height": 1400})
    context.set_default_timeout(90_000)
    desk = Desk(context.new_page(), home, proxy, repo)
    context.on("request", lambda request: desk.asked.append(request.url))
    try:
        yield desk
    finally:
        context.close()
        program.terminate()
        program.wait(20)


def sign_in(desk: Desk) -> None:
    desk.page.goto(desk.home)
    desk.page.get_by_role("link", name="Phường Mẫu").click()
    desk.add("Đăng nhập")
    desk.page.get_by_role("link", name="Tin tức – Sự kiện").first.wait_for()


def open_a_new_post(desk: Desk) -> None:
    sign_in(desk)
    desk.page.goto(f"{desk.home}/mau/#/collections/news/new")
    desk.page.get_by_label("Tiêu đề").first.wait_for()


def fill_in(desk: Desk, address: str) -> None:
    desk.write("Tiêu đề", TITLE)
    desk.choose("Chuyên mục", "Văn hóa")
    desk.write("Cơ quan phụ trách", "Văn phòng UBND")
    desk.write("Tóm tắt", "Hơn một trăm người dân cùng dọn dẹp tuyến kênh của khu phố trong sáng thứ Bảy.")
    desk.add("Thêm nguồn tin", "Báo chí")
    desk.write("Cơ quan báo chí", "Báo Mẫu Tây Ninh")
    desk.write("Tác giả", "Nguyễn Văn Mẫu", 1)
    desk.page.get_by_label("Giờ báo đăng").fill("2026-11-23T08:00")
    desk.write("Địa chỉ liên kết", address)
    desk.choose("Cách dẫn", "Chỉ dẫn")
    desk.page.locator("[data-slate-editor]").click()
    for line in TEXT:
        desk.page.keyboard.type(line)
        desk.page.keyboard.press("Enter")


def add_a_picture(desk: Desk, folder: Path) -> None:
    picture = folder / "Ảnh Ra Quân.JPG"
    shutil.copy(EXAMPLES / "files" / "anh.jpg", picture)
    desk.add("Thêm hình ảnh")
    desk.add("Chọn một hình")
    desk.page.locator("input[type=file]").set_input_files(picture)
    desk.add("Lấy những cái đã chọn")
    desk.write("Mô tả ảnh", "Người dân quét rác dọc bờ kênh")
    desk.write("Người chụp", "Nguyễn Văn Mẫu")


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

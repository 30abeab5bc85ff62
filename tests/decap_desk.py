"""An editor at Decap's page of forms, in a real browser, with the repository of one machine behind it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from git import Actor, Repo
from playwright.sync_api import Browser, Locator, Page

from tests.worlds import EXAMPLES, ROOT, run_build

DECAP = ROOT / "tests" / "decap" / "node_modules"
PROGRAM = DECAP / "decap-cms" / "dist" / "decap-cms.js"
EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
TITLE = "Đợt ra quân dọn vệ sinh khu phố 3"
TEXT = ("Sáng thứ Bảy, người dân khu phố cùng nhau dọn dẹp tuyến kênh.", "Tổ tự quản nhận giữ sạch tuyến kênh từ tuần này.")


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

"""`build.py publish`, `rollback` and `verify` as an operator runs them: a real repository, a real render, a real web server."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import need
from tests.git_server import git
from tests.publishing import servers
from tests.publishing.servers import NGINX
from tests.worlds import AS_OF, example, make_portal, put, run_build

PUBLISH = """
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{{portal}}.tayninh.example"
  host: {{kind: folder, path: "{web}/{{portal}}"}}
  read_back: "{base}"
  headers: none
preview:
  default: "https://{{portal}}.xemthu.tayninh.example"
  host: {{kind: folder, path: "{web}/xem-thu-{{portal}}"}}
  sample: true
  noindex: true
  read_back: host
"""


class City:
    """One ward in a repository of its own, and where the given publish.yml publishes it; «environment» is what its operator has set."""

    def __init__(self, folder: Path, publish: str, environment: dict[str, str] | None = None) -> None:
        self.folder, self.top, self.web, self.environment = folder, folder / "kho", folder / "web", environment
        self.portal = make_portal(self.top / "content")
        text = (self.portal / "portal.yml").read_text("utf-8")
        (self.portal / "portal.yml").write_text(text.replace("sample: true\n", ""), "utf-8")
        put(self.portal, "tin-tuc/2026/vi-du.md", example("tin-tuc"))
        (folder / "publish.yml").write_text(publish, "utf-8")
        git(self.top, "init", "-q")
        self.commit("mot")

    def commit(self, subject: str) -> str:
        git(self.top, "add", "-A")
        git(self.top, "commit", "-q", "-m", subject)
        return git(self.top, "rev-parse", "HEAD").stdout.strip()

    def run(self, step: str, *words: str) -> tuple[int, str]:
        done = run_build(step, "--content", str(self.top / "content"), "--output", str(self.folder / "output"), "--as-of", AS_OF,
                         "--publish", str(self.folder / "publish.yml"), "--releases", str(self.folder / "releases"), *words,
                         env=self.environment)
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr

    def edit(self, old: str, new: str) -> str:
        post = self.portal / "tin-tuc" / "2026" / "vi-du.md"
        post.write_text(post.read_text("utf-8").replace(old, new), "utf-8")
        return self.commit("sua")

    def page(self) -> str:
        return (self.web / "mau" / "current" / "tin-tuc" / "2026" / "vi-du" / "index.html").read_text("utf-8")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[City]:
    need(NGINX, "nginx")
    folder = tmp_path_factory.mktemp("thanh-pho")
    with servers.nginx(folder / "nginx", servers.from_folder(folder / "web" / "mau" / "current")) as base:
        yield City(folder, PUBLISH.format(web=folder / "web", base=base))


def test_from_commit_to_verified_page_and_back(city: City) -> None:
    code, said = city.run("publish", "--dry-run")
    assert (code, city.web.exists()) == (0, False), said
    code, said = city.run("publish")
    assert code == 0, said
    for words in ("Nơi đăng «folder»:", "trọn vẹn", "mau → https://mau.tayninh.example", "đã đọc lại, khớp", "xong"):
        assert words in said
    first = city.page()

    commit = city.edit("Sáng thứ Bảy, người dân", "Chiều Chủ nhật, người dân")
    code, said = city.run("publish")
    assert code == 0, said
    assert "Chiều Chủ nhật" in city.page()
    manifest = json.loads((city.web / "mau" / "current" / "manifest.json").read_text("utf-8"))
    assert (manifest["commit"], manifest["sequence"], manifest["portal"]) == (commit, 2, "mau")
    assert manifest["tools"]["pelican"]

    code, said = city.run("verify", "--full")
    assert (code, "nguyên vẹn" in said) == (0, True), said
    assert city.run("verify", "--watch") == (0, "")

    code, said = city.run("rollback", "--reason", "đăng nhầm")
    assert code == 0, said
    assert city.page() == first
    code, said = city.run("publish")
    assert (code, "[PH18]" in said, "GIỮ NGUYÊN" in said) == (0, True, True)
    (city.top / "ghi-chu.md").write_text("của nơi khác", "utf-8")
    city.commit("noi khac")
    assert "[PH18]" in city.run("publish")[1]
    assert city.page() == first
    assert "← đang đăng" in city.run("rollback", "--dry-run")[1]

    page = city.web / "mau" / "current" / "index.html"
    page.chmod(0o644)
    page.write_text("bị sửa", "utf-8")
    code, said = city.run("verify", "--watch")
    assert (code, "[PH21]" in said) == (1, True), said


def test_what_is_not_committed_is_not_published(city: City) -> None:
    draft = city.portal / "tin-tuc" / "2026" / "chua-ghi.md"
    draft.write_text("---\n", "utf-8")
    code, said = city.run("publish", "--target", "preview")
    draft.unlink()
    assert (code, "[PH11]" in said) == (1, True), said
    assert not (city.web / "xem-thu-mau").exists()


def test_a_preview_is_hidden_from_search_engines_and_has_its_own_address(city: City) -> None:
    code, said = city.run("publish", "--target", "preview")
    assert code == 0, said
    current = city.web / "xem-thu-mau" / "current"
    assert (current / "robots.txt").read_text("ascii") == "User-agent: *\nDisallow: /\n"
    assert "https://mau.xemthu.tayninh.example/" in (current / "sitemap.xml").read_text("utf-8")

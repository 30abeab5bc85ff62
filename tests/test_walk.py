"""One post walks from an editor's commit to its page: refused first, then mended, shown, withdrawn."""

from pathlib import Path

import feedparser
from git import Actor, Repo

from tests.worlds import AS_OF, example, make_portal, put, run_build

EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
TITLE = "Ra quân dọn vệ sinh khu phố 3"


def commit(repo: Repo, message: str) -> None:
    repo.git.add(A=True)
    repo.index.commit(message, author=EDITOR, committer=EDITOR)


def test_a_post_walks_from_commit_to_page(tmp_path: Path) -> None:
    repo = Repo.init(tmp_path / "repo")
    content, output = Path(repo.working_dir) / "content", tmp_path / "output"
    where = ["--content", str(content), "--output", str(output), "--as-of", AS_OF]
    make_portal(content, city=True)
    ward = make_portal(content)
    page = output / "mau/tin-tuc/2026/ra-quan/index.html"

    good = example("tin-tuc").replace("- type: own\n", "- type: own\nimages:\n  - file: anh.jpg\n    alt: Người dân quét rác dọc bờ kênh\n"
                                                        "    credit: Ban Biên tập\n", 1)
    post = put(ward, "tin-tuc/2026/ra-quan/index.md", good.replace("status: published", "status: xong"), "anh.jpg")
    commit(repo, "Thêm bài ra quân")
    refused = run_build("check", *where)
    assert refused.returncode == 1
    assert "wards/mau/tin-tuc/2026/ra-quan/index.md\n  dòng 2:" in refused.stdout
    assert run_build("render", *where).returncode == 0
    assert not page.exists()

    post.write_text(good, "utf-8")
    commit(repo, "Sửa trạng thái")
    assert run_build("check", *where).returncode == 0
    assert run_build("render", *where).returncode == 0
    html = page.read_text("utf-8")
    assert TITLE in html
    assert (page.parent / "anh.jpg").exists()
    assert TITLE in (output / "mau/index.html").read_text("utf-8")
    assert [entry.title for entry in feedparser.parse(str(output / "mau/tin-tuc/feed.atom")).entries] == [TITLE]
    gathered = (output / "city/tin-don-vi/index.html").read_text("utf-8")
    assert TITLE in gathered
    assert "https://mau.tayninh.example/tin-tuc/2026/ra-quan/" in gathered
    assert "Phường Mẫu" in gathered

    post.write_text(good.replace("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-24\n  reason: Số liệu chưa chính xác."), "utf-8")
    commit(repo, "Gỡ bài")
    assert run_build("render", *where).returncode == 0
    html = page.read_text("utf-8")
    assert "Số liệu chưa chính xác." in html
    assert "tuyến kênh" not in html
    assert not (page.parent / "anh.jpg").exists()
    assert TITLE not in (output / "mau/index.html").read_text("utf-8")
    assert TITLE not in (output / "city/tin-don-vi/index.html").read_text("utf-8")

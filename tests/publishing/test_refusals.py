"""What must not go online, and says so."""

import json
import subprocess
from pathlib import Path

import pytest

from plugins.core.publishing.manifest import NAME
from plugins.core.publishing.refusals import of_content, repository_state
from schemas.tree import FolderTree
from tests.git_server import git
from tests.publishing.sites import Place, codes, go_back_to, job, line, online, publish_site, publish_version, site
from tests.publishing.test_publish_file import publishing
from tests.worlds import make_portal


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One portal in a repository with two commits on main."""
    top = tmp_path / "kho"
    make_portal(top / "content")
    (top / ".gitignore").write_text("output/\n", "utf-8")
    git(top, "init", "-q")
    commit(top, "mot")
    (top / "ghi-chu.md").write_text("hai", "utf-8")
    commit(top, "hai")
    return top


def commit(top: Path, subject: str) -> None:
    git(top, "add", "-A")
    assert git(top, "commit", "-q", "-m", subject).returncode == 0


def state(repository: Path, tmp_path: Path, target: str = "production") -> list[str]:
    return codes(list(repository_state(repository / "content", publishing(tmp_path, target)).problems))


def test_a_clean_repository_on_its_branch_is_taken(repository: Path, tmp_path: Path) -> None:
    (repository / "output").mkdir()
    (repository / "output" / "x").touch()  # git is told to ignore it
    found = repository_state(repository / "content", publishing(tmp_path))
    assert found.problems == ()
    assert found.line
    assert found.line.sequence == 2


def test_what_is_not_in_the_commit_is_refused(repository: Path, tmp_path: Path) -> None:
    (repository / "content" / "wards" / "mau" / "moi.md").touch()
    assert state(repository, tmp_path) == ["PH11"]
    commit(repository, "ba")
    (repository / "content" / "wards" / "mau" / "moi.md").write_text("sửa", "utf-8")
    assert state(repository, tmp_path) == ["PH11"]


def test_a_shallow_repository_is_refused(repository: Path, tmp_path: Path) -> None:
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{repository}", str(tmp_path / "nong")], check=True)
    assert state(tmp_path / "nong", tmp_path) == ["PH12"]


def test_no_repository_is_refused(tmp_path: Path) -> None:
    make_portal(tmp_path / "khong" / "content")
    assert state(tmp_path / "khong", tmp_path) == ["PH10"]


def test_another_branch_is_for_the_preview_only(repository: Path, tmp_path: Path) -> None:
    git(repository, "checkout", "-q", "-b", "de-xuat")
    (repository / "ghi-chu.md").write_text("ba", "utf-8")
    commit(repository, "ba")
    assert state(repository, tmp_path) == ["PH13"]
    assert state(repository, tmp_path, "preview") == []


def test_sample_content_is_for_the_preview_only(repository: Path, tmp_path: Path) -> None:
    portal = repository / "content" / "wards" / "mau" / "portal.yml"
    text = portal.read_text("utf-8").replace("sample: true\n", "")
    for sample, target, expected in ((False, "production", []), (True, "production", ["PH14"]), (True, "preview", [])):
        portal.write_text(text + ("sample: true\n" if sample else ""), "utf-8")
        assert codes(list(of_content(FolderTree(repository / "content"), "mau", publishing(tmp_path, target)))) == expected


def test_an_empty_site_is_refused(folder_place: Place, tmp_path: Path) -> None:
    (tmp_path / "rong").mkdir()
    assert codes(publish_site(job(folder_place, tmp_path / "store"), tmp_path / "rong", line(1))) == ["PH15"]
    assert online(folder_place) is None


@pytest.mark.parametrize(("before", "after", "refused"), [(20, 16, False), (20, 15, True), (100, 81, False), (200, 181, False), (200, 179, True)])
def test_a_fall_of_pages_is_refused(folder_place: Place, tmp_path: Path, before: int, after: int, refused: bool) -> None:
    """Two pages beside the posts: the home page and that of what is not there. One in five, or more than twenty, is too many."""
    publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "a", 1, before - 2), line(1))
    less = site(tmp_path / "b", 1, after - 2)
    found = publish_site(job(folder_place, tmp_path / "store"), less, line(2))
    assert codes(found) == (["PH16"] if refused else [])
    assert publish_site(job(folder_place, tmp_path / "store", allow_fall=True), less, line(2)) == []
    assert len(online(folder_place).pages) == after  # type: ignore[union-attr]


def test_an_older_commit_and_another_history_are_refused(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 3)
    assert codes(publish_version(folder_place, tmp_path, 2)) == ["PH17"]
    rewritten = publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "x", 9), line(9, fork="f"))
    assert codes(rewritten) == ["PH17"]
    assert online(folder_place).sequence == 3  # type: ignore[union-attr]
    assert publish_site(job(folder_place, tmp_path / "store", branch=None), site(tmp_path / "y", 1), line(1, fork="f")) == []  # a preview


def test_an_older_commit_does_not_come_after_a_newer_one_that_changed_nothing(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    assert publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "same", 1), line(3)) == []
    assert codes(publish_version(folder_place, tmp_path, 2)) == ["PH17"]
    assert publish_version(folder_place, tmp_path, 4) == []


def test_what_was_taken_back_does_not_come_back_by_itself(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    publish_version(folder_place, tmp_path, 2)
    assert go_back_to(job(folder_place, tmp_path / "store")) == []
    assert codes(publish_version(folder_place, tmp_path, 2)) == ["PH18"]
    assert codes(publish_version(folder_place, tmp_path, 3, own_posts_changed=lambda commit: False)) == ["PH18"]  # somebody else's post
    assert publish_version(folder_place, tmp_path, 3) == []


def test_what_was_taken_back_stays_so_where_a_newer_commit_had_changed_nothing(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    publish_version(folder_place, tmp_path, 2)
    assert publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "same", 2), line(5)) == []
    assert go_back_to(job(folder_place, tmp_path / "store")) == []
    now = online(folder_place)
    assert now
    assert (now.head, now.sequence) == (line(5).head, 5)
    assert codes(publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "same", 2), line(5))) == ["PH18"]


def test_there_must_be_something_to_go_back_to(folder_place: Place, tmp_path: Path) -> None:
    assert codes(go_back_to(job(folder_place, tmp_path / "store"))) == ["PH23"]
    publish_version(folder_place, tmp_path, 1)
    assert codes(go_back_to(job(folder_place, tmp_path / "store"))) == ["PH23"]
    publish_version(folder_place, tmp_path, 2)
    assert codes(go_back_to(job(folder_place, tmp_path / "store"), "00000009-000-000000000000")) == ["PH23"]


def test_a_manifest_that_somebody_spoilt_is_said_and_put_right(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    spoilt = Path(folder_place.settings.path) / "current" / NAME
    spoilt.chmod(0o644)
    spoilt.write_text("{}", "utf-8")
    assert codes(publish_version(folder_place, tmp_path, 2)) == ["PH22"]
    assert publish_version(folder_place, tmp_path, 2, again=True) == []
    assert online(folder_place).sequence == 2  # type: ignore[union-attr]


def test_what_was_withdrawn_does_not_come_back_with_an_earlier_release(folder_place: Place, tmp_path: Path) -> None:
    store = tmp_path / "store"
    for version, gone in enumerate([[], ["/tin-tuc/2026/bai-1/"], ["/tin-tuc/2026/bai-1/"]], 1):
        folder = site(tmp_path / f"site-{version}", version)
        (folder / "dia-chi.json").write_text(json.dumps({"moved": {}, "withdrawn": gone}), "utf-8")
        assert publish_site(job(folder_place, store), folder, line(version)) == []
    first = min(path.name for path in store.iterdir() if path.name.startswith("0"))
    [refused] = go_back_to(job(folder_place, store), first)
    assert (refused.code, "/tin-tuc/2026/bai-1/" in refused.message) == ("PH37", True)
    assert (found := online(folder_place))
    assert found.sequence == 3
    assert found.restores is None
    assert go_back_to(job(folder_place, store)) == []  # to the second, from which it is gone too
    assert go_back_to(job(folder_place, store, again=True), first) == []

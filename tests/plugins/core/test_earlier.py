"""One typo takes nothing down: a post whose newer version is held stays online as it last could be accepted."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from git import Actor, Repo

from plugins.core.guarded import Workers
from plugins.core.judging import judge as judging
from plugins.core.judging.cells import Record
from plugins.core.judging.judge import bring_up_to_date
from plugins.core.judging.recall import record_of, state_in
from plugins.core.memory.shelves import pages_list
from plugins.core.memory.store import Store
from plugins.core.told import Told
from plugins.core.world import Past, World
from plugins.rules import RULES
from schemas.history import Repository
from schemas.state import State
from schemas.tree import FolderTree
from tests.worlds import HERE, NOW, example, make_portal, publishing, put

EDITOR = Actor("Biên tập viên Mẫu", "bientap@tayninh.example")
PLACE, PATH, URL = "tin-tuc/2026/vi-du/index.md", "wards/mau/tin-tuc/2026/vi-du/index.md", "/tin-tuc/2026/vi-du/"
GOOD, BAD = example("tin-tuc"), example("tin-tuc").replace("category: ", "category: khong-co-")


class Site:
    """A repository with one ward, and its store."""

    def __init__(self, top: Path, store: Store) -> None:
        self.repo, self.store = Repo.init(top, initial_branch="main"), store
        self.ward = make_portal(top / "content")

    def commit(self, text: str, place: str = PLACE, *files: str) -> str:
        """The post so, in a commit of its own, the store brought up to it."""
        put(self.ward, place, text, *files)
        return self.commit_all()

    def commit_all(self) -> str:
        self.repo.git.add(A=True)
        when = "2026-11-23T08:00:00 +0700"
        made = self.repo.index.commit("Sửa", author=EDITOR, committer=EDITOR, author_date=when, commit_date=when)
        self.look()
        return made.hexsha

    def world(self, as_of: datetime = NOW) -> World:
        content = Path(self.repo.working_dir) / "content"
        repository = Repository.around(content)
        assert repository
        return World(FolderTree(content), as_of, publishing(), Past(repository, repository.commit("HEAD")))

    def look(self, as_of: datetime = NOW) -> None:
        bring_up_to_date(self.store, self.world(as_of), RULES, HERE, Told())

    @property
    def record(self) -> Record:
        found = record_of(self.store, f"judge:{PATH}")
        assert found
        return found

    def online(self) -> list[str]:
        """State and source of what readers see at the post's address."""
        sorts = self.store.rows("SELECT sort FROM entry WHERE list = ? AND sort > ? AND sort < ?", pages_list("mau"), URL, URL + "~")
        return [sort.removeprefix(URL + " ").replace(" ", "|") for (sort,) in sorts]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with closing(Store(tmp_path / "kho.sqlite")) as store:
        yield Site(tmp_path / "repo", store)


def test_many_posts_are_all_judged_while_older_versions_are_looked_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workers judge a batch to its end before they read what was there before."""
    for number in range(4):
        put(site.ward, f"tin-tuc/2026/bai-{number}/index.md", GOOD)
    site.commit_all()
    for number in range(4):
        put(site.ward, f"tin-tuc/2026/bai-{number}/index.md", BAD)
    for name in ("FEW", "CHUNK", "BATCH"):
        monkeypatch.setattr(judging, name, 1)
    site.repo.git.add(A=True)
    site.repo.index.commit("Sửa", author=EDITOR, committer=EDITOR)
    with Workers(2) as crew, closing(Store(Path(site.repo.working_dir) / "moi.sqlite")) as store:
        bring_up_to_date(store, site.world(), RULES, crew, Told())
        states = [state_in(store, f"wards/mau/tin-tuc/2026/bai-{number}/index.md") for number in range(4)]
    assert states == [State.HELD] * 4


@pytest.mark.parametrize("bad", [BAD, "hỏng", GOOD.replace("date: ", "date: hôm nay "), GOOD + "\n[x](/tin-tuc/2026/khong-co/)\n"])
def test_what_was_accepted_last_stays(bad: str, site: Site) -> None:
    first = site.commit(GOOD)
    assert (site.online(), site.record.source) == (["published|"], "")
    site.commit(bad)
    assert state_in(site.store, PATH) is State.HELD
    assert (site.online(), site.record.source) == ([f"published|{first}"], first)
    assert site.record.problems
    site.commit(BAD + "\nx\n")
    assert site.online() == [f"published|{first}"]
    site.commit(GOOD + "\nĐã sửa.\n")
    assert (site.online(), site.record.source) == (["published|"], "")


def test_it_is_the_newest_that_can_be_accepted_by_the_rules_of_now(site: Site) -> None:
    site.commit(GOOD)
    link = GOOD + "\n[x](/thong-bao/2026/khac/)\n"
    put(site.ward, "thong-bao/2026/khac.md", example("thong-bao"))
    second = site.commit(link)
    site.commit(BAD)
    assert site.online() == [f"published|{second}"]
    (site.ward / "thong-bao/2026/khac.md").unlink()
    site.commit_all()
    assert site.online() != [f"published|{second}"]
    assert len(site.online()) == 1


def test_a_draft_or_a_withdrawn_version_is_no_typo(site: Site) -> None:
    site.commit(GOOD)
    site.commit(GOOD.replace("status: published", "status: draft"))
    assert (state_in(site.store, PATH), site.online()) == (State.DRAFT, [])
    withdrawn = site.commit(GOOD.replace("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-23\n  reason: Đăng nhầm, chưa được duyệt."))
    assert (state_in(site.store, PATH), site.online()) == (State.WITHDRAWN, ["withdrawn|"])
    site.commit(BAD)
    assert site.online() == [f"withdrawn|{withdrawn}"]


GONE = GOOD.replace("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-23\n  reason: Lộ dữ liệu cá nhân.")


def test_what_was_withdrawn_with_a_mistake_does_not_stay_online(site: Site) -> None:
    site.commit(GOOD)
    site.commit(GONE.replace("category: ", "category: khong-co-"))
    assert (state_in(site.store, PATH), site.online()) == (State.HELD, [])


def test_what_was_withdrawn_does_not_come_back_when_something_else_changes(site: Site) -> None:
    site.commit(GOOD)
    put(site.ward, "thong-bao/2026/khac.md", example("thong-bao"))
    withdrawn = site.commit(GONE + "\n[x](/thong-bao/2026/khac/)\n")
    site.commit(BAD)
    assert site.online() == [f"withdrawn|{withdrawn}"]
    (site.ward / "thong-bao/2026/khac.md").unlink()
    site.commit_all()
    assert site.online() == []


def test_what_was_never_good_is_not_online(site: Site) -> None:
    site.commit(BAD)
    site.commit(BAD + "\nx\n")
    assert (state_in(site.store, PATH), site.online(), site.record.key) == (State.HELD, [], None)


def test_a_lost_picture_leaves_the_post_with_its_picture(site: Site) -> None:
    text = GOOD if "anh.jpg" in GOOD else GOOD.replace("status:", "images:\n  - file: anh.jpg\n    alt: Người dân quét đường buổi sáng\n    credit: Văn Mẫu\nstatus:", 1)
    first = site.commit(text, PLACE, "anh.jpg")
    assert site.online() == ["published|"]
    (site.ward / PLACE).with_name("anh.jpg").unlink()
    site.commit_all()
    assert site.online() == [f"published|{first}"]


def test_its_time_still_passes(site: Site) -> None:
    first = site.commit(GOOD.replace("status: published", "status: published\nexpires: 2026-11-25T08:00+07:00"))
    site.commit(BAD)
    assert site.online() == [f"published|{first}"]
    site.look(NOW + timedelta(days=3))
    assert site.online() == [f"expired|{first}"]
    site.look()
    assert site.online() == [f"published|{first}"]


def test_what_is_not_committed_and_bad_leaves_what_is_committed(site: Site) -> None:
    first = site.commit(GOOD)
    put(site.ward, PLACE, BAD)
    site.look()
    assert site.online() == [f"published|{first}"]


def test_without_a_history_what_is_held_is_offline(site: Site) -> None:
    site.commit(GOOD)
    put(site.ward, PLACE, BAD)
    bring_up_to_date(site.store, replace(site.world(), past=None), RULES, HERE, Told())
    assert site.online() == []


def test_a_rewritten_history_is_looked_through_again(site: Site) -> None:
    site.commit(GOOD)
    site.commit(BAD)
    site.repo.git.reset("--soft", "HEAD~1")
    site.repo.git.commit("--amend", "-q", "-m", "Chỉ bản hỏng", "--no-gpg-sign", env={"GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x", "GIT_COMMITTER_DATE": "2026-11-23T08:00:00+0700"})
    site.look()
    assert site.online() == []

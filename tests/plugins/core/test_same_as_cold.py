"""A store that followed every change says the same as one that was made from nothing."""

import random
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory import meanings
from plugins.core.memory.store import Store, unpacked
from plugins.core.told import Told
from plugins.core.world import Past, World
from plugins.rules import RULES
from schemas.history import Repository
from schemas.tree import FolderTree
from tests.worlds import HERE, NOW, example, make_portal, publishing, put

KINDS = ["tin-tuc", "thong-bao", "van-ban", "canh-bao", "lich-lam-viec", "lay-y-kien"]
SPOILT: list[Callable[[str], str]] = [
    lambda text: text.replace("category: ", "category: khong-co-"),
    lambda text: text.replace("status: published", "status: draft"),
    lambda text: text.replace("status: published", "status: withdrawn\nwithdrawn:\n  date: 2026-11-20\n  reason: Đăng nhầm bài chưa duyệt."),
    lambda text: text.replace("status: published", "status: published\nexpires: 2026-11-26T08:00+07:00"),
    lambda text: text.replace("date: 2026-11-2", "date: 2026-12-2"),
    lambda text: text.replace("---\n", "--\n", 1),
    lambda text: text + "\n[x](/tin-tuc/2026/1/)\n[y](/thong-bao/2026/2/)\n",
    lambda text: text + "\nSinh ngày 01/02/2027, số 079203001234.\n",
    lambda text: text + "\n",
    lambda text: text,
]


class Place:
    """A repository that a seed edits, the store that follows it, and the moment."""

    def __init__(self, top: Path, seed: int) -> None:
        self.top, self.content, self.rng = top, top / "content", random.Random(seed)
        self.as_of, self.tick = NOW, 0
        make_portal(self.content, city=True)
        self.wards = [make_portal(self.content, key) for key in ("mot", "hai")]
        self.git("init", "-q", "-b", "main")
        self.commit()

    def git(self, *words: str) -> None:
        when = (NOW + timedelta(hours=self.tick - 60)).isoformat()
        names = {"GIT_COMMITTER_DATE": when, "GIT_AUTHOR_DATE": when, "GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x", "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x"}
        subprocess.run(["git", "-c", "commit.gpgsign=false", *words], cwd=self.top, env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", **names}, check=False, capture_output=True)

    def commit(self) -> None:
        self.tick += self.rng.choice([1, 1, 1, 5, -3])
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Sửa", "--allow-empty")

    def posts(self) -> list[Path]:
        return sorted(self.content.rglob("*.md"))

    def write(self) -> None:
        ward, kind, number = self.rng.choice([*self.wards, self.content / "city"]), self.rng.choice(KINDS), self.rng.randrange(4)
        path = self.rng.choice([f"{kind}/2026/{number}.md", f"{kind}/2026/{number}/index.md"])
        files = self.rng.sample(["anh.jpg", "van-ban.pdf", "du-thao.pdf"], self.rng.randrange(4)) if path.endswith("index.md") else []
        put(ward, path, self.rng.choice(SPOILT)(example(kind)).replace("title: \"", f'title: "Số {number} '), *files)

    def edit(self) -> None:
        for path in self.rng.sample(self.posts(), min(1, len(self.posts()))):
            path.write_text(self.rng.choice(SPOILT)(path.read_text("utf-8")), "utf-8")

    def remove(self) -> None:
        files = sorted(path for path in self.content.rglob("*") if path.is_file() and path.suffix in (".md", ".jpg", ".pdf"))
        for path in self.rng.sample(files, min(1, len(files))):
            path.unlink()

    def rename(self) -> None:
        for path in self.rng.sample(self.posts(), min(1, len(self.posts()))):
            path.rename(path.with_name(f"khac-{self.rng.randrange(3)}.md"))

    def stray(self) -> None:
        folder = self.rng.choice([self.content, self.content / "wards", *self.wards, *[path.parent for path in self.posts()]])
        (folder / self.rng.choice(["anh.jpg", "la.exe", "Hỏng.pdf", "khac.md"])).write_bytes(b"x")

    def link(self) -> None:
        path = self.rng.choice(self.wards) / "tin-tuc/2026/1.md"
        if path.parent.exists():
            path.unlink(missing_ok=True)
            path.symlink_to("/etc/passwd")

    def portal(self) -> None:
        path = self.rng.choice(self.wards) / "portal.yml"
        text = path.read_text("utf-8") if path.exists() else (self.content / "city/portal.yml").read_text("utf-8")
        path.write_text(self.rng.choice([lambda: "hỏng", lambda: text.replace("slogan: ", "slogan: Mới "), lambda: text + "\n"])(), "utf-8")
        if self.rng.random() < 0.6:
            self.git("checkout", "-q", "HEAD", "--", "content/wards")

    def ward(self) -> None:
        folder = self.content / "wards" / "ba"
        if folder.exists():
            shutil.rmtree(folder)
        else:
            make_portal(self.content, "ba")

    def exemption(self) -> None:
        posts = self.posts()
        path = self.rng.choice(posts).relative_to(self.content).as_posix() if posts else "wards/mot/khong-co.md"
        rule, until = self.rng.choice(["LK01", "DM01", "CT04", "XX01"]), self.rng.choice(["2026-11-25", "2027-01-01"])
        entry = f"exemptions:\n  - rule: {rule}\n    path: {path}\n    reason: Có lý do chính đáng\n    by: Người có quyền\n    until: {until}\n"
        (self.content / "exemptions.yml").write_text(self.rng.choice([entry, "exemptions: []\n", "hỏng"]), "utf-8")

    def history(self) -> None:
        how = self.rng.choice(["amend", "reset", "revert", "merge", "undo"])
        if how == "amend":
            self.git("add", "-A")
            self.git("commit", "-q", "--amend", "-m", "Sửa lại")
        elif how == "reset":
            self.git("reset", "-q", "--hard", f"HEAD~{self.rng.choice([1, 2])}")
        elif how == "revert":
            self.git("revert", "--no-edit", "HEAD")
        elif how == "undo":
            self.git("reset", "-q", "--soft", "HEAD~1")
        else:
            self.commit()
            self.git("checkout", "-q", "-b", f"b{self.rng.random()}", "HEAD~1")
            self.write()
            self.commit()
            self.git("checkout", "-q", "main")
            self.git("merge", "-q", "--no-ff", "-m", "Gộp", "-X", "ours", "@{-1}")

    def clock(self) -> None:
        self.as_of = NOW + self.rng.choice([timedelta(0), timedelta(days=1), timedelta(days=3), timedelta(days=40), timedelta(days=400), -timedelta(days=2, hours=20)])

    def step(self) -> str:
        """One change; what it was."""
        word = self.rng.choice(["write"] * 4 + ["edit"] * 4 + ["remove", "remove", "rename", "stray", "link", "portal", "ward", "exemption", "history", "history", "clock", "clock"])
        getattr(self, word)()
        if self.rng.random() < 0.6:
            self.commit()
        return word

    def world(self) -> World:
        repository = Repository.around(self.content)
        assert repository
        past = Past(repository, repository.commit("HEAD"))
        tree = FolderTree(self.content) if self.rng.random() < 0.7 else repository.tree(past.commit)
        return World(tree, self.as_of, publishing(), past)


def brought(store: Store, world: World) -> dict[str, Any]:
    """All that others can read of a store that is up to date."""
    bring_up_to_date(store, world, RULES, HERE, Told())
    assert not store.rows("SELECT * FROM todo")
    cells = store.rows("SELECT name, portal, stale, since, until, state, told, record FROM cell WHERE name >= 'judge:' AND name < 'judge;'")
    return {
        "files": store.rows("SELECT path, blob, size FROM file ORDER BY path"),
        "entries": store.rows("SELECT list, sort, item FROM entry ORDER BY list, sort, item"),
        "items": sorted((name, unpacked(places), key) for name, key, places in store.rows("SELECT name, key, places FROM item") if not name.startswith(("exempt", "trouble", "observ"))),
        "cells": sorted((*cell, unpacked(record)) for *cell, record in cells),
        "line": store.rows("SELECT * FROM line"), "versions": store.rows("SELECT * FROM version"),
        "accepted": store.rows("SELECT post, number FROM came JOIN file ON path = post WHERE number ORDER BY post"),
    }


def differences(one: dict[str, Any], other: dict[str, Any]) -> Iterator[str]:
    for name in one:
        for row in one[name]:
            if row not in other[name]:
                yield f"+ {name} {row}"
        for row in other[name]:
            if row not in one[name]:
                yield f"- {name} {row}"


def follow(folder: Path, seed: int, steps: int) -> None:
    place = Place(folder / "kho", seed)
    done: list[str] = []
    with closing(Store(folder / "nong.sqlite")) as warm:
        for number in range(steps):
            done.append(place.step())
            world = place.world()
            found = brought(warm, world)
            with closing(Store(folder / f"nguoi-{number}.sqlite")) as cold:
                wrong = list(differences(found, brought(cold, world)))
            assert not wrong, (seed, done, world.tree, place.as_of, wrong[:6])


@pytest.mark.parametrize("seed", range(2))
def test_it_says_the_same(seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meanings, "SPARE", -1000)  # what is not needed is swept away at once
    follow(tmp_path, seed, 12)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(100, 120))
def test_it_says_the_same_after_many_changes(seed: int, tmp_path: Path) -> None:
    follow(tmp_path, seed, 40)

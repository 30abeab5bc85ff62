"""A repository with a small city, and proposals that put hostile things into it; judged as on the command line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import build
from tests.hostile.git_objects import Entries, Store, entries_of
from tests.worlds import AS_OF, Here, example, make_portal, put

VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.I)
TOLD = re.compile(r"  dòng (\d+): (?:LỖI|Lưu ý) \[(\w+)\] (.*)")


# A good post that may stand in many places: it names a source, so that it is no copy of itself.
SOURCED = example("tin-tuc").replace("- type: own\n", "- type: document\n    issuer: UBND Thành phố Mẫu\n    number: 12/KH-UBND\n    date: 2026-11-20\n")


@dataclass(frozen=True)
class City:
    """A repository: its store, the entries of its base commit, and that commit."""

    store: Store
    entries: dict[bytes, tuple[bytes, bytes]]
    base: str

    @property
    def content(self) -> Path:
        return self.store.top / "content"

    def proposal(self, more: Entries) -> str:
        """A commit on top of the base with more entries; one that takes the place of a folder takes all of it."""
        kept = {path: entry for path, entry in self.entries.items() if not any(path.startswith(new + b"/") for new in more)}
        return self.store.commit_of(kept | dict(more), self.base)


def make_city(top: Path, *wards: str) -> City:
    """The city «city» and some wards, each with one good post, and a little code beside them."""
    store = Store.create(top)
    for folder in (make_portal(top / "content", city=True), *(make_portal(top / "content", ward) for ward in wards)):
        put(folder, "tin-tuc/2026/vi-du.md", SOURCED)
    entries = entries_of(top / "content", b"content/") | {b"build.py": (b"100644", b"# ours\n")}
    base = store.commit_of(entries)
    store.git("update-ref", "refs/heads/main", base)
    return City(store, entries, base)


@dataclass(frozen=True)
class Answer:
    """What the command line said: exit code, everything printed, and (path, line, code, message) of each problem."""

    code: int
    text: str
    problems: tuple[tuple[str, int, str, str], ...]


def told_in(out: str) -> Iterator[tuple[str, int, str, str]]:
    """Problems of the text format: under the line of each file, a line for each problem."""
    path = ""
    for line in out.split("\n"):
        told = TOLD.match(line)
        if told:
            yield path, int(told[1]), told[2], told[3]
        elif line and not line.startswith(" "):
            path = line


@pytest.fixture
def check(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """build.py check, whole but for the worker processes."""

    def run(content: Path, *words: str) -> Answer:
        capsys.readouterr()
        code = build.main(["check", *words, "--content", str(content), "--as-of", AS_OF])
        out, err = capsys.readouterr()
        return Answer(code, out + err, tuple(told_in(out)))

    monkeypatch.setattr("plugins.core.city.Workers", Here)
    return run

"""Changes to a corpus as an editor makes them: one commit each, in the clone that is measured."""

import os
import subprocess
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from schemas.fields import VIETNAM
from tests.bench.posts import Unit, make_post
from tests.bench.standing import units

AS_OF = "2026-11-24T09:00+07:00"
COMMITTED = "2026-11-24T08:30:00+07:00"
NEWS_NUMBER = 1_000_000  # the number of the first new post: a piece of news, and no post of a corpus has it


@dataclass(frozen=True)
class Edit:
    """A change: the portal, the changed paths below content/ («M», path), the page that shows it, and words on it.

    `words` is None where the page must be gone.
    """

    unit: Unit
    changes: tuple[tuple[str, str], ...]
    url: str
    words: str | None


class Clone:
    """A clone of a corpus, in which edits are made in the last portal."""

    def __init__(self, corpus: Path, folder: Path, portals: int) -> None:
        self.folder, self.content = folder, folder / "content"
        self.unit = units(portals)[-1]
        self.done = 0
        subprocess.run(["git", "clone", "-q", "--local", corpus, folder], check=True)

    def edit(self) -> Edit:
        """A sentence more at the end of a piece of news of the middle years."""
        return self._commit(*self._write_more())

    def save(self) -> Edit:
        """The same, saved and not committed."""
        path, words = self._write_more()
        self.done += 1
        return Edit(self.unit, (("M", path.relative_to(self.content).as_posix()),), self._url(path), words)

    def add(self) -> Edit:
        """A new piece of news of today."""
        return self._new(datetime.fromisoformat("2026-11-24T07:30+07:00"))

    def backdate(self) -> Edit:
        """A piece of news of 2019 that comes in today."""
        return self._new(datetime(2019, 5, 15, 9, tzinfo=VIETNAM))

    def delete(self) -> Edit:
        """A piece of news that no other links to vanishes."""
        path = next(path for path in map(self._news, (0.7, 0.71, 0.72, 0.73, 0.74, 0.75, 0.76)) if not self._is_linked(path))
        path.unlink()
        return self._commit(path, None)

    def _write_more(self) -> tuple[Path, str]:
        path = self._news(0.6)
        words = f"Ban Biên tập bổ sung số liệu lần thứ {self.done + 1}."
        path.write_text(f"{path.read_text('utf-8')}\n{words}\n", "utf-8")
        return path, words

    def _new(self, moment: datetime) -> Edit:
        made = make_post(self.unit, NEWS_NUMBER + 20 * self.done, moment, ())
        (name, data), *_ = made.files.items()
        path = self.content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return self._commit(path, made.title)

    def _news(self, share: float) -> Path:
        found = sorted((self.content / self.unit.folder / "tin-tuc").glob("*/*.md"))
        return found[int(len(found) * share) + self.done % 5]

    def _url(self, path: Path) -> str:
        return f"/{path.relative_to(self.content / self.unit.folder).with_suffix('').as_posix()}/"

    def _is_linked(self, path: Path) -> bool:
        words = ["git", "grep", "-q", "-F", f"]({self._url(path)})", "--", f"content/{self.unit.folder}"]
        return subprocess.run(words, cwd=self.folder, check=False).returncode == 0

    def _commit(self, path: Path, words: str | None) -> Edit:
        self.done += 1
        self._git("add", "-A", "content")
        self._git("-c", "user.name=Bien tap", "-c", "user.email=bien-tap@tayninh.example", "commit", "-q", "-m", f"Sửa {self.done}")
        changed = self._git("diff-tree", "-r", "--no-renames", "--name-status", "HEAD~1", "HEAD").splitlines()
        pairs = tuple((status, name.removeprefix("content/")) for status, name in (line.split("\t") for line in changed))
        return Edit(self.unit, pairs, self._url(path), words)

    def _git(self, *words: str) -> str:
        dates = {"GIT_AUTHOR_DATE": COMMITTED, "GIT_COMMITTER_DATE": COMMITTED}
        return subprocess.run(["git", *words], cwd=self.folder, check=True, capture_output=True, text=True, env={**os.environ, **dates}).stdout


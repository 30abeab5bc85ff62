"""A real git repository in a temporary folder, whose commits are dated by the test."""

import os
import subprocess
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

_WITHOUT_SETTINGS = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
_NAMES = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "Ban"), ("EMAIL", "b@tayninh.example"))}


class Repository:
    """The repository, its folder `content/`, and the moment at which the next commit is made."""

    def __init__(self, top: Path, moment: datetime) -> None:
        self.top, self.content, self.moment = top, top / "content", moment
        self.content.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *words: str) -> bool:
        """Whether git did it."""
        dates = {"GIT_AUTHOR_DATE": self.moment.isoformat(), "GIT_COMMITTER_DATE": self.moment.isoformat()}
        done = subprocess.run(["git", "-C", str(self.top), *words], capture_output=True, check=False,
                              env={**os.environ, **_WITHOUT_SETTINGS, **_NAMES, **dates})
        return done.returncode == 0

    def commit(self) -> None:
        """Commit all that is in the work tree, if anything."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "sửa")

    def is_clean(self) -> bool:
        """Whether all that is in the work tree is committed."""
        self.git("add", "-A")
        return self.git("diff", "--cached", "--quiet")

    def back(self, steps: int) -> str:
        """The name of the commit so many steps before HEAD on the line of first parents, or of the first one."""
        while steps and not self.git("rev-parse", "-q", "--verify", f"HEAD~{steps}"):
            steps -= 1
        return f"HEAD~{steps}"

    def undo(self, steps: int) -> None:
        """Commit the opposite of an earlier commit (but of the first), unless that conflicts with later ones."""
        commit = self.back(steps)
        if self.git("rev-parse", "-q", "--verify", commit + "^") and not any(self.git("revert", "--no-edit", *line, commit) for line in ((), ("-m", "1"))):
            self.git("revert", "--abort")

    def posts(self) -> list[str]:
        """Paths of all post files in the work tree, sorted."""
        return sorted(path.relative_to(self.content).as_posix() for path in self.content.rglob("*.md"))

    def read(self, path: str) -> str:
        return (self.content / path).read_text("utf-8")

    def write(self, path: str, text: str) -> None:
        target = self.content / path
        if not any(parent.is_file() for parent in target.parents):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")

    def add_files(self, folder: str, files: Iterable[Path]) -> None:
        """Copy files into a folder of the content."""
        for file in files:
            (self.content / folder).mkdir(parents=True, exist_ok=True)
            (self.content / folder / file.name).write_bytes(file.read_bytes())

    def remove(self, path: str) -> None:
        """Remove a post with all that lies beside it, or another file."""
        target = self.content / path
        beside = target.parent.iterdir() if target.name == "index.md" else [target]
        for file in list(beside):
            if file.is_file():
                file.unlink()

    def rename(self, old: str, new: str) -> None:
        """Move a post with all that lies beside it."""
        folder = (self.content / new).parent
        beside = (self.content / old).parent.iterdir() if old.endswith("/index.md") else [self.content / old]
        for file in [file for file in beside if file.is_file()]:
            folder.mkdir(parents=True, exist_ok=True)
            file.replace(folder / (Path(new).name if file.suffix == ".md" else file.name))

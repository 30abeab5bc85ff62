"""Small content trees for tests: one ward with the posts that a test puts into it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from plugins.core.judging import judge as judging
from plugins.core.judging.verdict import JudgedPortal, Judgement
from plugins.core.work_queue import Outcome
from plugins.core.world import World
from plugins.rules import RULES
from schemas.entries import Entry
from schemas.fields import VIETNAM
from schemas.names import refused
from schemas.problem import Problem
from schemas.publish import Publishing, read_publishing
from schemas.tree import FolderTree

EXAMPLES = Path(__file__).parent / "examples"
NOW = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)


def make_portal(content: Path, key: str = "mau", city: bool = False) -> Path:
    """A portal without posts; returns its folder."""
    folder = content / "city" if city else content / "wards" / key
    folder.mkdir(parents=True)
    text = (EXAMPLES / "portal.yml").read_text("utf-8").replace("id: tn-mau", "id: tn-001" if city else f"id: tn-{key}")
    if city:
        text = text.replace("kind: ward", "kind: city").replace("parent: tn-001\n", "").replace("Phường Mẫu", "Thành phố Mẫu")
    (folder / "portal.yml").write_text(text, "utf-8")
    shutil.copy(EXAMPLES / "organisation.yml", folder)
    return folder


def put(folder: Path, path: str, text: str, *files: str) -> Path:
    """Write a post («tin-tuc/2026/vi-du/index.md») and the example files that it names beside it."""
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")
    for name in files:
        shutil.copy(EXAMPLES / "files" / name, target.parent)
    return target


def example(kind_folder: str) -> str:
    """The good example of a kind, by its folder."""
    return (EXAMPLES / "good" / kind_folder / "vi-du.md").read_text("utf-8")


def named_files(text: str) -> list[str]:
    """Example files that a post's text names."""
    return [path.name for path in sorted((EXAMPLES / "files").iterdir()) if path.name in text]


def judge(content: Path, key: str = "mau", as_of: datetime = NOW, accepted: dict[str, datetime] | None = None) -> JudgedPortal:
    """Read and judge one portal of a test's content."""
    return judge_city(content, as_of, accepted).portals[key]


def judge_city(content: Path, as_of: datetime = NOW, accepted: dict[str, datetime] | None = None) -> Judgement:
    """Read and judge all portals of a test's content, in this process; `accepted` is the history that the test makes up."""
    return judging.judge(World(FolderTree(content), as_of, publishing(), accepted), RULES, HERE)


def run_here(work: Callable[[Any], Any], tasks: Iterable[Any]) -> Iterator[Outcome[Any, Any]]:
    """Carry out tasks one after the other, in this process, without a net."""
    return (Outcome(task, work(task)) for task in tasks)


class Here:
    """Workers that are none."""

    guarded = trusted = staticmethod(run_here)

    def __init__(self, jobs: int = 1) -> None:
        """Any number of them."""

    def __enter__(self) -> "Here":
        return self

    def __exit__(self, *reason: object) -> None:
        """Nothing to end."""


HERE = Here()


def publishing() -> Publishing:
    """The project's own publish.yml."""
    found, problems = read_publishing(ROOT / "publish.yml")
    assert found, problems
    return found


def refused_names(content: Path) -> list[Problem]:
    """What is wrong with the names of a folder's files."""
    found = FolderTree(content).changes(Nothing())
    return [problem for path, entry in sorted(found.items()) if entry for problem in refused(path, entry)]


class Nothing:
    """A tree that nobody has seen before."""

    tree = ""

    def entry(self, path: str) -> None:
        return None

    def entries(self) -> dict[str, Entry]:
        return {}


PORTALS = ["city", "phuong-1", "phuong-2", "phuong-3", "phuong-iv", "hiep-ninh", "ninh-son", "ninh-thanh", "binh-minh", "tan-binh", "thanh-tan"]
AS_OF = "2026-11-24T09:00+07:00"
ROOT = Path(__file__).resolve().parents[1]


def run_build(*words: str, env: dict[str, str] | None = None, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """build.py as a person runs it."""
    return subprocess.run([sys.executable, str(ROOT / "build.py"), *words], cwd=cwd, capture_output=True, text=True,
                          env={**os.environ, **(env or {})}, timeout=300, check=False)


def build_sample(factory: pytest.TempPathFactory) -> Path:
    """Build the project's own sample content once for all test processes of a run."""
    shared = factory.getbasetemp().parent / "sample" if "PYTEST_XDIST_WORKER" in os.environ else factory.getbasetemp() / "sample"
    with FileLock(str(shared) + ".lock"):
        if not (shared / "built").exists():
            done = run_build("render", "--strict", "--output", str(shared / "output"), "--as-of", AS_OF)
            assert done.returncode == 0, done.stdout + done.stderr
            (shared / "account.txt").write_text(done.stdout, "utf-8")
            (shared / "built").touch()
    return shared / "output"

"""R1, work tree: links, pipes, loops and what may not be read are named, never followed, never waited for."""

import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from schemas.tree import FolderTree
from tests.worlds import example, judge, make_portal, put, refused_names


def link(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_to_its_own_folder(path: Path) -> None:
    path.symlink_to("..")


def link_to_nothing(path: Path) -> None:
    path.symlink_to("khong-co")


def pipe(path: Path) -> None:
    os.mkfifo(path)


def door(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # the name of a socket may be no longer than a hundred bytes
    try:
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(path.name)
    finally:
        os.chdir(here)


def program(path: Path) -> None:
    path.write_text("x", "utf-8")
    path.chmod(0o755)


ODD = [link, link_to_itself, link_to_its_own_folder, link_to_nothing, pipe, door, program]


@pytest.mark.parametrize("name", ["a.md", "a.jpg", "vi-du", "portal.yml"])
@pytest.mark.parametrize("make", ODD)
def test_r1_an_odd_thing_in_a_folder_is_refused_by_name(make: Callable[[Path], None], name: str, tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    if name == "portal.yml":
        (ward / name).unlink()
    make(ward / name)
    judged = judge(tmp_path)
    assert (f"wards/mau/{name}", "CT02") in {(problem.path, problem.code) for problem in judged.problems}
    assert f"wards/mau/{name}" not in FolderTree(tmp_path).paths()


@pytest.mark.parametrize("folder", [False, True])
def test_r1_what_may_not_be_read_is_refused_by_name(folder: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, who may read all: so the system's answer is played."""
    good = put(make_portal(tmp_path), "tin-tuc/2026/a.md", example("tin-tuc"))
    locked, scandir = good.parent if folder else good, os.scandir

    def refuse(path: "os.PathLike[str]") -> object:
        if folder and Path(path) == locked:
            raise PermissionError(path)
        return scandir(path)

    monkeypatch.setattr("schemas.tree.os.scandir", refuse)
    monkeypatch.setattr("schemas.tree.os.access", lambda path, mode: Path(path) != locked)
    assert [(problem.path, problem.code) for problem in refused_names(tmp_path)] == [(locked.relative_to(tmp_path).as_posix(), "CT02")]


def test_r1_folders_may_be_deeper_than_python_can_recurse(tmp_path: Path) -> None:
    make_portal(tmp_path)
    here = Path.cwd()
    try:
        os.chdir(tmp_path)
        for _ in range(1500):
            os.mkdir("a")  # noqa: PTH102 (a path from the root would be too long)
            os.chdir("a")
        Path("b").write_text("x", "utf-8")
    finally:
        os.chdir(here)
    found = refused_names(tmp_path)
    subprocess.run(["rm", "-r", str(tmp_path / "a")], check=True)  # pytest's own tidying recurses
    assert any(problem.path.startswith("a/a/a/") for problem in found)

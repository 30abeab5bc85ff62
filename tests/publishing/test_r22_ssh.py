"""R22 on an ssh host: programs of the far side are killed at their system calls, as when the server goes down in the middle of something."""

import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import need
from tests.publishing import servers
from tests.publishing.killing import leftovers, whole_version
from tests.publishing.sites import Place, codes, job, line, publish_site, site

CALLS = ("execve", "mkdir", "rename", "renameat2", "link", "linkat", "symlink", "symlinkat", "unlinkat", "fchmodat", "write", "syncfs",
         "exit_group")
WANTED = 150  # of all points, spread over all programs and all calls
WRAPPER = """#!/bin/sh
# Runs what ssh was asked to run: counted, or killed where «which», «call» and «when» say.
cd {folder}
number=$(($(cat number) + 1)); echo $number >number
case "$(cat which)" in
all) exec strace -f -o "log-$number" -e trace={calls} sh -c "$SSH_ORIGINAL_COMMAND";;
"$number") exec strace -f -o /dev/null -e trace="$(cat call)" -e inject="$(cat call)":signal=KILL:when="$(cat when)" \\
  sh -c "$SSH_ORIGINAL_COMMAND";;
esac
exec sh -c "$SSH_ORIGINAL_COMMAND"
"""


@dataclass(frozen=True)
class Point:
    """The n-th call of this name of any program of a command."""

    which: int
    call: str
    when: int


class World:
    """Version 1 is online; every trial publishes version 2 through a server that kills its own programs."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.store, self.web = folder, folder / "store", folder / "web"
        (folder / "run").write_text(WRAPPER.format(folder=folder, calls=",".join(CALLS)), "utf-8")
        (folder / "run").chmod(0o755)
        self.sites = {version: site(folder / f"site-{version}", version, 4) for version in (1, 2)}

    def arm(self, which: "int | str" = "none", call: str = "", when: int = 1) -> None:
        for name, value in (("number", 0), ("which", which), ("call", call), ("when", when)):
            (self.folder / name).write_text(f"{value}\n", "ascii")

    def begin(self, place: Place) -> None:
        self.place = place
        self.arm()
        assert self.publish(1) == []
        shutil.copytree(self.web, self.folder / "template", symlinks=True)
        self.arm("all")
        assert self.publish(2) == []

    def publish(self, version: int, again: bool = False) -> list[str]:
        return codes(publish_site(job(self.place, self.store, again=again), self.sites[version], line(version)))

    def points(self) -> list[Point]:
        found = []
        for log in sorted(self.folder.glob("log-*"), key=lambda path: int(path.name[4:])):
            found += [Point(int(log.name[4:]), call, when) for call, most in _most(log).items() for when in range(1, most + 1)]
        return found

    def trial(self, point: Point) -> tuple[bool, int]:
        """Kill at the point; gives whether the publisher was told, and the version that was visible then."""
        shutil.rmtree(self.web)
        shutil.copytree(self.folder / "template", self.web, symlinks=True)
        self.arm(point.which, point.call, point.when)
        told = bool(self.publish(2))
        seen = whole_version(self.web / "current")
        assert told or seen == 2
        self.arm()
        assert self.publish(2, again=not told) == []
        assert whole_version(self.web / "current") == 2
        assert leftovers(self.web, self.store) == []
        return told, seen


def _most(log: Path) -> dict[str, int]:
    """Of each call, how often the program that makes most of them makes it."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for process, call in re.findall(r"^(\d+) +(\w+)\(", log.read_text("utf-8", "replace"), re.M):
        counts[call][process] += 1
    return {call: max(found.values()) for call, found in sorted(counts.items()) if call in CALLS}


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    for program in ("strace", "rsync"):
        need(shutil.which(program), program)
    found = World(tmp_path)
    monkeypatch.setattr(servers, "_SSHD", servers._SSHD + f"ForceCommand {tmp_path}/run\n")
    with servers.sshd(tmp_path) as server:
        monkeypatch.setenv(servers.SECRET, server.key)
        found.begin(Place(servers.ssh_settings(server, tmp_path / "web")))
        yield found


def test_killed_at_the_switch(world: World) -> None:
    points = [point for point in world.points() if point.call in ("renameat2", "symlinkat", "symlink") and point.when == 1]
    assert len(points) >= 2
    assert {seen for _, seen in map(world.trial, points[-2:])} <= {1, 2}


def spread(found: list[Point]) -> list[Point]:
    """The first call of each kind of each program, and evenly of the others, WANTED in all."""
    first, later = ([point for point in found if (point.when == 1) == is_first] for is_first in (True, False))
    more = min(max(WANTED - len(first), 0), len(later))
    return first + [later[number * len(later) // more] for number in range(more)]


@pytest.mark.full
def test_killed_at_calls_of_every_kind(world: World) -> None:
    found = spread(world.points())
    assert len(found) >= 140
    outcomes = [world.trial(point) for point in found]
    told = sum(told for told, _ in outcomes)
    print(f"{len(outcomes)} points: {told} told, old {sum(seen == 1 for _, seen in outcomes)}, mixed 0")
    assert {seen for _, seen in outcomes} == {1, 2}

"""R22, R23: a publisher is killed, or refused by the system, at each of its calls: readers see a whole site, and running again mends all."""

import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from schemas.hosting import FolderHost
from tests.conftest import need
from tests.publishing.killing import Point, disturbed, leftovers, points, run, whole_version, words
from tests.publishing.sites import Place, job, line, publish_site, site

POSTS = 4  # few, so that every call can be a point
QUICK = 6
MANY = 160
FAULTS = ("ENOSPC", "EIO", "EMFILE")


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> "World":
    need(shutil.which("strace"), "strace")
    return World(tmp_path_factory.mktemp("giet"))


class World:
    """Version 1 is online; every trial begins from a copy of it and publishes version 2."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = site(folder / "site-2", 2, POSTS)
        place, store = self.copy("first", empty=True)
        assert publish_site(job(place, store), site(folder / "site-1", 1, POSTS), line(1)) == []
        place, store = self.copy("counted")
        self.points = points(words(place, self.site, store, 2), folder / "log")

    def copy(self, name: str, empty: bool = False) -> tuple[Place, Path]:
        root = self.folder / name
        if not empty:
            shutil.copytree(self.folder / "first", root, symlinks=True)
        return Place(FolderHost(kind="folder", path=str(root / "web"))), root / "store"

    def trial(self, point: Point, what: str) -> tuple[int, int]:
        """Disturb a publisher at the point; gives its exit code and the version that was visible then."""
        name = f"{point.call}-{point.number}-{what.replace('=', '-')}"
        place, store = self.copy(name)
        done = run(disturbed(point, what, words(place, self.site, store, 2)))
        web = self.folder / name / "web"
        seen = whole_version(web / "current")
        assert publish_site(job(place, store), self.site, line(2)) == []
        assert whole_version(web / "current") == 2
        assert leftovers(web, store) == []
        shutil.rmtree(self.folder / name)
        return done.returncode, seen


def spread(found: list[Point], most: int) -> list[Point]:
    """Some points, from the first to the last, with those of the switch itself."""
    renames = [point for point in found if point.call in ("rename", "symlink")]
    return sorted({*found[:: max(len(found) // most, 1)], *renames[-2:]}, key=found.index)


def all_trials(world: World, found: list[Point], what: str) -> list[tuple[int, int]]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda point: world.trial(point, what), found))


def test_killed_at_some_calls(world: World) -> None:
    outcomes = all_trials(world, spread(world.points, QUICK), "signal=KILL")
    assert {code for code, _ in outcomes} == {-9}
    assert {seen for _, seen in outcomes} == {1, 2}


@pytest.mark.full
def test_killed_at_every_call(world: World) -> None:
    assert len(world.points) >= 140
    outcomes = all_trials(world, world.points, "signal=KILL")
    assert {code for code, _ in outcomes} == {-9}
    assert {seen for _, seen in outcomes} == {1, 2}
    print(f"{len(outcomes)} points: old {sum(seen == 1 for _, seen in outcomes)}, new {sum(seen == 2 for _, seen in outcomes)}, mixed 0")


def told_right(outcomes: list[tuple[int, int]]) -> bool:
    """Nobody says «done» where the new site is not online."""
    return all(code != 0 or seen == 2 for code, seen in outcomes)


@pytest.mark.parametrize("fault", FAULTS)
def test_refused_at_some_calls(world: World, fault: str) -> None:
    assert told_right(all_trials(world, spread(world.points, QUICK // 2), f"error={fault}"))


@pytest.mark.full
@pytest.mark.parametrize("fault", FAULTS)
def test_refused_at_many_calls(world: World, fault: str) -> None:
    outcomes = all_trials(world, spread(world.points, MANY), f"error={fault}")
    assert len(outcomes) >= 140
    assert told_right(outcomes)
    print(f"{fault}: {len(outcomes)} points, told of {sum(code != 0 for code, _ in outcomes)}, mixed 0")

"""The store is a cache: without it, with a damaged one or with one of other code, the work is done from nothing."""

import multiprocessing
import os
import signal
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest

from plugins.core.memory.store import Damaged, Store
from plugins.core.memory.store_file import with_store


def counted(store: Store) -> int:
    """How often this store has been used."""
    times = int(store.recall("times") or 0) + 1
    store.remember("times", times)
    return times


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "kho.sqlite"


def test_it_remembers_for_the_same_code_and_for_no_other(path: Path) -> None:
    assert [with_store(path, code, counted) for code in ("a", "a", "b", "b", "a")] == [1, 2, 1, 2, 1]


def test_a_path_of_any_characters_is_a_path(tmp_path: Path) -> None:
    path = tmp_path / "k?o#1%41.sqlite"
    assert [with_store(path, "a", counted) for _ in range(2)] == [1, 2]
    assert [found.name for found in tmp_path.glob("*.sqlite")] == [path.name]


def test_without_a_path_nothing_stays() -> None:
    assert [with_store(None, "a", counted) for _ in range(2)] == [1, 1]


def spoil_middle(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 2000] = b"x" * 2000
    path.write_bytes(bytes(data) + b"x")


def spoil_silently(path: Path) -> None:
    before = path.stat()
    path.write_bytes(b"x" * before.st_size)
    os.utime(path, (before.st_atime, before.st_mtime))


@pytest.mark.parametrize("spoil", [
    spoil_silently,
    lambda path: path.write_bytes(b"no database"), lambda path: path.write_bytes(b""), Path.unlink, spoil_middle,
    lambda path: path.write_bytes(path.read_bytes()[:5000]), lambda path: path.with_name(path.name + ".ok").write_bytes(b"\xff")])
@pytest.mark.parametrize("was_killed", [False, True])
def test_a_damaged_one_is_begun_again(spoil: "object", was_killed: bool, path: Path) -> None:
    with_store(path, "a", lambda store: store.remember("much", os.urandom(50_000)))
    assert with_store(path, "a", counted) == 1
    if was_killed:
        path.with_name(path.name + ".ok").unlink()
    spoil(path)  # type: ignore[operator]
    assert with_store(path, "a", counted) == 1
    assert with_store(path, "a", counted) == 2


def test_damage_that_shows_in_the_middle_of_the_work_is_begun_again_once(path: Path) -> None:
    with_store(path, "a", counted)
    tried: list[int] = []

    def work(store: Store) -> int:
        tried.append(counted(store))
        if len(tried) == 1:
            raise Damaged("x")
        return tried[-1]

    assert (with_store(path, "a", work), tried) == (1, [2, 1])
    with pytest.raises(Damaged):
        with_store(path, "a", lambda store: store.rows("no SQL"))


def test_a_command_that_fails_leaves_a_good_store(path: Path) -> None:
    def fail(store: Store) -> None:
        counted(store)
        with store.together():
            store.remember("half", True)
            raise RuntimeError("of the step")

    with pytest.raises(RuntimeError):
        with_store(path, "a", fail)
    assert path.with_name(path.name + ".ok").exists()
    assert with_store(path, "a", lambda store: (store.recall("half"), counted(store))) == (None, 2)


def die(path: Path) -> None:
    def work(store: Store) -> None:
        counted(store)
        store.do("BEGIN IMMEDIATE")
        store.remember("half", True)
        os.kill(os.getpid(), signal.SIGKILL)

    with_store(path, "a", work)


def test_a_build_that_is_killed_leaves_what_was_finished(path: Path) -> None:
    with_store(path, "a", counted)
    killed = multiprocessing.get_context("fork").Process(target=die, args=(path,))
    killed.start()
    killed.join()
    assert killed.exitcode == -signal.SIGKILL
    assert with_store(path, "a", lambda store: (store.recall("half"), counted(store))) == (None, 3)


def hold(path: Path, held: Event, done: Event) -> None:
    def work(store: Store) -> None:
        held.set()
        done.wait(30)
        counted(store)

    with_store(path, "a", work)


def test_a_second_build_waits_for_the_first(path: Path) -> None:
    context = multiprocessing.get_context("fork")
    held, done, second = context.Event(), context.Event(), context.Queue()
    first = context.Process(target=hold, args=(path, held, done))
    first.start()
    assert held.wait(30)
    other = context.Process(target=lambda: second.put(with_store(path, "a", counted)))
    other.start()
    other.join(0.5)
    assert other.is_alive()
    done.set()
    assert second.get(timeout=30) == 2
    first.join()
    other.join()

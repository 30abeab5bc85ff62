"""One publisher at a time, whatever happens to the others, without a clock that all must share."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from plugins.core.publishing import lock as locks
from plugins.core.publishing.lock import PREFIX, LockHeld, LockLost, Terms, locked
from plugins.hosts.folder import FolderNotes

TERMS = Terms("người thử", lease=0.6, patience=20, pause=0.02)


@pytest.fixture
def notes(tmp_path: Path) -> FolderNotes:
    return FolderNotes(tmp_path / "notes")


def test_only_one_is_inside_at_a_time(notes: FolderNotes) -> None:
    inside, most = [0], [0]

    def publisher() -> None:
        for _ in range(3):
            with locked(notes, replace(TERMS, lease=30)):
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                time.sleep(0.01)
                inside[0] -= 1

    threads = [Thread(target=publisher) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]
    assert notes.names() == []


def test_the_ticket_of_a_process_that_is_no_more_does_not_count(notes: FolderNotes) -> None:
    process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    started = locks._started(process.pid)
    notes.write(f"{PREFIX}00000000-{locks._machine()}-{process.pid}-{started}", b"{}")
    with pytest.raises(LockHeld, match="không rõ ai"), locked(notes, replace(TERMS, lease=60, patience=0.3)):
        pass
    process.kill()
    process.wait()
    with locked(notes, replace(TERMS, lease=60)):
        assert len(notes.names()) == 1


def test_a_ticket_of_another_machine_ends_when_nobody_renews_it(notes: FolderNotes) -> None:
    other = f"{PREFIX}00000000-0123456789ab-1-1"
    notes.write(other, b'{"owner": "may khac", "beat": 0}')
    with pytest.raises(LockHeld, match="may khac"), locked(notes, replace(TERMS, lease=60, patience=0.3)):
        pass
    with locked(notes, TERMS):
        assert other not in notes.names()


def test_a_ticket_that_is_renewed_holds(notes: FolderNotes) -> None:
    with locked(notes, TERMS), pytest.raises(LockHeld), locked(notes, replace(TERMS, patience=TERMS.lease * 3)):
        pass


def test_a_ticket_that_waits_is_not_taken_for_that_of_a_dead_one(notes: FolderNotes, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first by name stays while another is inside, however long that takes, and is still there when it enters."""
    names = iter(["ffffffff", "00000001", "00000002", "00000003"])
    monkeypatch.setattr(locks.secrets, "token_hex", lambda size: next(names))
    entered: list[str] = []

    def publisher() -> None:
        with locked(notes, TERMS) as lock:
            lock.check()
            entered.append(lock.name)

    threads = [Thread(target=publisher) for _ in range(3)]
    with locked(notes, TERMS):
        for thread in threads:
            thread.start()
        time.sleep(TERMS.lease * 4)
        assert entered == []
    for thread in threads:
        thread.join()
    assert len(entered) == 3


def test_a_publisher_whose_ticket_was_removed_does_not_go_on(notes: FolderNotes) -> None:
    with locked(notes, TERMS) as lock:
        lock.check()
        notes.remove(lock.name)
        with pytest.raises(LockLost):
            lock.check()

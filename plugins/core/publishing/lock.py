"""One publisher at a time on a host that knows no locks: tickets in its notes.

A publisher writes a ticket of its own, looks who else has one, and enters when it is alone. Of two that see each other the one
whose ticket is first by name stays and waits, the other takes its ticket back. A ticket ends with its owner: its owner renews it; one that
nobody has renewed for `lease` seconds, by the watch of those who wait (no clock of another machine counts), is removed, and so is
at once the ticket of a process of this machine that is no more.
"""

import hashlib
import json
import os
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread

from plugins.core.publishing.host import HostError, Notes

LEASE = 120.0  # seconds
PATIENCE = 900.0
PREFIX = "ve-"


class LockHeld(HostError):
    """Somebody else publishes and does not end."""


class LockLost(HostError):
    """Our ticket was taken for that of a dead publisher."""


@dataclass(frozen=True)
class Terms:
    """Who wants the lock, and the seconds: how long a ticket holds unrenewed, how long one waits, how often one looks."""

    owner: str
    lease: float = LEASE
    patience: float = PATIENCE
    pause: float = 0.5


@dataclass
class Watch:
    """What a waiting publisher has seen of the others' tickets: their bytes, and since when by its own watch."""

    seen: dict[str, tuple[bytes | None, float]] = field(default_factory=dict)

    def is_stale(self, name: str, data: bytes | None, lease: float) -> bool:
        now = time.monotonic()
        known = self.seen.get(name)
        if known is None or known[0] != data:
            self.seen[name] = (data, now)
            return False
        return now - known[1] > lease


@contextmanager
def locked(notes: Notes, terms: Terms) -> Iterator["Lock"]:
    """Hold the lock for the block; raises LockHeld after `patience` seconds."""
    lock = Lock(notes, terms, f"{PREFIX}{secrets.token_hex(4)}-{_process()}")
    stop = Event()
    renewing = Thread(target=_renew, args=(lock, stop), daemon=True)
    renewing.start()  # a ticket that waits is renewed too
    try:
        _enter(lock)
        yield lock
    finally:
        stop.set()
        renewing.join()
        with suppress(HostError):  # it ends by itself
            notes.remove(lock.name)


@dataclass
class Lock:
    """A ticket of ours."""

    notes: Notes
    terms: Terms
    name: str

    def write(self, beat: int) -> None:
        self.notes.write(self.name, json.dumps({"owner": self.terms.owner, "beat": beat}).encode())

    def tickets(self) -> list[str]:
        return [name for name in self.notes.names() if name.startswith(PREFIX)]

    def check(self) -> None:
        """Raise LockLost where somebody has removed our ticket."""
        if self.name not in self.notes.names():
            raise LockLost("Khóa đăng đã bị người khác lấy vì tưởng lượt này đã chết; chưa đổi gì trên trang. Chạy lại lệnh.")


def _enter(lock: Lock) -> None:
    """Come back alone with a ticket: one and the same look shows ours, and no other."""
    watch, end = Watch(), time.monotonic() + lock.terms.patience
    lock.write(0)  # before the first look: one question less to a host that is far away
    while True:
        tickets = lock.tickets()
        others = [name for name in tickets if name != lock.name and not _is_over(lock, watch, name)]
        holds = lock.name in tickets
        if holds and not others:
            return
        if not holds and not others:
            lock.write(0)
            continue  # look again: somebody may have written at the same moment
        if holds and min(others) < lock.name:
            lock.notes.remove(lock.name)
        if time.monotonic() > end:
            raise LockHeld(f"Đang có lượt đăng khác ({_owner(lock.notes, others[0])}) và chưa xong. Chờ rồi chạy lại.")
        time.sleep(lock.terms.pause * (0.5 + secrets.randbelow(100) / 100))


def _is_over(lock: Lock, watch: Watch, name: str) -> bool:
    """Whether another's ticket no longer counts; then it is gone."""
    if _is_dead(name) or watch.is_stale(name, lock.notes.read(name), lock.terms.lease):
        lock.notes.remove(name)
        return True
    return False


def _renew(lock: Lock, stop: Event) -> None:
    beat = 0
    while not stop.wait(lock.terms.lease / 4):
        beat += 1
        with suppress(HostError):  # the next beat may get through
            lock.check()
            lock.write(beat)


def _owner(notes: Notes, name: str) -> str:
    with suppress(ValueError, TypeError, KeyError, RecursionError):  # whatever stands on a host may be anybody's
        return str(json.loads(notes.read(name) or b"")["owner"])[:80]
    return "không rõ ai"


def _process() -> str:
    """This process among all: machine and its space of processes, number, moment of its start."""
    return f"{_machine()}-{os.getpid()}-{_started(os.getpid()) or 0}"


def _machine() -> str:
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii")
        return hashlib.sha256((boot + str(Path("/proc/self/ns/pid").readlink())).encode()).hexdigest()[:12]
    except OSError:  # a system without /proc: nobody can tell its processes' end, tickets expire
        return secrets.token_hex(6)


def _started(process: int) -> int | None:
    """When a process of this machine began, in the kernel's own count; None where there is none."""
    try:
        facts = Path(f"/proc/{process}/stat").read_text("ascii", "replace").rpartition(")")[2].split()
    except OSError:
        return None
    return None if facts[0] == "Z" else int(facts[19])


def _is_dead(name: str) -> bool:
    parts = name.removeprefix(PREFIX).split("-")
    if len(parts) != 4 or parts[1] != _machine() or not parts[2].isdecimal():
        return False
    return str(_started(int(parts[2]))) != parts[3]

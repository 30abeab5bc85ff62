"""Work for guarded workers that goes wrong in every way; in a module of its own, since workers import it by name."""

import os
import signal
import time


def work(item: str) -> str:
    """The item doubled, or what the item asks for."""
    return _WAYS[item]() if item in _WAYS else item * 2


def _burn() -> str:
    while True:
        pass


def _burn_in_c() -> str:
    return str(pow(7, 10**8, 10**30_000_000) if os.cpu_count() else 0)


def _eat() -> str:
    return str(len([bytearray(50_000_000) for _ in range(100)]))


def _eat_quietly() -> str:
    """A library that catches the error and goes on as if nothing were."""
    try:
        return _eat()
    except MemoryError:
        return "quiet"


def _leave() -> str:
    os._exit(3)


def _kill() -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    time.sleep(60)
    return "alive"


def _crash() -> str:
    raise ValueError("of ours")


def _recurse() -> str:
    return _recurse()


_WAYS = {"burn": _burn, "burn in C": _burn_in_c, "eat": _eat, "eat quietly": _eat_quietly, "leave": _leave, "kill": _kill, "crash": _crash, "recurse": _recurse}
BOMBS = ["burn", "burn in C", "eat", "leave", "kill"]

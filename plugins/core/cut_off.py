"""Ends a conversation with a server that takes too long: a timeout of a socket begins anew with each byte that comes."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Event, Timer


@contextmanager
def cut_after(seconds: float, handle: socket.socket) -> Iterator[None]:
    """Shut the connection down when its time is over, and raise TimeoutError: half an answer reads like a whole one.

    `handle` is a duplicate of its plain socket: wrapped in TLS there is no other way.
    """
    over = Event()
    deadline = Timer(seconds, _cut, [handle, over])
    deadline.start()
    try:
        yield
    finally:
        deadline.cancel()
        deadline.join()
    if over.is_set():
        raise TimeoutError


def _cut(handle: socket.socket, over: Event) -> None:
    over.set()
    with suppress(OSError):  # it may have ended by itself in this very moment
        handle.shutdown(socket.SHUT_RDWR)

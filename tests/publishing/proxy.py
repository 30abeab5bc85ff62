"""Something between a publisher and its host: it counts what goes through, and cuts it off."""

import socket
from contextlib import suppress
from threading import Thread

PIECE = 4096


class Proxy:
    """Passes bytes on to a port, and cuts every connection when so many have gone through (None: never)."""

    def __init__(self, port: int, after: int | None = None) -> None:
        self.target, self.after, self.passed = port, after, 0
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listener.getsockname()[1])
        Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                inside, _ = self.listener.accept()
                outside = socket.create_connection(("127.0.0.1", self.target))
                for source, target in ((inside, outside), (outside, inside)):
                    Thread(target=self._pass, args=(source, target), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while data := source.recv(PIECE):
                self.passed += len(data)
                if self.after is not None and self.passed > self.after:
                    break
                target.sendall(data)
        for one in (source, target):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

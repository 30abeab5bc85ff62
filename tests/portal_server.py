"""A portal on loopback that a test can slow down, change and take pages from."""

import functools
import http.server
import threading
import time
from http import HTTPStatus
from typing import Any


class _Handler(http.server.SimpleHTTPRequestHandler):
    server: "PortalServer"

    def do_GET(self) -> None:
        """One file, late, changed or gone as the test has said."""
        asked = self.path.partition("?")[0]
        self.server.asked.append(self.path)
        time.sleep(self.server.late.get(asked, 0))
        if asked in self.server.status:
            self.send_error(self.server.status[asked])
        elif asked in self.server.instead:
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", self.guess_type(asked) if "." in asked else "text/html")
            self.end_headers()
            self.wfile.write(self.server.instead[asked])
        else:
            super().do_GET()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *words: object) -> None:
        """Say nothing."""


class PortalServer(http.server.ThreadingHTTPServer):
    """`late` are seconds by path, `status` and `instead` what is answered in place of a file; `asked` are the paths that were asked for."""

    daemon_threads = True

    def __init__(self, folder: str) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(_Handler, directory=folder))  # type: ignore[arg-type]
        self.late: dict[str, float] = {}
        self.status: dict[str, int] = {}
        self.instead: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.address = f"http://localhost:{self.server_port}"

    def __enter__(self) -> "PortalServer":
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *reason: Any) -> None:
        self.shutdown()
        self.server_close()

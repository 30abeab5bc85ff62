"""A local server for all portals: each at the root of its own host name, refreshed when the content changes."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from html import escape
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Host, Mount, Route, Router
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

LISTEN = "/_xem-thu/nghe"
SCRIPT = "/_xem-thu/tai-lai.js"
_JAVASCRIPT = f'new EventSource("{LISTEN}").onmessage = () => location.reload();\n'
_TAG = f'<script src="{SCRIPT}" defer></script>\n'


class Refresher:
    """Tells every open page to load itself again."""

    def __init__(self) -> None:
        self._changed = asyncio.Event()

    def refresh(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    async def listen(self, request: Request) -> Response:
        return StreamingResponse(self._events(), media_type="text/event-stream")

    async def _events(self) -> AsyncIterator[str]:
        yield ": xin chào\n\n"
        while True:
            await self._changed.wait()
            yield "data: tải lại\n\n"


class PortalFiles(StaticFiles):
    """The files of one portal; a page gets the refresh script on its way out, the file stays as it is published."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        if isinstance(response, FileResponse) and response.media_type == "text/html":
            page = Path(response.path).read_text("utf-8")
            return HTMLResponse(page.replace("</body>", _TAG + "</body>"), response.status_code)
        return response


def make_app(output: Path, names: Mapping[str, str], port: int, refresher: Refresher) -> Starlette:
    """An application with a host for every portal (`names` by key); any other host name shows the list of portals."""

    async def portals(request: Request) -> Response:
        return HTMLResponse(_list(names, port))

    own: list[BaseRoute] = [Route(LISTEN, refresher.listen), Route(SCRIPT, _script)]
    hosts: list[BaseRoute] = [
        Host(f"{key}.localhost", Router([*own, Mount("/", PortalFiles(directory=output / key, html=True, check_dir=False))]))
        for key in names]
    return Starlette(routes=[*hosts, Route("/", portals)])


def address(key: str, port: int) -> str:
    """Where a portal is seen on this machine (browsers find «*.localhost» by themselves)."""
    return f"http://{key}.localhost:{port}/"


def _list(names: Mapping[str, str], port: int) -> str:
    items = "".join(f'<li><a href="{address(key, port)}">{escape(name)}</a></li>' for key, name in names.items())
    return ('<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
            f"<title>Các cổng xem thử</title><h1>Các cổng xem thử</h1><ul>{items}</ul>")


async def _script(request: Request) -> Response:
    return Response(_JAVASCRIPT, media_type="text/javascript")

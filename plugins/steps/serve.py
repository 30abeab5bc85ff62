"""Dựng rồi mở xem thử các cổng trên máy này; sửa bài là trang tự dựng lại và trình duyệt tự tải lại.

Mỗi cổng một địa chỉ: http://city.localhost:8000/, http://phuong-1.localhost:8000/ …; danh sách ở http://localhost:8000/.
"""

import asyncio
import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import uvicorn
from watchfiles import awatch

from plugins.core.city import CITY
from plugins.core.options import HERE, Options
from plugins.core.preview import Refresher, address, make_app
from plugins.core.publishing.render_first import render_command
from schemas.content import portal_folders, portal_name
from schemas.problem import Problem
from schemas.tree import FolderTree

QUIET = 3000  # milliseconds without a change, after which there is time for the search index
CODE = (HERE / "themes", HERE / "plugins", HERE / "schemas")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8000, metavar="N", help="cổng mạng trên máy này (mặc định 8000)")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Build, serve until interrupted, build again what changes."""
    with suppress(KeyboardInterrupt):  # the one step that is meant to end so
        asyncio.run(_serve(portals, options))
    yield from ()


async def _serve(portals: Sequence[str], options: Options) -> None:
    builder = await Builder.start(options)
    await builder.build(portals)
    refresher = Refresher()
    tree = FolderTree(options.content)
    names = {key: portal_name(tree, key, folder) for key, folder in portal_folders(tree).items() if key in portals}
    app = make_app(options.output, names, options.port, refresher)
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=options.port, log_level="warning",
                                           timeout_graceful_shutdown=1))
    options.say(f"Xem tại http://localhost:{options.port}/ (Ctrl+C để dừng)")
    for key in portals:
        options.say(f"  {address(key, options.port)}")
    watching = asyncio.create_task(_watch(portals, options, refresher, builder))
    await server.serve()
    watching.cancel()
    await builder.end()


async def _watch(portals: Sequence[str], options: Options, refresher: Refresher, builder: "Builder") -> None:
    behind: set[str] = set()  # portals whose search index does not know the last changes
    watched = (options.content, *CODE, options.publish_file)
    async for changes in awatch(*watched, debounce=50, step=20, rust_timeout=QUIET, yield_on_timeout=True):
        if not changes:
            await builder.build(sorted(behind))
            behind.clear()
            continue
        changed = [Path(path) for _, path in changes]
        if any(path.suffix == ".py" for path in changed):
            await builder.end()
            builder.process = (await Builder.start(options)).process
        stale = touched(changed, options.content, portals)
        await builder.build(stale, "--pages-only")
        refresher.refresh()
        behind.update(stale)


def touched(changed: Iterable[Path], content: Path, portals: Sequence[str]) -> list[str]:
    """Portals to build again: those of the changed files; all, where the theme or the city's own alerts may be meant."""
    keys: set[str] = set()
    for path in changed:
        parts = path.relative_to(content).parts if path.is_relative_to(content) else (CITY,)
        if parts[0] == CITY or len(parts) < 2:
            return list(portals)
        keys |= {parts[1], CITY}
    return [key for key in portals if key in keys]


class Builder:
    """A process that waits with everything loaded and builds when it is told to: a save is on the page at once."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process

    @classmethod
    async def start(cls, options: Options) -> "Builder":
        """A process of its own, so that it sees the code as it is now."""
        return cls(await asyncio.create_subprocess_exec(
            *render_command(options), "--line-by-line", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE))

    async def build(self, portals: Sequence[str], *words: str) -> None:
        """Build these portals; what the build says is shown until its last line, which is empty."""
        if not portals:
            return
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write((" ".join([*words, *(word for key in portals for word in ("-p", key))]) + "\n").encode())
        while (line := await self.process.stdout.readline()).strip():
            sys.stdout.buffer.write(line)
            sys.stdout.flush()

    async def end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        await self.process.wait()

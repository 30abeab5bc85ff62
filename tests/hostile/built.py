"""Builds hostile content for real, without the rules that judge only words: what gets past all of them must do no harm either."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.core import judge as judging
from plugins.core.city import render_tasks
from plugins.core.guarded import Workers
from plugins.core.options import Options
from plugins.core.rule import RuleModule
from plugins.core.tasks import run_tasks
from plugins.core.verdict import Judgement
from plugins.core.world import World
from plugins.rules import category, document_type, files_beside, table_file, unique_address
from plugins.steps.render import build_portal
from schemas.tree import FolderTree
from tests.worlds import EXAMPLES, NOW, publishing

# The rules that rendering leans on; links and pictures that are refused and texts that are odd come through here.
BARE = (category, files_beside, unique_address, document_type, table_file)
JOBS = 2


def judge_bare(content: Path, rules: Sequence[RuleModule] = BARE) -> Judgement:
    """All portals, judged by the guarded workers."""
    with Workers(JOBS) as crew:
        return judging.judge(World(FolderTree(content), NOW, publishing(), None), rules, crew)


def build_bare(content: Path, output: Path) -> Judgement:
    """Build every portal that can be built with the real Pelican; raises where a build fails."""
    judgement = judge_bare(content)
    tasks = render_tasks(judgement.portals, list(judgement.portals), options(content, output))
    errors = [outcome.error for outcome in run_tasks(build_portal, tasks, JOBS, fresh=True) if outcome.result is None]
    assert not errors, "\n".join(errors)
    return judgement


def options(content: Path, output: Path) -> Options:
    def nothing(*words: object) -> None:
        """Say nothing."""

    return Options(content, output, NOW, JOBS, publishing(), nothing, nothing, nothing)


def put_folder(ward: Path, path: str, text: str, files: Sequence[str]) -> Path:
    """A post in a folder of its own with the example files beside it."""
    folder = ward / path
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(text, "utf-8", newline="")
    for name in files:
        shutil.copy(EXAMPLES / "files" / name, folder)
    return folder


class _Pages(http.server.SimpleHTTPRequestHandler):
    """Serves pages only: a page that asks for anything else gets nothing, which is what wakes an «onerror»."""

    def do_GET(self) -> None:
        if self.path.endswith(".html"):
            super().do_GET()
        else:
            self.send_error(404)

    def log_message(self, *words: object) -> None:
        """Say nothing."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A frame that is closed while it loads is no error."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The folder under an address of this machine."""
    with _Server(("127.0.0.1", 0), functools.partial(_Pages, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()

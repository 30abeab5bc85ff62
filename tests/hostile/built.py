"""Builds hostile content for real, without the rules that judge only words: what gets past all of them must do no harm either."""

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from plugins.core.city import City, with_city
from plugins.core.judging.recall import judgement_of
from plugins.core.judging.rule_module import RuleModule
from plugins.core.judging.verdict import Judgement
from plugins.core.options import Options
from plugins.core.reading.portals import portal_keys
from plugins.core.rendering.output import claim
from plugins.core.rendering.rendering import render_city
from plugins.pelican.build import build_pages
from plugins.rules import category, document_type, files_beside, table_file, unique_address
from tests.worlds import EXAMPLES, NOW, publishing

# The rules that rendering leans on; links and pictures that are refused and texts that are odd come through here.
BARE = (category, files_beside, unique_address, document_type, table_file)
JOBS = 2


def judge_bare(content: Path, rules: Sequence[RuleModule] = BARE) -> Judgement:
    """All portals, judged by the guarded workers."""
    return with_city(options(content, content), rules, lambda city: judgement_of(city.store))


def build_bare(content: Path, output: Path) -> Judgement:
    """Build every portal that can be built with the real Pelican; raises where a build fails."""
    given = options(content, output)
    claim(output)

    def build(city: City) -> Judgement:
        made = render_city(city, portal_keys(city.store), given, build_pages)
        assert not made.faults, "\n".join(made.faults)
        return judgement_of(city.store)

    return with_city(given, BARE, build)


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

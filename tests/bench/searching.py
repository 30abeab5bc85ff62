"""How long a search takes on a weak phone and network, and what a part of the index costs the build.

python -m tests.bench.searching OUTPUT            # the folder of a built city: its portal «city» is searched
python -m tests.bench.searching OUTPUT --older    # queries whose answers are all of earlier years
python -m tests.bench.searching --parts           # an index of 100 and of 1,000 posts of the corpus

The link is 1.6 Mbit/s with 150 ms, the processor four times slower (Chromium's own slowing down); the server packs text with gzip and speaks
HTTP/1.1, so that HTTP/2 can only be faster. «typed» is from the key Enter, after a query that was typed letter by letter into the open page, to the first result,
«right» to the first one that answers; «came» is from the click in another page's search box to the first result, with nothing in the cache.
kB and requests are those of the whole visit, page and program too.
"""

import argparse
import gzip
import http.server
import re
import statistics
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import yaml
from playwright.sync_api import Browser, Page

from plugins.pelican.search_index import index_files
from plugins.pelican.search_texts import Findable
from tests.bench.corpus import moment_of
from tests.bench.posts import make_post
from tests.bench.standing import units
from tests.sample.browser import chromium

LINK = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 1.6e6 / 8}
SLOWER = 4
KEY = 150  # milliseconds: a fast typist on a phone
QUERIES = Path(__file__).parents[1] / "search"
PACKED = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".svg": "image/svg+xml"}


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """A server that packs text, as ours do, and keeps connections open."""

    class Handler(http.server.BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = folder / self.path.partition("?")[0].strip("/")
            file = file / "index.html" if file.is_dir() else file
            data = file.read_bytes() if file.is_file() else b""
            self.send_response(200 if file.is_file() else 404)
            if file.suffix in PACKED:
                data = gzip.compress(data, 9)
                self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Type", PACKED.get(file.suffix, "application/octet-stream"))
            self.send_header("Cache-Control", "no-cache" if file.suffix in (".html", ".json") else "public, max-age=3600")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *words: object) -> None:
            """Say nothing."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as found:
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{found.server_port}"
        found.shutdown()


@contextmanager
def slow_page(browser: Browser) -> Iterator[tuple[Page, list[int]]]:
    """A page with an empty cache on the slow link, and the bytes of each answer."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page, sizes = context.new_page(), []
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", LINK)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    tools.on("Network.loadingFinished", lambda event: sizes.append(int(event["encodedDataLength"])))
    yield page, sizes
    context.close()


# Milliseconds at which the first result is there, and the first that is one of these pages.
FOUND = """(pages) => new Promise((done) => {
  let first;
  const look = () => {
    const links = [...document.querySelectorAll("#ket-qua h2 a")];
    if (links.length) first ??= performance.now();
    if (links.some((link) => pages.includes(link.pathname))) done([first, performance.now()]);
    else setTimeout(look, 5);
  };
  look();
})"""


class Query(NamedTuple):
    """What is typed, and the addresses of the pages that answer it, each without its portal."""

    words: str
    pages: list[str]


class Row(NamedTuple):
    """A row of the table; times in seconds."""

    query: str
    typed: float
    right: float
    size: int
    requests: int
    came: float


def queries(older: bool, count: int) -> list[Query]:
    """Some queries of the tests, or those whose answers are all of earlier years."""
    files = sorted(QUERIES.rglob("*.yml"))
    found = [Query(query["q"], ["/" + place.partition("/")[2] for place in query["answers"]]) for file in files for query in yaml.safe_load(file.read_text("utf-8"))]
    years = [[re.findall(r"/(20\d\d)/", page) for page in query.pages] for query in found]
    newest = max(year for pages in years for page in pages for year in page)
    return [query for query, pages in zip(found, years, strict=True) if all(page and page[0] < newest for page in pages)] if older else found[::7][:count]


def measured(browser: Browser, address: str, query: Query) -> Row:
    """From Enter to the first result and the first right one; bytes and requests of the whole visit."""
    with slow_page(browser) as (page, sizes):
        page.goto(f"{address}/tim-kiem/")
        page.wait_for_timeout(1000)
        page.locator("#tu-khoa").press_sequentially(query.words, delay=KEY)
        began = page.evaluate("() => { const now = performance.now(); document.getElementById('tim').requestSubmit(); return now; }")
        first, right = page.evaluate(FOUND, query.pages)
        page.get_by_text(f"«{query.words}»").wait_for()
        page.wait_for_load_state("networkidle")
        return Row(query.words, (first - began) / 1000, (right - began) / 1000, sum(sizes), len(sizes), came(browser, address, query))


def came(browser: Browser, address: str, query: Query) -> float:
    """Seconds from the request for the search page to the first result."""
    with slow_page(browser) as (page, _):
        page.goto(f"{address}/tim-kiem/?q={quote(query.words)}", wait_until="commit")
        return float(page.evaluate(FOUND, query.pages)[0]) / 1000


def measure_link(output: Path, asked: Sequence[Query]) -> None:
    """Print the table."""
    with server(output / "city") as address, chromium() as browser:
        rows = [measured(browser, address, query) for query in asked]
    print("| query | typed (s) | right (s) | kB | requests | came (s) |\n|---|---|---|---|---|---|")
    for row in rows:
        print(f"| {row.query} | {row.typed:.2f} | {row.right:.2f} | {row.size / 1000:.0f} | {row.requests} | {row.came:.2f} |")
    for name in ("typed", "right", "size", "came"):
        values = [float(getattr(row, name)) for row in rows]
        print(f"{name}: median {statistics.median(values):.2f}, most {max(values):.2f}")


def measure_parts() -> None:
    """Print what an index of 100 and of 1,000 posts costs, three times each."""
    posts = [(unit, number, make_post(unit, number, moment_of(number, 100), ())) for number in range(100) for unit in units(11)][:1000]
    pages = [Findable(made.title, made.url, unit.key, unit.name, "Tin tức", unit.name, made.files[next(iter(made.files))].decode("utf-8", "replace"),
                      date=moment_of(number, 100)) for unit, number, made in posts]
    for count in (100, 1000):
        for _ in range(3):
            began = time.monotonic()
            files = index_files(pages[:count])
            print(f"{count} posts: {time.monotonic() - began:.2f} s, {sum(map(len, files.values())) / 1000:.0f} kB in {len(files)} files")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path, nargs="?")
    parser.add_argument("--queries", type=int, default=12)
    parser.add_argument("--older", action="store_true")
    parser.add_argument("--parts", action="store_true")
    given = parser.parse_args()
    if given.parts:
        measure_parts()
    if given.output:
        measure_link(given.output, queries(given.older, given.queries))


if __name__ == "__main__":
    main()

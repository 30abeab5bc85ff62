"""What the checker costs: bytes of its index for a thousand posts, and what a phone loads for one check, from the files of a build.

python -m tests.bench.checking OUTPUT
"""

import argparse
import json
import re
from pathlib import Path

from plugins.core.publishing.compress import METHODS
from plugins.core.site_map import CHECKER
from plugins.pelican.checker import INDEX

AT_ONCE = 1500  # posts that are looked through without asking: POSTS of themes/portal/static/js/check-index.js
_SCRIPT = re.compile(r"/tai-nguyen/(?:check|search-words)[\w.-]+\.js")


def sent(path: Path) -> int:
    """Bytes of a file as servers send it."""
    return len(METHODS[".gz"](path.read_bytes()))


def measure(portal: Path) -> dict[str, int]:
    """Posts in the index, bytes of it, and bytes of one check: page, scripts, parts that are loaded, one post."""
    parts = sorted((portal / INDEX.strip("/")).glob("2*.json"), reverse=True)
    posts = {part: len(json.loads(part.read_bytes())) for part in parts}
    loaded, count = [], 0
    for part in parts:
        count += posts[part]
        if loaded and count > AT_ONCE:
            break
        loaded.append(part)
    page = portal / CHECKER.strip("/") / "index.html"
    scripts = {url for file in [page, *(portal / "tai-nguyen").glob("check-*.js")] for url in _SCRIPT.findall(file.read_text("utf-8"))}
    post = sorted(portal.glob("tin-tuc/2*/*/index.html"), key=lambda path: path.stat().st_size)
    return {"posts": sum(posts.values()), "index": sum(map(sent, parts)), "withdrawn": sent(portal / INDEX.strip("/") / "da-go.json"),
            "page": sent(page), "scripts": sum(sent(portal / url.lstrip("/")) for url in scripts),
            "parts": sum(map(sent, loaded)), "post": sent(post[len(post) // 2])}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    for portal in sorted(path for path in parser.parse_args().output.iterdir() if (path / INDEX.strip("/")).is_dir()):
        found = measure(portal)
        check = found["page"] + found["scripts"] + found["parts"] + found["withdrawn"] + found["post"]
        print(f"{portal.name}: {found['posts']} posts, index {found['index'] / found['posts']:.0f} bytes a post "
              f"({found['index'] / found['posts']:.0f} kB for a thousand); one check {check / 1000:.0f} kB: page {found['page'] / 1000:.1f}, "
              f"scripts {found['scripts'] / 1000:.1f}, parts {found['parts'] / 1000:.1f}, withdrawn {found['withdrawn'] / 1000:.1f}, "
              f"a post {found['post'] / 1000:.1f}")


if __name__ == "__main__":
    main()

"""Which pages of a built portal a test on a server asks for."""

import re
from pathlib import Path


def url_path(portal: Path, page: Path) -> str:
    """The address of a page's file: «/tin-tuc/»."""
    return "/" + page.relative_to(portal).as_posix().removesuffix("index.html")


def pages(portal: Path) -> list[Path]:
    """Files of all pages of a built portal."""
    return sorted(portal.rglob("*.html"))


def page_of_every_kind(portal: Path) -> list[Path]:
    """One page of every kind: pages are alike where their addresses are, names, years and numbers apart; the longest of each."""
    kinds: dict[str, Path] = {}
    for page in pages(portal):
        parts = re.sub(r"/\d+(?=/)", "/0", url_path(portal, page)).strip("/").split("/")
        kind = "/".join(parts[:1] + ["x"] * (len(parts) - 1))
        kinds[kind] = max(kinds.get(kind, page), page, key=lambda path: (path.stat().st_size, path))
    return sorted(kinds.values())


def withdrawn_post(sample: Path, key: str) -> str:
    """The address of a withdrawn post of a portal of the sample."""
    found = next(page for page in pages(sample / key) if "Gỡ xuống ngày" in page.read_text("utf-8"))
    return url_path(sample / key, found)

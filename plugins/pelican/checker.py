"""«Kiểm tra tin»: the page on which a citizen asks whether a text, a link or a number is the portal's own, and the index that it reads
(letter 797 §4: an address where people verify what floats on social networks).

The index is cut by time as that of the search is (shards.py); the posts that were withdrawn are a part of their own. A browser loads whole
parts, so the server learns nothing of what was asked. The city's index leads to the posts of all portals.
"""

import json
from collections.abc import Iterator
from typing import Any

from plugins.core import site_map
from plugins.core.memory.lists import FIRST, LAST
from plugins.core.rendering import page_cells
from plugins.pelican.check_index import Record, post_record, withdrawn_record
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.shards import portals_here, posts_of, shards
from plugins.pelican.views import Link

INDEX = "/xac-minh/chi-muc/"
WITHDRAWN = "da-go"
_PURPOSE = "Tin này có phải của chính quyền không? Dán vào đây để so với bài trên cổng."
_ABOVE = (Link("Xác minh thông tin", "/xac-minh/"),)


def page_names(presenter: Presenter) -> list[str]:
    """The one page."""
    return [site_map.CHECKER]


def part_names(presenter: Presenter) -> Iterator[str]:
    """A file for each part of the index."""
    yield from (_file(name) for name in (WITHDRAWN, *(shard.name for shard in shards(presenter))))


def _file(name: str) -> str:
    return f"{INDEX}{name}.json"


def make_checker_page(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page with the form; its script loads the parts of the index."""
    pages.write("checker", make_page(presenter, site_map.TITLES[url], url, _PURPOSE, _ABOVE), where=_where(presenter))


def make_part(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one part of the index."""
    name = url.removeprefix(INDEX).removesuffix(".json")
    records = _withdrawn(presenter) if name == WITHDRAWN else (post_record(presenter, entry) for entry in posts_of(presenter, name))
    pages.write_bytes(url, json.dumps(list(records), ensure_ascii=False, separators=(",", ":")).encode())


def _withdrawn(presenter: Presenter) -> Iterator[Record]:
    for portal in portals_here(presenter):
        for entry in presenter.lists.each_whole(f"{portal}/withdrawn", FIRST, LAST):
            yield withdrawn_record(presenter, entry)


def _where(presenter: Presenter) -> dict[str, Any]:
    """What the script must know: the parts with how many posts each holds, the newest first, and what is official."""
    accounts = [(account.url, f"{account.name} ({presenter.units[neighbour.key].name})") for neighbour in presenter.task.portals
                for account in neighbour.portal.accounts if account.url]
    return {"folder": INDEX, "parts": [(shard.name, shard.size) for shard in shards(presenter)], "withdrawn": WITHDRAWN,
            "here": presenter.here.address, "portals": [(unit.url, unit.name) for unit in presenter.units.values()], "accounts": accounts,
            "keys": presenter.task.here.keys, "pages": sorted(site_map.made_pages(presenter.here.portal.kind))}


def register() -> None:
    register_maker("checker", page_names, make_checker_page)
    register_maker(page_cells.INDEX + "-check", part_names, make_part)

"""Search: its page, and the index in parts that change rarely (Decree 42/2022 Điều 7(1): full and exact search).

A part («shard») of the index holds the posts of a year, or of a quarter or a month where these are many (Pagefind takes 5 ms and 0.3 MB
for a post): a post that is added or mended lets one part of its portal and one of the city be made again, and years that are closed
stay as they are. The pages that the site makes from data are a part of their own. The city's index holds the pages of all portals.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plugins.core import site_map
from plugins.core.memory.lists import LAST, WHOLE
from plugins.core.place_names import place_word, spoken_names
from plugins.core.rendering import page_cells
from plugins.core.rendering.render_task import Neighbour
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.search_index import index_files
from plugins.pelican.search_texts import findable_pages, findable_post
from schemas import law
from schemas.kinds import KINDS

INDEX = site_map.SEARCH + "chi-muc/"
STANDING = "trang"
MANY, MANY_NOW = 600, 300  # posts of a part that is cut; of the newest year, in which posts are added
_LIST = "month"
Filter = tuple[str, str, str, list[tuple[str, str]]]


class Shard(NamedTuple):
    """A part of the index: its name («2026», «2026-q3», «2026-09»), and how many posts it holds."""

    name: str
    size: int


def shards(presenter: Presenter) -> list[Shard]:
    """The parts that hold posts, the newest first."""
    years = sorted({year for portal in _portals(presenter) for year in presenter.lists.heads(f"{portal}/{_LIST}", 4)}, reverse=True)
    return [shard for year in years for shard in _cut(presenter, year, MANY_NOW if year == years[0] else MANY)]


def _portals(presenter: Presenter) -> list[str]:
    """The portals whose pages are found here: the city's search finds them in all."""
    return sorted(presenter.units) if presenter.here.portal.kind == "city" else [presenter.task.key]


def _cut(presenter: Presenter, name: str, most: int) -> list[Shard]:
    """This part, or where it holds more than `most` posts, those of which it consists."""
    whole, smaller = _shard(presenter, name), _smaller(name)
    if whole.size > most and smaller:
        return [shard for part in smaller for shard in _cut(presenter, part, most)]
    return [whole] if whole.size else []


def _smaller(name: str) -> list[str]:
    """A year consists of quarters, a quarter of months; the newest first."""
    year, _, quarter = name.partition("-q")
    if quarter:
        return [f"{year}-{month:02}" for month in range(3 * int(quarter), 3 * int(quarter) - 3, -1)]
    return [f"{year}-q{number}" for number in (4, 3, 2, 1)] if len(name) == len("2026") else []


def _shard(presenter: Presenter, name: str) -> Shard:
    low, high = _stretch(name)
    return Shard(name, sum(presenter.lists.count_between(f"{portal}/{_LIST}", low, high) for portal in _portals(presenter)))


def _stretch(name: str) -> tuple[str, str]:
    """The keys of the list «month» between which the posts of a part stand. No list is asked:
    who makes one part must not read how many the others hold."""
    year, _, quarter = name.partition("-q")
    last = 3 * int(quarter or 0)
    return (f"{year}-{last - 2:02}", f"{year}-{last:02}{LAST}") if quarter else (name, name + LAST)


def page_names(presenter: Presenter) -> list[str]:
    """The one page."""
    return [site_map.SEARCH]


def part_names(presenter: Presenter) -> Iterator[str]:
    """A folder for each part of the index."""
    yield from (f"{INDEX}{name}/" for name in (STANDING, *(shard.name for shard in shards(presenter))))


def make_part(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one part of the index."""
    name = url.removeprefix(INDEX).strip("/")
    if name == STANDING:
        found = list(findable_pages(presenter))
    else:
        low, high = _stretch(name)
        entries = [entry for portal in _portals(presenter) for entry in presenter.lists.between(f"{portal}/{_LIST}", low, high, WHOLE)]
        found = [findable_post(presenter, entry) for entry in entries]
    for path, data in index_files(found).items():
        if name == STANDING or not path.startswith(("pagefind.js", "wasm.")):  # the program is the same in all parts
            pages.write_bytes(url + path, data)


def make_search_page(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page with the form; its script looks into the parts of the index."""
    title, description = site_map.TITLES[site_map.SEARCH], "Tìm tin, thông báo, văn bản, thủ tục và mọi trang của cổng."
    parts = shards(presenter)
    found_here = [neighbour for neighbour in presenter.task.portals if neighbour.key in _portals(presenter)]
    places = [(place_word(neighbour.key), spoken_names(neighbour.portal)) for neighbour in found_here if neighbour.portal.kind != "city"]
    counts = {STANDING: len(list(findable_pages(presenter))), **{part.name: part.size for part in parts}}
    where = {"folder": INDEX, "standing": STANDING, "parts": [part.name for part in parts], "counts": counts, "places": places}
    page = make_page(presenter, title, site_map.SEARCH, description)
    pages.write("search", page, where=where, filters=_filters(presenter, found_here, parts), sections=law.sections().values())


def _filters(presenter: Presenter, found_here: Sequence[Neighbour], parts: Sequence[Shard]) -> list[Filter]:
    """What the form asks beside the words: name, label, words for all, and each value with its words."""
    units = [("don-vi", "Đơn vị", "Mọi đơn vị", [(neighbour.key, presenter.units[neighbour.key].name) for neighbour in found_here])]
    years = sorted({part.name[:4] for part in parts}, reverse=True)
    return [*(units if len(found_here) > 1 else []),
            ("muc", "Mục", "Mọi mục", [(section.id, section.title) for section in law.sections().values()]),
            ("loai", "Loại bài", "Mọi loại", [(kind.key, kind.label) for kind in KINDS.values() if kind.is_public]),
            ("linh-vuc", "Chuyên mục", "Mọi chuyên mục", [(category.id, category.title) for category in law.categories().values()]),
            ("nam", "Năm đăng", "Mọi năm", [(year, year) for year in years]),
            ("xep", "Sắp xếp", "Đúng nhất trước", [("moi", "Mới nhất trước")])]


def register() -> None:
    register_maker("search", page_names, make_search_page)
    register_maker(page_cells.INDEX, part_names, make_part)

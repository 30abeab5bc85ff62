"""Search: its page, and the index in parts that change rarely (Decree 42/2022 Điều 7(1): full and exact search).

The posts of a year, a quarter or a month are a part of the index (shards.py: Pagefind takes 5 ms and 0.3 MB for a post); the pages that
the site makes from data are a part of their own.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from plugins.core import site_map
from plugins.core.place_names import place_word, spoken_names
from plugins.core.rendering import page_cells
from plugins.core.rendering.render_task import Neighbour
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.search_index import index_files
from plugins.pelican.search_texts import findable_pages, findable_post
from plugins.pelican.shards import portals_here, posts_of, shards, years
from schemas import law
from schemas.kinds import KINDS

INDEX = site_map.SEARCH + "chi-muc/"
STANDING = "trang"
AT_ONCE = 3000  # pages that are searched at once; parts with older ones afterwards
Filter = tuple[str, str, str, list[tuple[str, str]]]


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
        found = [findable_post(presenter, entry) for entry in posts_of(presenter, name)]
    for path, data in index_files(found).items():
        if name == STANDING or not path.startswith(("pagefind.js", "wasm.")):  # the program is the same in all parts
            pages.write_bytes(url + path, data)


def make_search_page(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page with the form; its script looks into the parts of the index."""
    title, description = site_map.TITLES[site_map.SEARCH], "Tìm tin, thông báo, văn bản, thủ tục và mọi trang của cổng."
    found_here = [neighbour for neighbour in presenter.task.portals if neighbour.key in portals_here(presenter)]
    places = [(place_word(neighbour.key), spoken_names(neighbour.portal)) for neighbour in found_here if neighbour.portal.kind != "city"]
    where = {"folder": INDEX, "places": places, **_parts(presenter)}
    page = make_page(presenter, title, site_map.SEARCH, description)
    pages.write("search", page, where=where, filters=_filters(presenter, found_here), sections=law.sections().values())


def _parts(presenter: Presenter) -> dict[str, object]:
    """The parts that the page opens at once, those that come afterwards, and how many pages each has."""
    counts = {STANDING: len(list(findable_pages(presenter))), **{part.name: part.size for part in shards(presenter)}}
    before = dict(zip(counts, accumulate(counts.values(), initial=0), strict=False))
    return {"parts": [name for name in counts if before[name] < AT_ONCE], "older": [name for name in counts if before[name] >= AT_ONCE],
            "counts": counts}


def _filters(presenter: Presenter, found_here: Sequence[Neighbour]) -> list[Filter]:
    """What the form asks beside the words: name, label, words for all, and each value with its words."""
    units = [("don-vi", "Đơn vị", "Mọi đơn vị", [(neighbour.key, presenter.units[neighbour.key].name) for neighbour in found_here])]
    return [*(units if len(found_here) > 1 else []),
            ("muc", "Mục", "Mọi mục", [(section.id, section.title) for section in law.sections().values()]),
            ("loai", "Loại bài", "Mọi loại", [(kind.key, kind.label) for kind in KINDS.values() if kind.is_public]),
            ("linh-vuc", "Chuyên mục", "Mọi chuyên mục", [(category.id, category.title) for category in law.categories().values()]),
            ("nam", "Năm đăng", "Mọi năm", [(year, year) for year in years(presenter)]),
            ("xep", "Sắp xếp", "Đúng nhất trước", [("moi", "Mới nhất trước")])]


def register() -> None:
    register_maker("search", page_names, make_search_page)
    register_maker(page_cells.INDEX + "-search", part_names, make_part)

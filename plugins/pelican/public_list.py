"""«Danh mục thông tin phải công khai»: what must be public, by which clause, where it stands and since when (Law 104/2016 Điều 34(1)(b)).

What is missing is marked, and has no link: a citizen is never led to an empty page.
"""

from collections.abc import Iterable

from plugins.core.site_map import PUBLIC_LIST, TITLES
from plugins.pelican.made_public import years_and_quarters
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.public_items import found_now, groups, information
from plugins.pelican.views import Link

DESCRIPTION = "Những thông tin pháp luật buộc công khai: căn cứ, hình thức, thời điểm, và nơi đọc trên cổng này."


def names(presenter: Presenter) -> Iterable[str]:
    """The one page."""
    return [PUBLIC_LIST]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write it."""
    page = make_page(presenter, TITLES[url], url, DESCRIPTION, (Link("Công khai thông tin", "/cong-khai/"),))
    common, by_group = ([found_now(presenter, item) for item in items] for items in (information(presenter), groups(presenter)))
    missing = sum(not each.is_there for each in common + by_group)
    pages.write("public/list", page, common=common, groups=by_group, missing=missing, years=years_and_quarters(presenter))


def register() -> None:
    register_maker("public-list", names, make)

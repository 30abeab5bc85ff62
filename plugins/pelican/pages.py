"""What all makers of pages share: a page's view of itself, its breadcrumbs, its twin in English."""

from markupsafe import Markup

from plugins.core.site_map import CONTACT, ENGLISH, HOME, ORGANISATION
from plugins.pelican.metadata import organisation_data, page_meta, script_safe
from plugins.pelican.presenter import Presenter
from plugins.pelican.sharing import open_graph
from plugins.pelican.views import Link, PageView

TWINS = ((HOME, ENGLISH), ("/gioi-thieu/", f"{ENGLISH}introduction/"), (ORGANISATION, f"{ENGLISH}organisation/"),
         (CONTACT, f"{ENGLISH}contact/"), ("/thu-tuc/", f"{ENGLISH}services/"))


def make_page(presenter: Presenter, title: str, url: str, description: str, above: tuple[Link, ...] = (),
              feed: Link | None = None, noindex: bool = False) -> PageView:
    """The view of a page that is no post; `above` are its breadcrumbs under the home page."""
    crumbs = () if url == HOME else (Link("Trang chủ", HOME), *above, Link(title, url))
    return PageView(title, url, presenter.here.address + url, description, crumbs, feed,
                    page_meta(presenter, title, url, description), presenter.once("organisation", _organisation, presenter), noindex,
                    open_graph(presenter, title, url, description), twins=twins(presenter, url))


def twins(presenter: Presenter, url: str) -> tuple[tuple[str, str], ...]:
    """The addresses of a page in Vietnamese and in English, where the portal has both; the same from either of them."""
    pair = next((pair for pair in TWINS if url in pair), None) if presenter.here.portal.english else None
    return tuple(zip(("vi", "en"), (presenter.here.address + each for each in pair), strict=True)) if pair else ()


def _organisation(presenter: Presenter) -> Markup:
    return script_safe(organisation_data(presenter))

"""The portal in English: what the office is and does, its organisation, whom to ask, which services (Decree 42/2022 Điều 7(2))."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from plugins.core.site_map import ENGLISH
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, PageView
from schemas.portal import Official, Organisation, Unit

KEY = "english"
_PAGES = {
    ENGLISH: ("home", "Home", "What this office does and how to reach it."),
    f"{ENGLISH}introduction/": ("introduction", "Introduction", "Functions and tasks of the office."),
    f"{ENGLISH}organisation/": ("organisation", "Organisation", "Each division and its tasks."),
    f"{ENGLISH}services/": ("services", "Online services", "Where to apply, track and pay online."),
    f"{ENGLISH}contact/": ("contact", "Contact", "Address, telephone and officials by name."),
}
_MENU = tuple(Link(title, url) for url, (_, title, _) in _PAGES.items())


def names(presenter: Presenter) -> Iterator[str]:
    """The pages, where the portal says anything in English."""
    yield from _PAGES if presenter.here.portal.english else ()


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    template, title, description = _PAGES[url]
    page = _page(presenter, title, url, description)
    pages.write(f"english/{template}", page, english=presenter.here.portal.english, menu=_MENU, **_values(presenter))


def _page(presenter: Presenter, title: str, url: str, description: str) -> PageView:
    """A page of our own with English words where `make_page` has Vietnamese ones."""
    page = make_page(presenter, title, url, description)
    english = presenter.here.portal.english
    assert english
    crumbs = () if url == ENGLISH else (_MENU[0], Link(title, url))
    words = {"DC.language": "en", "DC.publisher": english.name, "DC.creator": f"Editorial Board of {english.name}"}
    return replace(page, lang="en", breadcrumbs=crumbs, meta=tuple((name, words.get(name, value)) for name, value in page.meta))


def _values(presenter: Presenter) -> dict[str, Any]:
    organisation = presenter.task.organisation
    units = [unit for unit in organisation.units if unit.english]
    return {"units": units, "people": list(_people(organisation)), "above": _names(organisation),
            "services": [service for service in presenter.here.portal.services if service.english]}


def _people(organisation: Organisation) -> Iterator[tuple[Official, Unit]]:
    """Officials with an English title, in the order of the organisation, each with the unit; the rest would be no help to a foreigner."""
    yield from ((official, unit) for unit in organisation.units if unit.english for official in unit.officials if official.english)


def _names(organisation: Organisation) -> dict[str, str]:
    return {unit.id: unit.english.name for unit in organisation.units if unit.english}


def register() -> None:
    register_maker(KEY, names, make)

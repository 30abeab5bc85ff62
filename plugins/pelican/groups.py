"""Sections that show their posts in groups: disclosures by the law's groups, procedures by field, pages about the unit."""

from collections.abc import Iterator

from plugins.core import site_map
from plugins.pelican.lists import view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Group, Link, Row
from schemas import law
from schemas.law import Section

SHOWN = {"disclosure": 5, "procedure": 100, "page": 100}  # posts of a group; all of them stand on the page of its category


def _sections() -> dict[str, Section]:
    return {section.url: section for section in law.sections().values() if section.kind in SHOWN}


def names(presenter: Presenter) -> Iterator[str]:
    """Addresses of the sections."""
    yield from _sections()


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write a section with a group for each category."""
    section = _sections()[url]
    groups = [Group(category.title, site_map.topic(category.id), rows, category.clause)
              for category in law.categories().values() if section.kind in category.kinds
              for rows in [presenter.newest(f"kind/{section.kind}/{category.id}", SHOWN[section.kind or ""])]]
    if section.kind != "disclosure":  # the law wants every group of disclosures, also where nothing stands in it
        groups = [group for group in groups if group.rows]
    if section.kind == "page":
        groups.append(_made_pages())
    page = make_page(presenter, section.title, section.url, section.purpose)
    pages.write("groups", page, section=view(section), groups=tuple(groups))


def _made_pages() -> Group:
    """Pages about the unit that are made from data, beside those that people write."""
    rows = tuple(_made_row(url) for url in (site_map.ORGANISATION, site_map.LEADERS, site_map.DIRECTORY, site_map.BOARD, site_map.CONTACT))
    return Group("Tổ chức và liên hệ", site_map.CONTACT, rows, "NĐ 42/2022 Điều 4(1)(e)")


def _made_row(url: str) -> Row:
    return Row(site_map.TITLES[url], url, "page", "Giới thiệu", None, "", Link("Giới thiệu", "/gioi-thieu/"), None)


def register() -> None:
    register_maker("group", names, make)

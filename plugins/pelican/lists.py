"""Lists of posts: sections of one kind, topics fed by categories, groups, and the units' news on the city's portal."""

from collections.abc import Sequence
from typing import Any

from plugins.core import site_map
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator, make_page, paginate
from plugins.pelican.views import Group, Link, Row, SectionView
from schemas import law
from schemas.law import Category, Section

# Kinds whose section page is not a plain list; documents and schedules have generators of their own.
GROUPED = {"disclosure": 5, "procedure": 100, "page": 100}
OWN_PAGE = frozenset({"document", "schedule"})


class ListsGenerator(PortalGenerator):
    """Writes every section and topic; an empty one says what will stand there and whom to ask."""

    def generate_output(self, writer: Any) -> None:
        for section in law.sections().values():
            if section.kind in GROUPED:
                self._grouped(writer, section)
            elif section.kind is None:
                self._list(writer, view(section), self._fed_by(section))
            elif section.kind not in OWN_PAGE:
                self._list(writer, view(section), self.presenter.rows_of([section.kind]), section.kind)
        for category in law.categories().values():
            self._list(writer, _topic(category), [row for row in self.presenter.rows if row.fields.category == category.id])
        if self.presenter.task.portal.kind == "city":
            self._unit_news(writer)

    def _list(self, writer: Any, section: SectionView, rows: Sequence[Row], kind: str | None = None) -> None:
        feed = Link(section.title, section.url + "feed.atom") if kind and rows else None
        for url, part, pager in paginate(rows, section.url):
            title = section.title if not pager.current else f"{section.title} – trang {pager.current}"
            above = (Link(section.title, section.url),) if pager.current else ()
            page = make_page(self.presenter, title, url, section.purpose, above, feed)
            self.write(writer, "list", page, section=section, rows=part, pager=pager)

    def _grouped(self, writer: Any, section: Section) -> None:
        rows = self.presenter.rows_of([section.kind or ""])
        shown = GROUPED[section.kind or ""]
        groups = [
            Group(category.title, site_map.topic(category.id), mine[:shown], category.clause)
            for category in law.categories().values() if section.kind in category.kinds
            for mine in [tuple(row for row in rows if row.fields.category == category.id)]
        ]
        if section.kind == "page":
            groups = [*(group for group in groups if group.rows), self._made_pages()]
        page = make_page(self.presenter, section.title, section.url, section.purpose)
        self.write(writer, "groups", page, section=view(section), groups=tuple(groups))

    def _made_pages(self) -> Group:
        """Pages about the unit that are made from data, beside those that people write."""
        rows = tuple(_made_row(url) for url in (site_map.ORGANISATION, site_map.LEADERS, site_map.BOARD, site_map.CONTACT))
        return Group("Tổ chức và liên hệ", site_map.CONTACT, rows, "NĐ 42/2022 Điều 4(1)(e)")

    def _fed_by(self, section: Section) -> list[Row]:
        feeding = {category.id for category in law.categories().values() if section.id in category.feeds}
        return [row for row in self.presenter.rows if row.fields.category in feeding]

    def _unit_news(self, writer: Any) -> None:
        url = site_map.UNIT_NEWS
        section = SectionView(site_map.TITLES[url], url, "Tin từ cổng thông tin của các phường, xã.", "Luật 104/2016 Điều 19(4)")
        self._list(writer, section, [row for row in self.presenter.shared_rows if row.kind == "news"])


def view(section: Section) -> SectionView:
    """A section's heading."""
    return SectionView(section.title, section.url, section.purpose, section.clause)


def _topic(category: Category) -> SectionView:
    return SectionView(category.title, site_map.topic(category.id), f"Tất cả bài thuộc chuyên mục {category.title}.", category.clause)


def _made_row(url: str) -> Row:
    return Row(site_map.TITLES[url], url, "page", "Giới thiệu", None, "", Link("Giới thiệu", "/gioi-thieu/"), None)


def register() -> None:
    register_generator(ListsGenerator)

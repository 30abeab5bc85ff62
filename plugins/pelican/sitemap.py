"""The sitemap for people (a tree in words) and for search engines (sitemap.xml) (Circular 32/2017 Điều 16(4)(b))."""

from typing import Any
from xml.sax.saxutils import escape

from plugins.core import site_map
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Group, Link, PageView
from schemas import law

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'


class SitemapGenerator(PortalGenerator):
    """Writes both; runs last, when all pages are known."""

    def generate_output(self, writer: Any) -> None:
        page = make_page(self.presenter, site_map.TITLES[site_map.SITEMAP], site_map.SITEMAP, "Tất cả các mục của cổng.")
        self.write(writer, "sitemap", page, groups=self._tree())
        writer.write_bytes("sitemap.xml", sitemap_xml(writer.pages).encode())

    def _tree(self) -> tuple[Group, ...]:
        sections = tuple(Link(section.title, section.url) for section in law.sections().values())
        categories = tuple(Link(category.title, site_map.topic(category.id)) for category in law.categories().values())
        tier = self.presenter.task.portal.kind
        made = tuple(Link(title, url) for url, title in site_map.TITLES.items() if tier == "city" or url not in site_map.CITY_ONLY)
        standing = tuple(Link(row.title, row.url) for row in self.presenter.rows_of(["page", "procedure"]))
        return (Group("Các mục", "/", sections), Group("Trang chung", "/", made), Group("Giới thiệu và thủ tục", "/gioi-thieu/", standing),  # type: ignore[arg-type]
                Group("Chuyên mục", "/", categories))  # type: ignore[arg-type]


def sitemap_xml(pages: list[PageView]) -> str:
    """All pages that search engines may show, by address."""
    addresses = sorted({page.canonical for page in pages if not page.noindex})
    return _HEAD + "".join(f"<url><loc>{escape(address)}</loc></url>\n" for address in addresses) + "</urlset>\n"


def register() -> None:
    register_generator(SitemapGenerator)

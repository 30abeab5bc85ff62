"""The register of official documents: the newest in front, then year by year (Decree 42/2022 Điều 4(1)(a))."""

from typing import Any

from plugins.pelican.generators import register_generator
from plugins.pelican.lists import view
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Link, Row
from schemas import law

NEWEST = 30


class RegisterGenerator(PortalGenerator):
    """Writes the register and its pages by year of issue."""

    def generate_output(self, writer: Any) -> None:
        section = law.sections()["van-ban"]
        rows = sorted(self.presenter.rows_of(["document"]), key=lambda row: (row.fields.issued, row.url), reverse=True)
        years = sorted({row.fields.issued.year for row in rows}, reverse=True)
        links = tuple(Link(f"Năm {year}", f"{section.url}nam/{year}/") for year in years)
        feed = Link(section.title, section.url + "feed.atom") if rows else None
        front = make_page(self.presenter, section.title, section.url, section.purpose, feed=feed)
        self._write(writer, front, rows[:NEWEST], links, "")
        for year, link in zip(years, links, strict=True):
            page = make_page(self.presenter, f"Văn bản năm {year}", link.url, section.purpose, (Link(section.title, section.url),))
            self._write(writer, page, [row for row in rows if row.fields.issued.year == year], links, str(year))

    def _write(self, writer: Any, page: Any, rows: list[Row], years: tuple[Link, ...], current: str) -> None:
        self.write(writer, "register", page, section=view(law.sections()["van-ban"]), rows=tuple(rows), years=years,
                   current_year=current, types=law.document_types())


def register() -> None:
    register_generator(RegisterGenerator)

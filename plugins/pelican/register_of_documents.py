"""The register of official documents: the newest in front, then year by year (Decree 42/2022 Điều 4(1)(a)).

Beside the pages of a year stands the same as data, which the register's own search reads (static/js/register-search.js).
"""

import json
from collections.abc import Iterator
from datetime import date

from plugins.core.memory.lists import LAST
from plugins.pelican.lists import view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, Row
from schemas import law
from schemas.kinds.document import OfficialDocument

NEWEST = 30
LIST = "register"
DATA = "danh-muc.json"


def _years(presenter: Presenter) -> tuple[Link, ...]:
    """Years with documents, the newest first."""
    url = law.sections()["van-ban"].url
    return tuple(Link(f"Năm {year}", f"{url}nam/{year}/") for year in reversed(presenter.lists.heads(presenter.list(LIST), 4)))


def names(presenter: Presenter) -> Iterator[str]:
    """The register and its pages by year of issue."""
    yield law.sections()["van-ban"].url
    yield from (link.url + name for link in _years(presenter) for name in ("", DATA))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the front, or one year as a page or as data."""
    section = law.sections()["van-ban"]
    year = url.removesuffix(DATA).removeprefix(section.url).removeprefix("nam/").strip("/")
    if url.endswith(DATA):
        pages.write_bytes(url, _data(_rows_of(presenter, year)))
        return
    if year:
        rows = _rows_of(presenter, year)
        page = make_page(presenter, f"Văn bản năm {year}", url, section.purpose, (Link(section.title, section.url),))
    else:
        rows = presenter.newest(LIST, NEWEST)
        feed = Link(section.title, section.url + "feed.atom") if rows else None
        page = make_page(presenter, section.title, section.url, section.purpose, feed=feed)
    pages.write("register", page, section=view(section), rows=rows, years=_years(presenter), current_year=year, types=law.document_types(),
                data=DATA, type_choices=[(kind.id, kind.title) for kind in law.document_types().values()],
                field_choices=[(category.id, category.title) for category in law.categories().values() if "document" in category.kinds])


def _rows_of(presenter: Presenter, year: str) -> tuple[Row, ...]:
    """The documents issued in a year, the newest first."""
    return presenter.rows(reversed(presenter.lists.between(presenter.list(LIST), year, year + LAST)))


def _data(rows: tuple[Row, ...]) -> bytes:
    """A JSON list of documents with the facts of Decree 42/2022 Điều 4(1)(a); days are ISO 8601, «» where there is none."""
    return json.dumps([_record(row) for row in rows], ensure_ascii=False, separators=(",", ":")).encode()


def _record(row: Row) -> dict[str, str | bool]:
    document: OfficialDocument = row.fields
    signer = document.signer
    return {"so": document.number, "loai": document.type, "ten_loai": law.document_types()[document.type].title, "co_quan": document.issuer,
            "ngay": document.issued.isoformat(), "hieu_luc": _day(document.effective or document.issued), "het": _day(document.ends),
            "thay_the": bool(document.replaced_by), "trich_yeu": document.abstract, "nguoi_ky": f"{signer.name}, {signer.title}",
            "linh_vuc": document.category, "dia_chi": row.url}


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def register() -> None:
    register_maker("register", names, make)

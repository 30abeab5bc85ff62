"""What was made public in a quarter: the list of Law 10/2022 Điều 13(2), as a page and as a CSV file for an office's own records."""

from collections.abc import Iterator, Mapping
from datetime import date

from plugins.core.memory.lists import LAST
from plugins.core.site_map import PUBLIC_YEAR
from plugins.core.spreadsheet import as_csv
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.public_views import PublishedView
from plugins.pelican.views import Link, Row
from schemas.deadlines import spoken_day
from schemas.kinds.base import PostFields
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.document import OfficialDocument
from schemas.vietnamese import short_day

LIST, FILE = "public", "danh-muc.csv"
COLUMNS = ("Tên thông tin", "Số, ký hiệu", "Ngày văn bản", "Ngày công khai", "Hình thức", "Thời hạn", "Địa chỉ", "Tệp")
QUARTERS = ("I", "II", "III", "IV")


def years_and_quarters(presenter: Presenter) -> list[tuple[Link, tuple[Link, ...]]]:
    """The years in which something was made public with their quarters, the newest first."""
    found = sorted({(head[:4], (int(head[5:7]) - 1) // 3) for head in presenter.lists.heads(presenter.list(LIST), 7)}, reverse=True)
    years = sorted({year for year, _ in found}, reverse=True)
    return [(Link(f"Năm {year}", f"{PUBLIC_YEAR}{year}/"), tuple(_link(year, quarter) for owner, quarter in found if owner == year))
            for year in years]


def quarters_of(presenter: Presenter, year: str) -> list[Link]:
    """The quarters of one year in which something was made public; nothing of other years is read."""
    return [_link(year, quarter) for quarter in range(4) if presenter.lists.count_between(presenter.list(LIST), *_span(year, quarter))]


def names(presenter: Presenter) -> Iterator[str]:
    """A page and a file for each quarter."""
    for _, quarters in years_and_quarters(presenter):
        yield from (quarter.url + name for quarter in quarters for name in ("", FILE))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page or the file of a quarter."""
    address = url.removesuffix(FILE)
    year, _, quarter = address.removeprefix(PUBLIC_YEAR).strip("/").partition("/quy-")
    found = presenter.lists.between(presenter.list(LIST), *_span(year, int(quarter) - 1))
    rows = [_published(row) for row in presenter.rows(found)]
    if url.endswith(FILE):
        words = pages.get_template("words").module.FORMS
        pages.write_bytes(url, as_csv(COLUMNS, [_cells(row, presenter.here.address, words) for row in rows]).encode())
        return
    title = f"Thông tin đã công khai quý {QUARTERS[int(quarter) - 1]} năm {year}"
    above = (Link("Công khai thông tin", "/cong-khai/"), Link(f"Năm {year}", f"{PUBLIC_YEAR}{year}/"))
    page = make_page(presenter, title, url, "Văn bản, nội dung công khai và đợt lấy ý kiến đã đăng trong quý, theo ngày đăng.", above)
    pages.write("public/quarter", page, rows=rows, file=FILE)


def _link(year: str, quarter: int) -> Link:
    return Link(f"Quý {QUARTERS[quarter]}", f"{PUBLIC_YEAR}{year}/quy-{quarter + 1}/")


def _span(year: str, quarter: int) -> tuple[str, str]:
    """The lowest and the highest key of a quarter, which is counted from 0."""
    return f"{year}-{3 * quarter + 1:02}", f"{year}-{3 * quarter + 3:02}{LAST}"


def _published(row: Row) -> PublishedView:
    fields: PostFields = row.fields
    files = tuple(Link(item.title, row.url + item.file) for item in fields.attachments)
    if isinstance(fields, OfficialDocument):
        return PublishedView(row, fields.number, fields.issued, ("cong-ttdt",), _until(fields.ends), files)
    if isinstance(fields, Disclosure):
        return PublishedView(row, fields.decision or "", spoken_day(fields.decision or ""), fields.forms, _term(fields), files)
    assert isinstance(fields, Consultation)
    return PublishedView(row, "", None, ("cong-ttdt",), f"{short_day(fields.opens)} – {short_day(fields.closes)}", files)


def _until(day: date | None) -> str:
    return f"đến {short_day(day)}" if day else "thường xuyên"


def _term(fields: Disclosure) -> str:
    if fields.persons:
        return _until(fields.persons.remove_after)
    board = fields.noticeboard
    return f"niêm yết {short_day(board.start)} – {short_day(board.end)}" if board and board.end else _until(None)


def _cells(each: PublishedView, address: str, words: Mapping[str, str]) -> tuple[str, ...]:
    """A line of the CSV file; `words` say each way of publishing."""
    issued, posted = short_day(each.issued) if each.issued else "", short_day(each.row.fields.goes_online)
    ways, files = ", ".join(words[way] for way in each.ways), " ".join(address + file.url for file in each.files)
    return each.row.title, each.number, issued, posted, ways, each.term, address + each.row.url, files


def register() -> None:
    register_maker("made-public", names, make)

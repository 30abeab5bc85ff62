"""The schedule's own page: this week, and the weeks that were published, the older ones on numbered pages."""

from collections.abc import Iterable

from plugins.core.site_map import CALENDAR
from plugins.pelican.lists import view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page, numbered, part_of, split_number
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link
from schemas import law


def names(presenter: Presenter) -> Iterable[str]:
    """The front and the numbered pages of the work schedule."""
    return numbered(presenter, presenter.list("weeks"), law.sections()["lich-lam-viec"].url)


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page of the work schedule and the reception of citizens, or an older page of weeks."""
    section = view(law.sections()["lich-lam-viec"])
    rows, pager = part_of(presenter, presenter.list("weeks"), url)
    _, number = split_number(url)
    if number:
        page = make_page(presenter, f"{section.title} – trang {number}", url, section.purpose, (Link(section.title, section.url),))
        pages.write("list", page, section=section, rows=rows, pager=pager)
        return
    current = presenter.current_week()
    page = make_page(presenter, section.title, section.url, section.purpose)
    pages.write("schedule", page, section=section, week=presenter.week(current) if current else None, weeks=rows, pager=pager,
                ics=Link("Thêm lịch vào điện thoại (tệp .ics)", CALENDAR))


def register() -> None:
    register_maker("schedule", names, make)

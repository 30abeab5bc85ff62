"""The schedule's own page: this week, and the weeks that were published, the older ones on numbered pages."""

from collections.abc import Iterable

from plugins.core.site_map import CALENDAR
from plugins.pelican.lists import make_part, view
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.numbered import Numbered, addresses, part_of
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link
from schemas import law


def _weeks(presenter: Presenter) -> Numbered:
    return Numbered(presenter.list("weeks"), law.sections()["lich-lam-viec"].url)


def names(presenter: Presenter) -> Iterable[str]:
    """The front and the numbered pages of the work schedule."""
    return addresses(presenter.lists, _weeks(presenter))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page of the work schedule and the reception of citizens, or an older page of weeks."""
    section, weeks = view(law.sections()["lich-lam-viec"]), _weeks(presenter)
    if url != section.url:
        make_part(presenter, section, weeks, url, pages)
        return
    rows, pager = part_of(presenter, weeks, None)
    current = presenter.current_week()
    page = make_page(presenter, section.title, section.url, section.purpose)
    pages.write("schedule", page, section=section, week=presenter.week(current) if current else None, weeks=rows, pager=pager,
                ics=Link("Thêm lịch vào điện thoại (tệp .ics)", CALENDAR))


def register() -> None:
    register_maker("schedule", names, make)

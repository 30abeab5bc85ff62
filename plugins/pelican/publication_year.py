"""The publication plan of a year against what happened (Law 10/2022 Điều 14(1)): made of the law's own numbers and of the posts.

A page reads of its own year only, so a new post leaves the pages of earlier years as they are.
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.memory.lists import Found
from plugins.core.memory.shelves import day_key
from plugins.core.site_map import PUBLIC_YEAR
from plugins.pelican.made_public import quarters_of, years_and_quarters
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.public_items import Item, groups, information
from plugins.pelican.public_views import BudgetView, PlannedView
from plugins.pelican.views import Link
from schemas.budget_period import period_end
from schemas.deadlines import budget_deadline
from schemas.fields import VIETNAM
from schemas.kinds.disclosure import Disclosure
from schemas.portal_duties import duties

NEWEST = 3  # posts that are named of each sort
PERIODS = ("Quý I năm {}", "Sáu tháng đầu năm {}", "Chín tháng đầu năm {}", "Năm {}")
BUDGET, STAGE = "category/ngan-sach", "execution"
DESCRIPTION = "Phải công khai gì, bằng cách nào, khi nào; và trong năm đã đăng những gì."


def names(presenter: Presenter) -> Iterator[str]:
    """A page for each year in which something was made public."""
    yield from (year.url for year, _ in years_and_quarters(presenter))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page of a year."""
    year = int(url.removeprefix(PUBLIC_YEAR).strip("/"))
    title, above = f"Kế hoạch công khai năm {year} và kết quả", (Link("Công khai thông tin", "/cong-khai/"),)
    page = make_page(presenter, title, url, DESCRIPTION, above)
    by_group = groups(presenter) if duties().groups.start.year <= year else []
    items = by_group or [item for item in information(presenter) if item.lists and item.start.year <= year]
    planned = [_planned(presenter, item, year) for item in items]
    pages.write("public/year", page, planned=planned, budget=_budget(presenter, year) if by_group else (), by_group=bool(by_group),
                quarters=quarters_of(presenter, str(year)))


def _planned(presenter: Presenter, item: Item, year: int) -> PlannedView:
    low, high = _key(year), _key(year + 1)
    count = sum(presenter.lists.count_between(name, low, high) for _, name in item.lists)
    found = {entry.sort: entry for _, name in item.lists for entry in presenter.lists.before(name, high, NEWEST) if entry.sort >= low}
    newest = [found[sort] for sort in sorted(found, reverse=True)[:NEWEST]]
    offices = tuple(dict.fromkeys(entry.value.fields.office for entry in newest))
    return PlannedView(item.title, item.clause, item.ways, item.when, offices or (presenter.here.portal.responsible.role,),
                       presenter.rows(newest), count)


def _key(year: int) -> str:
    """Where a year begins in lists by time."""
    return day_key(date(year, 1, 1))


def _budget(presenter: Presenter, year: int) -> tuple[BudgetView, ...]:
    """The periods of the budget whose last day for posting follows from the law, in their order (Circular 343/2016 Điều 18(3))."""
    found = presenter.lists.between(presenter.list(BUDGET), _key(year), _key(year + 2))
    return tuple(view for title in PERIODS if (view := _period(presenter, title.format(year), found)))


def _period(presenter: Presenter, title: str, found: list[Found]) -> BudgetView | None:
    end = period_end(title)
    deadline = budget_deadline(STAGE, end) if end else None
    if end is None or deadline is None:
        return None
    due = deadline.ends(end)
    post = next((entry for entry in found if _is_about(entry.value.fields, end)), None)
    if post is None:
        return BudgetView(title, due, None, "overdue" if presenter.clock.is_over(due) else "coming")
    posted = post.value.fields.goes_online.astimezone(VIETNAM).date()
    return BudgetView(title, due, presenter.rows([post])[0], "late" if posted > due else "done")


def _is_about(fields: object, end: date) -> bool:
    budget = fields.budget if isinstance(fields, Disclosure) else None
    return budget is not None and budget.stage == STAGE and period_end(budget.period) == end


def register() -> None:
    register_maker("publication-year", names, make)

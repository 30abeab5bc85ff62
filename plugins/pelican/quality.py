"""How complete and how timely the portal is, measured from its own posts and from history (Decree 224/2026 Điều 12): a page for people,
and the same as data.

{"sections": [{"title", "url", "posts", "newest", "state"}], "pages": [{"title", "state"}], "groups": {"filled", "wanted"},
 "deadlines": {"year", "in_time", "explained", "late"} or null}; `state` is full, stale or empty, days are ISO 8601.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.core import site_map
from plugins.core.judging.duties_kept import wanted_pages, wanted_sections
from plugins.core.judging.fact_reader import PortalFacts
from plugins.core.memory.lists import ENTRY
from plugins.core.memory.shelves import day_of, due_list, of_due
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from schemas.law import Section
from schemas.page_budget import page_budget
from schemas.public_information import groups_of
from schemas.score_law import score_law

DESCRIPTION = "Cổng đầy đủ và kịp thời đến đâu, máy đếm từ chính các bài trên cổng và từ ngày bài được đưa lên."


@dataclass(frozen=True)
class SectionQuality:
    """A section that the law demands: how many posts, the day of the newest one, and whether that is long ago."""

    title: str
    url: str
    posts: int
    newest: date | None
    state: str  # full, stale, empty


@dataclass(frozen=True)
class Deadlines:
    """Posts of one year that a law wants by a day: how many came in time, late with a reason, late."""

    year: str
    in_time: int
    explained: int
    late: int


@dataclass(frozen=True)
class Quality:
    """All that the page tells."""

    sections: tuple[SectionQuality, ...]
    pages: tuple[tuple[str, bool], ...]
    groups: tuple[int, int]  # filled, wanted
    deadlines: Deadlines | None


def names(presenter: Presenter) -> Iterable[str]:
    """The one page; its data are written with it."""
    return [site_map.QUALITY]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the page and the data."""
    quality = measure(presenter)
    pages.write("quality", make_page(presenter, site_map.TITLES[url], url, DESCRIPTION), quality=quality, budget=page_budget(),
                data=site_map.QUALITY_DATA)
    pages.write_bytes(site_map.QUALITY_DATA, (json.dumps(_data(quality), ensure_ascii=False, indent=1) + "\n").encode())


def measure(presenter: Presenter) -> Quality:
    """What the portal has, out of what the law wants of its tier."""
    facts, clock = PortalFacts(presenter.lists, presenter.task.key), presenter.clock
    sections = tuple(_section(presenter, section) for section in wanted_sections(facts, clock))
    pages = tuple((page.title, presenter.lists.has(presenter.list(f"kind/page/{page.id}"))) for page in wanted_pages(facts, clock))
    groups = [presenter.lists.has(presenter.list(f"category/{group.id}")) for group in groups_of(facts.tier, clock)]
    return Quality(sections, pages, (sum(groups), len(groups)), _deadlines(presenter))


def _section(presenter: Presenter, section: Section) -> SectionQuality:
    name = presenter.list(f"kind/{section.kind}" if section.kind else f"section/{section.id}")
    found = presenter.lists.newest(name, 1, ENTRY)
    if not found:
        return SectionQuality(section.title, section.url, 0, None, "empty")
    newest = day_of(found[0].sort)
    days = _fresh_days(presenter).get(section.id)
    stale = days is not None and presenter.clock.is_over(newest + timedelta(days=days))
    return SectionQuality(section.title, section.url, presenter.lists.count(name), newest, "stale" if stale else "full")


def _fresh_days(presenter: Presenter) -> dict[str, int]:
    """After how many days a section counts as stale, by the sheet in force."""
    sheet = next((sheet for sheet in score_law().sheets if presenter.clock.is_within(sheet.start, sheet.end)), None)
    return sheet.targets.fresh_days if sheet else {}


def _deadlines(presenter: Presenter) -> Deadlines | None:
    """Those of the latest year that has begun; None where history knows of none."""
    name = due_list(presenter.task.key)
    years = [year for year in presenter.lists.heads(name, 4) if presenter.clock.has_begun(date(int(year), 1, 1))]
    if not years:
        return None
    found = [of_due(entry.sort) for entry in presenter.lists.between(name, years[-1], years[-1] + "~", ENTRY)]
    late = [explained for last, posted, explained in found if posted > last]
    return Deadlines(years[-1], len(found) - len(late), sum(late), len(late) - sum(late))


def _data(quality: Quality) -> dict[str, object]:
    sections = [{"title": one.title, "url": one.url, "posts": one.posts, "newest": one.newest.isoformat() if one.newest else None,
                 "state": one.state} for one in quality.sections]
    pages = [{"title": title, "state": "full" if there else "empty"} for title, there in quality.pages]
    due = quality.deadlines
    deadlines = {"year": due.year, "in_time": due.in_time, "explained": due.explained, "late": due.late} if due else None
    return {"sections": sections, "pages": pages, "groups": dict(zip(("filled", "wanted"), quality.groups, strict=True)),
            "deadlines": deadlines}


def register() -> None:
    register_maker("quality", names, make)

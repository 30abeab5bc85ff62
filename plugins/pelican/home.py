"""The home page: a channel for each thing that citizens come for."""

from collections.abc import Iterable

from plugins.core.memory.lists import LAST
from plugins.core.memory.shelves import UNIT_NEWS
from plugins.core.site_map import HOME, topic
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Group, Home, Link, Row
from schemas import law

TOPICS = 6


def names(presenter: Presenter) -> Iterable[str]:
    """The one home page."""
    return [HOME]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write the home page."""
    unit = presenter.unit
    page = make_page(presenter, unit.name, HOME, presenter.here.portal.introduction[:300],
                     feed=Link(f"Tin mới của {unit.name}", "/feed.atom"))
    pages.write("home", page, home=channels(presenter))


def channels(presenter: Presenter) -> Home:
    """What stands on the home page."""
    newest = presenter.newest
    news = newest("kind/news", 7)
    lead = next((row for row in news[:6] if row.picture), news[0] if news else None)
    others = tuple(row for row in news if row is not lead)[:6]
    week = presenter.current_week()
    unit_news = presenter.rows(presenter.lists.newest(UNIT_NEWS, 8)) if presenter.here.portal.kind == "city" else ()
    return Home(
        lead=lead, news=others, topics=_topics(presenter, news), notices=newest("kind/notice", 5),
        documents=newest("kind/document", 6), week=presenter.week(week) if week else None, consultations=_open_consultations(presenter),
        rumours=newest("kind/rumour", 3), bulletins=newest("kind/bulletin", 3), questions=newest("kind/question", 4),
        procedures=newest("kind/procedure", 6), unit_news=unit_news)


def _open_consultations(presenter: Presenter) -> tuple[Row, ...]:
    """The newest three that people can take part in now."""
    rows: tuple[Row, ...] = ()
    key, name = LAST, presenter.list("kind/consultation")
    while len(rows) < 3 and (found := presenter.lists.before(name, key, 1)):
        fields, key = found[0].value.fields, found[0].sort
        if presenter.clock.has_begun(fields.opens) and not presenter.clock.is_over(fields.closes):
            rows += presenter.rows(found)
    return rows


def _topics(presenter: Presenter, above: tuple[Row, ...]) -> tuple[Group, ...]:
    """News by field of life, so that the page shows all of them and not only the latest (letter 797)."""
    shown = {row.url for row in above}
    groups = []
    for category in law.categories().values():
        rows = [row for row in presenter.newest(f"kind/news/{category.id}", 3 + len(above)) if row.url not in shown]
        if rows:
            groups.append(Group(category.title, topic(category.id), tuple(rows[:3])))
    return tuple(sorted(groups, key=lambda group: group.rows[0].date, reverse=True)[:TOPICS])  # type: ignore[arg-type, return-value]


def register() -> None:
    register_maker("home", names, make)

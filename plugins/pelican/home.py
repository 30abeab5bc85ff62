"""The home page: a channel for each thing that citizens come for."""

from typing import Any

from plugins.core.site_map import HOME
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Group, Home, Link, Row
from schemas import law
from schemas.kinds.consultation import Consultation

TOPICS = 6


class HomeGenerator(PortalGenerator):
    """Writes the home page."""

    def generate_output(self, writer: Any) -> None:
        presenter = self.presenter
        unit = presenter.unit_link(presenter.task.here)
        page = make_page(presenter, unit.name, HOME, presenter.task.portal.introduction[:300],
                         feed=Link(f"Tin mới của {unit.name}", "/feed.atom"))
        self.write(writer, "home", page, home=self._channels())

    def _channels(self) -> Home:
        newest = self.presenter.rows_of
        news = newest(["news"])
        lead = next((row for row in news[:6] if row.picture), news[0] if news else None)
        others = tuple(row for row in news if row is not lead)
        week = self.presenter.current_week()
        unit_news = self.presenter.shared_rows[:8] if self.presenter.task.portal.kind == "city" else ()
        return Home(
            lead=lead, news=others[:6], topics=self._topics(others[6:]), notices=newest(["notice"])[:5],
            documents=newest(["document"])[:6], week=self.presenter.week(week) if week else None,
            consultations=tuple(row for row in newest(["consultation"]) if self._is_open(row.fields))[:3],
            rumours=newest(["rumour"])[:3], bulletins=newest(["bulletin"])[:3], questions=newest(["question"])[:4],
            procedures=newest(["procedure"])[:6], unit_news=unit_news)

    def _is_open(self, fields: Consultation) -> bool:
        return fields.opens <= self.presenter.today <= fields.closes

    def _topics(self, news: tuple[Row, ...]) -> tuple[Group, ...]:
        """News by field of life, so that the page shows all of them and not only the latest (letter 797)."""
        groups = []
        for category in law.categories().values():
            rows = tuple(row for row in news if row.fields.category == category.id)
            if rows:
                groups.append(Group(category.title, f"/chuyen-muc/{category.id}/", rows[:3]))
        return tuple(sorted(groups, key=lambda group: group.rows[0].date, reverse=True)[:TOPICS])  # type: ignore[arg-type, return-value]


def register() -> None:
    register_generator(HomeGenerator)

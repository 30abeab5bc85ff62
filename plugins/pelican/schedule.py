"""The schedule's own page: this week, and every week that was published."""

from typing import Any

from plugins.core.site_map import CALENDAR
from plugins.pelican.generators import register_generator
from plugins.pelican.lists import view
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Link
from schemas import law


class ScheduleGenerator(PortalGenerator):
    """Writes the page of the work schedule and the reception of citizens."""

    def generate_output(self, writer: Any) -> None:
        section = view(law.sections()["lich-lam-viec"])
        current = self.presenter.current_week()
        weeks = sorted(self.presenter.rows_of(["schedule"]), key=lambda row: row.fields.week, reverse=True)
        page = make_page(self.presenter, section.title, section.url, section.purpose)
        self.write(writer, "schedule", page, section=section, week=self.presenter.week(current) if current else None,
                   weeks=tuple(weeks), ics=Link("Thêm lịch vào điện thoại (tệp .ics)", CALENDAR))


def register() -> None:
    register_generator(ScheduleGenerator)

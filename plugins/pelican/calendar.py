"""The work schedule as an iCalendar file (RFC 5545), for people's own calendars."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vText

from plugins.core.site_map import CALENDAR
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator
from schemas.kinds.schedule import Schedule, Session
from schemas.post import Post

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


class CalendarGenerator(PortalGenerator):
    """Writes every published session as an event."""

    def generate_output(self, writer: Any) -> None:
        task = self.presenter.task
        calendar = Calendar()
        calendar.add("prodid", f"-//{task.portal.id}//lich-lam-viec//VI")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", vText(f"Lịch làm việc – {self.presenter.unit_link(task.here).name}"))
        for post in self.presenter.published:
            if isinstance(post.fields, Schedule):
                for index, session in enumerate(post.fields.sessions):
                    calendar.add_component(_event(post, index, session, task.here.address))
        calendar.add_missing_timezones()
        writer.write_bytes(CALENDAR.lstrip("/"), calendar.to_ical())


def _event(post: Post, index: int, session: Session, address: str) -> Event:
    event = Event()
    event.add("uid", f"{post.url.strip('/').replace('/', '-')}-{index}@{address.removeprefix('https://')}")
    event.add("dtstamp", post.fields.date.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", _moment(session, session.start))
    event.add("dtend", _moment(session, session.end))
    event.add("summary", session.title)
    event.add("location", session.place)
    event.add("description", f"Chủ trì: {session.chair}. Thành phần: {session.participants or 'theo thư mời'}.")
    event.add("url", address + post.url)
    return event


def _moment(session: Session, clock: str) -> datetime:
    return datetime(session.day.year, session.day.month, session.day.day, int(clock[:2]), int(clock[3:]), tzinfo=_ZONE)


def register() -> None:
    register_generator(CalendarGenerator)

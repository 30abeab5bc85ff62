"""The work schedule as an iCalendar file (RFC 5545), for people's own calendars."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from plugins.core.memory.meaning import PostLine
from plugins.core.site_map import CALENDAR
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from schemas.kinds.schedule import Schedule, Session

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKS = 53  # the newest: a year; a calendar is for what comes


def names(presenter: Presenter) -> Iterable[str]:
    """The one calendar."""
    return [CALENDAR]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write every session of the newest weeks as an event."""
    from icalendar import Calendar, vText  # 30 ms, and seldom needed

    task = presenter.task
    calendar = Calendar()
    calendar.add("prodid", f"-//{task.portal.id}//lich-lam-viec//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(f"Lịch làm việc – {presenter.unit.name}"))
    weeks = [entry.value for entry in presenter.lists.newest(presenter.list("weeks"), WEEKS)]
    if weeks:
        calendar.add_component(_clock())
    for line in weeks:
        assert isinstance(line.fields, Schedule)
        for index, session in enumerate(line.fields.sessions):
            calendar.add_component(_event(line, index, session, presenter.here.address))
    pages.write_bytes(url, calendar.to_ical())


def _clock() -> Any:
    """Vietnam's clock, which has not been changed since 1975; the library would look for changes until the year 9999."""
    from icalendar import Timezone, TimezoneStandard

    clock, standard = Timezone(), TimezoneStandard()
    clock.add("tzid", _ZONE.key)
    standard.add("dtstart", datetime(1975, 6, 13))  # noqa: DTZ001 (local time, as RFC 5545 §3.6.5 wants it)
    standard.add("tzname", "+07")
    standard.TZOFFSETFROM = standard.TZOFFSETTO = timedelta(hours=7)
    clock.add_component(standard)
    return clock


def _event(line: PostLine, index: int, session: Session, address: str) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{line.url.strip('/').replace('/', '-')}-{index}@{address.removeprefix('https://')}")
    event.add("dtstamp", line.fields.date.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", _moment(session, session.start))
    event.add("dtend", _moment(session, session.end))
    event.add("summary", session.title)
    event.add("location", session.place)
    event.add("description", f"Chủ trì: {session.chair}. Thành phần: {session.participants or 'theo thư mời'}.")
    event.add("url", address + line.url)
    return event


def _moment(session: Session, clock: str) -> datetime:
    return datetime(session.day.year, session.day.month, session.day.day, int(clock[:2]), int(clock[3:]), tzinfo=_ZONE)


def register() -> None:
    register_maker("calendar", names, make)

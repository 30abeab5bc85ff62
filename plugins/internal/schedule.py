"""The schedule of the staff: sessions of internal posts from this week on, and the way to the public schedules."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.internal.posts import rows_of
from plugins.internal.site import InternalSite
from schemas.kinds.schedule import Session

URL, TITLE = "/lich/", "Lịch nội bộ"


@dataclass(frozen=True)
class StaffSession:
    """A session and the unit whose it is."""

    session: Session
    unit: str


@dataclass(frozen=True)
class StaffDay:
    """A day with its sessions, the earliest first."""

    date: date
    sessions: tuple[StaffSession, ...]


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """One page."""
    yield site.page("schedule", TITLE, URL, days=_days(site), rows=rows_of(site, "schedule"))


def _days(site: InternalSite) -> list[StaffDay]:
    """Days from the Monday of this week on."""
    today = site.clock.today()
    monday = today - timedelta(days=today.weekday())
    found = [StaffSession(session, unit.short) for unit in site.units for each in unit.posts for session in each.fields.sessions
             if session.day >= monday]
    found.sort(key=lambda each: (each.session.day, each.session.start, each.unit, each.session.title))
    days = sorted({each.session.day for each in found})
    return [StaffDay(day, tuple(each for each in found if each.session.day == day)) for day in days]

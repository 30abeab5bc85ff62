"""What the templates see of the work schedule."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class SessionView:
    """One line of a week's schedule."""

    start: str
    end: str
    title: str
    chair: str
    place: str
    participants: str
    reception: bool


@dataclass(frozen=True)
class DayView:
    """A day of the schedule and its sessions."""

    date: date
    sessions: tuple[SessionView, ...]


@dataclass(frozen=True)
class WeekView:
    """A week of the schedule."""

    title: str
    url: str
    first: date
    last: date
    days: tuple[DayView, ...]

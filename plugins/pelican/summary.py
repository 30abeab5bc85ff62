"""What others show of a portal: a small file that the home pages of the city's portals ask for when a reader chose it as his own (M12).

{"name", "news": [{"title", "url", "day"}], "alerts": [{"title", "url", "ends", "until"}],
 "week": {"title", "url", "sessions": [{"day", "words", "start", "title", "place", "reception"}]} or null,
 "services": [{"title", "url"}], "phone", "desk"}
Addresses are paths of the portal or whole; `ends`, and `day` of a session, are ISO 8601; the others are words for people.
"""

import json
from collections.abc import Iterable
from typing import Any

from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Row
from plugins.pelican.week_views import DayView, SessionView
from schemas.vietnamese import clock, short_day, weekday

SUMMARY = "/tom-tat.json"
NEWS, SERVICES = 5, 6


def names(presenter: Presenter) -> Iterable[str]:
    """The one file."""
    return [SUMMARY]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write it."""
    text = json.dumps(summary(presenter), ensure_ascii=False, separators=(",", ":"))
    pages.write_bytes(url, (text + "\n").encode())


def summary(presenter: Presenter) -> dict[str, Any]:
    """The newest of each kind of thing that a resident comes for."""
    portal = presenter.here.portal
    services = [{"title": service.title, "url": service.url} for service in portal.services]
    procedures = [_link(row) for row in presenter.newest("kind/procedure", SERVICES)]
    alerts = presenter.lists.all(presenter.list("kind/alert"))
    return {
        "name": presenter.unit.name,
        "news": [_link(row) | {"day": short_day(row.date)} for row in presenter.newest("kind/news", NEWS) if row.date],
        "alerts": [_alert(row) for row in presenter.rows(reversed(alerts))],
        "week": _week(presenter),
        "services": (services + procedures)[:SERVICES],
        "phone": portal.phone,
        "desk": f"{portal.desk.days}, {portal.desk.hours}",
    }


def _link(row: Row) -> dict[str, str]:
    return {"title": row.title, "url": row.url}


def _alert(row: Row) -> dict[str, str]:
    ends = row.fields.expires
    return _link(row) | {"ends": ends.isoformat(), "until": f"{clock(ends)} ngày {short_day(ends)}"}


def _week(presenter: Presenter) -> dict[str, Any] | None:
    line = presenter.current_week()
    if line is None:
        return None
    week = presenter.week(line)
    sessions = [_session(day, session) for day in week.days for session in day.sessions]
    return {"title": week.title, "url": week.url, "sessions": sessions}


def _session(day: DayView, session: SessionView) -> dict[str, Any]:
    words = f"{weekday(day.date)} {short_day(day.date)}"
    return {"day": day.date.isoformat(), "words": words, "start": session.start, "title": session.title, "place": session.place,
            "reception": session.reception}


def register() -> None:
    register_maker("summary", names, make)

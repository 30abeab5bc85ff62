"""A work list as an iCalendar file (RFC 5545): the days that come, each told of three days before and in the morning of the day."""

from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any
from zoneinfo import ZoneInfo

from plugins.core.work.task import Task, WorkList

ALARMS = (timedelta(days=-3, hours=8), timedelta(hours=8))  # counted from the first minute of the day


def as_calendar(work: WorkList, as_of: datetime) -> bytes:
    """An all-day event for each task that has a day and is not over; all others are on the first day."""
    from icalendar import Calendar, vText  # 30 ms, and seldom needed

    calendar = Calendar()
    calendar.add("prodid", f"-//{work.key}//viec-can-lam//VI")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", vText(f"Việc cần làm – {work.name}"))
    for group in work.groups:
        for task in group.tasks:
            calendar.add_component(_event(work, group.title, task, as_of))
    return bytes(calendar.to_ical())


def _event(work: WorkList, sort: str, task: Task, as_of: datetime) -> Any:
    from icalendar import Event

    event, day = Event(), max(task.due or work.day, work.day)
    event.add("uid", f"{blake2b(f'{task.path} {sort} {task.what}'.encode(), digest_size=10).hexdigest()}@{work.key}")
    event.add("dtstamp", as_of.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", f"{sort}: {task.title}")
    event.add("description", f"{task.what} ({task.office}) {task.path}")
    event.add("transp", "TRANSPARENT")
    for before in ALARMS:
        event.add_component(_alarm(before, task.title))
    return event


def _alarm(before: timedelta, title: str) -> Any:
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", before)
    return alarm

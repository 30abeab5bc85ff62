"""What each unit has to do: a page by office, a calendar for telephones, and a short text for Zalo."""

from collections.abc import Iterator

from plugins.core.work.as_calendar import as_calendar
from plugins.core.work.as_text import as_text
from plugins.internal.site import InternalSite

URL, TITLE = "/viec-can-lam/", "Việc cần làm"
CALENDAR, TEXT = "viec-can-lam.ics", "viec-can-lam.txt"


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """All units in one table, and for each its page and its two files."""
    sorts = list(dict.fromkeys(group.title for unit in site.units for group in unit.work.groups))
    counts = {unit.key: {group.title: len(group.tasks) for group in unit.work.groups} for unit in site.units}
    yield site.page("work", TITLE, URL, sorts=sorts, counts=counts, day=site.clock.today())
    for unit in site.units:
        url, text = f"{URL}{unit.key}/", as_text(unit.work)
        yield site.page("unit_work", f"Việc cần làm của {unit.name}", url, unit=unit, text=text, calendar=CALENDAR, file=TEXT)
        yield f"{url.lstrip('/')}{CALENDAR}", as_calendar(unit.work, site.clock.as_of)
        yield f"{url.lstrip('/')}{TEXT}", text.encode()

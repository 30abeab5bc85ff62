"""Meeting rooms of all units, and how to get an account for online meetings; codes and passwords are never written (rule BM04)."""

from collections.abc import Iterator

from plugins.internal.posts import rows_of
from plugins.internal.site import InternalSite

URL, TITLE = "/phong-hop/", "Phòng họp, tài khoản"


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """One page."""
    rooms = [(unit.short, room) for unit in site.units for each in unit.posts for room in each.fields.rooms]
    yield site.page("rooms", TITLE, URL, rooms=rooms, rows=rows_of(site, "room"))

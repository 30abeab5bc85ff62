"""The first page: what is new for the staff, and the way to everything else."""

from collections.abc import Iterator

from plugins.internal.posts import rows_of
from plugins.internal.site import InternalSite

URL, TITLE = "/", "Thông báo nội bộ"


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """Notices of all units, the newest first."""
    yield site.page("home", TITLE, URL, rows=rows_of(site, "notice"))

"""Whom the staff calls: the offices of all units and the people in them, with office numbers only."""

from collections.abc import Iterator

from plugins.internal.site import InternalSite

URL, TITLE = "/danh-ba/", "Danh bạ"


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """The units, and a page for each."""
    yield site.page("contacts", TITLE, URL)
    for unit in site.units:
        yield site.page("unit_contacts", f"Danh bạ {unit.name}", f"{URL}{unit.key}/", unit=unit)

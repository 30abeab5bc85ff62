"""Search engines are asked to stay away, even where somebody forgets the login."""

from collections.abc import Iterator

from plugins.internal.site import InternalSite

URL, TITLE = "/robots.txt", ""


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """The one file."""
    yield URL.lstrip("/"), b"User-agent: *\nDisallow: /\n"

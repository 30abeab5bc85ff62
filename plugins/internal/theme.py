"""The style sheet and the pictures of the portals, so that the internal site asks no other host."""

from collections.abc import Iterator

from plugins.internal.site import InternalSite

URL, TITLE = "/tai-nguyen/", ""


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """Each under its own address."""
    yield from ((url.lstrip("/"), data) for url, data in site.assets.items())

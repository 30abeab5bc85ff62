"""Hosts of static files that read `_headers` and `_redirects` (Netlify, Cloudflare Pages and others alike).

Some of them join the values of a header that two rules set. So no two rules set the same one: every path gets headers with which each
page can work, and hashed files get their time besides.
Such hosts ask for all else each time by themselves; a withdrawn page answers 200 there.
"""

from collections.abc import Sequence

from plugins.core.publishing.header_policy import EVERY_PAGE, Trusted, headers_for, headers_of, kind_of, sources_of
from plugins.core.publishing.sites import ServerPlace, Site

TWINS = False  # these hosts compress by themselves
_CACHE = "Cache-Control"
_HASHED = "/tai-nguyen/"


def expected(path: str, trusted: Trusted) -> dict[str, str]:
    """The same headers, whatever the path, but for the time of hashed files."""
    page = {name: value for name, value in headers_of(EVERY_PAGE, sources_of(trusted)).items() if name != _CACHE}
    return page | ({_CACHE: headers_for(path, trusted)[_CACHE]} if kind_of(path).name == "asset" else {})


def server_files(sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """Nothing: there is no server of our own."""
    return {}


def release_files(site: Site) -> dict[str, str]:
    """`_headers` and `_redirects`."""
    cache = headers_for(f"{_HASHED}x.0123456789.css", site.trusted)[_CACHE]
    moved = "".join(f"{old} {new} 301\n" for old, new in site.addresses.redirects.items())
    return {"_headers": _rule("/*", expected("/", site.trusted)) + _rule(f"{_HASHED}*", {_CACHE: cache}), "_redirects": moved}


def _rule(pattern: str, headers: dict[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in headers.items())])

"""Hosts of static files that read `_headers` and `_redirects` (Netlify, Cloudflare Pages and others alike).

They join the values of a header that two rules set, and know few patterns. So every path gets the headers of a page, hashed files their
time besides, and feeds, whose addresses are few, are opened to other sites by name. Such hosts answer a withdrawn page with 200.
"""

from collections.abc import Sequence

from plugins.core.header_policy import PATH_KINDS, form_source, headers_of
from plugins.core.sites import ServerPlace, Site


def server_files(sites: Sequence[Site], place: ServerPlace) -> dict[str, str]:
    """Nothing: there is no server of our own."""
    return {}


def release_files(site: Site) -> dict[str, str]:
    """`_headers` and `_redirects`."""
    kinds = {kind.name: headers_of(kind, form_source(site.form)) for kind in PATH_KINDS}
    asset = {"Cache-Control": kinds["asset"]["Cache-Control"]}
    page = {name: value for name, value in kinds["page"].items() if name not in asset}
    moved = "".join(f"{old} {new} 301\n" for old, new in site.addresses.redirects.items())
    return {"_headers": _rule("/*", page) + _rule("/tai-nguyen/*", asset), "_redirects": moved}


def _rule(pattern: str, headers: dict[str, str]) -> str:
    return "".join([f"{pattern}\n", *(f"  {name}: {value}\n" for name, value in headers.items())])

"""What each kind of path is answered with: one policy, which plugins/headers/ writes for each server and verify reads back.

The values follow the OWASP Secure Headers project and Mozilla's HTTP Observatory; tests/test_observatory.py asks the latter.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, urlsplit

_ALWAYS_ASK = "no-cache"  # kept, but never shown before the server said that it is still the same

_PERMISSIONS = ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "payment", "usb")

EVERYWHERE = {
    "Strict-Transport-Security": "max-age=63072000",  # two years; not for subdomains: they may be somebody else's
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in _PERMISSIONS),
}
NEVER = ("Set-Cookie", "X-Powered-By")

_LOOKS = ("img-src 'self'", "media-src 'self'", "style-src 'self'")
_VIEWER = ("img-src 'self'", "media-src 'self'")  # the browser's own page around a picture or a recording that is opened alone
_OWN_SCRIPTS = ("script-src 'self'", "require-trusted-types-for 'script'", "trusted-types cong")  # its policy: static/js/early.js
_WITH_WASM = ("script-src 'self' 'wasm-unsafe-eval'", *_OWN_SCRIPTS[1:])  # the index of the search is read by WebAssembly


@dataclass(frozen=True)
class PathKind:
    """Paths that are alike for a browser.

    `pattern` is a regular expression that Python, nginx and Apache (PCRE) and Caddy (RE2) read alike; `grants` are what a document may load
    besides nothing; `shared` is what other sites may read and show, `readable` what their scripts may only read (the city's checker
    compares a text with the page of a ward); a `page` may send forms and read what its own portal has; one that `asks` may read the
    city's other portals too.
    """

    name: str
    pattern: str
    cache: str
    grants: tuple[str, ...] = ()
    shared: bool = False
    readable: bool = False
    page: bool = False
    asks: bool = False


@dataclass(frozen=True)
class Trusted:
    """Addresses outside a portal that its pages may speak to: where its forms go, and the city's other portals."""

    form: str | None = None
    portals: tuple[str, ...] = ()


class Sources(NamedTuple):
    """The same as sources of a content security policy, each with a space before it, or variables of a server that stand for them."""

    form: str
    portals: str


_END = r"(\.br|\.gz)?$"  # a twin is what its file is

# The first whose pattern is found in the path is the one that counts.
PATH_KINDS = (
    PathKind("asset", r"^/tai-nguyen/.+\.[0-9a-f]{10}\.[a-z0-9]+" + _END, "public, max-age=31536000, immutable"),
    PathKind("search", r"^/tim-kiem/(index\.html)?" + _END, _ALWAYS_ASK, (*_LOOKS, *_WITH_WASM), page=True),
    PathKind("home", r"^/(index\.html)?" + _END, _ALWAYS_ASK, (*_LOOKS, *_OWN_SCRIPTS), page=True, asks=True),
    PathKind("checker", r"^/xac-minh/kiem-tra/(index\.html)?" + _END, _ALWAYS_ASK, (*_LOOKS, *_OWN_SCRIPTS), page=True, asks=True),
    PathKind("page", r"(/|\.html)" + _END, _ALWAYS_ASK, (*_LOOKS, *_OWN_SCRIPTS), readable=True, page=True),
    PathKind("worker", r"^/ngoai-tuyen\.js" + _END, _ALWAYS_ASK, ("connect-src 'self'",)),  # what keeps pages for when there is no network
    PathKind("checkpoint", r"^/(checkpoint|khoa\.txt)" + _END, _ALWAYS_ASK, shared=True),  # of the log: an old one looks like an attack
    PathKind("feed", r"\.(atom|ics|txt|xml)" + _END, "public, max-age=300", shared=True),
    PathKind("data", r"\.(csv|json)" + _END, _ALWAYS_ASK, shared=True),
    PathKind("file", r"", "public, max-age=3600", _VIEWER, shared=True),
)
# What all kinds of page need together, for a server that can tell none of them apart.
EVERY_PAGE = PathKind("every page", "", _ALWAYS_ASK, (*_LOOKS, *_WITH_WASM), readable=True, page=True, asks=True)


def kind_of(path: str) -> PathKind:
    """The kind of a URL's path, which begins with a slash; a page that is missing is answered with «/404.html»."""
    return next(kind for kind in PATH_KINDS if re.search(kind.pattern, path))


def headers_of(kind: PathKind, sources: Sources) -> dict[str, str]:
    """All headers of a kind."""
    headers = {**EVERYWHERE, "Content-Security-Policy": _content_security_policy(kind, sources), "Cache-Control": kind.cache,
               "Cross-Origin-Resource-Policy": "cross-origin" if kind.shared else "same-origin"}
    return headers | ({"Access-Control-Allow-Origin": "*"} if kind.shared or kind.readable else {})


def headers_for(path: str, trusted: Trusted) -> dict[str, str]:
    """All headers of a path on a portal that trusts these addresses."""
    return headers_of(kind_of(path), sources_of(trusted))


def sources_of(trusted: Trusted) -> Sources:
    """Trusted addresses as sources; of an address without query, odd characters escaped."""
    return Sources(_source(trusted.form), "".join(map(_source, trusted.portals)))


def _source(address: str | None) -> str:
    if not address:
        return ""
    parts = urlsplit(address)
    return f" {parts.scheme}://{parts.netloc}{quote(parts.path, safe='/-._~')}"


def wrong_headers(expected: Mapping[str, str], received: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """(header, what it must be, what was received) for each header that is not as it must be; «» stands for none."""
    got = {name.lower(): value for name, value in received.items()}
    wrong = [(name, value, got.get(name.lower(), "")) for name, value in expected.items() if got.get(name.lower()) != value]
    wrong += [(name, "", got[name.lower()]) for name in NEVER if name.lower() in got]
    if re.search(r"\d", got.get("server", "")):
        wrong.append(("Server", "", got["server"]))
    return wrong


def header_faults(expected: Mapping[str, str], received: Mapping[str, str]) -> Iterator[str]:
    """The same in words, for who reads a site back."""
    for name, wanted, got in wrong_headers(expected, received):
        if not wanted:
            yield f"có tiêu đề {name}: {got[:80]}, đáng lẽ không có"
        else:
            yield f"tiêu đề {name} là «{got[:80]}», đáng lẽ «{wanted}»" if got else f"thiếu tiêu đề {name}: {wanted}"


def _content_security_policy(kind: PathKind, sources: Sources) -> str:
    forms = f"'self'{sources.form}" if kind.page else "'none'"
    asked = (f"connect-src 'self'{sources.portals if kind.asks else ''}",) if kind.page else ()
    closed = ("base-uri 'none'", f"form-action {forms}", "frame-ancestors 'none'")
    return "; ".join(("default-src 'none'", *kind.grants, *asked, *closed, *(("upgrade-insecure-requests",) if kind.page else ())))

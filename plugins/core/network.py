"""Asks addresses on the network whether they are still there, and asks nothing more: the only module that calls out to strangers.

Addresses come from posts, so they are not trusted: only https on its own port, only hosts that are public on the network (or a post
could make this machine knock on the doors of the city's own network), few redirects, each checked anew. Nothing of a page is read.
"""

import ipaddress
import socket
import ssl
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from threading import Lock
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from plugins.core.cut_off import cut_after

MAX_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
HOSTS_AT_ONCE = 8
_PUBLIC = ipaddress.ip_network("2000::/3")  # all that IPv6 has given out for the public network; translated addresses are elsewhere


@dataclass(frozen=True)
class Network:
    """How to ask. `agent` says who asks, `timeout` is the seconds for one answer, `pause` those between two questions to one host.

    `only_loopback` is for tests: this machine alone, at any port, also without TLS. No option of build.py sets it.
    """

    agent: str
    timeout: float = 10
    pause: float = 1
    context: ssl.SSLContext = field(default_factory=ssl.create_default_context)
    only_loopback: bool = False
    turns: defaultdict[str, Lock] = field(default_factory=lambda: defaultdict(Lock))  # one question at a time for each host


class Refused(OSError):
    """An address that is not asked."""


def ask_all(urls: Iterable[str], network: Network, progress: Callable[[int], None]) -> dict[str, int | None]:
    """The answer of each address (see `status_of`); hosts side by side, the addresses of one host one after the other."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(urls):
        by_host[urlsplit(url).netloc].append(url)
    found: dict[str, int | None] = {}
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for answers in pool.map(lambda urls: _ask_host(urls, network), by_host.values()):
            found |= answers
            progress(len(found))
    return found


def _ask_host(urls: Sequence[str], network: Network) -> dict[str, int | None]:
    found = {}
    for index, url in enumerate(urls):
        time.sleep(network.pause if index else 0)
        found[url] = status_of(url, network)
    return found


def status_of(url: str, network: Network) -> int | None:
    """The status of HTTP that an address answers after redirects; None where there is no answer, or it may not be asked.

    HEAD costs the host least, but some servers answer it wrongly: anything but «well» is asked again with GET.
    """
    status = _follow("HEAD", url, network)
    return status if status is not None and 200 <= status < 300 else _follow("GET", url, network)


def _follow(method: str, url: str, network: Network) -> int | None:
    try:
        for _ in range(MAX_REDIRECTS + 1):
            status, location = _ask(method, askable(url, network), network)
            if status not in REDIRECTS or not location:
                return status
            url = urljoin(url, location)
    except (OSError, HTTPException, ValueError):  # whatever goes wrong on the way, it says nothing of the page
        return None
    return None


def askable(url: str, network: Network) -> SplitResult:
    """The parts of an address that may be asked; raises Refused or ValueError for any other."""
    parts = urlsplit(url)
    usual = parts.scheme == "https" and parts.port in (None, 443)
    if not (usual or (network.only_loopback and parts.scheme in ("http", "https"))) or not parts.hostname or parts.username:
        raise Refused(f"address of a kind that is not asked: {parts.scheme}")
    return parts


def _ask(method: str, parts: SplitResult, network: Network) -> tuple[int, str | None]:
    """One question: the status and where it sends on to."""
    host = (parts.hostname or "").encode("idna").decode()
    with network.turns[host], _connected(host, parts, network) as sock:
        connection = (HTTPSConnection if parts.scheme == "https" else HTTPConnection)(host, parts.port)
        connection.sock = sock  # connected to the very address that was judged: a second look-up might give another
        connection.request(method, _target(parts), headers={"User-Agent": network.agent, "Accept": "*/*", "Connection": "close"})
        with connection.getresponse() as answer:
            return answer.status, answer.getheader("Location")


@contextmanager
def _connected(host: str, parts: SplitResult, network: Network) -> Iterator[socket.socket]:
    """A connection that is cut when its time is over."""
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    with (socket.create_connection((_address(host, port, network), port), network.timeout) as plain, plain.dup() as handle,
          cut_after(network.timeout, handle),
          network.context.wrap_socket(plain, server_hostname=host) if secure else plain as sock):
        yield sock


def _address(host: str, port: int, network: Network) -> str:
    """The address of the host, when all its addresses may be reached."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(may_reach(address, network) for address in found):
        raise Refused(f"{host} is not on the public network")
    return found[0]


def may_reach(address: str, network: Network) -> bool:
    """Whether an address of IP is one of the public network, not a private one in other clothes (in a test: of this machine)."""
    ip = ipaddress.ip_address(address)
    if network.only_loopback:
        return ip.is_loopback
    hidden = isinstance(ip, ipaddress.IPv6Address) and (ip not in _PUBLIC or ip.sixtofour or ip.teredo)
    return ip.is_global and not ip.is_multicast and not hidden


def _target(parts: SplitResult) -> str:
    """Path and query in plain ASCII; what is written with «%» already stays."""
    safe = "/%:@!$&'()*+,;=~-._?"
    return quote(parts.path or "/", safe=safe) + (f"?{quote(parts.query, safe=safe)}" if parts.query else "")

"""What the drawer `headers` gives, and what publishing does with it: files that travel in a release, and what is asked of answers."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from plugins.core.publishing.asking import HeaderCheck
from plugins.core.publishing.header_policy import Trusted, header_faults
from plugins.core.publishing.sites import ServerPlace, Site, read_addresses, site_of
from schemas.publish import Publishing


class ServerModule(Protocol):
    """A plug of the drawer, for one kind of web server.

    `server_files` are for the operator of the server, `release_files` travel in each release; both by path, both may be none.
    `expected` gives the headers of a path («/…») on a portal that trusts these addresses.
    """

    TWINS: bool  # whether the server sends the twins of compress.py

    def server_files(self, sites: Sequence[Site], place: ServerPlace) -> dict[str, str]: ...

    def release_files(self, site: Site) -> dict[str, str]: ...

    def expected(self, path: str, trusted: Trusted) -> dict[str, str]: ...


def files_for_server(server: ServerModule, key: str, publishing: Publishing, built: Path) -> dict[str, bytes]:
    """What the server reads in a release: headers, what moved, what was withdrawn.

    Raises:
        BadAddresses: the built portal's list of addresses is not one.
    """
    site = site_of(key, publishing, read_addresses(built))
    return {path: text.encode() for path, text in server.release_files(site).items()}


def header_check(server: ServerModule, trusted: Trusted) -> HeaderCheck:
    """What is wrong with the headers of an answer, on a portal that trusts these addresses."""

    def check(path: str, status: int, headers: Mapping[str, str]) -> Iterable[str]:
        return header_faults(server.expected("/" + path, trusted), headers)

    return check

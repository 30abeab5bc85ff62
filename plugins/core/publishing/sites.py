"""A portal as a web server sees it: its host, its form address, and the addresses that moved or were withdrawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import ValidationError

from plugins.core.publishing.header_policy import Trusted
from schemas.fields import Model, SitePath
from schemas.publish import Publishing

ADDRESSES = "dia-chi.json"  # stands at the root of every built portal


class BadAddresses(Exception):
    """The file of addresses of a built portal is not one; the message names the file."""


class SiteAddresses(Model):
    """{"moved": {old path: new path}, "withdrawn": [path, …]}; a path begins and ends with a slash."""

    moved: dict[SitePath, SitePath] = {}
    withdrawn: tuple[SitePath, ...] = ()

    @property
    def redirects(self) -> dict[str, str]:
        """What leads elsewhere, by old path; the home page, and what others lead to, is there and leads nowhere."""
        there = {"/", *self.moved.values()}
        return {old: new for old, new in sorted(self.moved.items()) if old not in there}

    @property
    def gone(self) -> tuple[str, ...]:
        """What was withdrawn; where something else says that it was there before, that is more useful to a reader."""
        return tuple(sorted({*self.withdrawn} - {"/", *self.redirects}))


@dataclass(frozen=True)
class Site:
    """One portal for a web server, and the addresses that its pages may speak to."""

    key: str
    host: str
    trusted: Trusted
    addresses: SiteAddresses


def read_addresses(built: Path) -> SiteAddresses:
    """What moved and what was withdrawn in a built portal; nothing where the file is missing. A page that is there has not moved.

    Raises:
        BadAddresses: the file is not what the build writes.
    """
    path = built / ADDRESSES
    if not path.exists():
        return SiteAddresses()
    try:
        found = SiteAddresses.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise BadAddresses(f"{path}: {error}") from error
    moved = {old: new for old, new in found.moved.items() if not (built / old.strip("/") / "index.html").exists()}
    return SiteAddresses(moved=moved, withdrawn=found.withdrawn)


def site_of(key: str, publishing: Publishing, addresses: SiteAddresses | None = None) -> Site:
    """A portal by its key, with the addresses of publish.yml."""
    host = urlsplit(publishing.address_of(key)).hostname or ""
    others = tuple(publishing.address_of(other) for other in sorted(publishing.portals) if other != key)
    return Site(key, host, Trusted(publishing.form_of(key), others), addresses or SiteAddresses())


def sites_of(portals: Sequence[str], publishing: Publishing) -> list[Site]:
    """All portals, as the files that a server's operator copies need them."""
    return [site_of(key, publishing) for key in portals]


@dataclass(frozen=True)
class ServerPlace:
    """Where things are on the web server: «{portal}» stands for a portal's key, «{host}» for its host name."""

    root: str
    certificates: str

    def root_of(self, site: Site) -> str:
        return self._filled(self.root, site)

    def certificates_of(self, site: Site) -> str:
        return self._filled(self.certificates, site)

    def _filled(self, pattern: str, site: Site) -> str:
        return pattern.replace("{portal}", site.key).replace("{host}", site.host)


def write_files(folder: Path, files: Mapping[str, str]) -> list[Path]:
    """Write files by their path in a folder, as the plugs of plugins/headers/ give them; returns where they stand."""
    paths = [folder / name for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return paths

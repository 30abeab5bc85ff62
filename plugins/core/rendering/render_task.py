"""Everything that a part of one portal's site is made from, as one picklable value: it may be carried out on any machine with the store."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.memory.lists import Notes
from schemas.content import PortalContent
from schemas.portal import Official, Organisation, Portal
from schemas.publish import Security
from schemas.tree import Source


@dataclass(frozen=True)
class Neighbour:
    """Another portal: its key, its portal.yml, its address, where its forms are sent (None: it has none), whom to tell of a hole in it,
    the public keys of the city's log («»: there is none), and its leaders, whom the city's search finds too."""

    key: str
    portal: Portal
    address: str
    form: str | None = None
    security: Security | None = None
    keys: str = ""
    leaders: tuple[Official, ...] = ()


@dataclass(frozen=True)
class RenderTask:
    """Pages of one portal to make: from which store, for which address, at which moment, into which folder.

    `portals` lists all portals that can be built, this one among them, the city first. `names` are the pages to make; where they are
    None, all that are stale are made, unless they are more than `most`. `source` reads the files of the content tree, `older` those
    of earlier commits (None where there is no history). `digest` is of the code that makes pages. `pages_only` leaves the indexes of
    search for another time.
    """

    store: Path
    content: PortalContent
    portals: tuple[Neighbour, ...]
    source: Source
    older: Source | None
    building: Path
    as_of: datetime
    digest: str
    pages_only: bool = False
    names: tuple[str, ...] | None = None
    most: int = 0

    @property
    def key(self) -> str:
        return self.content.key

    @property
    def here(self) -> Neighbour:
        return next(neighbour for neighbour in self.portals if neighbour.key == self.key)

    @property
    def portal(self) -> Portal:
        return self.here.portal

    @property
    def organisation(self) -> Organisation:
        assert self.content.organisation
        return self.content.organisation

    def read(self, path: str, blob: str, is_older: bool) -> bytes:
        """Bytes of a file of the content tree, or of an earlier commit."""
        source = self.older if is_older else self.source
        assert source
        return source.fetch(path, blob)


@dataclass(frozen=True)
class Made:
    """A page that was made: its name, what it read, and the files it consists of (path in the portal's folder → SHA-256).

    `written` are those whose bytes are not the ones that are there already.
    """

    name: str
    notes: Notes
    files: dict[str, bytes]
    written: frozenset[str]


@dataclass(frozen=True)
class Plan:
    """Which pages the portal is to have: what that was read from, the digest of what all pages have in common, which are gone.

    `wanted` are the new ones; all of them, where what they have in common has changed.
    """

    notes: Notes
    digest: str
    wanted: frozenset[str]
    gone: frozenset[str]


@dataclass(frozen=True)
class Rendered:
    """What came of a render task; `plan` where the portal's pages were counted anew, `left` the stale pages that were too many to make."""

    portal: str
    made: tuple[Made, ...]
    plan: Plan | None = None
    left: tuple[str, ...] = ()

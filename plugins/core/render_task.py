"""Everything that one portal's site is made from, as one picklable value."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.verdict import JudgedPortal
from schemas.portal import Portal
from schemas.post import Post


@dataclass(frozen=True)
class Neighbour:
    """Another portal: its key, its portal.yml and its address."""

    key: str
    portal: Portal
    address: str


@dataclass(frozen=True)
class SharedPost:
    """A post that is shown on another portal too, with its unit named."""

    neighbour: Neighbour
    post: Post


@dataclass(frozen=True)
class RenderTask:
    """One portal to build: what was judged, what comes from others, where it will stand, at which moment.

    `portals` lists all portals with this one among them, the city first; `output` is this portal's own folder.
    """

    judged: JudgedPortal
    portals: tuple[Neighbour, ...]
    shared: tuple[SharedPost, ...]
    content: Path
    output: Path
    as_of: datetime

    @property
    def key(self) -> str:
        return self.judged.key

    @property
    def here(self) -> Neighbour:
        return next(neighbour for neighbour in self.portals if neighbour.key == self.key)

    @property
    def portal(self) -> Portal:
        return self.here.portal

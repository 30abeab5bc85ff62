"""What a post file means, once read: a short line for lists and the whole for its own page; both are kept in the store."""

from dataclasses import dataclass, field
from datetime import date, datetime

from schemas.kinds import Kind
from schemas.kinds.base import PostFields, Status
from schemas.post import Reading
from schemas.privacy.sightings import Sighting
from schemas.problem import Problem


@dataclass(frozen=True)
class PostLine:
    """A post without its text: what lists show of it, and what rules about other posts ask.

    `sizes` are (width, height) in pixels of the pictures that could be opened, `sourced` says whether it names a source other than
    itself, `prints` are fingerprints of its text, `looks` a (file name, look) for each picture (schemas/files/likeness.py).
    """

    portal: str
    path: str
    kind: Kind
    url: str
    folder: str | None
    fields: PostFields
    files: tuple[str, ...]
    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    sourced: bool = False
    prints: tuple[int, ...] = ()
    looks: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class FileFacts:
    """A file beside a post: its blob, bytes, SHA-256, type for people («PDF»), seconds of a recording, and the first words of a paper."""

    blob: str
    size: int
    sha256: str
    type: str
    seconds: int = 0
    words: str = ""


@dataclass(frozen=True)
class Judging:
    """By what a post is judged: the day whose rules apply, when it was accepted, came, whether it is an import (judging/rule.py)."""

    day: date
    accepted: datetime | None = None
    imported: bool = False
    came: datetime | None = None
    sightings: tuple[Sighting, ...] = ()


@dataclass(frozen=True)
class Whole:
    """All that reading a post file gave, with the complaints of the rules that need nothing but the post; `judging` is None where
    nobody may look further (it cannot be read, or holds a secret); `source` is the SHA-256 of the file."""

    reading: Reading
    problems: tuple[Problem, ...]
    judging: Judging | None = None
    files: dict[str, FileFacts] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    source: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether it says that the post is withdrawn, whatever else is wrong with it."""
        return self.reading.post is not None and self.reading.post.fields.status is Status.WITHDRAWN

"""What a rule is given and how it complains."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Protocol

from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem


class Rule(Protocol):
    """A plug of plugins/rules: a module with a code, what it reads, its manual page and one function."""

    __name__: str
    CODE: str
    READS: frozenset[str]  # of post, portal, clock

    def check(self, post: Post, context: "Context") -> Iterator[Problem]:
        """What is wrong with the post."""


@dataclass(frozen=True)
class PortalFacts:
    """What rules may know of the other posts of the same portal."""

    posts: tuple[Post, ...]
    tier: str  # city, ward, commune

    @cached_property
    def by_url(self) -> dict[str, list[Post]]:
        """Posts by address; more than one only where two claim the same."""
        return _grouped(self.posts, lambda post: post.url)

    @cached_property
    def by_number(self) -> dict[str, list[Post]]:
        """Official documents by number and symbol."""
        documents = [post for post in self.posts if isinstance(post.fields, OfficialDocument)]
        return _grouped(documents, lambda post: post.fields.number)  # type: ignore[attr-defined]


def _grouped(posts: Iterable[Post], key: Callable[[Post], str]) -> dict[str, list[Post]]:
    groups: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        groups[key(post)].append(post)
    return dict(groups)


class Context:
    """Gives a rule what its READS declares, and nothing else, so that it is known which answers may be kept."""

    def __init__(self, reads: frozenset[str], read: Callable[[str], bytes], portal: PortalFacts, as_of: datetime) -> None:
        self._reads, self._read, self._portal, self._as_of = reads, read, portal, as_of

    def file(self, post: Post, name: str) -> bytes:
        """Bytes of a file beside the post."""
        return self._read(post.file_path(name))

    @property
    def portal(self) -> PortalFacts:
        self._declared("portal")
        return self._portal

    @property
    def as_of(self) -> datetime:
        self._declared("clock")
        return self._as_of

    def _declared(self, what: str) -> None:
        if what not in self._reads:
            raise LookupError(f"this rule does not declare that it reads «{what}»")


def complain(post: Post, loc: tuple[str | int, ...], code: str, message: str, hint: str, clause: str = "",
             level: Level = Level.ERROR) -> Problem:
    """A problem at a key of the post's head."""
    line, column = post.place(*loc)
    return Problem(post.path, line, column, code, message, hint, clause, level)


def complain_in_body(post: Post, words: str, code: str, message: str, hint: str, clause: str = "",
                     level: Level = Level.ERROR) -> Problem:
    """A problem at the line of the body where `words` first stand."""
    before, found, _ = post.document.body.partition(words)
    line = post.document.body_line + (before.count("\n") if found else 0)
    return Problem(post.path, line, 1, code, message, hint, clause, level)

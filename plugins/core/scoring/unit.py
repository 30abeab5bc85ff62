"""What a question may look at: one portal at a moment, with all its posts as they were judged."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.core.judging.exempt import Exempted
from plugins.core.judging.fact_reader import PortalFacts
from plugins.core.memory.meaning import Judging
from plugins.core.scoring.period import Period
from schemas.clock import Clock
from schemas.content import PortalContent
from schemas.fields import VIETNAM
from schemas.kinds import Kind
from schemas.post import Post
from schemas.problem import Problem
from schemas.score_law import ScoreSheet
from schemas.state import State

COUNTED = (State.PUBLISHED, State.EXPIRED, State.HELD)  # what a unit has shown, or wanted to show


@dataclass(frozen=True)
class AnswerTimes:
    """What history says of a question or petition: the first deadline that was promised, and the day on which the answer came."""

    due: date | None
    answered: date | None


@dataclass(frozen=True)
class Item:
    """A post file, read and judged; `post` is None where it cannot be read. `times` are those of a question or petition."""

    path: str
    state: State
    kind: Kind | None
    post: Post | None
    problems: tuple[Problem, ...]
    exempted: tuple[Exempted, ...] = ()
    judging: Judging | None = None
    times: AnswerTimes | None = None

    @property
    def title(self) -> str:
        return self.post.fields.title if self.post else self.path

    @property
    def is_online(self) -> bool:
        return self.state in (State.PUBLISHED, State.EXPIRED)

    @property
    def imported(self) -> bool:
        """Whether the post came from an older portal, so that nobody knows when it was really online."""
        return bool(self.judging and self.judging.imported)

    @property
    def accepted(self) -> date | None:
        """The day on which it came to the protected branch; None for an import, of which that says nothing."""
        moment = self.judging.accepted if self.judging and not self.imported else None
        return moment.astimezone(VIETNAM).date() if moment else None

    @property
    def day(self) -> date | None:
        """The day on which readers could first see it: what it claims, or when it was accepted, whichever is later."""
        claimed = self.post.fields.goes_online.astimezone(VIETNAM).date() if self.post else None
        return max(filter(None, (claimed, self.accepted)), default=None)


@dataclass(frozen=True)
class Unit:
    """One portal at the moment of `clock`; `items` are in the order of their paths, `problems` those of its own files."""

    content: PortalContent
    name: str
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    facts: PortalFacts
    clock: Clock
    period: Period
    sheet: ScoreSheet
    newest: Mapping[str, date]  # the last day on which each section got a post that readers see

    @property
    def key(self) -> str:
        return self.content.key

    @property
    def tier(self) -> str:
        """city, ward or commune."""
        return self.facts.tier

    @property
    def today(self) -> date:
        return self.clock.today()

    def counted(self, *kinds: str) -> Iterator[Item]:
        """The posts of these kinds (all: none named) that came within the period; what is held too, for its unit answers for it."""
        return (item for item in self.items if item.state in COUNTED and (not kinds or (item.kind and item.kind.key in kinds))
                and (item.day is None or item.day in self.period))

    def online(self, *kinds: str) -> Iterator[Item]:
        """Those of them that readers see."""
        return (item for item in self.counted(*kinds) if item.is_online)

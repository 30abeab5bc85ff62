"""Who writes for a portal: the bodies of its register with the task that each was given, whether they wrote or not, then other offices
that posts name as responsible (letter 797, items 4 and 7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.core.scoring.unit import Item, Unit
from schemas.board import CONTRIBUTOR_KINDS, Contributor
from schemas.vietnamese import sort_key


@dataclass(frozen=True)
class Contribution:
    """What one body has posted in a period.

    `kind` is what it is in words; «» for an office that is not in the register. `task` is how many posts it was given for the period,
    `done` how many of its posts are in the categories of that task; None where there is no such task. `posts` are all of its posts,
    `late` those after their deadline, `thin` those that are too short; `latest` is the day of the last one.
    """

    office: str
    kind: str
    task: int | None
    done: int | None
    posts: int
    news: int
    documents: int
    late: int
    thin: int
    latest: date | None

    @property
    def lacking(self) -> int:
        """How many posts of the task are not there."""
        return max((self.task or 0) - (self.done or 0), 0)


def contributions(unit: Unit) -> list[Contribution]:
    """The register in its own order, then the other offices in dictionary order."""
    by_office: dict[str, list[Item]] = {}
    for item in unit.online():
        if item.post:
            by_office.setdefault(item.post.fields.office, []).append(item)
    organisation = unit.content.organisation
    bodies = {body.name: body for body in organisation.contributors} if organisation else {}
    others = sorted(by_office.keys() - bodies.keys(), key=sort_key)
    return [_contribution(name, bodies.get(name), by_office.get(name, ()), unit.period.whole_months()) for name in (*bodies, *others)]


def _contribution(name: str, body: Contributor | None, items: Sequence[Item], months: int) -> Contribution:
    """A task of no posts a month, or a period without a whole month, asks for nothing."""
    task = body.posts * months if body else 0
    return Contribution(
        name, CONTRIBUTOR_KINDS[body.kind] if body else "",
        task=task or None, done=sum(_is_of_task(item, body) for item in items) if body and task else None,
        posts=len(items), news=_of_kind(items, "news"), documents=_of_kind(items, "document"),
        late=_complained(items, "HN01"), thin=_complained(items, "VT05"),
        latest=max((item.day for item in items if item.day), default=None))


def _is_of_task(item: Item, body: Contributor) -> bool:
    return not body.categories or (item.post is not None and item.post.fields.category in body.categories)


def _of_kind(items: Sequence[Item], kind: str) -> int:
    return sum(item.kind is not None and item.kind.key == kind for item in items)


def _complained(items: Sequence[Item], code: str) -> int:
    return sum(any(problem.code == code for problem in item.problems) for item in items)

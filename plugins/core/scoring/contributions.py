"""Who wrote for a portal: the office that each post names as responsible, city agencies and mass organisations among them (letter 797,
items 4 and 7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.core.scoring.unit import Item, Unit
from schemas.score_law import ScoreSheet
from schemas.vietnamese import fold, sort_key


@dataclass(frozen=True)
class Contribution:
    """What one office has posted in a period, all kinds together and the most asked for; `thin` counts posts that are too short,
    `late` those after their deadline, `latest` is the day of the last one."""

    portal: str
    office: str
    is_mass: bool
    posts: int
    news: int
    documents: int
    late: int
    thin: int
    latest: date


def contributions(unit: Unit) -> list[Contribution]:
    """The offices of a portal, in dictionary order."""
    by_office: dict[str, list[Item]] = {}
    for item in unit.online():
        if item.post:
            by_office.setdefault(item.post.fields.office, []).append(item)
    return [_contribution(unit, office, items) for office, items in sorted(by_office.items(), key=lambda entry: sort_key(entry[0]))]


def is_mass(office: str, sheet: ScoreSheet) -> bool:
    """Whether the office is of the Fatherland Front or a mass organisation, by its name."""
    words = f" {fold(office)} "
    return any(f" {fold(word)} " in words for word in sheet.targets.mass_words)


def _contribution(unit: Unit, office: str, items: list[Item]) -> Contribution:
    return Contribution(unit.key, office, is_mass(office, unit.sheet), len(items), _of_kind(items, "news"), _of_kind(items, "document"),
                        _complained(items, "HN01"), _complained(items, "VT05"), max(item.day for item in items if item.day))


def _of_kind(items: Iterable[Item], kind: str) -> int:
    return sum(item.kind is not None and item.kind.key == kind for item in items)


def _complained(items: Iterable[Item], code: str) -> int:
    return sum(any(problem.code == code for problem in item.problems) for item in items)

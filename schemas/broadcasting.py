"""Which posts must be read on the loudspeakers, and for how long (Law 10/2022 Điều 11, 13(3); schemas/law/deadlines.yml)."""

from collections.abc import Iterable
from datetime import date, timedelta

from schemas import law
from schemas.deadlines import limit
from schemas.fields import VIETNAM
from schemas.kinds.base import PostFields
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure

CONSULTATION_GROUP = 11


def required_days(fields: PostFields, tier: str) -> tuple[date, ...]:
    """The days on which a ward or commune must read the post: those it tells itself, or the first ones after it goes online; else none."""
    shortest, group = limit("phat-thanh"), _group(fields)
    first = _first_day(fields)
    if tier == "city" or group not in shortest.groups or not shortest.in_force(first):
        return ()
    return tuple(first + timedelta(days=after) for after in range(shortest.days))


def longest_run(days: Iterable[date]) -> int:
    """How many days running the longest stretch has."""
    best = run = 0
    before: date | None = None
    for day in sorted(set(days)):
        run = run + 1 if before and day - before == timedelta(days=1) else 1
        best, before = max(best, run), day
    return best


def _group(fields: PostFields) -> int | None:
    if isinstance(fields, Consultation):
        return CONSULTATION_GROUP
    entry = law.categories().get(fields.category) if isinstance(fields, Disclosure) else None
    return entry.group if entry else None


def _first_day(fields: PostFields) -> date:
    if isinstance(fields, Disclosure) and fields.loudspeaker:
        return fields.loudspeaker.start
    online = fields.goes_online.astimezone(VIETNAM).date()
    return max(fields.opens, online) if isinstance(fields, Consultation) else online

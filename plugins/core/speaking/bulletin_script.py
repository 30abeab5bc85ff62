"""The script of a period: what a station reads on the loudspeakers, what must be read and on which days first."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from plugins.core.memory.lists import LAST, WHOLE, Lists
from plugins.core.memory.shelves import day_key
from plugins.core.memory.store import Store
from plugins.core.reading.portals import content_of
from plugins.core.speaking.aloud import aloud
from plugins.core.speaking.bulletin_items import READ, Item, item_of, length, seconds_of
from plugins.core.speaking.spoken_law import spoken_law
from schemas.clock import Clock
from schemas.fields import VIETNAM
from schemas.kinds import KINDS
from schemas.kinds.bulletin import Bulletin
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.vietnamese import short_day

_ORDER = {KINDS[key].label: place for place, key in enumerate(READ)}
_LONGEST_BEFORE = timedelta(days=30)  # a consultation may open long after it was posted


@dataclass(frozen=True)
class Script:
    """What one portal reads from `first` to `last`: the days of the law first, then what is free, the gravest kinds first."""

    key: str
    unit: str
    first: date
    last: date
    today: date
    opening: str
    closing: str
    required: tuple[Item, ...]
    free: tuple[Item, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        return self.required + self.free

    @property
    def seconds(self) -> int:
        """Of all of it, with a rest between the pieces."""
        return seconds_of((self.opening, self.closing)) + sum(item.seconds + spoken_law().seconds_between for item in self.items)

    @property
    def minutes(self) -> str:
        return length(self.seconds)

    @property
    def period(self) -> str:
        """«23/11/2026 đến 29/11/2026»."""
        return f"{short_day(self.first)} đến {short_day(self.last)}"

    def days_of(self, item: Item) -> list[date]:
        """The days of the law that fall into the period and are not done."""
        return [day for day in item.required if self.first <= day <= self.last and day not in item.done]

    def text(self) -> str:
        """All of it as plain text."""
        pieces = [self.opening, *("\n".join(item.paragraphs) for item in self.items), self.closing]
        return "\n\n".join(pieces) + "\n"


def script_of(store: Store, key: str, first: date, last: date, as_of: datetime) -> Script:
    """The script of one portal, from posts that are online at `as_of`."""
    lists, portal = Lists(store, as_of), content_of(store, key).portal
    assert portal
    unit = portal.name_at(Clock(as_of)).name
    posts = _posts(lists, key, first - _LONGEST_BEFORE, last)
    done = _log(posts)
    items = [item_of(post, portal.kind, _days_done(post, done)) for post in posts if post.kind.key in READ]
    required = [item for item in items if any(first <= day <= last for day in item.required)]
    free = [item for item in items if item not in required and first <= item.online.astimezone(VIETNAM).date() <= last]
    opening = aloud(f"Đây là {portal.radio.name if portal.radio else 'Đài truyền thanh ' + unit}. Kính chào bà con.")
    today = as_of.astimezone(VIETNAM).date()
    return Script(key, unit, first, last, today, opening, "Bản tin đến đây là hết. Chúc bà con một ngày bình an.",
                  tuple(required), tuple(sorted(free, key=lambda item: (_ORDER[item.kind], item.online))))


def _posts(lists: Lists, key: str, first: date, last: date) -> list[Post]:
    """The posts that went online in these days, the oldest first."""
    low, high = day_key(first), day_key(last + timedelta(days=1))
    found = lists.between(f"{key}/feed", low, high, WHOLE)
    later = lists.between(f"{key}/kind/bulletin", high, LAST, WHOLE)  # a bulletin is posted after it was read
    return [entry.value.reading.post for entry in [*found, *later] if entry.value.reading.post]


def _log(posts: list[Post]) -> dict[str, set[date]]:
    """By the address of a post, the days on which bulletins have read it."""
    log: dict[str, set[date]] = {}
    for post in posts:
        if isinstance(post.fields, Bulletin):
            for url in post.fields.reads:
                log.setdefault(url, set()).update(post.fields.days)
    return log


def _days_done(post: Post, log: dict[str, set[date]]) -> tuple[date, ...]:
    """What bulletins say, and what a disclosure says of itself."""
    days = set(log.get(post.url, ()))
    if isinstance(post.fields, Disclosure) and (told := post.fields.loudspeaker):
        days.update(told.start + timedelta(days=after) for after in range((told.end - told.start).days + 1))
    return tuple(sorted(days))


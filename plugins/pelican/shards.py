"""Parts («shards») of an index by time: the posts of a year, or of a quarter or a month where these are many.

A post that is added or mended lets one part of its portal and one of the city be made again, and years that are closed stay as they are.
Each part costs a reader who searches some requests, so what is closed and small stands together. The city's indexes hold the pages of all
portals.
"""

from collections.abc import Iterator
from typing import NamedTuple

from plugins.core.memory.lists import LAST, Found
from plugins.pelican.presenter import Presenter

MANY, MANY_NOW = 600, 300  # posts of a part that is cut; of the newest year, in which posts are added
TO = "-den-"  # «2022-den-2025»


class Shard(NamedTuple):
    """A part of the index: its name («2026», «2026-q3», «2026-09», «2022-den-2025»), and how many posts it holds."""

    name: str
    size: int


def shards(presenter: Presenter) -> list[Shard]:
    """The parts that hold posts, the newest first."""
    found = years(presenter)
    if not found:
        return []
    newest, *this_year = _cut(presenter, found[0], MANY_NOW)
    closed = [shard for year in found[1:] for shard in _cut(presenter, year, MANY)]
    return [newest, *_joined(this_year, MANY_NOW), *_joined(closed, MANY)]


def years(presenter: Presenter) -> list[str]:
    """The years that have posts, the newest first."""
    return sorted({year for portal in portals_here(presenter) for year in presenter.lists.heads(by_month(portal), 4)}, reverse=True)


def portals_here(presenter: Presenter) -> list[str]:
    """The portals whose pages are found here: the city's search finds them in all."""
    return sorted(presenter.units) if presenter.here.portal.kind == "city" else [presenter.task.key]


def _cut(presenter: Presenter, name: str, most: int) -> list[Shard]:
    """This part, or where it holds more than `most` posts, those of which it consists."""
    whole, smaller = _shard(presenter, name), _smaller(name)
    if whole.size > most and smaller:
        return [shard for part in smaller for shard in _cut(presenter, part, most)]
    return [whole] if whole.size else []


def _smaller(name: str) -> list[str]:
    """A year consists of quarters, a quarter of months; the newest first."""
    year, _, quarter = name.partition("-q")
    if quarter:
        return [f"{year}-{month:02}" for month in range(3 * int(quarter), 3 * int(quarter) - 3, -1)]
    return [f"{year}-q{number}" for number in (4, 3, 2, 1)] if len(name) == len("2026") else []


def _joined(shards: list[Shard], most: int) -> list[Shard]:
    """Neighbours together, up to so many posts; from the oldest on, so that those stay which stand when a newer part closes."""
    joined: list[Shard] = []
    for shard in reversed(shards):
        if joined and joined[-1].size + shard.size <= most:
            older = joined.pop()
            shard = Shard(f"{older.name.partition(TO)[0]}{TO}{shard.name}", older.size + shard.size)
        joined.append(shard)
    return joined[::-1]


def _shard(presenter: Presenter, name: str) -> Shard:
    low, high = stretch(name)
    return Shard(name, sum(presenter.lists.count_between(by_month(portal), low, high) for portal in portals_here(presenter)))


def stretch(name: str) -> tuple[str, str]:
    """The keys of the list «month» between which the posts of a part stand. No list is asked:
    who makes one part must not read how many the others hold."""
    first, _, last = name.partition(TO)
    return _stretch_of_one(first)[0], _stretch_of_one(last or first)[1]


def _stretch_of_one(name: str) -> tuple[str, str]:
    year, _, quarter = name.partition("-q")
    last = 3 * int(quarter or 0)
    return (f"{year}-{last - 2:02}", f"{year}-{last:02}{LAST}") if quarter else (name, name + LAST)


def posts_of(presenter: Presenter, name: str) -> Iterator[Found]:
    """The posts of a part, each read whole when its turn comes."""
    for portal in portals_here(presenter):
        yield from presenter.lists.each_whole(by_month(portal), *stretch(name))


def by_month(portal: str) -> str:
    """The list of a portal's posts that can be found, by month and address."""
    return f"{portal}/month"

"""What a portal must make public, from schemas/law/public-information.yml, and for wards and communes the groups of Law 10/2022 Điều 11."""

from functools import cache

from schemas import law
from schemas.clock import Clock
from schemas.deadlines import limit
from schemas.fields import Line, Model, Name, SitePath, Slug
from schemas.law import Category
from schemas.law_file import read_law_file
from schemas.portal_duties import InForce, duties


class Information(InForce):
    """A sort of information; it stands in sections, in categories, or on pages that the portal makes of data."""

    id: Slug
    title: Line
    clause: Name
    sections: tuple[Slug, ...] = ()
    categories: tuple[Slug, ...] = ()
    pages: tuple[SitePath, ...] = ()


class _Table(Model):
    information: tuple[Information, ...]


@cache
def _table() -> tuple[Information, ...]:
    return read_law_file(_Table, "public-information").information


def information_of(tier: str, clock: Clock) -> tuple[Information, ...]:
    """What a portal of this tier must make public now, apart from the groups."""
    return tuple(entry for entry in _table() if entry.holds(tier, clock))


def groups_of(tier: str, clock: Clock) -> tuple[Category, ...]:
    """The groups of Law 10/2022 Điều 11 that a portal of this tier must fill now, in the order of the law."""
    wanted = duties().groups
    if not wanted.holds(tier, clock):
        return ()
    found = [(entry.group, entry) for entry in law.categories().values() if entry.group and wanted.first <= entry.group <= wanted.last]
    return tuple(entry for _, entry in sorted(found, key=lambda pair: pair[0]))


def ways_of(group: int) -> tuple[str, ...]:
    """The ways by which a group is made public (Law 10/2022 Điều 13), in words."""
    board, radio = limit("niem-yet"), limit("phat-thanh")
    hung = f"niêm yết ít nhất {board.days} ngày" if group in board.groups else "niêm yết thường xuyên"
    heard = (f"phát thanh ít nhất {radio.days} ngày",) if group in radio.groups else ()
    return ("cổng thông tin điện tử", hung, *heard)

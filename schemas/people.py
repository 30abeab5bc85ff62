"""Whose names may stand under a post: members of the board, officials, and the bodies and persons that contribute."""

import unicodedata
from collections.abc import Iterator

from schemas.board import Member
from schemas.content import PortalContent


def name_key(name: str) -> str:
    """«Lê  Văn Ví Dụ» → «lê văn ví dụ», however the letters were put together, and without signs that nobody sees: git takes any name."""
    seen = "".join(char for char in unicodedata.normalize("NFKC", name) if unicodedata.category(char) != "Cf")
    return " ".join(seen.casefold().split())


def people_of(content: PortalContent) -> dict[str, bool]:
    """Everybody whom the portal's files name, by name; the value says whether it is a member of the board who approves posts."""
    members = content.portal.board.members if content.portal else ()
    return dict.fromkeys(_others(content), False) | {member.name: approves for member, approves in _approving(members)}


def _approving(members: tuple[Member, ...]) -> Iterator[tuple[Member, bool]]:
    """Where nobody has been told to approve, each member may."""
    nobody = not any(member.approves for member in members)
    yield from ((member, nobody or member.approves) for member in members)


def _others(content: PortalContent) -> Iterator[str]:
    if content.organisation is None:
        return
    for unit in content.organisation.units:
        yield unit.name
        yield from (official.name for official in unit.officials)
    for contributor in content.organisation.contributors:
        yield from (contributor.name, *contributor.writers)

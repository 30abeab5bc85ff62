"""What a form of one unit offers: its categories, its people, its hamlets; and all that the makers of forms are told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from schemas import law
from schemas.board import BOARD_ITSELF
from schemas.content import PortalContent
from schemas.kinds import Kind
from schemas.people import people_of

Choice = tuple[str, str]
FORGES = ("local", "github", "gitlab", "gitea", "forgejo")


@dataclass(frozen=True)
class Forge:
    """Where the repository lives: github, gitlab, gitea, forgejo, or local (this machine); `repository` is «owner/name» there."""

    kind: str = "local"
    url: str = ""
    repository: str = ""
    branch: str = "main"
    app_id: str = ""


@dataclass(frozen=True)
class Asked:
    """What forms are made for: portals, the moment, the forge, the content folder in the repository («content/»), and who owns the rest."""

    portals: tuple[PortalContent, ...]
    as_of: datetime
    forge: Forge
    prefix: str = ""
    owners: tuple[str, ...] = ()


@dataclass(frozen=True)
class Variant:
    """A form: a kind of post, or those of its categories that ask for one block more («budget», «persons»)."""

    kind: Kind
    requires: str
    categories: tuple[law.Category, ...]

    @property
    def key(self) -> str:
        return f"{self.kind.key}-{self.requires}" if self.requires else self.kind.key


def variants_of(kind: Kind, as_of: datetime) -> list[Variant]:
    """The forms of a kind, the plain one first."""
    usable = [entry for entry in law.categories().values() if kind.key in entry.kinds and entry.in_force(as_of.date())]
    needs = sorted({entry.requires or "" for entry in usable})
    return [Variant(kind, need, tuple(entry for entry in usable if (entry.requires or "") == need)) for need in needs]


def blocks_of(kind: Kind) -> frozenset[str]:
    """The blocks that some category of the kind asks for («budget», «persons»)."""
    return frozenset(entry.requires for entry in law.categories().values() if kind.key in entry.kinds and entry.requires)


def choices_of(variant: Variant) -> dict[str, Sequence[Choice]]:
    """The closed vocabularies of a form, the same for all units."""
    offered: dict[str, Sequence[Choice]] = {"category": [(entry.id, entry.title) for entry in variant.categories]}
    if variant.kind.key == "document":
        offered["type"] = [(entry.id, entry.title) for entry in law.document_types().values()]
    return offered


def choices_of_unit(content: PortalContent) -> Mapping[str, Sequence[Choice]]:
    """The vocabularies of one unit: who may be an author, who approves, and where people live."""
    people = people_of(content)
    writers = [board_name(content), BOARD_ITSELF, *sorted(people)]
    approvers = sorted(name for name, approves in people.items() if approves)
    hamlets = content.portal.hamlets if content.portal else ()
    lists = {"author": writers, "approver": approvers, "persons.rows.hamlet": hamlets}
    return {place: [(name, name) for name in names] for place, names in lists.items() if names}


def board_name(content: PortalContent) -> str:
    """«Ban Biên tập Phường Hiệp Ninh»."""
    return f"{BOARD_ITSELF} {unit_name(content)}"


def unit_name(content: PortalContent) -> str:
    """The newest name of the unit; its key where portal.yml cannot be read."""
    return content.portal.names[-1].name if content.portal else content.key

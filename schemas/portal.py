"""portal.yml: who a portal belongs to; and the list of portals, one folder each (M1, M23)."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.board import Board, Contributor
from schemas.clock import Clock
from schemas.english import PortalEnglish, UnitEnglish
from schemas.fields import Day, Email, HttpsUrl, Line, Model, Name, Paragraph, Phone, Slug


class DatedName(Model):
    """A name of the unit, from when to when, and by which decision."""

    name: Name
    short: Name
    start: Day
    end: Day | None = None
    basis: Line


def name_in_force(names: Sequence[DatedName], has_begun: Callable[[date], bool]) -> DatedName:
    """The last of the names whose first day has come, by whoever knows the day; the first where none has."""
    return [names[0], *(name for name in names if has_begun(name.start))][-1]


class Successor(Model):
    """A unit that takes over, wholly or in part, on a day (Resolution 1682/NQ-UBTVQH15 Điều 1)."""

    id: Slug
    name: Name
    part: Literal["whole", "part"]
    start: Day
    basis: Line


class Contact(Model):
    """A person of the unit by role, with office contacts only (Decree 42/2022 Điều 4(1)(e))."""

    role: Name
    name: Name
    phone: Phone
    email: Email


class Account(Model):
    """An official account elsewhere (Decree 244/2026 Điều 5(2))."""

    channel: Literal["zalo", "facebook", "youtube", "tiktok", "app", "hotline"]
    name: Name
    url: HttpsUrl | None = None
    phone: Phone | None = None


class Radio(Model):
    """The loudspeaker station."""

    name: Name
    hours: Line
    points: Line


class Desk(Model):
    """Where and when citizens are received."""

    place: Line
    hours: Line
    days: Line
    phone: Phone


class Service(Model):
    """A link to an online service; `english` is its title in English."""

    title: Name
    url: HttpsUrl
    note: Line | None = None
    english: Name | None = None


class Portal(Model):
    """One portal. `id` is opaque and never used again; names, territory and successors are dated."""

    id: Slug
    kind: Literal["city", "ward", "commune"]
    names: tuple[DatedName, ...] = Field(min_length=1, max_length=10)
    start: Day
    end: Day | None = None
    successors: tuple[Successor, ...] = ()
    parent: Slug | None = None
    aliases: tuple[Name, ...] = ()
    slogan: Line
    introduction: Paragraph
    address: Line
    phone: Phone
    fax: Phone | None = None
    email: Email
    responsible: Contact
    spokesperson: Contact
    information_contact: Contact
    board: Board
    accounts: tuple[Account, ...] = Field(default=(), max_length=12)
    radio: Radio | None = None
    desk: Desk
    services: tuple[Service, ...] = Field(default=(), max_length=20)
    links: tuple[Service, ...] = Field(default=(), max_length=20)
    hamlets: tuple[Name, ...] = Field(default=(), max_length=60)
    english: PortalEnglish | None = None
    accent: Literal["do", "xanh-la", "xanh-duong", "tim", "cam", "ngoc", "nau"] = "do"
    sample: bool = False

    @model_validator(mode="after")
    def _tier_has_parent(self) -> "Portal":
        if (self.kind == "city") != (self.parent is None):
            raise PydanticCustomError("portal_parent", "Phường, xã phải ghi đơn vị cấp trên (parent); thành phố thì không.",
                                      {"hint": "Ví dụ: parent: tn-tp-001"})
        return self

    def name_on(self, day: date) -> DatedName:
        """The name in force on `day`; the first or last name outside all dates."""
        return name_in_force(self.names, lambda start: start <= day)

    def name_at(self, clock: Clock) -> DatedName:
        """The name in force at the moment of a clock, which notes when the next one begins."""
        return name_in_force(self.names, clock.has_begun)


class Official(Model):
    """An official with office contacts, and for leaders the field in charge and a short biography (NĐ 224/2026 Điều 9(1)(c)).

    `english` is the title in English.
    """

    name: Name
    title: Name
    phone: Phone
    email: Email
    field: Line
    biography: Paragraph | None = None
    leader: bool = False
    english: Name | None = None


class Unit(Model):
    """A part of the organisation: what it does, who heads it, what stands under it."""

    id: Slug
    name: Name
    under: Slug | None = None
    tasks: Line
    phone: Phone | None = None
    email: Email | None = None
    officials: tuple[Official, ...] = Field(default=(), max_length=20)
    english: UnitEnglish | None = None


class Organisation(Model):
    """organisation.yml: the tree of units behind the organisation chart, the list of leaders, and the bodies that write for the portal."""

    units: tuple[Unit, ...] = Field(min_length=1, max_length=60)
    reviewed: Day
    contributors: tuple[Contributor, ...] = Field(default=(), max_length=60)

    @property
    def leaders(self) -> tuple[Official, ...]:
        """Leaders in the order of the units, which is the order of rank."""
        return tuple(official for unit in self.units for official in unit.officials if official.leader)

    @model_validator(mode="after")
    def _is_one_tree(self) -> "Organisation":
        seen: set[str] = set()
        for unit in self.units:
            if unit.id in seen or (unit.under is None) != (not seen) or (unit.under and unit.under not in seen):
                raise PydanticCustomError(
                    "organisation_tree", "Sơ đồ tổ chức: «{unit}» đặt sai chỗ.",
                    {"unit": unit.name, "hint": "Đơn vị đầu tiên không có under; các đơn vị sau có under là id đã viết "
                                                "ở trên; id không trùng."})
            seen.add(unit.id)
        return self

    @model_validator(mode="after")
    def _contributors_are_known(self) -> "Organisation":
        units = {unit.id for unit in self.units}
        for place, entry in enumerate(self.contributors):
            before = self.contributors[:place]
            if any(entry.id == other.id or entry.name == other.name for other in before) or (entry.unit and entry.unit not in units):
                raise PydanticCustomError(
                    "contributor_place", "Đơn vị viết bài «{name}» ghi chưa đúng.",
                    {"name": entry.name, "hint": "id và name không trùng; unit (nếu ghi) là id của một đơn vị trong units."})
        return self

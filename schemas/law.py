"""The law as data: instruments, categories, sections, document types, each with a clause and dates in force."""

from datetime import date
from functools import cache
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator, Field, TypeAdapter

from schemas.fields import Day, Line, Model, Name, Slug
from schemas.kinds import KINDS
from schemas.law_file import law_data

T = TypeVar("T")

# Kinds of post that speak of any field of life; categories.yml names them together as «fields».
FIELD_KINDS = ("news", "notice", "alert", "document", "consultation", "question", "petition", "rumour",
               "bulletin", "press", "internal")


class Dated(Model):
    """Something with dates in force; `end` is the last day."""

    id: Slug
    title: Name
    start: Day
    end: Day | None = None

    def in_force(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


class Instrument(Dated):
    """A law, decree or circular."""

    subject: Line


def _expand_kinds(kinds: Any) -> tuple[str, ...]:
    return tuple(key for kind in kinds for key in (FIELD_KINDS if kind == "fields" else (kind,)))


class Category(Dated):
    """A category of the closed vocabulary: for which kinds of post, feeding which sections."""

    kinds: Annotated[tuple[str, ...], BeforeValidator(_expand_kinds)]
    feeds: tuple[Slug, ...]
    clause: Line
    group: int | None = None
    requires: str | None = None


class Section(Dated):
    """A section that the law demands of a portal, of one kind of post or fed by categories."""

    kind: str | None = None
    clause: Line
    purpose: Line

    @property
    def url(self) -> str:
        return f"/{KINDS[self.kind].folder}/" if self.kind else f"/chuyen-muc/{self.id}/"


class DocumentType(Model):
    """One of the 29 types of Decree 30/2020 Điều 7 and its abbreviation."""

    id: Slug
    title: Name
    symbol: Annotated[str, Field(max_length=5)]


class Outlet(Model):
    """A press outlet whose articles may be quoted (Decree 72/2013 Điều 3(18))."""

    id: Slug
    title: Name
    host: Name


def _read(model: type[T], name: str, key: str) -> dict[str, T]:
    entries = TypeAdapter(list[model]).validate_python(law_data(name)[key])  # type: ignore[valid-type]
    return {entry.id: entry for entry in entries}  # type: ignore[attr-defined]


@cache
def instruments() -> dict[str, Instrument]:
    """All instruments, in the order of the file."""
    return _read(Instrument, "instruments", "instruments")


@cache
def categories() -> dict[str, Category]:
    """The closed vocabulary of categories."""
    return _read(Category, "categories", "categories")


@cache
def sections() -> dict[str, Section]:
    """The sections that the law demands."""
    return _read(Section, "sections", "sections")


@cache
def document_types() -> dict[str, DocumentType]:
    """The types of official documents."""
    return _read(DocumentType, "document-types", "types")


@cache
def press_outlets() -> dict[str, str]:
    """Names of the official press sources by host."""
    return {outlet.host: outlet.title for outlet in _read(Outlet, "press", "outlets").values()}


@cache
def state_domains() -> frozenset[str]:
    """Domains of bodies of the Party and the State; their subdomains are theirs too."""
    return frozenset(TypeAdapter(list[Name]).validate_python(law_data("press")["state"]))


def instruments_on(day: date) -> list[Instrument]:
    """The instruments in force on `day`: a post is judged by the rules of its day (M24)."""
    return [instrument for instrument in instruments().values() if instrument.in_force(day)]

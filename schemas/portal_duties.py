"""What a portal must have, from schemas/law/portal-duties.yml, and the name that its address must bear."""

import re
from datetime import timedelta
from functools import cache

from schemas.clock import Clock
from schemas.fields import Day, Line, Model, Name, Slug
from schemas.law_file import read_law_file
from schemas.lazy_regex import lazy_regex
from schemas.portal import Portal
from schemas.vietnamese import fold

_KIND = lazy_regex(r"(thanh pho|phuong|xa) (.+)")
_NUMBER = lazy_regex(r"\d+|[ivx]+")


class InForce(Model):
    """A duty of some tiers, with dates in force; `end` is the last day."""

    tiers: tuple[str, ...]
    start: Day
    end: Day | None = None

    def holds(self, tier: str, clock: Clock) -> bool:
        """Whether a portal of this tier has the duty now."""
        return tier in self.tiers and clock.is_within(self.start, self.end)


class StandingPage(InForce):
    """A page that must be there; `id` is its category."""

    id: Slug
    title: Name
    clause: Line


class FilledSection(InForce):
    """A section that may not be empty."""

    id: Slug


class FilledGroups(InForce):
    """Groups of disclosures that may not be empty."""

    first: int
    last: int
    clause: Line


class Suffix(Model):
    """An ending of addresses; `samples` says that only a sample portal may have it."""

    suffix: Name
    samples: bool


class Duties(Model):
    """All that schemas/law/portal-duties.yml knows."""

    grace_days: int
    pages: tuple[StandingPage, ...]
    sections: tuple[FilledSection, ...]
    groups: FilledGroups
    suffixes: tuple[Suffix, ...]


@cache
def duties() -> Duties:
    """The table of duties."""
    return read_law_file(Duties, "portal-duties")


def is_settled(portal: Portal, clock: Clock) -> bool:
    """Whether the unit has been there long enough for its portal to be complete, and has not ended."""
    return clock.is_within(portal.start + timedelta(days=duties().grace_days), portal.end)


def labels_of(name: str) -> frozenset[str]:
    """First labels that an address of a unit may have: «Phường Hiệp Ninh» → hiepninh, phuonghiepninh; «Phường 1» → phuong1."""
    words = fold(name)
    found = _KIND.fullmatch(words)
    short = found[2] if found and not _NUMBER.fullmatch(found[2]) else words
    return frozenset({_label(words), _label(short)})


def has_known_suffix(host: str, sample: bool) -> bool:
    """Whether the host lies under an ending that the law, or for samples the reserved domain, allows."""
    return any(host.endswith("." + entry.suffix) for entry in duties().suffixes if sample or not entry.samples)


def _label(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words)

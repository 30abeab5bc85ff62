"""Rumour checks: what was claimed, where, and what is true (letter 797 §4 ¶2)."""

from typing import Literal

from pydantic import Field

from schemas.fields import Day, HttpsUrl, Line, Model, Name, Paragraph
from schemas.kinds.base import PostFields


class Evidence(Model):
    """What the verdict rests on."""

    title: Line
    url: HttpsUrl | None = None


class Rumour(PostFields):
    """A claim and its verdict; the body explains."""

    claim: Paragraph
    seen_at: Line
    first_seen: Day
    verdict: Literal["true", "false", "misleading", "unverified"]
    evidence: tuple[Evidence, ...] = Field(min_length=1, max_length=10)
    checked_by: Name

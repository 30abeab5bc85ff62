"""Moments as sort keys."""

from datetime import datetime

from schemas.fields import VIETNAM


def moment_key(moment: datetime) -> str:
    """«2026-11-24T09:00»: posts are dated to the minute, in Vietnam, from 1945 to 2099, so the keys sort as the moments do."""
    return f"{moment.astimezone(VIETNAM):%Y-%m-%dT%H:%M}"


def moment_of(key: str) -> datetime:
    """The moment again."""
    return datetime.fromisoformat(key).replace(tzinfo=VIETNAM)

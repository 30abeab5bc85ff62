"""content/observations.yml: which outside addresses no longer answered, and when that was seen.

`python build.py sources` writes it; rules read it, so that checking never needs the network. Only addresses that gave no
good answer stand in it: what is well leaves no trace, so the file stays small and each change of it means something.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Literal

from pydantic import Field

from schemas.data_file import read_data
from schemas.fields import HttpsUrl, Model, Moment
from schemas.problem import Problem
from schemas.tree import Tree

OBSERVATIONS_FILE = "observations.yml"
MAX_BYTES = 4 * 1024 * 1024
MAX_EVENTS = 150_000
GONE = (404, 410)
# Two answers a day apart: one alone may be an hour of maintenance, and the law says «at once», so not longer.
# An hour less than a day, because a nightly run does not begin at the same second each night.
APART = timedelta(hours=23)

Status = Literal["404", "410", "unclear"]


class Observation(Model):
    """An address without a good answer: the last answer and when, and since when and until when it was seen to be gone."""

    url: HttpsUrl
    status: Status
    first_seen_gone: Moment | None = None
    last_seen_gone: Moment | None = None
    last_checked: Moment

    @property
    def is_gone(self) -> bool:
        """Seen to be gone twice, a day apart, with no good answer since."""
        return bool(self.first_seen_gone and self.last_seen_gone and self.last_seen_gone - self.first_seen_gone >= APART)


class Observations(Model):
    """All observations, by address."""

    observations: tuple[Observation, ...] = Field(default=(), max_length=10_000)


def observe(url: str, answer: int | None, moment: datetime, before: Observation | None) -> Observation | None:
    """What is known of an address after a new answer (a status of HTTP, or None for no answer); None: it is well.

    Trouble of the network or of the server says nothing: what was seen before stays.
    """
    if answer is not None and answer < 400:
        return None
    first, last = (before.first_seen_gone, before.last_seen_gone) if before else (None, None)
    if answer in GONE:
        first, last = first or moment, moment
    status: Status = "404" if answer == 404 else "410" if answer == 410 else "unclear"
    return Observation(url=url, status=status, first_seen_gone=first, last_seen_gone=last, last_checked=moment)


def read_observations(tree: Tree) -> tuple[tuple[Observation, ...], list[Problem]]:
    """The observations, and what is wrong with the file."""
    if not tree.has(OBSERVATIONS_FILE):
        return (), []
    found = read_data(Observations, tree.read(OBSERVATIONS_FILE), OBSERVATIONS_FILE, MAX_BYTES, MAX_EVENTS)
    return found.fields.observations if found.fields else (), list(found.problems)


def read_gone(tree: Tree) -> tuple[frozenset[str], list[Problem]]:
    """The addresses that count as gone, and what is wrong with the file."""
    observations, problems = read_observations(tree)
    return frozenset(item.url for item in observations if item.is_gone), problems


def write_observations(observations: Iterable[Observation]) -> str:
    """The text of the file, by address; the same observations give the same bytes."""
    head = "# Máy ghi tệp này (python build.py sources); không sửa tay. Chỉ có những địa chỉ không trả lời tốt.\n"
    entries = "".join(map(_entry, sorted(observations, key=lambda item: item.url)))
    return head + ("observations:\n" + entries if entries else "observations: []\n")


def _entry(item: Observation) -> str:
    moments = {"first_seen_gone": item.first_seen_gone, "last_seen_gone": item.last_seen_gone, "last_checked": item.last_checked}
    return (f'  - url: "{item.url}"\n    status: "{item.status}"\n'
            + "".join(f"    {key}: {moment:%Y-%m-%dT%H:%M}+07:00\n" for key, moment in moments.items() if moment))

"""What the templates see of the lists that the law wants and nobody types."""

from dataclasses import dataclass
from datetime import date

from plugins.pelican.views import Link, Row


@dataclass(frozen=True)
class PlaceView:
    """Where some information stands: how many posts (None: a page that the portal makes of data), the days of the first and the newest."""

    link: Link
    count: int | None = None
    first: date | None = None
    last: date | None = None

    @property
    def is_filled(self) -> bool:
        return self.count != 0


@dataclass(frozen=True)
class InformationView:
    """A sort of information that must be public: by which clause, in which ways, when, and where it stands."""

    title: str
    clause: str
    ways: str
    when: str
    places: tuple[PlaceView, ...]

    @property
    def is_there(self) -> bool:
        return any(place.is_filled for place in self.places)


@dataclass(frozen=True)
class PublishedView:
    """A piece of information that was made public: its number, the day of the paper, how it was made public, for how long, its files."""

    row: Row
    number: str
    issued: date | None
    ways: tuple[str, ...]
    term: str
    files: tuple[Link, ...]


@dataclass(frozen=True)
class BudgetView:
    """A period of the budget that must be made public by a day: the post that did it, or None; `state` is done, late, overdue or coming."""

    title: str
    due: date
    row: Row | None
    state: str


@dataclass(frozen=True)
class PlannedView:
    """What the plan of a year says of one sort of information, what came of it in that year, and which offices did it."""

    title: str
    clause: str
    ways: str
    when: str
    offices: tuple[str, ...]
    newest: tuple[Row, ...]
    count: int

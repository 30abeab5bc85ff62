"""A whole report: a function of the commit, the rules and the moment, and of nothing else."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cached_property

from plugins.core.city import City
from plugins.core.memory.meanings import has_item
from plugins.core.reading.portals import item_of
from plugins.core.scoring.collect import Asked, sections_of, unit_of
from plugins.core.scoring.contributions import Contribution, contributions
from plugins.core.scoring.fact import Answer, Fact, Verdict
from plugins.core.scoring.moment import Dated, OddCommit, commit_at, dated_line, odd_commits
from plugins.core.scoring.period import Period
from plugins.core.scoring.sheet import Score, places_in_ranking, score_of
from plugins.core.scoring.unit import Unit
from plugins.core.world import Past, World
from schemas.fields import VIETNAM
from schemas.history import Repository
from schemas.publish import Publishing
from schemas.score_law import ScoreSheet, SheetLine
from schemas.scoring_files import Confirmed, read_confirmed
from schemas.vietnamese import short_day

Answers = Mapping[str, Callable[[Unit, SheetLine], Answer]]


@dataclass(frozen=True)
class UnitReport:
    """One portal: its score, posts by section and month («tin-tuc», «2026-11»), who contributed, and posts with odd dates."""

    key: str
    name: str
    tier: str
    score: Score
    heat: Mapping[tuple[str, str], int]
    contributions: Sequence[Contribution]
    odd: Sequence[Fact]

    @property
    def on_time(self) -> Answer:
        """The answer about deadlines, which people ask for most."""
        return next((line.answer for line in self.score.lines if line.line.question == "on_time_posts"), Answer())


@dataclass(frozen=True)
class Report:
    """All portals; `trend` has earlier scores by portal: the day, and the points out of 100."""

    commit: str
    as_of: datetime
    period: Period
    sheet: ScoreSheet
    units: Sequence[UnitReport]
    trend: Mapping[str, Sequence[tuple[date, Decimal]]]
    odd_commits: Sequence[OddCommit]

    def of_tier(self, is_city: bool) -> list[UnitReport]:
        """The portals that are compared with one another: the city by itself, wards and communes together."""
        return [unit for unit in self.units if (unit.tier == "city") == is_city]

    @cached_property
    def places(self) -> dict[str, int]:
        """The place of each portal among those of its tier; one whose score is withheld has none."""
        scores = [{unit.key: unit.score.final for unit in self.of_tier(is_city) if not unit.score.withheld} for is_city in (True, False)]
        return {key: place for tier in scores for key, place in places_in_ranking(tier).items()}

    def ranked(self, is_city: bool) -> list[UnitReport]:
        """The portals of a tier by their places; those without one come last."""
        return sorted(self.of_tier(is_city), key=lambda unit: (self.places.get(unit.key, len(self.units) + 1), unit.name))


@dataclass(frozen=True)
class Line:
    """The line of commits that a report follows, and where its portals live."""

    repository: Repository
    commits: Sequence[Dated]
    publishing: Publishing

    @classmethod
    def ending_at(cls, repository: Repository, head: str, publishing: Publishing) -> "Line":
        return cls(repository, dated_line(repository, head), publishing)

    def world(self, as_of: datetime) -> World | None:
        """What stood at a moment; None where there was nothing yet."""
        commit = commit_at(self.commits, as_of)
        return World(self.repository.tree(commit), as_of, self.publishing, Past(self.repository, commit)) if commit else None


def report_of(city: City, line: Line, portals: Iterable[str], asked: Asked, answers: Answers) -> Report:
    """The report at the moment of the city's world, with what the same portals scored at the ends of earlier months of the period."""
    keys, last = list(portals), city.world
    trend: dict[str, list[tuple[date, Decimal]]] = {key: [] for key in keys}
    for day in asked.period.month_ends():
        world = line.world(_end_of(day)) if day < asked.period.end else None
        if world:
            city.move(world)
            earlier = _units(replace(city, world=world), keys, replace(asked, period=Period(asked.period.start, day)), answers)
            _add(trend, day, earlier)
    city.move(last)
    units = _units(city, keys, asked, answers)
    _add(trend, asked.period.end, units)
    assert isinstance(last.past, Past)
    return Report(last.past.commit, last.as_of, asked.period, asked.sheet, units, trend, list(odd_commits(city.store, last.as_of)))


def _add(trend: Mapping[str, list[tuple[date, Decimal]]], day: date, units: Iterable[UnitReport]) -> None:
    """The scores of a day; one that is withheld is no point of the trend."""
    for unit in units:
        if not unit.score.withheld:
            trend[unit.key].append((day, unit.score.computed))


def _units(city: City, keys: Iterable[str], asked: Asked, answers: Answers) -> list[UnitReport]:
    confirmed, _ = read_confirmed(city.world.tree)
    there = [key for key in keys if has_item(city.store, item_of(key))]
    return [_unit(unit_of(city, key, asked), confirmed.confirmed, answers) for key in there]


def _unit(unit: Unit, confirmed: Iterable[Confirmed], answers: Answers) -> UnitReport:
    sheet = unit.sheet
    given = {line.question: answers[line.question](unit, line) for line in (*sheet.lines, *sheet.deductions)}
    said = [entry for entry in confirmed if entry.portal == unit.key]
    score = score_of(sheet, given, unit.content.scoring, said, unit.period, unit.today)
    return UnitReport(unit.key, unit.name, unit.tier, score, _heat(unit), contributions(unit), _odd(unit))


def _heat(unit: Unit) -> Mapping[tuple[str, str], int]:
    return Counter((section, f"{item.day:%Y-%m}") for item in unit.online() if item.day for section in sections_of(item))


def _odd(unit: Unit) -> list[Fact]:
    """Posts that claim a day long before the one on which they came."""
    most, found = timedelta(days=unit.sheet.targets.odd_days), []
    for item in unit.counted():
        claimed = item.post.fields.date.astimezone(VIETNAM).date() if item.post else None
        if item.post and claimed and item.accepted and item.accepted - claimed > most:
            said = f"Ghi ngày {short_day(claimed)}, vào kho ngày {short_day(item.accepted)}; máy tính theo ngày vào kho."
            found.append(Fact(item.title, Verdict.PARTLY, item.path, item.post.place("date")[0], said))
    return found


def _end_of(day: date) -> datetime:
    return datetime.combine(day, time(23, 59), VIETNAM)

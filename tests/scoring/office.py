"""Worlds as git repositories, and the office that scores them."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.core.city import City
from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory.store import Store
from plugins.core.scoring.collect import Asked
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import Line, Report, report_of
from plugins.core.told import Told
from plugins.core.world import World as Moment
from plugins.reports import ANSWERS
from plugins.rules import RULES
from schemas.fields import VIETNAM
from schemas.history import Repository
from schemas.publish import Publishing
from schemas.score_law import sheet_on
from tests.scoring.world import World
from tests.worlds import HERE, publishing

PERIOD = Period(date(2026, 11, 2), date(2026, 11, 22))  # three whole weeks
NOW = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)


def write(world: World, top: Path) -> str:
    """Make the commits of a world, one for each day; returns the last one. The repository keeps those of other worlds."""
    days = sorted({came for versions in world.values() for came, _ in versions})
    stream = [b"reset refs/heads/main\n"]
    for number, came in enumerate(days, 1):
        stamp = f"Ban <ban@tayninh.example> {int(datetime.fromisoformat(came + 'T08:00+07:00').timestamp())} +0700"
        head = f"commit refs/heads/main\nmark :{number}\nauthor {stamp}\ncommitter {stamp}\ndata 3\nbai\n"
        stream.append((head + (f"from :{number - 1}\n" if number > 1 else "")).encode())
        for path, versions in sorted(world.items()):
            for when, data in versions:
                if when == came:
                    stream.append(b"M 100644 inline content/" + path.encode() + b"\ndata %d\n" % len(data) + data + b"\n")
    if not (top / ".git").exists():
        subprocess.run(["git", "init", "-q", "-b", "main", str(top)], check=True)
    subprocess.run(["git", "-C", str(top), "fast-import", "--quiet", "--force"], input=b"".join(stream), check=True)
    return subprocess.run(["git", "-C", str(top), "rev-parse", "main"], capture_output=True, text=True, check=True).stdout.strip()


class Scores:
    """Scores worlds one after the other in one store, which goes from each to the next."""

    def __init__(self, top: Path, store: Store) -> None:
        self.top, self.store = top, store

    def report(self, world: World, as_of: datetime = NOW, period: Period = PERIOD, portals: tuple[str, ...] = ("mau",)) -> Report:
        head = write(world, self.top)
        repository = Repository(self.top, "content/")
        line = Line.ending_at(repository, head, history())
        moment = line.world(as_of)
        assert isinstance(moment, Moment)
        told = Told()
        bring_up_to_date(self.store, moment, RULES, HERE, told)
        sheet = sheet_on(as_of.date())
        assert sheet
        return report_of(City(self.store, moment, RULES, HERE, told), line, portals, Asked(period, sheet), ANSWERS)


def history() -> Publishing:
    """The project's publish.yml, with a history that begins before this world."""
    return publishing().model_copy(update={"history_begins": date(2026, 10, 1), "imports_end": date(2026, 10, 2)})


@contextmanager
def scores() -> Iterator[Scores]:
    """A place for the worlds of some tests."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "kho.sqlite")
        yield Scores(Path(folder) / "kho", store)
        store.close()

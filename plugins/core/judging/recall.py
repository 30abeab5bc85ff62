"""What a store that is up to date says of judgements."""

from collections import Counter
from collections.abc import Iterator

from plugins.core.judging.cells import Record
from plugins.core.judging.exempt import Exempted
from plugins.core.judging.verdict import JudgedPortal, Judgement, Verdict
from plugins.core.memory.freshness import moment_of
from plugins.core.memory.meaning import Whole
from plugins.core.memory.store import FOR_EVER, Store, unpacked
from plugins.core.reading.portals import CITY_CELL, content_of, portal_keys
from schemas.problem import Problem
from schemas.state import State

_OF_PORTAL = """SELECT c.name, c.state, c.record, m.whole FROM cell c JOIN item i ON i.name = substr(c.name, 7) JOIN meaning m USING(key)
    WHERE c.portal = ? AND c.name >= 'judge:' AND c.name < 'judge;' AND c.state != '' ORDER BY c.name"""
_COUNTED = "SELECT count(*) FROM cell WHERE state = ? AND state > '' AND portal = ?"  # «> ''» lets SQLite find the index
_TOLD = "SELECT portal, record FROM cell WHERE told > 0 AND name >= 'judge:' AND name < 'judge;' ORDER BY name"


def records(store: Store) -> Iterator[tuple[str, Record]]:
    """All judgements that complain of something or exempt something, with the key of their portal («»: of none)."""
    for portal, record in store.each(_TOLD):
        yield portal, unpacked(record)


def counts(store: Store, portal: str) -> Counter[State]:
    """How many post files of a portal are in each state."""
    return Counter({state: count for state in State for (count,) in store.rows(_COUNTED, state, portal) if count})


def states_below(store: Store, path: str) -> list[State]:
    """The states of the post file at a path, or of those in the folder there."""
    path = path.rstrip("/")
    rows = store.rows("SELECT state FROM cell WHERE state > '' AND (name = ? OR (name > ? AND name < ?))",
                      f"judge:{path}", f"judge:{path}/", f"judge:{path}0")  # «0» comes after «/»
    return [State(state) for (state,) in rows]


def span(store: Store) -> tuple[str, str]:
    """From when until when everything in the store holds, in ISO 8601; «» for ever."""
    since, until = store.one(f"""SELECT (SELECT max(since) FROM cell WHERE since > 0),
        (SELECT min(until) FROM cell WHERE until < {FOR_EVER})""")  # noqa: S608 (a number, by which SQLite finds the index)
    return _written(since), _written(until)


def _written(stamp: int | None) -> str:
    moment = moment_of(stamp) if stamp else None
    return moment.isoformat() if moment else ""


def held(store: Store, portal: str) -> Iterator[tuple[str, Record]]:
    """The posts of a portal that are held, by path, and why."""
    rows = store.rows("SELECT name, record FROM cell WHERE state = ? AND state > '' AND portal = ? ORDER BY name", State.HELD, portal)
    return ((name.removeprefix("judge:"), unpacked(record)) for name, record in rows)


def judgement_of(store: Store) -> Judgement:
    """Everything; for small worlds."""
    exempted: tuple[Exempted, ...] = tuple(item for _, record in records(store) for item in record.exempted)
    portals = {key: judged_portal(store, key) for key in portal_keys(store)}
    return Judgement(portals, problems_of(store, CITY_CELL), exempted)


def judged_portal(store: Store, key: str) -> JudgedPortal:
    """A portal with all its posts."""
    content = content_of(store, key)
    return JudgedPortal(content, tuple(verdicts(store, key)), problems_of(store, f"judge:{content.folder}"))


def verdicts(store: Store, key: str) -> Iterator[Verdict]:
    """The verdicts on the posts of a portal, in the order of their paths."""
    return (Verdict(whole.reading, record.problems, state) for whole, record, state in judged_posts(store, key))


def judged_posts(store: Store, key: str) -> Iterator[tuple[Whole, Record, State]]:
    """The post files of a portal with all that is known of each, in the order of their paths."""
    for _, state, record, whole in store.each(_OF_PORTAL, key):
        yield unpacked(whole), unpacked(record), State(state)


def record_of(store: Store, name: str) -> Record | None:
    """What came of one judgement; None where it was never worked out."""
    found = store.one("SELECT record FROM cell WHERE name = ? AND record IS NOT NULL", name)
    record: Record | None = unpacked(found[0]) if found else None
    return record


def state_in(store: Store, path: str) -> State | None:
    """The state of a post; None where there is no such post."""
    found = store.one("SELECT state FROM cell WHERE name = ?", f"judge:{path}")
    return State(found[0]) if found and found[0] else None


def problems_of(store: Store, name: str) -> tuple[Problem, ...]:
    """What is wrong by one judgement: «judge:FOLDER» is that of a portal's own files."""
    record = record_of(store, name)
    return record.problems if record else ()

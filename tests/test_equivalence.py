"""An incremental build gives the same bytes, the same account and the same problems as a cold one, whatever happened before."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, settings

from schemas.source_law import source_law
from tests.equivalence.city_files import exemption, second_name
from tests.equivalence.drafts import Draft
from tests.equivalence.edits import Delete, EditFile, Write
from tests.equivalence.events import KEYS, Event
from tests.equivalence.machine import City
from tests.worlds import NOW

# Nothing is shrunk: each step costs two builds; all steps of the run that failed are printed, and can be read.
COMMON = settings(deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate], suppress_health_check=list(HealthCheck), print_blob=True)

TestEveryStep = City.TestCase
TestEveryStep.settings = settings(COMMON, max_examples=3, stateful_step_count=20, derandomize=True, database=None)


@pytest.mark.full
class TestManySteps(City.TestCase):
    settings = settings(COMMON, max_examples=12, stateful_step_count=30)


def edit(*edits: object) -> Event:
    return Event("edit", {"edits": edits, "committed": True, "built": True})


SAME_WORDS = [Write(1, Draft("tin-tuc", f"bai-{number}", days=-1, body=2)) for number in range(source_law().stock_posts + 1)]
NEWS = edit(Write(1, Draft("tin-tuc", "mot", body=1)))
FOUND_BEFORE = {
    "a file outside of all portals": [edit(EditFile("la.txt", "", "x"))],
    "a stock phrase that is none any more": [edit(*SAME_WORDS, Write(2, Draft("tin-tuc", "mot", body=2))), edit(Delete(-2))],
    "another folder in between": [NEWS, edit(Write(1, Draft("tin-tuc", "hai"))), Event("elsewhere", {"to": NOW + timedelta(days=40)})],
    "an older copy of the store": [Event("keep_copy", {}), NEWS, Event("spoil", {"how": "older", "seed": 0})],
}

DATED = edit(Write(0, Draft("canh-bao", "mot", hour="07:30", ends=2)), Write(1, Draft("tin-tuc", "hai", days=2, hour="07:30")),
             Write(1, Draft("cong-khai", "ba", days=-2, ends=5)), Write(2, Draft("thong-bao", "bon", ends=3)),
             EditFile("wards/hai/portal.yml", *second_name(4)), EditFile("exemptions.yml", "", exemption("DL02", "city/tin-tuc/2026/chung.md", 1)))
DAYS = (1, 2, 3, 4, 5, 30, 31, 6, 3, 1, -1)


def test_time_alone() -> None:
    """Embargoes, ends of alerts, lists, consultations, names and exemptions come and go, whichever way the clock goes."""
    lived(DATED, *(Event("travel", {"to": NOW + timedelta(days=days), "commits_too": False}) for days in DAYS))


@pytest.mark.parametrize("events", FOUND_BEFORE.values(), ids=FOUND_BEFORE)
def test_what_was_found_before(events: list[Event]) -> None:
    lived(*events)


def lived(*events: Event) -> None:
    """Let this happen to a city, and compare each time."""
    city = City()
    try:
        city.compare(list(KEYS))
        for event in events:
            city.step(event=event)
    finally:
        city.teardown()

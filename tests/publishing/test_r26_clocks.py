"""R26: a clock that is two days fast or slow changes nothing of what is published, nor which release wins."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from schemas.fields import VIETNAM
from tests.conftest import need
from tests.publishing.killing import run, whole_version, words
from tests.publishing.sites import Place, codes, job, line, online, publish_site, publish_version, site


def with_clock(shift: str, command: list[str]) -> int:
    return run(["faketime", "-f", shift, *command]).returncode


@pytest.mark.parametrize("place", ["folder"], indirect=True)
@pytest.mark.parametrize(("days", "expected"), [(2, ["PH26"]), (-2, ["PH26"]), (0, [])])
def test_a_publisher_that_goes_by_its_own_wrong_clock_is_stopped(place: Place, tmp_path: Path, days: int, expected: list[str]) -> None:
    """Or what waits for its hour would be shown too early."""
    now = datetime.now(VIETNAM) + timedelta(days=days)
    assert codes(publish_version(place, tmp_path, 1, as_of=now, clock_counts=True)) == expected
    assert (online(place) is None) == bool(expected)


@pytest.mark.parametrize("shifts", [("+2d", "-2d"), ("-2d", "+2d")])
def test_clocks_say_nothing(folder_place: Place, tmp_path: Path, shifts: tuple[str, str]) -> None:
    need(shutil.which("faketime"), "faketime")
    web = Path(folder_place.settings.path)
    sites = {version: site(tmp_path / f"site-{version}", version) for version in (1, 2, 3)}
    for version, shift in enumerate(shifts, start=1):
        assert with_clock(shift, words(folder_place, sites[version], tmp_path / "store", version)) == 0
        assert whole_version(web / "current") == version
    shifted = online(folder_place)
    other = Place(folder_place.settings.model_copy(update={"path": str(tmp_path / "other")}))
    for version in (1, 2):
        assert publish_site(job(other, tmp_path / "store-2"), sites[version], line(version)) == []
    assert online(other) == shifted
    assert with_clock("+2d", words(folder_place, sites[1], tmp_path / "store", 1)) == 1
    assert publish_site(job(folder_place, tmp_path / "store"), sites[3], line(3)) == []

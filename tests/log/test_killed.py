"""A publish that was killed between its steps: the next one finishes either half, and tells nothing twice."""

from pathlib import Path

import pytest

from plugins.core.log.tiles import CHECKPOINT
from plugins.core.publishing import logged
from tests.log.cities import MadeUpCity


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MadeUpCity:
    made = MadeUpCity(tmp_path, monkeypatch)
    made.write("mot", "/tin/a/", "Bài a")
    made.write("hai", "/tin/b/", "Bài b")
    return made


class Killed(BaseException):
    """As if the process had ended here."""


def dying(*_: object, **__: object) -> None:
    raise Killed


@pytest.mark.parametrize("place", ["before the log", "after the entries", "after the proofs", "after the log is online", "after the portals",
                                   "after the settling"])
def test_a_run_that_was_killed_is_finished_by_the_next_and_nothing_is_told_twice(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    city.publish()
    city.write("mot", "/tin/a/", "Bài a, sửa", 2)
    city.write("mot", "/tin/c/", "Bài c")
    with monkeypatch.context() as patch:
        if place == "before the log":
            patch.setattr(logged, "intend", dying)
        elif place == "after the entries":
            patch.setattr(logged.Book, "prove", dying)
        elif place == "after the proofs":
            patch.setattr(logged, "put_in_place", dying)
        elif place == "after the log is online":
            patch.setattr(logged, "_publish_and_look", dying)
        elif place == "after the portals":
            patch.setattr(logged, "settle", dying)
        else:
            patch.setattr(logged, "forget_withdrawn", dying)
        with pytest.raises(Killed):
            city.publish()
    assert city.publish() == []
    assert city.told[4:] == ["amended mot/tin/a/ 2", "published mot/tin/c/ 1", "online mot 4,5"]
    assert city.check("mot", "/tin/a/")["version"] == 2
    assert (city.online("nhat-ky") / CHECKPOINT).read_text("utf-8") == city.book.ledger.note


def test_a_version_that_was_replaced_before_anybody_settled_it_was_online_or_failed_as_it_was(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch) -> None:
    city.publish()
    for place, state in (("settle", "online"), ("_publish_and_look", "failed")):
        number = len(city.told)
        city.write("mot", "/tin/a/", f"Bài a trước khi {place}", number)
        with monkeypatch.context() as patch:
            patch.setattr(logged, place, dying)
            with pytest.raises(Killed):
                city.publish()
        city.write("mot", "/tin/a/", f"Bài a sau khi {place}", number + 1)
        assert city.publish() == []
        settled = city.told[number + 2:]
        assert settled == ([f"online mot {number},{number + 1}"] if state == "online" else [f"failed mot {number}", f"online mot {number + 1}"])

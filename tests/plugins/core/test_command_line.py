"""Days of the command line are written as they are in posts, and only so."""

from argparse import ArgumentParser
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

from plugins.core.command_line import day_given
from plugins.core.places import WrongCommand
from plugins.formats import FORMATS
from plugins.steps import STEPS
from tests.worlds import run_build


def test_a_day_is_read() -> None:
    assert day_given("2026-11-24") == date(2026, 11, 24)


@pytest.mark.parametrize("text", ["20261124", "2026-W48-2", "24/11/2026", "2026-11-31", "1900-01-01", ""])
def test_what_is_no_day_of_ours_is_refused_with_the_right_spelling(text: str) -> None:
    with pytest.raises(WrongCommand, match="ví dụ 2026-11-24"):
        day_given(text)


@pytest.mark.parametrize("name", STEPS)
def test_every_path_is_taken_from_where_the_person_stands(name: str) -> None:
    parser = ArgumentParser()
    import_module(f"plugins.steps.{name}").arguments(parser)
    assert [action.dest for action in parser._actions if action.type is Path] == []


def test_a_file_beside_the_person_is_found(tmp_path: Path) -> None:
    with (tmp_path / "loi.json").open("w", encoding="utf-8") as file:
        FORMATS["json"].write([], file)
    done = run_build("tell", "loi.json", "--format", "json", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")

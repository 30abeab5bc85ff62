"""Days of the command line are written as they are in posts, and only so."""

from datetime import date

import pytest

from plugins.core.command_line import day_given
from plugins.core.places import WrongCommand


def test_a_day_is_read() -> None:
    assert day_given("2026-11-24") == date(2026, 11, 24)


@pytest.mark.parametrize("text", ["20261124", "2026-W48-2", "24/11/2026", "2026-11-31", "1900-01-01", ""])
def test_what_is_no_day_of_ours_is_refused_with_the_right_spelling(text: str) -> None:
    with pytest.raises(WrongCommand, match="ví dụ 2026-11-24"):
        day_given(text)

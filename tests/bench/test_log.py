"""The measure of the log works: its figures come for a small city."""

from pathlib import Path

import pytest

from tests.bench.log import measure


def test_the_costs_of_the_log_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = list(measure(tmp_path, monkeypatch, 2, 20))
    assert [line.partition(":")[0] for line in lines[:3]] == ["first publish", "one edited post", "nothing new"]
    assert "bytes of log for 1,000 versions" in lines[3]

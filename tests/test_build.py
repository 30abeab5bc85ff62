"""The door when something breaks that no editor can mend."""

from pathlib import Path

import pytest

import build
from plugins.core.city import OurFault
from plugins.core.output import claim


def test_a_fault_of_ours_is_told_in_vietnamese_and_locks_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                                   capsys: pytest.CaptureFixture[str]) -> None:
    def break_down(words: list[str]) -> None:
        raise OurFault("the details are for us")

    monkeypatch.setattr(build, "HERE", tmp_path)
    monkeypatch.setattr(build, "parse", break_down)
    assert build.main(["check"]) == build.OUR_FAULT
    told = capsys.readouterr().err
    assert "Lỗi của hệ thống" in told
    assert "details" not in told
    assert (tmp_path / "loi-he-thong.log").read_text("utf-8").strip() == "the details are for us"
    claim(tmp_path / "output")  # raises where it holds a file that render did not write

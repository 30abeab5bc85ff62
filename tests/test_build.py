"""The door when something breaks that no editor can mend."""

import sys
from pathlib import Path

import pytest

import build
from plugins.core.city import OurFault
from plugins.core.rendering.output import claim


def test_a_fault_of_ours_is_told_in_vietnamese_and_locks_no_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                                   capsys: pytest.CaptureFixture[str]) -> None:
    def break_down(*words: object) -> None:
        raise OurFault("the details are for us")

    monkeypatch.setattr(build, "HERE", tmp_path)
    monkeypatch.setattr(build, "parse", break_down)
    assert build.main(["check"]) == build.OUR_FAULT
    told = capsys.readouterr().err
    assert "Lỗi của hệ thống" in told
    assert "details" not in told
    assert (tmp_path / "loi-he-thong.log").read_text("utf-8").strip() == "the details are for us"
    claim(tmp_path / "output")  # raises where it holds a file that render did not write


def test_any_other_fault_leaves_its_traceback_in_the_log_and_none_on_the_screen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                                                capsys: pytest.CaptureFixture[str]) -> None:
    def break_down(*words: object) -> None:
        raise ZeroDivisionError("nobody thought of this")

    monkeypatch.setattr(build, "HERE", tmp_path)
    monkeypatch.setattr(build, "parse", break_down)
    assert [build.main(["check"]), build.main(["check"])] == [build.OUR_FAULT] * 2
    shown = capsys.readouterr()
    assert "Traceback" not in shown.out + shown.err
    assert str(tmp_path / "loi-he-thong.log") in shown.err
    log = (tmp_path / "loi-he-thong.log").read_text("utf-8")
    assert log.count("ZeroDivisionError: nobody thought of this") == 2  # a second fault is added, the first is kept


@pytest.mark.parametrize(("jobs", "meant"), [("1", 1), ("3", 3), ("0", 1), ("-2", 1)])
def test_jobs_are_at_least_one(jobs: str, meant: int) -> None:
    answers = build.parse(["check", "--jobs", jobs], build.HERE, build.STEPS, build.step, list(build.FORMATS))
    _, options = build.settle(answers, build.Console(sys.stdout, sys.stderr))
    assert options.jobs == meant


def test_jobs_must_be_a_number(capsys: pytest.CaptureFixture[str]) -> None:
    assert build.main(["check", "--jobs", "nhiều"]) == build.WRONG_COMMAND
    assert "Lệnh chưa đúng" in capsys.readouterr().err


def test_what_was_interrupted_has_not_been_done(monkeypatch: pytest.MonkeyPatch) -> None:
    def press_ctrl_c(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(build, "carry_out", press_ctrl_c)
    assert build.main(["check"]) == build.INTERRUPTED

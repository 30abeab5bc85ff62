"""security.txt of each portal (RFC 9116): whom to tell of a hole, and a build that says in time that this must be looked at again."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from plugins.core.rendering.security_file import security_problems, security_text
from schemas.fields import VIETNAM
from schemas.publish import Security
from tests.worlds import make_portal, run_build

PUBLISH = """
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{portal}.tayninh.example"
  security: {contact: baomat@tayninh.example, expires: 2027-10-31}
"""
ENDS = Security(contact="baomat@tayninh.example", expires=date(2027, 10, 31), policy="https://tayninh.example/bao-mat/")


def test_the_file_has_all_that_rfc_9116_asks_for() -> None:
    lines = security_text(ENDS, "https://mau.tayninh.example").decode().split("\r\n")
    assert lines.pop() == ""
    fields = dict(line.split(": ", 1) for line in lines)
    assert fields == {"Contact": "mailto:baomat@tayninh.example", "Expires": "2027-10-31T23:59:59+07:00", "Preferred-Languages": "vi, en",
                      "Canonical": "https://mau.tayninh.example/.well-known/security.txt", "Policy": "https://tayninh.example/bao-mat/"}
    assert datetime.fromisoformat(fields["Expires"]).tzinfo


@pytest.mark.parametrize(("before", "is_good"), [(0, False), (29, False), (30, True), (366, True), (367, False), (-1, False)])
def test_it_is_refused_when_it_ends_within_thirty_days(before: int, is_good: bool) -> None:
    now = datetime(2027, 10, 31, 23, tzinfo=VIETNAM) - timedelta(before)
    assert [problem.code for problem in security_problems(ENDS, now, strict=True)] == ([] if is_good else ["PH36"])
    assert not any(problem.is_error for problem in security_problems(ENDS, now, strict=False))


def test_a_strict_build_refuses_it_and_an_alert_still_goes_online(tmp_path: Path) -> None:
    make_portal(tmp_path / "content")
    (tmp_path / "publish.yml").write_text(PUBLISH, "utf-8")
    words = ["render", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "output"), "--publish", str(tmp_path / "publish.yml")]
    done = run_build(*words, "--as-of", "2026-11-24T09:00+07:00", "--strict")
    assert (done.returncode, "PH36" in done.stdout) == (0, False), done.stdout + done.stderr
    assert "mailto:baomat@tayninh.example" in (tmp_path / "output" / "mau" / ".well-known" / "security.txt").read_text("utf-8")
    late = run_build(*words, "--as-of", "2027-10-15T09:00+07:00")
    assert (late.returncode, "[PH36]" in late.stdout) == (0, True), late.stdout + late.stderr
    strict = run_build(*words, "--as-of", "2027-10-15T09:00+07:00", "--strict")
    assert (strict.returncode, "[PH36]" in strict.stdout) == (1, True)

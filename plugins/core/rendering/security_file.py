"""/.well-known/security.txt (RFC 9116): whom to tell of a hole in a portal, until when that may be believed."""

from datetime import datetime, timedelta

from schemas.fields import VIETNAM
from schemas.problem import Level, Problem
from schemas.publish import Security
from schemas.vietnamese import short_day

PATH = "/.well-known/security.txt"
BEFORE = timedelta(days=30)
LONGEST = timedelta(days=366)  # RFC 9116 §2.5.5: less than a year is recommended


def security_text(security: Security, address: str) -> bytes:
    """The file of the portal at this address, whose last moment is the end of the day in Vietnam."""
    end = datetime(security.expires.year, security.expires.month, security.expires.day, 23, 59, 59, tzinfo=VIETNAM)
    lines = [f"Contact: mailto:{security.contact}", f"Expires: {end.isoformat()}", "Preferred-Languages: vi, en",
             f"Canonical: {address}{PATH}"]
    if security.policy:
        lines.append(f"Policy: {security.policy}")
    return ("\r\n".join(lines) + "\r\n").encode()


def security_problems(security: Security | None, now: datetime, strict: bool) -> list[Problem]:
    """What is wrong with its last day: an error in a strict build; else a warning, for an alert must go online whatever the date is."""
    if security is None:
        return []
    left = security.expires - now.astimezone(VIETNAM).date()
    if BEFORE <= left <= LONGEST:
        return []
    what = "đã hoặc sắp hết hạn" if left < BEFORE else "còn quá một năm mới hết hạn"
    problem = Problem("/publish.yml", 1, 1, "PH36", f"security.txt {what}: ngày cuối là {short_day(security.expires)}.",
                      "Hỏi lại địa chỉ nhận báo lỗ hổng còn đúng không, rồi ghi security.expires mới, không quá một năm.",
                      "RFC 9116 §2.5.5")
    return [problem if strict else problem.at_level(Level.WARNING)]

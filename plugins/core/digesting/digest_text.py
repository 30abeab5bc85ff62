"""The digest as plain text, to be sent as a message."""

from collections.abc import Iterator

from plugins.core.digesting.digest import Digest
from schemas.vietnamese import short_day


def text_of(digest: Digest) -> str:
    """Summary, what is late, by unit, what is read."""
    return "\n".join(_lines(digest)) + "\n"


def _lines(digest: Digest) -> Iterator[str]:
    yield f"TỔNG HỢP Ý KIẾN NHÂN DÂN, {digest.month.name.upper()}\n"
    yield from digest.summary
    if digest.late:
        yield "\nQuá hạn:"
        yield from (f"- {digest.units[case.portal]}: {case.title} (hạn {short_day(case.due)}, {case.office})" for case in digest.late)
    if digest.by_unit:
        yield "\nTheo đơn vị (nhận, trả lời, còn lại, quá hạn):"
        yield from (f"- {row.name}: {row.received}, {row.answered}, {row.waiting}, {row.late}" for row in digest.by_unit)
    if digest.readings:
        yield "\nXem nhiều nhất:"
        yield from (f"- {row.field}: {row.views} lượt ({row.share}%)" for row in digest.readings)

"""Tên và thời gian của đơn vị phải nối nhau theo thứ tự; đơn vị đã chấm dứt phải ghi đơn vị kế thừa.

Vì sao: sáp nhập xong, người dân phải biết hồ sơ cũ nay do ai giữ; tên cũ dùng đến ngày nào, tên mới từ ngày nào.
Sai: end: 2025-06-30 mà không có successors; hai tên cùng có hiệu lực một ngày
Đúng: tên trước end: 2025-06-30, tên sau start: 2025-07-01
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.portal import Portal
from schemas.problem import Level, Problem
from schemas.strict_yaml import Loc

RULE = Rule("CG09", Level.ERROR, "Nghị quyết 1682/NQ-UBTVQH15", date(2011, 10, 1))
Fault = tuple[Loc, str, str]


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """Names follow each other without gap or overlap, and an end has its successors."""
    if content.portal:
        for loc, message, hint in (*_names(content.portal), *_end(content.portal)):
            yield complain_of_portal(RULE, content, loc, message, hint)


def _names(portal: Portal) -> Iterator[Fault]:
    if portal.names[0].start != portal.start:
        yield ("names", 0, "start"), "Tên đầu tiên không bắt đầu từ ngày lập đơn vị.", f"Ghi start: {portal.start.isoformat()}."
    for index, (before, after) in enumerate(pairwise(portal.names), start=1):
        expected = (before.end + timedelta(days=1)) if before.end else None
        if expected is None:
            yield ("names", index - 1), f"Tên «{before.name}» đã có tên thay mà chưa ghi ngày hết dùng (end).", "Thêm end cho tên cũ."
        elif after.start != expected:
            yield ("names", index, "start"), f"Tên «{after.name}» không nối tiếp tên trước.", f"Ghi start: {expected.isoformat()}."


def _end(portal: Portal) -> Iterator[Fault]:
    if portal.end is None:
        if portal.successors:
            yield ("successors",), "Đơn vị còn hoạt động mà đã ghi đơn vị kế thừa.", "Ghi end: ngày chấm dứt, hoặc bỏ successors."
        return
    if portal.end < portal.start:
        yield ("end",), "Ngày chấm dứt trước ngày lập đơn vị.", "Xem lại start và end."
    elif not portal.successors:
        yield ("end",), "Đơn vị đã có ngày chấm dứt mà chưa ghi đơn vị kế thừa.", "Thêm successors: id, name, part, start, basis."
    for index, successor in enumerate(portal.successors):
        if successor.start <= portal.end:
            yield (("successors", index, "start"), f"«{successor.name}» kế thừa trước khi đơn vị này chấm dứt.",
                   f"Ghi start: {(portal.end + timedelta(days=1)).isoformat()} hoặc muộn hơn.")

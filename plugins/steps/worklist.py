"""Nói việc cần làm của từng đơn vị: bài bị giữ, quá hạn, chưa trả lời, sắp hết hạn, cần rà soát, còn thiếu; chép dán vào nhóm Zalo được.

Trang nội bộ (build.py internal) có cùng danh sách này, đầy đủ hơn, kèm tệp lịch.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.city import City, with_city
from plugins.core.options import Options
from plugins.core.work.as_text import as_text
from plugins.core.work.unit_states import unit_state
from plugins.rules import RULES
from plugins.work import work_list
from schemas.clock import Clock
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Say the list of each unit."""
    for text in with_city(options, RULES, lambda city: _texts(city, portals, options)):
        options.say(text)
    yield from ()


def _texts(city: City, portals: Sequence[str], options: Options) -> list[str]:
    units = (unit_state(city.store, key, Clock(options.as_of)) for key in portals)
    return [as_text(work_list(unit)) for unit in units if unit]

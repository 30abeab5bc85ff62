"""Cân các trang đã dựng: bảng theo loại trang, số kB phải tải và số yêu cầu, và trang nào quá mức.

Mức ở schemas/law/weights.yml. Trang do chương trình dựng mà quá mức là lỗi; bài dài, ảnh nặng là điều cần xem lại.
Tính từ tệp trong OUTPUT như điện thoại rẻ tiền tải về, không cần mạng.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.rendering.weight_table import complaints, table, weigh_portal
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Say the table; yields what is over the budget."""
    try:
        weighed = [each for portal in portals for each in weigh_portal(options.output, portal)]
    except FileNotFoundError as error:
        remedy = "Chạy build.py render, không có --pages-only, rồi cân lại."
        raise WrongCommand(f"Có trang cần tệp chưa được dựng: {error.filename}. {remedy}") from None
    for line in table(weighed) if weighed else ["Chưa có trang nào được dựng."]:
        options.say(line)
    yield from complaints(weighed, options.output.name)

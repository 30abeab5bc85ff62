"""Viết lại sổ tay quy tắc docs/quy-tac.md từ các quy tắc; chạy sau khi thêm hoặc sửa quy tắc."""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.core.judging.handbook import handbook
from plugins.core.options import Options
from plugins.rules import RULES
from schemas.codes import families
from schemas.problem import Problem

HANDBOOK = Path(__file__).resolve().parents[2] / "docs" / "quy-tac.md"


def arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write the handbook."""
    HANDBOOK.write_text(handbook(RULES, families()), "utf-8")
    options.say(f"Đã viết {HANDBOOK}.")
    yield from ()

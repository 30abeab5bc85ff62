"""Viết lại một câu trả lời đã có (tệp do check --format json ghi) theo dạng khác, không kiểm tra lại.

Ví dụ: python build.py check --changed origin/main..HEAD --format json > loi.json; python build.py tell loi.json --format comment
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.core.command_line import path_given
from plugins.core.options import Options
from schemas.characters import shown
from schemas.problem import Problem
from schemas.problem_list import read_problems


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("answer", type=path_given, metavar="FILE", help="tệp do check --format json ghi")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """The problems of the file; its paths are already those of the repository."""
    assert options.answer
    problems = read_problems(options.answer)
    if problems is None:
        yield Problem("/" + shown(str(options.answer)), 1, 1, "LE03", "Tệp này không phải câu trả lời của check.",
                      "Tạo tệp bằng: python build.py check --format json > loi.json")
        return
    for problem in problems:
        yield replace(problem, path="/" + problem.path)

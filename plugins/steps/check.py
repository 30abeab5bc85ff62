"""Kiểm tra bài viết: mỗi lỗi ghi rõ tệp, dòng, sai gì, sửa thế nào, theo quy định nào.

Không ghi gì thì kiểm tra tất cả; ghi đường dẫn tệp hoặc thư mục để chỉ xem phần đó.
Mã kết thúc: 0 đạt, 1 có lỗi, 2 lệnh sai, 3 lỗi của hệ thống.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.city import judge_all
from plugins.core.options import Options
from plugins.rules import RULES
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="tệp hoặc thư mục cần xem")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """All problems of the portals, or of the paths that were asked for."""
    judged = judge_all(options, RULES)
    wanted = tuple(options.paths)
    for key in portals:
        for problem in judged[key].problems:
            if not wanted or problem.path.startswith(wanted):
                yield problem
    options.say(f"Đã kiểm tra {sum(len(judged[key].verdicts) for key in portals)} bài của {len(portals)} cổng.")


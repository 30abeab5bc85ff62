"""Quay lui: đưa một bản đã đăng trước đây lên lại, thành một bản mới; không dựng lại, không cần kho bài.

Không ghi --to thì lấy bản liền trước bản đang đăng; --dry-run liệt kê các bản còn giữ. Lượt quay lui được ghi vào sổ trên máy chủ.
Bản cũ còn bài mà nay đã gỡ thì không quay lui (PH37), trừ khi có --again.
Sau đó nội dung vừa bị quay lui không tự lên lại: sửa bài của cổng ấy rồi đăng, hoặc publish --again.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from functools import partial

from plugins.core.options import Options
from plugins.core.publishing.going_back import go_back
from plugins.core.publishing.jobs import jobs_of, run_jobs
from plugins.headers import HEADERS
from plugins.hosts import HOSTS
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--to", default="", metavar="BẢN", help="tên bản, như --dry-run liệt kê")
    parser.add_argument("--reason", default="", metavar="LÝ DO", help="ghi vào sổ: vì sao quay lui")
    parser.add_argument("--again", action="store_true", help="đăng lại cả bài đã gỡ từ sau bản ấy")
    parser.add_argument("--dry-run", action="store_true", help="liệt kê các bản còn giữ, không đổi gì")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Each portal for itself."""
    if options.publishing.log and not options.dry_run:
        options.say("Nhật ký ghi lượt quay lui này ở lần publish sau.")
    jobs, problems = jobs_of(portals, options, HOSTS, HEADERS)
    yield from problems
    yield from run_jobs(partial(go_back, to=options.to, reason=options.reason), jobs, options.jobs)

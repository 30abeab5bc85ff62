"""Máy chủ git riêng: xét bài ngay khi có người đẩy lên, chưa đạt thì không nhận và nói rõ tệp nào, dòng nào, sửa thế nào.

Lệnh này do hook pre-receive của kho gọi (chép docs/ci/pre-receive vào REPO.git/hooks/; cách cài ở docs/ci/README.md).
Mã chạy là mã của bản đã tin dùng; bài được đẩy lên chỉ được đọc như dữ liệu, khi còn nằm trong vùng cách ly của git.
--editors FILE: tài khoản nào được sửa cổng nào (YAML, do người quản trị giữ ngoài kho), cùng với account trong board.members trên nhánh
chính (docs/ban-bien-tap.md). Tài khoản không có tên ở đâu thì không được đẩy; không ai tự duyệt bài của mình.
Nhánh chính: chưa đạt, ghi đè hoặc xóa thì không nhận. Nhánh khác: vẫn nhận và chỉ góp ý, vì đó là nơi viết dở, không đăng từ đó;
muốn lên trang thì phải qua nhánh chính.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.core.command_line import path_given
from plugins.core.judging.gate import judge_pushes, read_pushes
from plugins.core.judging.rights import pusher, rights_at
from plugins.core.options import Options
from plugins.rules import RULES
from schemas.history import Repository
from schemas.problem import Problem, has_error


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--editors", type=path_given, required=True, metavar="FILE", help="danh sách tài khoản và cổng được sửa")
    parser.add_argument("--branch", default="main", metavar="TÊN", help="nhánh chính, từ đó bài được đăng (mặc định main)")
    parser.add_argument("--account", "--actor", default=pusher(os.environ), metavar="TÊN",
                        help="người đẩy; không ghi thì lấy từ máy chủ git")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Judge what the hook's standard input names; an error keeps the whole push out."""
    assert options.editors
    repository = Repository.around(options.content)
    protected = f"refs/heads/{options.branch}"
    rights = rights_at(protected if repository and repository.has(protected) else "", repository, options.editors)
    quiet = replace(options, progress=lambda what, done, total: None)  # each line would be one more «remote:»
    problems = list(judge_pushes(read_pushes(sys.stdin), rights, quiet, RULES))
    if has_error(problems):
        options.say("CHƯA NHẬN: sửa các chỗ ghi «LỖI» dưới đây, ghi lại (commit) rồi đẩy lên lần nữa. Trên trang chưa có gì thay đổi.\n")
    yield from problems

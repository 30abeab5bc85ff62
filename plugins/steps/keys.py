"""Khóa của nhật ký: lập khóa mới, để khóa gốc chứng nhận hoặc hủy khóa ghi nhật ký, xem khóa nào còn hạn (docs/nhat-ky.md).

Ví dụ: keys --make-root goc.txt · keys --make nhat-ky.txt · keys --vouch «khóa công khai» --until 2027-11-30 · keys --revoke «khóa»
Khóa riêng chỉ ghi vào tệp mà bạn nêu tên. Chứng nhận hay hủy thì làm trên máy không nối mạng, khóa gốc ở biến môi trường NHAT_KY_KHOA_GOC.
"""

import os
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.core.command_line import day_given, path_given
from plugins.core.log.key_file import BadRequest, Change, change_keys, kept_keys, make_key, make_root, told_keys
from plugins.core.log.note import NotVerified
from plugins.core.log.signer import BadKey
from plugins.core.options import Options
from plugins.core.publishing.log_job import origin_of
from plugins.core.publishing.refusals import refusal
from schemas.problem import Level, Problem

ROOT = "NHAT_KY_KHOA_GOC"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--make-root", type=path_given, metavar="FILE",
                        help="lập khóa gốc, ghi khóa riêng vào FILE (cất nơi không nối mạng)")
    parser.add_argument("--make", type=path_given, metavar="FILE", help="lập khóa ghi nhật ký, ghi khóa riêng vào FILE")
    parser.add_argument("--vouch", default="", metavar="KEY", help="chứng nhận khóa công khai này")
    parser.add_argument("--from", dest="from_day", type=day_given, metavar="DAY", help="từ ngày (không ghi là hôm nay)")
    parser.add_argument("--until", dest="to_day", type=day_given, metavar="DAY", help="đến hết ngày (không ghi là một năm)")
    parser.add_argument("--revoke", default="", metavar="KEY", help="hủy khóa công khai này: mọi chữ ký của nó không còn được tin")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Do what is asked, then say which keys there are."""
    if options.publishing.log is None:
        yield refusal("PH32", f"publish.yml chưa có nhật ký (log) cho nơi đăng «{options.publishing.target}».",
                      "Thêm khối log theo mẫu trong docs/nhat-ky.md.")
        return
    file = options.publish_file.with_name(options.publishing.log.keys)
    try:
        for line in _done(options, file, origin_of(options.publishing)):
            options.say(line)
        newest = kept_keys(file).newest
    except (BadKey, BadRequest, NotVerified) as error:
        yield refusal("PH32", str(error), "Xem docs/nhat-ky.md.", f"/{file.name}")
        return
    for line, is_urgent in told_keys(newest, options.as_of) if newest else ():
        options.say(line)
        if is_urgent:
            problem = refusal("PH33", line, "Lập khóa mới và để khóa gốc chứng nhận (docs/nhat-ky.md).", f"/{file.name}")
            yield problem.at_level(Level.WARNING)


def _done(options: Options, file: Path, origin: str) -> Iterator[str]:
    if options.make_root:
        yield from make_root(options.make_root, file, origin)
    if options.make:
        yield from make_key(options.make, origin)
    changes = [Change(options.vouch, options.from_day, options.to_day)] if options.vouch else []
    changes += [Change(options.revoke, revoke=True)] if options.revoke else []
    for change in changes:
        statement = change_keys(file, origin, change, os.environ.get(ROOT, ""), options.as_of)
        yield f"Đã ký giấy chứng nhận khóa số {statement.serial} vào {file.name}; ghi tệp ấy vào kho (commit) rồi đăng."

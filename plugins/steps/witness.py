"""Người canh: từ một máy khác, xem nhật ký có nối tiếp bản đã thấy không, và trang trên mạng có đúng bản mà nhật ký ghi không.

Chạy theo lịch (cron) mỗi 15 phút; im lặng khi mọi thứ đúng, báo động và kết thúc với mã 1 khi trang bị sửa, nhật ký bị sửa, bị lùi, bị cũ,
hoặc mỗi nơi thấy một bản. Không cần khóa nào; chỉ cần tệp khóa gốc và một tệp để nhớ điều đã thấy.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.command_line import path_given
from plugins.core.log.note import NotVerified
from plugins.core.options import Options
from plugins.core.publishing.asking import Reading
from plugins.core.publishing.jobs import READ_HOST
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.witnessing import CALL, Watched, trust_in, witness
from schemas.problem import Problem
from schemas.publish import LOG


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--state", type=path_given, required=True, metavar="FILE", help="tệp nhớ điều đã thấy lần trước")
    parser.add_argument("--url", default="", metavar="URL", help="địa chỉ của nhật ký, nếu khác địa chỉ trong publish.yml")
    parser.add_argument("--keys", type=path_given, metavar="FILE", help="tệp khóa gốc, nếu không dùng tệp cạnh publish.yml")
    parser.add_argument("--patience", type=float, default=60, metavar="S", help="cổng và nhật ký lệch nhau thì chờ S giây rồi xem lại")
    parser.add_argument("--timeout", type=float, default=20, metavar="S", help="số giây chờ một câu trả lời")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Look at the log, then at each portal."""
    if options.publishing.log is None:
        yield refusal("PH32", f"publish.yml chưa có nhật ký (log) cho nơi đăng «{options.publishing.target}».",
                      "Thêm khối log theo mẫu trong docs/nhat-ky.md.")
        return
    try:
        trust = trust_in(options.keys or options.publish_file.with_name(options.publishing.log.keys))
    except NotVerified as error:
        yield refusal("PH34", f"BÁO ĐỘNG: {error}", CALL)
        return
    log = _reading(LOG, options) if not options.url else Reading(options.url.rstrip("/"), options.timeout)
    assert options.state
    sites = {key: _reading(key, options) for key in portals}
    yield from witness(Watched(log, sites, trust, options.state, options.as_of, options.patience))


def _reading(key: str, options: Options) -> Reading:
    """By the address at which it is read back, or that of citizens."""
    base = options.publishing.read_back_of(key)
    return Reading(options.publishing.address_of(key) if base == READ_HOST else base, options.timeout)

"""Đọc lại trang trên mạng và so với bản đã đăng: tệp bị sửa, bị thiếu, tệp lạ, địa chỉ không có, tiêu đề HTTP.

Mặc định đọc sổ (manifest.json) và một số tệp; --full đọc mọi tệp và danh sách tệp trên máy chủ.
--watch dành cho lịch chạy (cron) ở một máy khác: đọc mọi tệp qua mạng, không cần khóa của máy chủ, im lặng khi mọi thứ đúng,
báo động và kết thúc với mã 1 khi trang bị sửa hoặc bị thay bằng một bản không có trong lịch sử của kho.
--offline kiểm một trang đã lưu bằng bằng chứng của nó và khóa gốc của nhật ký, không cần mạng (docs/nhat-ky.md).
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from plugins.core.command_line import path_given
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import check_page, check_proof, read_trust, told
from plugins.core.options import Options
from plugins.core.publishing.jobs import jobs_of, run_jobs
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.watching import look, watch
from plugins.core.system_words import in_words
from plugins.headers import HEADERS
from plugins.hosts import HOSTS
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--full", action="store_true", help="đọc mọi tệp")
    parser.add_argument("--watch", action="store_true", help="canh trang: chỉ nói khi có gì sai")
    parser.add_argument("--offline", type=path_given, nargs=3, default=(), metavar=("PAGE", "PROOF", "KEY"),
                        help="kiểm một trang đã lưu bằng bằng chứng (phien-ban.json) và khóa gốc (khoa.txt), không cần mạng")
    parser.add_argument("--timeout", type=float, default=20, metavar="S", help="số giây chờ một câu trả lời")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Each portal for itself; or one page, without the network."""
    if options.offline:
        yield from _offline(options)
        return
    if options.watch:
        options = replace(options, say=lambda line: None)
    jobs, problems = jobs_of(portals, options, HOSTS, HEADERS)
    yield from problems
    work = partial(watch, content=options.content) if options.watch else partial(look, everything=options.full)
    yield from run_jobs(work, jobs, options.jobs)


def _offline(options: Options) -> Iterator[Problem]:
    page, proof, keys = options.offline
    try:
        proved = check_proof(proof.read_bytes(), read_trust(keys.read_text("utf-8", "replace")))
        check_page(page.read_text("utf-8", "replace"), proved)
    except OSError as error:
        yield refusal("PH35", f"Không đọc được {error.filename}: {in_words(error)}.", "Xem lại tên tệp.")
    except NotVerified as error:
        yield refusal("PH35", str(error), "Lưu lại trang và bằng chứng của cùng một bài, hoặc hỏi cơ quan đã đăng (docs/nhat-ky.md).")
    else:
        for line in told(proved, options.as_of):
            options.say(line)

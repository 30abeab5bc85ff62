"""Tổng hợp một tháng cho lãnh đạo: câu hỏi, kiến nghị, lấy ý kiến theo lĩnh vực và đơn vị, bao nhiêu ngày thì trả lời, tin đồn đã xác minh.

Ví dụ: python build.py digest --month 2026-10. Kết quả ở OUTPUT/digest/2026-10: index.html in được và tong-hop.txt để gửi đi.
--visits FILE (dùng nhiều lần được, .gz cũng được) thêm lĩnh vực được xem nhiều, từ nhật ký máy chủ web; địa chỉ người xem không được giữ.
"""

from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from plugins.core.city import City, with_city
from plugins.core.command_line import month_given, path_given
from plugins.core.digesting.cases import cases_of
from plugins.core.digesting.digest import Digest
from plugins.core.digesting.digest_text import text_of
from plugins.core.digesting.figures import Month
from plugins.core.digesting.most_read import most_read, pages_seen
from plugins.core.memory.lists import Lists
from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.reading.portals import content_of
from plugins.core.rendering.output import claim
from plugins.core.system_words import in_words
from plugins.pelican.plain_pages import PlainPage, PlainSite, body_of, write_site
from plugins.rules import RULES
from schemas.clock import Clock
from schemas.fields import VIETNAM
from schemas.problem import Problem
from schemas.visit_log import read_visits

FOLDER = "digest"  # in the output folder, beside the portals


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--month", type=month_given, metavar="NĂM-THÁNG", help="tháng nào, ví dụ 2026-10; không ghi thì là tháng trước")
    parser.add_argument("--visits", type=path_given, action="append", default=[], metavar="FILE", help="nhật ký truy cập của máy chủ web")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write the digest, and say its first sentences."""
    claim(options.output)
    digest = with_city(options, RULES, lambda city: _digest(city, portals, options))
    folder = options.output / FOLDER / f"{digest.month.first:%Y-%m}"
    addresses = {key: options.publishing.address_of(key) for key in digest.units}
    page = PlainPage("index.html", f"Tổng hợp {digest.month.name}", body_of("digest.html", digest=digest, addresses=addresses))
    write_site(folder, PlainSite("Tổng hợp ý kiến Nhân dân", digest.month.name.capitalize()), [page])
    (folder / "tong-hop.txt").write_text(text_of(digest), "utf-8")
    for line in (*digest.summary, f"Mở {folder / 'index.html'}"):
        options.say(line)
    return iter(())


def _digest(city: City, portals: Sequence[str], options: Options) -> Digest:
    month = _month(options)
    lists, clock = Lists(city.store, options.as_of), Clock(options.as_of)
    known = {key: portal for key in portals if (portal := content_of(city.store, key).portal)}
    units = {key: portal.name_at(clock).name for key, portal in known.items()}
    cases = tuple(case for key in units for case in cases_of(lists, key))
    seen = _seen(units, month, options)
    return Digest(month, units, cases, tuple(most_read(lists, seen)) if seen else ())


def _month(options: Options) -> Month:
    """The month that was asked for, otherwise the one before today."""
    today = options.as_of.astimezone(VIETNAM).date()
    if options.month is None:
        return Month.of(today.year, today.month, today).before
    month = Month.of(options.month.year, options.month.month, today)
    if month.first > today:
        raise WrongCommand(f"Chưa đến {month.name}.")
    return month


def _seen(units: dict[str, str], month: Month, options: Options) -> Counter[tuple[str, str]]:
    """Pages seen in the month; a log that names no host must belong to the one portal that was named."""
    hosts = {urlsplit(options.publishing.address_of(key)).hostname or "": key for key in units}
    alone = next(iter(units)) if len(units) == 1 else ""
    seen: Counter[tuple[str, str]] = Counter()
    for file in options.visits:
        try:
            found = pages_seen(read_visits(file), hosts, alone, month)
        except OSError as error:
            raise WrongCommand(f"Không đọc được nhật ký {file}: {in_words(error)}.") from None
        if not found:
            options.say(f"Trong {file} không có lượt xem nào của {month.name}; nhật ký không ghi tên miền thì thêm -p và tên cổng.")
        seen += found
    return seen

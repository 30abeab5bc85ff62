"""Viết lời đọc truyền thanh của một quãng ngày: số, ngày, giờ, tiền, chữ viết tắt đã ra chữ; tin phải phát đứng đầu; dài mấy phút.

Ví dụ: python build.py script -p hiep-ninh --from 2026-11-23 --to 2026-11-29. Không ghi ngày thì là bảy ngày đến hôm nay.
Kết quả ở OUTPUT/script: mỗi đơn vị một trang in được (.html) và một tệp chữ (.txt).
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import timedelta

from plugins.core.city import City, with_city
from plugins.core.command_line import day_given
from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.reading.portals import content_of
from plugins.core.rendering.output import claim
from plugins.core.speaking.bulletin_script import Script, script_of
from plugins.pelican.plain_pages import PlainPage, PlainSite, body_of, write_site
from plugins.rules import RULES
from schemas.fields import VIETNAM
from schemas.problem import Problem

FOLDER = "script"  # in the output folder, beside the portals
WEEK = timedelta(days=6)


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="from_day", type=day_given, metavar="NGÀY", help="ngày đầu, ví dụ 2026-11-23")
    parser.add_argument("--to", dest="to_day", type=day_given, metavar="NGÀY", help="ngày cuối")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write the scripts, and say how long each is."""
    claim(options.output)
    scripts = with_city(options, RULES, lambda city: list(_scripts(city, portals, options)))
    pages = [PlainPage(f"{script.key}.html", script.unit, body_of("script.html", script=script)) for script in scripts]
    menu = (("Đơn vị", tuple((page.title, page.name) for page in pages)),) if len(pages) > 1 else ()
    note = f"Từ {scripts[0].period}" if scripts else ""
    folder = options.output / FOLDER
    write_site(folder, PlainSite("Lời đọc truyền thanh", note, pages[0].name if pages else "", menu), pages)
    for script in scripts:
        (folder / f"{script.key}.txt").write_text(script.text(), "utf-8")
        options.say(f"{script.unit}: {len(script.required)} tin phải phát, {len(script.free)} tin khác, chừng {script.minutes}. "
                    f"Mở {folder / script.key}.html")
    return iter(())


def _scripts(city: City, portals: Sequence[str], options: Options) -> Iterator[Script]:
    last = options.to_day or options.as_of.astimezone(VIETNAM).date()
    first = options.from_day or last - WEEK
    if first > last:
        raise WrongCommand("Ngày đầu (--from) sau ngày cuối (--to).")
    for key in portals:
        if content_of(city.store, key).portal:
            yield script_of(city.store, key, first, last, options.as_of)

"""Chấm điểm các cổng theo phiếu trong schemas/law/score.yml, có minh chứng từng chỗ; ghi vào OUTPUT/reports: trang xem, XLSX, CSV, JSON.

--from, --to: kỳ chấm (mặc định từ đầu năm đến ngày chấm). --as-of D: chấm theo bài và lịch sử đúng như vào thời điểm D.
--rev REV: nhánh hay phiên bản được chấm (mặc định HEAD); chỉ tính những gì đã vào kho git, không tính tệp đang sửa dở.
Cùng một phiên bản, cùng quy tắc, cùng thời điểm thì ra đúng từng byte. Cách đọc và cách phúc tra: docs/bao-cao.md.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.core.city import City, with_city
from plugins.core.command_line import day_given
from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.reading.portals import portal_keys
from plugins.core.rendering.output import claim
from plugins.core.scoring.collect import Asked
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import Line, report_of
from plugins.core.scoring.words import points
from plugins.core.scoring.writing import write_report
from plugins.reports import ANSWERS, WORDS
from plugins.rules import RULES
from schemas.fields import VIETNAM
from schemas.history import Repository
from schemas.problem import Problem
from schemas.score_law import sheet_on
from schemas.scoring_files import read_confirmed

FOLDER = "reports"  # in the output folder, beside the portals and never inside one


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--from", dest="from_day", type=day_given, metavar="D", help="ngày đầu kỳ chấm, ví dụ 2026-01-01")
    parser.add_argument("--to", dest="to_day", type=day_given, metavar="D", help="ngày cuối kỳ chấm")
    parser.add_argument("--rev", metavar="REV", help="nhánh hay phiên bản được chấm (mặc định HEAD)")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write the report; yields what is wrong with the files that speak of scores."""
    line, asked = _line(options), _asked(options)
    world = line.world(options.as_of)
    if world is None:
        raise WrongCommand(f"Kho git chưa có gì vào {options.as_of:%d/%m/%Y %H:%M}.")
    claim(options.output)
    cache = options.cache.with_name("bao-cao.sqlite") if options.cache else None  # it goes to the past and back
    report = with_city(replace(options, cache=cache), RULES,
                       lambda city: report_of(city, line, _keys(city, portals, options), asked, ANSWERS), world)
    for path in write_report(options.output / FOLDER, report, WORDS):
        options.say(f"Đã viết {path}.")
    for unit in report.units:
        options.say(f"  {unit.name}: {'không công bố' if unit.score.withheld else points(unit.score.final)}")
    yield from read_confirmed(world.tree)[1]


def _keys(city: City, portals: Sequence[str], options: Options) -> Sequence[str]:
    """Those that were named; else all that were there at that moment."""
    return portals if options.portal_named else portal_keys(city.store)


def _line(options: Options) -> Line:
    repository = Repository.around(options.content)
    if repository is None or not repository.has_commits:
        raise WrongCommand("Điểm tính từ lịch sử git, mà thư mục này không nằm trong kho git nào có bài.")
    if repository.is_shallow:
        raise WrongCommand("Kho git này chỉ có một phần lịch sử, nên không tính được điểm kịp thời. Lấy đủ: git fetch --unshallow")
    return Line.ending_at(repository, repository.commit(options.rev or "HEAD"), options.publishing)


def _asked(options: Options) -> Asked:
    today = options.as_of.astimezone(VIETNAM).date()
    end = options.to_day or today
    period = Period(options.from_day or end.replace(month=1, day=1), end)
    if not period.start <= period.end <= today:
        raise WrongCommand("Kỳ chấm phải bắt đầu trước khi kết thúc, và kết thúc không sau ngày chấm.")
    sheet = sheet_on(today)
    if sheet is None:
        raise WrongCommand(f"Chưa có phiếu chấm điểm nào có hiệu lực vào ngày {today:%d/%m/%Y}.")
    return Asked(period, sheet)

"""Dựng các cổng: mỗi cổng một thư mục trong OUTPUT, bài chưa đạt thì giữ lại và nêu tên, bài khác vẫn đăng.

Chỉ làm lại những trang có gì thay đổi; kết quả luôn giống hệt khi dựng từ đầu.
--rev REV dựng một phiên bản trong kho git mà không cần lấy tệp ra.
--explain TRANG nói vì sao một trang được làm lại, hoặc không (ví dụ phuong-1/tin-tuc/).
Mã kết thúc 0 dù có bài bị giữ (thêm --strict để coi là lỗi).
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.accounting import account
from plugins.core.city import City, OurFault, with_city
from plugins.core.explain import explain
from plugins.core.options import Options
from plugins.core.output import claim
from plugins.core.portals import content_of
from plugins.core.proposal import world_of
from plugins.core.recall import counts, held
from plugins.core.rendering import render_city
from plugins.pelican.build import build_pages
from plugins.rules import RULES
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="có bài bị giữ thì kết thúc với mã 1")
    parser.add_argument("--rev", metavar="REV", help="dựng phiên bản REV trong kho git, không cần cây thư mục")
    parser.add_argument("--explain", default="", metavar="TRANG", help="nói vì sao trang này được làm lại hoặc không")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Build the portals; yields what kept a portal from being built, and with --strict what held a post."""
    claim(options.output)
    world = world_of(options.rev, options) if options.rev else None
    yield from with_city(options, RULES, lambda city: _render(city, portals, options), world)


def _render(city: City, portals: Sequence[str], options: Options) -> list[Problem]:
    if options.explain:
        options.say(explain(city.store, options.explain))
    made = render_city(city, portals, options, build_pages)
    problems = [problem for key in portals for problem in _tell(city, key, options)]
    options.say(f"Đã đọc {city.told.read} bài, làm {made.made.total()} trang, "
                f"ghi {made.written.total()} tệp, xóa {made.removed.total()} tệp.")
    if made.faults:
        raise OurFault("\n\n".join(made.faults))
    return problems


def _tell(city: City, key: str, options: Options) -> Iterator[Problem]:
    """The account of one portal, and its held posts by name and reason."""
    options.say(account(key, counts(city.store, key)))
    for path, record in held(city.store, key):
        errors = [problem for problem in record.problems if problem.is_error]
        if options.strict:
            yield from errors
        else:
            options.say(f"  giữ lại {path}: {errors[0].message}" + (" Bản trước vẫn đăng." if record.key else ""))
    content = content_of(city.store, key)
    if not (content.portal and content.organisation):
        yield from content.problems

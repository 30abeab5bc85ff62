"""Dựng các cổng: mỗi cổng một thư mục trong OUTPUT, bài chưa đạt thì giữ lại và nêu tên, bài khác vẫn đăng.

Chỉ làm lại những trang có gì thay đổi; kết quả luôn giống hệt khi dựng từ đầu.
--rev REV dựng một phiên bản trong kho git mà không cần lấy tệp ra.
--explain TRANG nói vì sao một trang được làm lại, hoặc không (ví dụ phuong-1/tin-tuc/).
Mã kết thúc 0 dù có bài bị giữ (thêm --strict để coi là lỗi).
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.core.city import City, OurFault, with_city
from plugins.core.judging.accounting import account
from plugins.core.judging.judge_proposal import world_of
from plugins.core.judging.recall import counts, held, span
from plugins.core.memory.store_file import mark_of
from plugins.core.options import HERE, Options
from plugins.core.reading.portals import content_of
from plugins.core.rendering.explain import explain
from plugins.core.rendering.output import claim, token_of
from plugins.core.rendering.rendering import render_city
from plugins.core.rendering.security_file import security_problems
from plugins.core.unchanged import Answer, keep_answer, what_code
from plugins.core.world import Past
from plugins.pelican.build import build_pages
from plugins.rules import RULES
from schemas.problem import Problem


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="có bài bị giữ thì kết thúc với mã 1")
    parser.add_argument("--pages-only", action="store_true", help="chỉ làm các trang; chỉ mục tìm kiếm để lần dựng sau làm")
    parser.add_argument("--rev", metavar="REV", help="dựng phiên bản REV trong kho git, không cần cây thư mục")
    parser.add_argument("--explain", default="", metavar="TRANG", help="nói vì sao trang này được làm lại hoặc không")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Build the portals; yields what kept a portal from being built, and with --strict what held a post."""
    claim(options.output)
    world = world_of(options.rev, options) if options.rev else None
    said: list[str] = []
    listening = replace(options, say=lambda line: said.append(line) or options.say(line))  # type: ignore[func-returns-value]
    problems, holds = with_city(listening, RULES, lambda city: (_render(city, portals, listening), span(city.store)), world)
    yield from problems
    if not problems and isinstance(past := world and world.past, Past):
        _remember([*said[:-1], _work(0, 0, 0, 0)], past, holds, portals, options)


def _remember(lines: list[str], past: Past, holds: tuple[str, str], portals: Sequence[str], options: Options) -> None:
    """So that the same command can be answered at once while nothing changes (plugins/core/unchanged.py)."""
    if options.cache and options.rev:
        tokens = {key: token_of(options.output, key) or "" for key in portals}
        keep_answer(Answer(list(options.words), past.commit, what_code(HERE), mark_of(options.cache).read_text("utf-8"), tokens, *holds,
                           str(past.repository.top), options.rev, str(options.cache), str(options.output), lines), HERE)


def _render(city: City, portals: Sequence[str], options: Options) -> list[Problem]:
    if options.explain:
        options.say(explain(city.store, options.explain))
    made = render_city(city, portals, options, build_pages)
    problems = [problem for key in portals for problem in _tell(city, key, options)]
    options.say(_work(city.told.read, made.made.total(), made.written.total(), made.removed.total()))
    if made.faults:
        raise OurFault("\n\n".join(made.faults))
    return problems + security_problems(options.publishing.security, options.as_of, options.strict)


def _work(read: int, made: int, written: int, removed: int) -> str:
    return f"Đã đọc {read} bài, làm {made} trang, ghi {written} tệp, xóa {removed} tệp."


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

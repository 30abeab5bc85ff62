"""Kiểm tra bài viết: mỗi lỗi ghi rõ tệp, dòng, sai gì, sửa thế nào, theo quy định nào.

Không ghi gì thì kiểm tra tất cả; ghi đường dẫn tệp hoặc thư mục để chỉ xem phần đó.
--changed BASE..HEAD xét một đề xuất: những gì nó đổi và những gì nó làm hỏng ở nơi khác; kèm -p thì chỉ được đổi trong các cổng đó;
kèm --account TÊN (và --editors FILE) thì chỉ được đổi trong các cổng ghi cho tài khoản đó;
--approver TÊN là người duyệt (docs/ban-bien-tap.md).
--rev REV đọc một phiên bản trong kho git mà không cần lấy tệp ra.
--fix tự sửa những gì sửa được an toàn (mã Unicode, xuống dòng, dấu cách thừa, phím Tab, giá trị có dấu hai chấm, ngày viết dd/mm/yyyy
chỉ hiểu được một cách), nói rõ đã sửa gì, và viết sẵn phần đầu bài với những chỗ còn lại để chép.
Mã kết thúc: 0 đạt, 1 có lỗi, 2 lệnh sai, 3 lỗi của hệ thống.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.city import City, with_city
from plugins.core.command_line import path_given
from plugins.core.judging.approval import Approval
from plugins.core.judging.fixes import fix_posts, tell_rest
from plugins.core.judging.judge_proposal import judge_proposal, world_of
from plugins.core.judging.recall import counts, records, states_below
from plugins.core.judging.rights import rights_at
from plugins.core.memory.store import Store
from plugins.core.options import Options
from plugins.core.places import WrongCommand
from plugins.core.told import Told
from plugins.rules import RULES
from schemas.history import Repository
from schemas.problem import Problem, has_error
from schemas.state import State


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("paths", nargs="*", metavar="PATH", help="tệp hoặc thư mục cần xem")
    parser.add_argument("--changed", metavar="BASE..HEAD", help="xét một đề xuất: các thay đổi từ BASE đến HEAD")
    parser.add_argument("--rev", metavar="REV", help="đọc phiên bản REV trong kho git, không cần cây thư mục")
    parser.add_argument("--fix", action="store_true", help="tự sửa những gì sửa được an toàn, rồi kiểm tra")
    parser.add_argument("--editors", type=path_given, metavar="FILE", help="danh sách tài khoản và cổng được sửa (cùng --changed)")
    parser.add_argument("--account", "--actor", default="", metavar="TÊN", help="tài khoản của người đề xuất, do nơi chứa mã nói")
    parser.add_argument("--approver", dest="approvers", action="append", default=[], metavar="TÊN",
                        help="tài khoản đã duyệt đề xuất, do nơi chứa mã nói (dùng nhiều lần được)")
    parser.add_argument("--profile", action="store_true", help="in thời gian của từng quy tắc")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """All problems of the portals, of the paths that were asked for, or of a proposal."""
    if options.fix and (options.changed or options.rev):
        raise WrongCommand("--fix sửa tệp trong thư mục, nên không dùng cùng --changed hoặc --rev.")
    if options.changed:
        yield from judged(options.changed, portals, options)
        return
    if options.fix:
        fix_posts(portals, options)
    world = world_of(options.rev, options) if options.rev else None
    yield from with_city(options, RULES, lambda city: told_of(city, portals, options), world)


def judged(span: str, portals: Sequence[str], options: Options) -> list[Problem]:
    """A proposal, by what its account and those who approve it may do; where no account is named, by -p."""
    if not (options.editors or options.account or options.approvers):
        return judge_proposal(span, portals if options.portal_named else (), options, RULES)
    rights = rights_at(span.partition("..")[0], Repository.around(options.content), options.editors)
    allowed = rights.portals(options.account) if options.account or options.editors else ()
    approval = Approval(rights, options.account, tuple(options.approvers))
    return judge_proposal(span, allowed, options, RULES, approval.problems)


def told_of(city: City, portals: Sequence[str], options: Options) -> list[Problem]:
    """What is wrong, with an account of what was checked."""
    problems = sorted(asked_for(city.store, portals, options))
    if options.fix:
        tell_rest(problems, options)
    tell_counted(city.store, portals, options, problems)
    tell_exempted(city.store, options)
    if options.profile:
        tell_times(city.told, options)
    return problems


def tell_counted(store: Store, portals: Sequence[str], options: Options, problems: Sequence[Problem]) -> None:
    """How much was checked; where paths were named, what came of the posts there, so that silence is never taken for consent."""
    counted = f"{sum(sum(counts(store, key).values()) for key in portals)} bài của {len(portals)} cổng"
    if not options.paths:
        options.say(f"Đã kiểm tra {counted}.")
        return
    asked = [state for path in options.paths for state in states_below(store, path)]
    options.say(f"{answer_for(len(asked), problems)} (Đã đối chiếu với {counted}.)")
    if drafts := asked.count(State.DRAFT):
        which = "bài này" if len(asked) == 1 else f"{drafts} bài trong số này"
        options.say(f"Lưu ý: {which} còn là bản nháp, chưa lên trang. Muốn đăng thì đổi status: draft thành status: published.")


def answer_for(asked: int, problems: Sequence[Problem]) -> str:
    """In one sentence, whether the posts that were asked for are good."""
    posts = "bài bạn hỏi" if asked == 1 else f"{asked} bài bạn hỏi"
    if has_error(problems):
        return f"❌ Chưa đạt: {posts} còn lỗi, xem bên dưới."
    if not asked:
        return "Ở đường dẫn bạn hỏi không có bài nào, cũng không có lỗi nào."
    return f"✅ Đạt: {posts} không có lỗi" + (f", còn {len(problems)} lưu ý bên dưới." if problems else ".")


def asked_for(store: Store, portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Problems in the paths that were named; without any, those of the portals."""
    wanted = {*portals, *(() if options.portal_named else ("",))}
    for portal, record in records(store):
        if portal in wanted:
            yield from (problem for problem in record.problems if options.names(problem.path))


def tell_exempted(store: Store, options: Options) -> None:
    """Exemptions are counted and shown, never silent."""
    exempted = [item for _, record in records(store) for item in record.exempted]
    if exempted:
        options.say(f"Được miễn trừ: {len(exempted)} chỗ.")
    for item in exempted:
        entry = item.exemption
        options.say(f"  {item.problem.path}:{item.problem.line}: [{item.problem.code}] {entry.reason} "
                    f"({entry.by}, đến {entry.until.isoformat()})")


def tell_times(told: Told, options: Options) -> None:
    """Seconds that each rule took in what was judged now, the slowest first."""
    for code, seconds in told.seconds.most_common():
        options.say(f"  {code}  {seconds:8.3f} giây")

"""Judges a proposal (BASE..HEAD) from git blobs, without a work tree: what it changes, and what that breaks elsewhere."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from plugins.core.city import judge_city
from plugins.core.options import Options
from plugins.core.rule import RuleModule
from plugins.core.verdict import Judgement
from plugins.core.world import Past, World
from schemas.address import Address, address_of
from schemas.characters import shown
from schemas.content import portal_folders
from schemas.frontmatter import MAX_POST
from schemas.history import Change, Repository
from schemas.privacy.secrets import line_of_stop
from schemas.problem import Problem
from schemas.state import State
from schemas.vietnamese import file_size, short_day

MAX_PROPOSAL = 100_000_000  # bytes of all the files that it adds or changes
CLOCK_SKEW = timedelta(hours=1)

Cause = tuple[str, str, str]


class NotJudged(Exception):
    """There is nothing to judge; the message is Vietnamese, for the person who gave the command."""


def judge_revision(revision: str, options: Options, rules: Sequence[RuleModule]) -> Judgement:
    """The whole content of one commit."""
    repository = _repository(options)
    commit = repository.commit(revision)
    return _judge(repository, commit, commit, options, rules)


def judge_proposal(span: str, portals: Sequence[str], options: Options, rules: Sequence[RuleModule]) -> Iterator[Problem]:
    """Problems of what changed from BASE to HEAD, and those elsewhere that BASE did not have.

    With `portals`, a change outside their folders is a problem of its own: a proposal of their editors.
    """
    base_name, dots, head_name = span.partition("..")
    if not dots:
        raise NotJudged("--changed cần hai phiên bản, ví dụ: --changed origin/main..HEAD")
    repository = _repository(options)
    base, head = repository.commit(base_name), repository.commit(head_name.lstrip(".") or "HEAD")
    merged = repository.merged(base, head)
    if merged is None:
        raise NotJudged(f"Không gộp được «{head_name}» với «{base_name}»: hai bên cùng sửa một chỗ, hoặc không chung lịch sử. "
                        f"Cập nhật đề xuất theo {base_name} rồi chạy lại.")
    changes = repository.changes(base, merged)
    proposed = _judge(repository, base, merged, options, rules)
    found = proposed.all_problems
    changed = {change.path.removeprefix(repository.prefix) for change in changes if change.path.startswith(repository.prefix)}
    elsewhere = [problem for problem in found if problem.path not in changed]
    hidden = [path for path, state in _states(proposed).items() if path in changed and state in (State.DRAFT, State.WAITING)]
    before = _judge(repository, base, base, options, rules) if elsewhere or hidden else Judgement({})
    causes = _causes(before.all_problems)
    yield from sorted([
        *_outside(changes, portals, repository), *_deleted(changes, repository, base, merged, options),
        *_too_large(changes, repository, merged), *_from_the_future(changes, repository, base, head, options),
        *_passing_secrets(repository, base, head, merged), *(problem for problem in found if problem.path in changed),
        *_taken_offline(hidden, before),
        *(problem for problem in elsewhere if _cause(problem) not in causes)])
    options.say(f"Đã xét {len(changes)} tệp thay đổi.")


def _judge(repository: Repository, base: str, commit: str, options: Options, rules: Sequence[RuleModule]) -> Judgement:
    """The content of `commit`; what was accepted and exempted before is what stands on the line of `base`."""
    past = Past(repository, base)
    return judge_city(options, rules, World(repository.tree(commit), options.as_of, options.publishing, past, repository.tree(base)))


def _outside(changes: Iterable[Change], portals: Sequence[str], repository: Repository) -> Iterator[Problem]:
    if not portals:
        return
    allowed = tuple(f"{repository.prefix}{'city' if key == 'city' else 'wards/' + key}/" for key in portals)
    for change in changes:
        if not change.path.startswith(allowed):
            yield Problem(_named(change, repository), 1, 1, "DX01", f"Đề xuất của {', '.join(portals)} không được đổi tệp này.",
                          "Bỏ thay đổi ở tệp này; chỉ sửa trong thư mục của đơn vị mình.", "Công văn 797/UBND mục 5")


def _deleted(changes: Iterable[Change], repository: Repository, base: str, head: str, options: Options) -> Iterator[Problem]:
    """A post that was online is never deleted: people hold links to it (house rule 11). A whole unit goes without -p only."""
    gone = [change.path.removeprefix(repository.prefix) for change in changes
            if change.status == "D" and change.path.startswith(repository.prefix)]
    was = repository.first_accepted(base, gone, options.as_of)
    homes = portal_folders(repository.tree(base if options.portal_named else head)).values()
    for path in was:
        if any(_was_public(path, folder) for folder in homes):
            yield Problem(shown(path), 1, 1, "DX02", "Bài đã đăng không được xóa hoặc đổi tên.",
                          "Khôi phục tệp, ghi «status: withdrawn» và khối withdrawn: gồm date, reason.", "Luật 104/2016 Điều 22")


def _taken_offline(hidden: Iterable[str], before: Judgement) -> Iterator[Problem]:
    """A post that is online does not vanish by becoming a draft again, or by a date that is still to come."""
    states = _states(before)
    for path in hidden:
        if path in states and states[path].is_online:
            yield Problem(path, 1, 1, "DX05", "Bài đang đăng không được đổi lại thành bản nháp hoặc hẹn giờ đăng.",
                          "Ghi «status: withdrawn» và khối withdrawn: gồm date, reason.", "Luật 104/2016 Điều 22")


def _states(judgement: Judgement) -> dict[str, State]:
    return {path: verdict.state for portal in judgement.portals.values() for path, verdict in portal.by_path.items()}


def _was_public(path: str, folder: str) -> bool:
    address = address_of(path, folder) if path.startswith(folder + "/") else None
    return isinstance(address, Address) and address.kind.is_public


def _too_large(changes: Iterable[Change], repository: Repository, head: str) -> Iterator[Problem]:
    """What is once in the repository stays in every copy of it for ever."""
    tree = repository.tree(head)
    names = frozenset(tree.paths()).intersection(change.path.removeprefix(repository.prefix) for change in changes)
    total = sum(tree.size(name) for name in names)
    if total > MAX_PROPOSAL:
        largest = max(names, key=tree.size)
        yield Problem(largest, 1, 1, "DX03", f"Cả đề xuất nặng {file_size(total)}, quá {file_size(MAX_PROPOSAL)}; tệp này lớn nhất.",
                      "Nén ảnh và tệp nhỏ lại, hoặc chia thành nhiều đề xuất.")


def _from_the_future(changes: Sequence[Change], repository: Repository, base: str, head: str, options: Options) -> Iterator[Problem]:
    """A date that is still to come, once accepted, would make all that follows look late."""
    latest = repository.latest_date(base, head)
    if changes and latest > options.as_of + CLOCK_SKEW:
        yield Problem(_named(changes[0], repository), 1, 1, "DX04", f"Đề xuất ghi ngày {short_day(latest.date())}, là ngày chưa đến.",
                      "Chỉnh lại đồng hồ của máy đã ghi, rồi ghi lại và gửi lại đề xuất.")


def _passing_secrets(repository: Repository, base: str, head: str, merged: str) -> Iterator[Problem]:
    """What one commit brings in and a later one takes out again stays in history, for everybody to read."""
    tree = repository.tree(merged)
    there = frozenset(tree.paths())
    for path, data in repository.versions_between(base, head):
        line = line_of_stop(data[:MAX_POST])
        if line and not (path in there and tree.read(path) == data):  # the last version has been judged
            yield Problem(shown(path), line, 1, "DX06",
                          "DỪNG LẠI: một bản trước của tệp này trong đề xuất có dấu chỉ độ mật, mật khẩu hoặc khóa.",
                          "Xóa ở bản sau chưa đủ: bỏ cả đề xuất, gọi người phụ trách bảo mật và làm theo docs/lo-du-lieu.md.",
                          "Luật 29/2018/QH14 Điều 5(5), 5(9)")


def _named(change: Change, repository: Repository) -> str:
    """The path of a change as problems name it."""
    inside = change.path.startswith(repository.prefix)
    return shown(change.path.removeprefix(repository.prefix) if inside else "/" + change.path)


def _repository(options: Options) -> Repository:
    repository = Repository.around(options.content)
    if repository is None:
        raise NotJudged(f"{options.content} không nằm trong kho git nào.")
    if repository.is_shallow:
        raise NotJudged("Kho git này chỉ có một phần lịch sử; lấy về đủ lịch sử (fetch-depth: 0) rồi chạy lại.")
    return repository


def _cause(problem: Problem) -> Cause:
    """What makes two problems the same although lines have moved."""
    return problem.path, problem.code, problem.message


def _causes(problems: Iterable[Problem]) -> frozenset[Cause]:
    return frozenset(_cause(problem) for problem in problems)

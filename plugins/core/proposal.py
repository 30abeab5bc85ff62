"""Judges a proposal (BASE..HEAD) from git blobs, without a work tree: what it changes, and what that breaks elsewhere."""

from collections.abc import Iterable, Iterator, Sequence

from plugins.core.city import judge_city
from plugins.core.options import Options
from plugins.core.rule import RuleModule
from plugins.core.verdict import Judgement
from schemas.characters import shown
from schemas.content import portal_folders
from schemas.history import Change, NoSuchRevision, Repository
from schemas.problem import Problem

Cause = tuple[str, str, str]


class NotJudged(Exception):
    """There is nothing to judge; the message is Vietnamese, for the person who gave the command."""


def judge_revision(revision: str, options: Options, rules: Sequence[RuleModule]) -> Judgement:
    """The whole content of one commit."""
    repository = _repository(options)
    commit = _commit(repository, revision)
    return _judge(repository, commit, commit, options, rules)


def judge_proposal(span: str, portals: Sequence[str], options: Options, rules: Sequence[RuleModule]) -> Iterator[Problem]:
    """Problems of what changed from BASE to HEAD, and those elsewhere that BASE did not have.

    With `portals`, a change outside their folders is a problem of its own: a proposal of their editors.
    """
    base_name, dots, head_name = span.partition("..")
    if not dots:
        raise NotJudged("--changed cần hai phiên bản, ví dụ: --changed origin/main..HEAD")
    repository = _repository(options)
    base, head = _commit(repository, base_name), _commit(repository, head_name.lstrip(".") or "HEAD")
    changes = repository.changes(base, head)
    found = _judge(repository, base, head, options, rules).all_problems
    changed = {change.path.removeprefix(repository.prefix) for change in changes if change.path.startswith(repository.prefix)}
    elsewhere = [problem for problem in found if problem.path not in changed]
    before = _causes(_judge(repository, base, base, options, rules).all_problems) if elsewhere else frozenset()
    yield from sorted([
        *_outside(changes, portals, repository), *_deleted(changes, repository, base, head),
        *(problem for problem in found if problem.path in changed),
        *(problem for problem in elsewhere if _cause(problem) not in before)])
    options.say(f"Đã xét {len(changes)} tệp thay đổi.")


def _judge(repository: Repository, base: str, commit: str, options: Options, rules: Sequence[RuleModule]) -> Judgement:
    """The content of `commit`; what was accepted before is what stands on the line of `base`."""
    tree = repository.tree(commit)
    return judge_city(options, rules, tree, repository.first_accepted(base, tree.paths()))


def _outside(changes: Iterable[Change], portals: Sequence[str], repository: Repository) -> Iterator[Problem]:
    if not portals:
        return
    allowed = tuple(f"{repository.prefix}{'city' if key == 'city' else 'wards/' + key}/" for key in portals)
    for change in changes:
        if not change.path.startswith(allowed):
            yield Problem(shown(change.path.removeprefix(repository.prefix)), 1, 1, "DX01",
                          f"Đề xuất của {', '.join(portals)} không được đổi tệp này.",
                          "Bỏ thay đổi ở tệp này; chỉ sửa trong thư mục của đơn vị mình.", "Công văn 797/UBND mục 5")


def _deleted(changes: Iterable[Change], repository: Repository, base: str, head: str) -> Iterator[Problem]:
    """A post that was online is never deleted: people hold links to it (house rule 11)."""
    gone = [change.path.removeprefix(repository.prefix) for change in changes
            if change.status == "D" and change.path.startswith(repository.prefix) and change.path.endswith(".md")]
    was = repository.first_accepted(base, gone)
    homes = portal_folders(repository.tree(head))
    for path in gone:
        if path in was and any(path.startswith(folder + "/") for folder in homes.values()) and "/noi-bo/" not in path:
            yield Problem(shown(path), 1, 1, "DX02", "Bài đã đăng không được xóa hoặc đổi tên.",
                          "Khôi phục tệp, ghi «status: withdrawn» và khối withdrawn: gồm date, reason.", "Luật 104/2016 Điều 22")


def _repository(options: Options) -> Repository:
    repository = Repository.around(options.content)
    if repository is None:
        raise NotJudged(f"{options.content} không nằm trong kho git nào.")
    if repository.is_shallow:
        raise NotJudged("Kho git này chỉ có một phần lịch sử; lấy về đủ lịch sử (fetch-depth: 0) rồi chạy lại.")
    return repository


def _commit(repository: Repository, revision: str) -> str:
    try:
        return repository.commit(revision)
    except NoSuchRevision:
        raise NotJudged(f"Kho git không có phiên bản «{revision}».") from None


def _cause(problem: Problem) -> Cause:
    """What makes two problems the same although lines have moved."""
    return problem.path, problem.code, problem.message


def _causes(problems: Iterable[Problem]) -> frozenset[Cause]:
    return frozenset(_cause(problem) for problem in problems)

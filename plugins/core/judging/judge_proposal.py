"""Judges a proposal (BASE..HEAD) from git blobs, without a work tree: what it changes, and what that breaks elsewhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.core.city import City, with_city
from plugins.core.judging.proposal import Proposal, of_changes
from plugins.core.judging.recall import record_of, records, state_in
from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.store import Store
from plugins.core.options import Options
from plugins.core.reading.line import accepted_at
from plugins.core.world import Past, World
from schemas.address import Address, address_of
from schemas.characters import shown
from schemas.content import portal_folders
from schemas.history import Repository
from schemas.problem import Problem
from schemas.state import State

Cause = tuple[str, str, str]


class NotJudged(Exception):
    """There is nothing to judge; the message is Vietnamese, for the person who gave the command."""


def world_of(revision: str, options: Options) -> World:
    """The whole content of one commit."""
    repository = _repository(options)
    commit = repository.commit(revision)
    return World(repository.tree(commit), options.as_of, options.publishing, Past(repository, commit))


def all_problems(store: Store) -> list[Problem]:
    """Everything that is wrong in the city, in the order of the files."""
    return sorted(problem for _, record in records(store) for problem in record.problems)


def judge_proposal(span: str, portals: Sequence[str], options: Options, rules: Sequence[RuleModule],
                   also: Callable[[Proposal], Iterable[Problem]] = lambda _: ()) -> list[Problem]:
    """Problems of what changed from BASE to HEAD, and those elsewhere that BASE did not have.

    With `portals`, a change outside their folders is a problem of its own: a proposal of their editors. `also` finds what else there is.
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
    proposal = Proposal(repository, base, head, merged, repository.changes(base, merged))
    world = World(proposal.before, options.as_of, options.publishing, Past(repository, base))
    found = with_city(options, rules, lambda city: _compared(city, proposal, options), world)
    options.say(f"Đã xét {len(proposal.changes)} tệp thay đổi.")
    return sorted([*found, *of_changes(proposal, portals, options.as_of), *also(proposal)])


def _compared(city: City, proposal: Proposal, options: Options) -> list[Problem]:
    """What the proposal makes wrong: in the store that stands at its base, brought to what it will be merged to."""
    changed = proposal.changed
    states = {path: state for path in changed if (state := state_in(city.store, path))}
    deleted = list(_deleted(city.store, proposal, options))
    before = city.move(replace(city.world, tree=proposal.after, exempting=city.world.tree))
    causes = frozenset(map(_cause, (problem for record in before.values() if record for problem in record.problems)))
    now = [problem for name in before if (record := record_of(city.store, name)) for problem in record.problems]
    hidden = [path for path, state in states.items() if state.is_online
              and state_in(city.store, path) in (State.DRAFT, State.WAITING)]
    new = [problem for problem in now if problem.path in changed or _cause(problem) not in causes]
    return [*deleted, *map(_taken_offline, hidden), *new]


def _deleted(store: Store, proposal: Proposal, options: Options) -> Iterator[Problem]:
    """A post that was online is never deleted: people hold links to it (house rule 11). A whole unit goes without -p only."""
    homes = portal_folders(proposal.before if options.portal_named else proposal.after).values()
    for path in proposal.gone:
        if accepted_at(store, path, options.as_of) and any(_was_public(path, folder) for folder in homes):
            yield Problem(shown(path), 1, 1, "DX02", "Bài đã đăng không được xóa hoặc đổi tên.",
                          "Khôi phục tệp, ghi «status: withdrawn» và khối withdrawn: gồm date, reason.", "Luật 104/2016 Điều 22")


def _taken_offline(path: str) -> Problem:
    """A post that is online does not vanish by becoming a draft again, or by a date that is still to come."""
    return Problem(path, 1, 1, "DX05", "Bài đang đăng không được đổi lại thành bản nháp hoặc hẹn giờ đăng.",
                   "Ghi «status: withdrawn» và khối withdrawn: gồm date, reason.", "Luật 104/2016 Điều 22")


def _was_public(path: str, folder: str) -> bool:
    address = address_of(path, folder) if path.startswith(folder + "/") else None
    return isinstance(address, Address) and address.kind.is_public


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

"""What a git server asks before it takes a push: each pushed branch judged from blobs, which still lie in git's quarantine."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.core.city import with_city
from plugins.core.judging.approval import Approval
from plugins.core.judging.judge_proposal import NotJudged, all_problems, judge_proposal, world_of
from plugins.core.judging.rights import Rights
from plugins.core.judging.rule_module import RuleModule
from plugins.core.options import Options
from schemas.characters import shown
from schemas.history import Repository
from schemas.problem import Level, Problem

_BRANCHES = "refs/heads/"


@dataclass(frozen=True)
class Push:
    """One line that git gives to its pre-receive hook: the old and the new commit of a ref (zeros where there is none)."""

    old: str
    new: str
    ref: str

    @property
    def creates(self) -> bool:
        return not self.old.strip("0")

    @property
    def deletes(self) -> bool:
        return not self.new.strip("0")


def read_pushes(lines: Iterable[str]) -> list[Push]:
    """Lines «OLD NEW REF» as githooks(5) describes them; raises NotJudged on any other."""
    pushes = [Push(*words) for words in (line.rstrip("\n").split(" ", 2) for line in lines) if len(words) == 3]
    if not pushes:
        raise NotJudged("Lệnh này do máy chủ git gọi khi có người đẩy bài lên (hook pre-receive).")
    return pushes


def judge_pushes(pushes: Sequence[Push], rights: Rights, options: Options, rules: Sequence[RuleModule]) -> Iterator[Problem]:
    """What keeps the push from being taken (errors), and advice (warnings), by what the account may change."""
    portals = rights.portals(options.account)
    protected = _BRANCHES + options.branch
    repository = Repository.around(options.content)
    if repository is None:
        raise NotJudged(f"{options.content} không phải kho git.")
    for push in pushes:
        if push.ref == protected:
            approval = Approval(rights, options.account, pushed=True)
            yield from _to_protected(push, portals, options, rules, repository, approval)
        elif not push.ref.startswith(_BRANCHES):
            yield from _other_ref(push, portals)
        elif not push.deletes and repository.has(protected):
            options.say(f"Nhánh {shown(push.ref.removeprefix(_BRANCHES))}: đã nhận; dưới đây chỉ là góp ý.")
            yield from _advice(f"{protected}..{push.new}", portals, options, rules)


def _advice(span: str, portals: Sequence[str], options: Options, rules: Sequence[RuleModule]) -> Iterator[Problem]:
    try:
        for problem in judge_proposal(span, portals, options, rules):
            yield problem.at_level(Level.WARNING)
    except NotJudged as reason:  # such as two sides that cannot be merged: no reason to refuse a branch
        options.say(str(reason))


def _to_protected(push: Push, portals: Sequence[str], options: Options, rules: Sequence[RuleModule],
                  repository: Repository, approval: Approval) -> Iterator[Problem]:
    if push.deletes:
        yield _refuse(push, "DN02", "Không được xóa nhánh chính.", "Giữ nguyên nhánh này.")
    elif push.creates and portals:
        yield _refuse(push, "DN02", "Chỉ người quản trị được tạo nhánh chính.", "Báo người quản trị tạo nhánh này trước.")
    elif push.creates:
        yield from with_city(options, rules, lambda city: all_problems(city.store), world_of(push.new, options))
    elif not repository.is_ancestor(push.old, push.new):
        yield _refuse(push, "DN01", "Không được ghi đè lịch sử của nhánh chính (đẩy kiểu --force), hoặc có người vừa đăng trước bạn.",
                      "Lấy bản mới nhất về (git pull), rồi đẩy lại, không dùng --force.")
    else:
        yield from judge_proposal(f"{push.old}..{push.new}", portals, options, rules, approval.problems)


def _other_ref(push: Push, portals: Sequence[str]) -> Iterator[Problem]:
    if portals:  # tags, notes and refs/replace/… are for those who look after the system
        yield _refuse(push, "DN03", "Tài khoản này chỉ được đẩy lên nhánh, không được tạo nhãn hay ref khác.",
                      "Chỉ đẩy nhánh có bài của bạn, ví dụ: git push origin HEAD.")


def _refuse(push: Push, code: str, message: str, hint: str) -> Problem:
    return Problem("/" + shown(push.ref), 1, 1, code, message, hint, "Công văn 797/UBND mục 5")

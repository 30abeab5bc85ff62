"""A proposal (BASE..HEAD): what it changes, and what is wrong with these changes whatever the posts say."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from schemas.characters import shown
from schemas.entries import storable
from schemas.frontmatter import MAX_POST
from schemas.history import Change, Repository
from schemas.privacy.secrets import line_of_stop
from schemas.problem import Problem
from schemas.tree import Tree
from schemas.vietnamese import file_size, short_day

MAX_PROPOSAL = 100_000_000  # bytes of all the files that it adds or changes
CLOCK_SKEW = timedelta(hours=1)


@dataclass(frozen=True)
class Proposal:
    """What is proposed: two commits, what will stand after the merge (a commit or a tree), and the files that this changes."""

    repository: Repository
    base: str
    head: str
    merged: str
    changes: list[Change]

    @cached_property
    def before(self) -> Tree:
        """The content as it is at the base."""
        return self.repository.tree(self.base)

    @cached_property
    def after(self) -> Tree:
        """The content as it will be."""
        return self.repository.tree(self.merged)

    @cached_property
    def changed(self) -> frozenset[str]:
        """Paths in the content folder."""
        return frozenset(map(self._inside, filter(self._is_inside, self.changes)))

    @property
    def gone(self) -> list[str]:
        """The same, of what is deleted."""
        return [self._inside(change) for change in self.changes if change.status == "D" and self._is_inside(change)]

    def _is_inside(self, change: Change) -> bool:
        return change.path.startswith(self.repository.prefix)

    def _inside(self, change: Change) -> str:
        return storable(change.path.removeprefix(self.repository.prefix))


def of_changes(proposal: Proposal, portals: Sequence[str], as_of: datetime) -> Iterator[Problem]:
    """Changes outside the folders of `portals` (empty: no limit), too large ones, dates to come, secrets that only pass through."""
    yield from _outside(proposal, portals)
    yield from _too_large(proposal)
    yield from _from_the_future(proposal, as_of)
    yield from _passing_secrets(proposal)


def _outside(proposal: Proposal, portals: Sequence[str]) -> Iterator[Problem]:
    if not portals:
        return
    allowed = tuple(f"{proposal.repository.prefix}{'city' if key == 'city' else 'wards/' + key}/" for key in portals)
    for change in proposal.changes:
        if not change.path.startswith(allowed):
            yield Problem(_named(change, proposal), 1, 1, "DX01", f"Đề xuất của {', '.join(portals)} không được đổi tệp này.",
                          "Bỏ thay đổi ở tệp này; chỉ sửa trong thư mục của đơn vị mình.", "Công văn 797/UBND mục 5")


def _too_large(proposal: Proposal) -> Iterator[Problem]:
    """What is once in the repository stays in every copy of it for ever."""
    tree = proposal.after
    sizes = {path: tree.size(path) for path in sorted(proposal.changed) if tree.has(path)}
    total = sum(sizes.values())
    if total > MAX_PROPOSAL:
        largest = max(sizes, key=sizes.__getitem__)
        yield Problem(largest, 1, 1, "DX03", f"Cả đề xuất nặng {file_size(total)}, quá {file_size(MAX_PROPOSAL)}; tệp này lớn nhất.",
                      "Nén ảnh và tệp nhỏ lại, hoặc chia thành nhiều đề xuất.")


def _from_the_future(proposal: Proposal, as_of: datetime) -> Iterator[Problem]:
    """A date that is still to come, once accepted, would make all that follows look late."""
    latest = proposal.repository.latest_date(proposal.base, proposal.head)
    if proposal.changes and latest > as_of + CLOCK_SKEW:
        yield Problem(_named(proposal.changes[0], proposal), 1, 1, "DX04",
                      f"Đề xuất ghi ngày {short_day(latest.date())}, là ngày chưa đến.",
                      "Chỉnh lại đồng hồ của máy đã ghi, rồi ghi lại và gửi lại đề xuất.")


def _passing_secrets(proposal: Proposal) -> Iterator[Problem]:
    """What one commit brings in and a later one takes out again stays in history, for everybody to read."""
    tree = proposal.after
    for path, data in proposal.repository.versions_between(proposal.base, proposal.head):
        line = line_of_stop(data[:MAX_POST])
        if line and not (tree.has(path) and tree.read(path) == data):  # the last version has been judged
            yield Problem(shown(path), line, 1, "DX06",
                          "DỪNG LẠI: một bản trước của tệp này trong đề xuất có dấu chỉ độ mật, mật khẩu hoặc khóa.",
                          "Xóa ở bản sau chưa đủ: bỏ cả đề xuất, gọi người phụ trách bảo mật và làm theo docs/lo-du-lieu.md.",
                          "Luật 29/2018/QH14 Điều 5(5), 5(9)")


def _named(change: Change, proposal: Proposal) -> str:
    """The path of a change as problems name it."""
    prefix = proposal.repository.prefix
    inside = change.path.startswith(prefix)
    return shown(change.path.removeprefix(prefix) if inside else "/" + change.path)

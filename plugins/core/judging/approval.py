"""Who takes a proposal in: the boards on the protected branch say who approves, and nobody approves what is their own (letter 797 §5).

Names in commits and posts prove nothing, so they never let anybody in; where they say that two people are one, they keep a proposal out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.core.judging.proposal import Proposal
from plugins.core.judging.rights import Rights
from schemas.characters import shown
from schemas.content import ORGANISATION_FILE, PORTAL_FILE, folder_of_portal
from schemas.frontmatter import read_document
from schemas.people import name_key
from schemas.problem import Problem
from schemas.yaml_faults import YamlProblem

CLAUSE = "Công văn 797/UBND mục 5"


@dataclass(frozen=True)
class Approval:
    """`account` proposes or pushes, `approvers` take it in; `pushed`: to the protected branch itself, which is approving."""

    rights: Rights
    account: str
    approvers: tuple[str, ...] = ()
    pushed: bool = False

    def problems(self, proposal: Proposal) -> Iterator[Problem]:
        """What these accounts may not do with the proposal."""
        yield from self._own_files(proposal)
        approvers = (self.account,) if self.pushed else self.approvers
        for account in approvers:
            yield from self._approved_by(account, proposal)

    def _own_files(self, proposal: Proposal) -> Iterator[Problem]:
        """The roster, and who heads what, is changed by those who approve: nobody gives themselves rights."""
        for path in sorted(proposal.changed):
            folder, _, name = path.rpartition("/")
            if name in (PORTAL_FILE, ORGANISATION_FILE) and folder_of_portal(path) == folder and self.account:
                key = folder.removeprefix("wards/")
                if not self.rights.approves(self.account, key):
                    yield Problem(path, 1, 1, "DX07", f"Tài khoản «{shown(self.account)}» không được sửa tệp này.",
                                  "Nhờ người duyệt trong Ban Biên tập của đơn vị, hoặc người quản trị, sửa.", CLAUSE)

    def _approved_by(self, account: str, proposal: Proposal) -> Iterator[Problem]:
        for key, path in _touched(proposal).items():
            if not self.rights.approves(account, key) and not (self.pushed and not self.rights.has_approvers(key)):
                yield Problem(path, 1, 1, "DX09", f"Tài khoản «{shown(account)}» không được duyệt bài của {key}.", self._way_out(), CLAUSE)
        yield from self._of_their_own(account, proposal)

    def _way_out(self) -> str:
        return ("Đẩy lên một nhánh khác và nhờ người duyệt của Ban Biên tập gộp." if self.pushed
                else "Nhờ thành viên Ban Biên tập có «approves: true» trên nhánh chính duyệt.")

    def _of_their_own(self, account: str, proposal: Proposal) -> Iterator[Problem]:
        names = self.rights.names(account)
        path = min(proposal.changed, default="/")
        committed = {name_key(author) for author in proposal.repository.authors(proposal.base, proposal.head)}
        if (account == self.account and not self.pushed) or names & committed:
            yield _own(path, account)
        else:
            yield from (_own(post, account) for post in sorted(proposal.changed) if names & _author(post, proposal))


def _touched(proposal: Proposal) -> dict[str, str]:
    """The first file that changes in each portal, by its key."""
    folders = {path: folder_of_portal(path) for path in sorted(proposal.changed, reverse=True)}
    return {folder.removeprefix("wards/"): path for path, folder in folders.items() if folder}


def _author(path: str, proposal: Proposal) -> set[str]:
    """Who stands as the author of a changed post; nobody where it cannot be read, which the gate tells anyway."""
    tree = proposal.after
    if not path.endswith(".md") or not tree.has(path):
        return set()
    try:
        author = read_document(tree.read(path)).head.data.get("author")
    except YamlProblem:
        return set()
    return {name_key(author)} if isinstance(author, str) else set()


def _own(path: str, account: str) -> Problem:
    return Problem(path, 1, 1, "DX08", f"Tài khoản «{shown(account)}» không được tự duyệt bài của mình.",
                   "Nhờ một người duyệt khác của Ban Biên tập.", CLAUSE)

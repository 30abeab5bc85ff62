"""Who may change what: the operator's list of accounts, and the editorial boards as they stand on the protected branch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.core.judging.judge_proposal import NotJudged
from schemas.board import Board, Member
from schemas.characters import shown
from schemas.content import ORGANISATION_FILE, PORTAL_FILE, portal_folders, read_portal
from schemas.editors import EVERYTHING, read_editors
from schemas.history import Repository
from schemas.people import name_key
from schemas.yaml_faults import YamlProblem

# Where servers say who pushes: git-http-backend, GitLab, gitolite, Gitea and Forgejo.
PUSHER = ("REMOTE_USER", "GL_USERNAME", "GL_USER", "GITEA_PUSHER_NAME")


def pusher(environment: Mapping[str, str]) -> str:
    """The account that pushes, as the server says; nobody («») where two of its variables disagree."""
    names = {environment[key] for key in PUSHER if environment.get(key)}
    return names.pop() if len(names) == 1 else ""


@dataclass(frozen=True)
class Rights:
    """`listed`: portals by account, from the operator's list; `boards`: by portal, from the protected branch."""

    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    boards: Mapping[str, Board] = field(default_factory=dict)

    def portals(self, account: str) -> tuple[str, ...]:
        """The portals that the account may change; none means everything, code too. Raises NotJudged for an account nobody knows."""
        listed = self.listed.get(account, ())
        if EVERYTHING in listed:
            return ()
        own = sorted(key for key in self.boards if account and self._members(account, key))
        found = tuple(dict.fromkeys([*listed, *own]))
        if not found:
            raise NotJudged(f"Tài khoản «{shown(account)}» chưa được phân công cổng nào. "
                            "Báo người quản trị ghi tên vào danh sách tài khoản, hoặc ghi account vào board.members của portal.yml.")
        return found

    def approves(self, account: str, key: str) -> bool:
        """Whether the account may approve what is changed in a portal."""
        listed = self.listed.get(account, ())
        return EVERYTHING in listed or key in listed or any(member.approves for member in self._members(account, key))

    def has_approvers(self, key: str) -> bool:
        """Whether the board of a portal has members who approve: then what is pushed there is theirs to approve."""
        return key in self.boards and any(member.account and member.approves for member in self.boards[key].members)

    def names(self, account: str) -> frozenset[str]:
        """The names that the account has on the boards, as `name_key` writes them."""
        return frozenset(name_key(member.name) for key in self.boards for member in self._members(account, key))

    def _members(self, account: str, key: str) -> list[Member]:
        """Who has the account on the board of a portal."""
        return [member for member in self.boards[key].members if member.account == account] if key in self.boards else []


def rights_at(revision: str, repository: Repository | None, file: Path | None) -> Rights:
    """Rights by the operator's list (None: there is none) and by the boards at a revision of the protected branch («»: none yet)."""
    return Rights(_listed(file) if file else {}, boards_at(revision, repository) if revision and repository else {})


def boards_at(revision: str, repository: Repository) -> dict[str, Board]:
    """The boards of all portals whose portal.yml can be read at a revision; raises NoSuchRevision."""
    tree = repository.tree(repository.commit(revision))
    found = {}
    for key, folder in portal_folders(tree).items():
        paths = [path for path in (f"{folder}/{PORTAL_FILE}", f"{folder}/{ORGANISATION_FILE}") if tree.has(path)]
        portal = read_portal(tree, key, folder, paths).portal
        if portal:
            found[key] = portal.board
    return found


def _listed(file: Path) -> dict[str, tuple[str, ...]]:
    try:
        return read_editors(file)
    except (YamlProblem, OSError) as fault:
        reason = f"dòng {fault.line}: {fault.message} {fault.hint}" if isinstance(fault, YamlProblem) else "không đọc được tệp"
        raise NotJudged(f"Danh sách tài khoản {file}: {reason}") from None

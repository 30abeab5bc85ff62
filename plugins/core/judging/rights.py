"""Who may change what: an account of the forge and the operator's list of accounts."""

from collections.abc import Mapping
from pathlib import Path

from plugins.core.judging.proposal import NotJudged
from schemas.characters import shown
from schemas.editors import EVERYTHING, read_editors
from schemas.yaml_faults import YamlProblem

# Where servers say who pushes: git-http-backend, GitLab, gitolite, Gitea and Forgejo.
PUSHER = ("REMOTE_USER", "GL_USERNAME", "GL_USER", "GITEA_PUSHER_NAME")


def pusher(environment: Mapping[str, str]) -> str:
    """The account that pushes, as the server says; nobody («») where two of its variables disagree."""
    names = {environment[key] for key in PUSHER if environment.get(key)}
    return names.pop() if len(names) == 1 else ""


def portals_of(account: str, file: Path) -> tuple[str, ...]:
    """The portals that the account may change; none means everything, code too. Raises NotJudged for an account that is not listed."""
    try:
        editors = read_editors(file)
    except (YamlProblem, OSError) as fault:
        reason = f"dòng {fault.line}: {fault.message} {fault.hint}" if isinstance(fault, YamlProblem) else "không đọc được tệp"
        raise NotJudged(f"Danh sách tài khoản {file}: {reason}") from None
    if account not in editors:
        raise NotJudged(f"Tài khoản «{shown(account)}» chưa được phân công cổng nào. Báo người quản trị ghi tên vào danh sách tài khoản.")
    return () if EVERYTHING in editors[account] else editors[account]

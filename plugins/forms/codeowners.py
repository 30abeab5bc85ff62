"""CODEOWNERS from the editorial boards: a change in a unit's folder is approved by those of its board who approve.

Who is on a board is read from the content that was given; forges themselves read CODEOWNERS from the protected branch only.
"""

from plugins.core.forming.units import Asked, unit_name
from schemas.content import PortalContent

_HEAD = "# Do «python build.py forms» viết từ board.members (approves) của các cổng; đừng sửa ở đây.\n"
_NOBODY = "# chưa ai có account và approves: true"


def files(asked: Asked) -> dict[str, str]:
    """One for GitHub and GitLab, one for Gitea and Forgejo, whose patterns are regular expressions. The last line that fits counts."""
    return {"CODEOWNERS": _written(asked, "*", "/{folder}/"), "forgejo/CODEOWNERS": _written(asked, ".*", "{escaped}/.*")}


def _written(asked: Asked, everything: str, pattern: str) -> str:
    lines = [f"{everything} {_names(asked.owners)}\n"] if asked.owners else []
    for content in asked.portals:
        folder = f"{asked.prefix}{content.folder}"
        owners = approvers_of(content) or asked.owners
        where = pattern.format(folder=folder, escaped=folder.replace(".", "\\."))
        line = f"{where} {_names(owners)}" if owners else _NOBODY
        lines.append(f"\n# {unit_name(content)}\n{line}\n")
    return _HEAD + "".join(lines)


def approvers_of(content: PortalContent) -> tuple[str, ...]:
    """Accounts of the members of the board who approve."""
    members = content.portal.board.members if content.portal else ()
    return tuple(member.account for member in members if member.account and member.approves)


def _names(accounts: tuple[str, ...]) -> str:
    return " ".join(f"@{account}" for account in accounts)

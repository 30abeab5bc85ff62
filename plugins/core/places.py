"""Where things are: what a person names on the command line, and how a path is told to him."""

from pathlib import Path

from schemas.content import portal_folders
from schemas.history import Repository
from schemas.tree import FolderTree, Tree


class WrongCommand(Exception):
    """A command that cannot be carried out; the message is Vietnamese."""


def portal_keys(content: Path, revision: str) -> list[str]:
    """Keys of the portals in a folder, or in a revision of its repository; a bare repository without one names none."""
    repository = Repository.around(content)
    if repository and not revision and repository.is_bare:
        return []
    tree: Tree = repository.tree(repository.commit(revision)) if repository and revision else FolderTree(content)
    found = list(portal_folders(tree))
    if not found:
        raise WrongCommand(f"Không thấy cổng nào (city/ hoặc wards/<đơn vị>/) trong {content}.")
    return found


def in_content(path: str, content: Path) -> str:
    """A path as a person writes it («content/wards/…», «wards/…», absolute) relative to the content folder."""
    for base in (Path.cwd(), content, content.parent):
        found = (base / path).resolve()
        if found.exists() and found.is_relative_to(content):
            return found.relative_to(content).as_posix().removeprefix(".")
    raise WrongCommand(f"Không có tệp hay thư mục «{path}» trong {content}.")


def prefix_of(content: Path) -> str:
    """What stands before a path of the content folder to make it one of the repository."""
    repository = Repository.around(content)
    return repository.prefix if repository else f"{content.name}/"


def in_repository(path: str, prefix: str) -> str:
    """A problem's path as it is in the repository; one with «/» before it is no file of the content folder."""
    return path[1:] if path.startswith("/") else prefix + path

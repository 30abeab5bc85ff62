"""`check --fix`: repairs post files in the content folder, and says what it changed."""

import os
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.core.drafting.suggest import suggested_head
from plugins.core.guarded import TOO_MUCH, run_guarded
from plugins.core.options import Options
from schemas.address import Address, address_of
from schemas.content import portal_folders
from schemas.privacy.plain_view import view_of
from schemas.privacy.secrets import find_secrets
from schemas.problem import Problem
from schemas.repair import Repaired, repair
from schemas.tree import FolderTree, Reader


@dataclass(frozen=True)
class FixTask:
    """A post file and the folder of its portal."""

    reader: Reader
    path: str
    folder: str


def fix_posts(portals: Sequence[str], options: Options) -> None:
    """Repair the posts of the portals (of the paths that were named), and say file by file what was done."""
    tree = FolderTree(options.content)
    folders = portal_folders(tree)
    tasks = [FixTask(tree.source, path, folders[key]) for key in portals for path in tree.paths()
             if path.startswith(folders[key] + "/") and path.endswith(".md") and options.names(path)]
    fixed = 0
    for outcome in run_guarded(mend, tasks, options.jobs):
        if outcome.error and outcome.error != TOO_MUCH:  # of what is too much, the judgement that follows tells
            options.blame(outcome.error)
        elif outcome.result and outcome.result.changes and _write(options.content, outcome.task.path, outcome.result.data):
            fixed += 1
            options.say(f"Đã sửa {outcome.task.path}: {'; '.join(outcome.result.changes)}.")
    options.say(f"Đã tự sửa {fixed} tệp." if fixed else "Không có gì để tự sửa.")


def mend(task: FixTask) -> Repaired | None:
    """What a worker does: the repaired file; None where the path is no post's."""
    address = address_of(task.path, task.folder)
    return repair(task.reader.read(task.path), address.kind.model) if isinstance(address, Address) else None


def tell_rest(problems: Iterable[Problem], options: Options) -> None:
    """For each file with errors in its head: the head to copy, with the lines to change."""
    problems = list(problems)
    tree = FolderTree(options.content)
    for path in sorted({problem.path for problem in problems if problem.is_error and problem.path.endswith(".md")} & set(tree.paths())):
        text = tree.read(path).decode("utf-8", "replace")
        head = suggested_head(text, [problem for problem in problems if problem.path == path])
        if head and not find_secrets(view_of(text)):  # what must not be there is not printed either
            options.say(f"\nPhần đầu gợi ý cho {path} (chép vào bài, điền chỗ «…»):\n\n{head}\n")


def _write(content: Path, path: str, data: bytes) -> bool:
    """Replace the file whole or not at all; a path that leads through a link is left alone."""
    target = content / path
    if target.resolve() != content.resolve() / path:
        return False
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".sua-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(target.stat().st_mode & 0o777)
        Path(name).replace(target)  # a link that came here meanwhile is replaced, not followed
    finally:
        Path(name).unlink(missing_ok=True)
    return True

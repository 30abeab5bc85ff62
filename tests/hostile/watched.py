"""Judges and builds a content folder in one process that writes down every file it opens: `python -m tests.hostile.watched CONTENT OUTPUT`.

Prints the opened paths under the folder of CONTENT, one a line. (Only this process is watched, so the work is done without workers.)
"""

import sys
from pathlib import Path
from typing import Any


def main(content: Path, output: Path) -> None:
    from plugins.core import judge as judging
    from plugins.core.city import render_tasks
    from plugins.core.world import World
    from plugins.steps.render import build_portal
    from schemas.tree import FolderTree
    from tests.hostile.built import BARE, options
    from tests.worlds import HERE, NOW, publishing

    judgement = judging.judge(World(FolderTree(content), NOW, publishing(), None), BARE, HERE)
    output.mkdir()
    for task in render_tasks(judgement.portals, ["mau"], options(content, output)):
        build_portal(task)
    print("\n".join(sorted(opened)))


opened: set[str] = set()


def watch(event: str, words: tuple[Any, ...]) -> None:
    """An audit hook (PEP 578): nothing in Python opens, lists, links, moves or removes a file without it."""
    if event in ("open", "os.listdir", "os.scandir", "os.link", "os.symlink", "os.rename", "os.remove", "os.mkdir", "shutil.copyfile"):
        for word in words[:2]:
            if isinstance(word, (str, Path)):
                path = Path(word).absolute()
                if str(path).startswith(sys.argv[3]):
                    opened.add(str(path))


if __name__ == "__main__":
    sys.addaudithook(watch)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

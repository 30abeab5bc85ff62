"""Judges and builds a content folder in one process that writes down every file it opens: `python -m tests.hostile.watched CONTENT OUTPUT`.

Prints the opened paths under the folder of CONTENT, one a line. (Only this process is watched, so the work is done without workers.)
"""

import sys
from pathlib import Path
from typing import Any


def main(content: Path, output: Path) -> None:
    from plugins.core.city import City
    from plugins.core.judging.judge import bring_up_to_date
    from plugins.core.memory.store import Store
    from plugins.core.memory.store_file import with_store
    from plugins.core.rendering.output import claim
    from plugins.core.rendering.rendering import render_city
    from plugins.core.told import Told
    from plugins.core.world import World
    from plugins.pelican.build import build_pages
    from schemas.tree import FolderTree
    from tests.hostile.built import BARE, options
    from tests.worlds import HERE, NOW, publishing

    def build(store: Store) -> None:
        world = World(FolderTree(content), NOW, publishing(), None)
        bring_up_to_date(store, world, BARE, HERE, Told())
        made = render_city(City(store, world, BARE, HERE, Told()), ["mau"], options(content, output), build_pages)
        assert not made.faults, made.faults

    claim(output)
    with_store(None, "", build)
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

"""Doubles the posts of one portal twice and prints how the CPU of a cold build grows: what is quadratic shows.

python -m tests.bench.doubling [--posts 1000] [--tools ours] [--steps 2] [--work DIR]
"""

import argparse
import sys
from pathlib import Path
from tempfile import mkdtemp

from tests.bench.cases import folder_for, measured
from tests.bench.corpus import write_corpus
from tests.bench.edits import Clone
from tests.bench.measure import Figures
from tests.bench.standing import units
from tests.bench.tools import TOOLS
from tests.bench.tools.contract import Place, Tool

PORTALS = 1


def main(words: list[str]) -> None:
    answers = parse(words)
    work = (answers.work or Path(mkdtemp(prefix="doubling-"))).resolve()
    print("| tool | posts | CPU s | grew by | peak MB |\n|---|--:|--:|--:|--:|")
    for name in answers.tools.split(","):
        before = None
        for posts in (answers.posts << step for step in range(answers.steps + 1)):
            figures = cold(TOOLS[name], work, posts)
            growth = f"{figures.cpu / before:.2f}" if before else ""
            print(f"| {name} | {posts:,} | {figures.cpu:.1f} | {growth} | {figures.megabytes:.0f} |", flush=True)
            before = figures.cpu


def cold(tool: Tool, work: Path, posts: int) -> Figures:
    """A cold build of one portal of so many posts."""
    corpus = work / f"corpus-{PORTALS}-{posts}"
    if not corpus.exists():
        write_corpus(corpus, PORTALS, posts)
    folder = folder_for(tool, work)
    clone = Clone(corpus, folder / "clone", PORTALS)
    place = Place(clone.content, tuple(units(PORTALS)), folder / "work")
    place.work.mkdir()
    return next(figures for _, figures in measured(tool, place, clone, ["cold"]))


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=1000, help="of the first step")
    parser.add_argument("--steps", type=int, default=2)
    parser.add_argument("--tools", default="ours", help="of " + ", ".join(TOOLS))
    parser.add_argument("--work", type=Path, metavar="DIR")
    return parser.parse_args(words)


if __name__ == "__main__":
    main(sys.argv[1:])

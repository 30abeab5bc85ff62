"""Compares this project with Hugo, Eleventy and stock Pelican on the same content, and prints a table.

python -m tests.bench.run [--json FILE] [--posts 100,1000,10000] [--tools ours,hugo-tuned,…] [--cases cold,edit,…] [--work DIR]

Needs: pip install -r requirements-dev.txt; npm ci --prefix tests/bench/eleventy. What the tools are given, and why, stands in
tests/bench/README.md. A corpus that is already in DIR is used again.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from tests.bench.cases import CASES, folder_for, measure_floor, measured
from tests.bench.corpus import write_corpus
from tests.bench.edits import Clone
from tests.bench.standing import units
from tests.bench.table import Result, as_table
from tests.bench.tools import TOOLS
from tests.bench.tools.contract import Place, Tool


def main(words: list[str]) -> None:
    answers = parse(words)
    work = answers.work or Path(mkdtemp(prefix="bench-"))
    tools = [TOOLS[name] for name in answers.tools.split(",")]
    results: list[Result] = []
    for posts in map(int, answers.posts.split(",")):
        corpus = work / f"corpus-{answers.portals}-{posts}"
        if not corpus.exists():
            write_corpus(corpus, answers.portals, posts)
        for tool in tools:
            for result in one_tool(tool, corpus, work, answers, posts):
                results.append(result)
                print(posts, result.case, result.tool, result.figures, file=sys.stderr, flush=True)
                save(results, tools, answers)
    print(as_table(results, answers.portals, list(CASES)))


def one_tool(tool: Tool, corpus: Path, work: Path, answers: argparse.Namespace, posts: int) -> Iterator[Result]:
    """All cases of one tool on one corpus, in a clone of its own."""
    folder = folder_for(tool, work)
    clone = Clone(corpus, folder / "clone", answers.portals)
    place = Place(clone.content, tuple(units(answers.portals)), folder / "work")
    place.work.mkdir()
    for case, figures in measured(tool, place, clone, answers.cases.split(",")):
        yield Result(posts, case, tool.name, figures)
        if case == "cold" and tool.name == "ours":
            yield Result(posts, case, "floor", measure_floor(place))
    rmtree(folder)


def save(results: list[Result], tools: list[Tool], answers: argparse.Namespace) -> None:
    """All that is known so far, after each measurement: a run takes long."""
    if answers.json:
        found = {"date": datetime.now(UTC).isoformat(timespec="seconds"), "cores": os.cpu_count(), "python": platform.python_version(),
                 "portals": answers.portals, "versions": {tool.name: tool.version() for tool in tools},
                 "results": [asdict(result) for result in results]}
        answers.json.write_text(json.dumps(found, indent=1), "utf-8")


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write all figures there too")
    parser.add_argument("--portals", type=int, default=11)
    parser.add_argument("--posts", default="100,1000,10000", help="per portal")
    parser.add_argument("--tools", default="ours,hugo,hugo-tuned,eleventy,pelican", help="of " + ", ".join(TOOLS))
    parser.add_argument("--cases", default=",".join(CASES))
    parser.add_argument("--work", type=Path, metavar="DIR", help="where corpora and sites are made; without it, a temporary folder")
    answers = parser.parse_args(words)
    if answers.work:
        answers.work = answers.work.resolve()
    return answers


if __name__ == "__main__":
    main(sys.argv[1:])

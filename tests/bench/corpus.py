"""Writes a large city: DIR/content/… in a git repository with ten years of weekly commits; the same arguments give the same bytes.

python -m tests.bench.corpus --portals 11 --posts 1000 DIR

Of twenty posts one has a picture beside it and one a PDF; the posts of a week come in with that week's commit.
"""

import argparse
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

from schemas.fields import VIETNAM
from tests.bench.posts import Made, Unit, make_post
from tests.bench.standing import standing_files, units

START = datetime(2016, 11, 28, 7, tzinfo=VIETNAM)  # a Monday
WEEKS = 520
EDITOR = b"Ban Bi\xc3\xaan t\xe1\xba\xadp <bien-tap@tayninh.example>"


def write_corpus(target: Path, portals: int, posts: int) -> None:
    """Make the repository at `target`, which must not exist or be empty."""
    target.mkdir(parents=True, exist_ok=True)
    if any(target.iterdir()):
        sys.exit(f"{target} is not empty")
    _git(target, "init", "-q", "-b", "main")
    _git(target, "config", "gc.auto", "0")
    importing = subprocess.Popen(["git", "fast-import", "--quiet", "--depth=0"], cwd=target, stdin=subprocess.PIPE)
    assert importing.stdin
    _write_history(importing.stdin, units(portals), posts)
    importing.stdin.close()
    if importing.wait():
        sys.exit("git fast-import failed")
    _git(target, "reset", "-q", "--hard")


def _git(folder: Path, *words: str) -> None:
    subprocess.run(["git", *words], cwd=folder, check=True)


def _write_history(stream: IO[bytes], writing: list[Unit], posts: int) -> None:
    _commit(stream, START, "Lập các cổng", (item for unit in writing for item in standing_files(unit, START).items()))
    earlier: dict[str, deque[Made]] = {unit.key: deque(maxlen=100) for unit in writing}
    for week in range(WEEKS):
        first, last = -(-week * posts // WEEKS), -(-(week + 1) * posts // WEEKS)
        if first < last:
            numbers = range(first, last)
            made = (item for unit in writing for number in numbers for item in _write_post(unit, number, posts, earlier[unit.key]).items())
            _commit(stream, START + timedelta(weeks=week, days=6, hours=14), f"Bài tuần {week + 1}", made)


def _write_post(unit: Unit, number: int, posts: int, earlier: "deque[Made]") -> dict[str, bytes]:
    made = make_post(unit, number, moment_of(number, posts), tuple(earlier))
    earlier.append(made)
    return made.files


def moment_of(number: int, posts: int) -> datetime:
    """When post `number` of `posts` is dated: evenly over the weeks, in office hours, each later than the one before."""
    week, rest = divmod(number * WEEKS, posts)
    minutes = rest * 6 * 9 * 60 // posts  # six days of nine hours
    day, minute = divmod(minutes, 9 * 60)
    return START + timedelta(weeks=week, days=day, minutes=minute)


def _commit(stream: IO[bytes], moment: datetime, message: str, files: Iterator[tuple[str, bytes]]) -> None:
    words = message.encode()
    stream.write(b"commit refs/heads/main\ncommitter %s %d +0700\ndata %d\n%s\n" % (EDITOR, moment.timestamp(), len(words), words))
    for path, data in files:
        stream.write(b"M 100644 inline content/%s\ndata %d\n" % (path.encode(), len(data)))
        stream.write(data)
        stream.write(b"\n")


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portals", type=int, default=11)
    parser.add_argument("--posts", type=int, default=1000, help="per portal, beside the standing pages")
    parser.add_argument("target", type=Path, metavar="DIR")
    answers = parser.parse_args(words)
    write_corpus(answers.target, answers.portals, answers.posts)


if __name__ == "__main__":
    main(sys.argv[1:])

"""The sample with posts of the bench's corpus between its own: a city in which a right page has more neighbours.

python -m tests.search.larger --posts 40 DIR     # so many more in each of the eleven portals
"""

import argparse
import shutil
from collections import deque
from pathlib import Path

from tests.bench.corpus import moment_of
from tests.bench.posts import Made, make_post
from tests.bench.standing import units
from tests.worlds import PORTALS, ROOT

POSTS = 40


def larger_content(target: Path, posts: int = POSTS) -> Path:
    """Write the content folder into `target`; the same number gives the same bytes."""
    content = target / "content"
    shutil.copytree(ROOT / "content", content)
    for unit in units(len(PORTALS)):
        earlier: deque[Made] = deque(maxlen=100)
        for number in range(posts):
            made = make_post(unit, number, moment_of(number, posts), tuple(earlier))
            earlier.append(made)
            for path, data in made.files.items():
                file = content / path.removeprefix("content/")
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
    return content


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--posts", type=int, default=POSTS)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    larger_content(given.folder, given.posts)

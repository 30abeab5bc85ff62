"""What the log costs: bytes for a thousand versions, and the seconds that it adds to a publish of one edited post.

python -m tests.bench.log [--portals 11] [--posts 1000]

Sites are made up (a page of some words and its record for each post), hosts are folders of this machine.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.log.cities import MadeUpCity

WORDS = "Người dân khu phố cùng nhau dọn dẹp tuyến kênh, trồng thêm cây xanh và giữ gìn đường làng sạch đẹp. " * 30


def main(words: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--portals", type=int, default=11)
    parser.add_argument("--posts", type=int, default=1000)
    answers = parser.parse_args(words)
    with TemporaryDirectory(prefix="nhat-ky-") as folder, pytest.MonkeyPatch.context() as patch:
        for line in measure(Path(folder), patch, answers.portals, answers.posts):
            print(line, flush=True)


def measure(folder: Path, patch: pytest.MonkeyPatch, portals: int, posts: int) -> Iterator[str]:
    """The figures, one a line."""
    seconds: dict[bool, list[float]] = {}
    for with_log in (False, True):
        place = folder / f"nhat-ky-{with_log}"
        place.mkdir()
        city = MadeUpCity(place, patch, posts={f"cong-{number}": {} for number in range(portals)})
        for portal, held in city.posts.items():
            held.update({f"/tin-tuc/{number}/": (1, f"{portal} {number}. {WORDS}") for number in range(posts)})
        seconds[with_log] = [_timed(city, with_log)]
        city.write("cong-0", "/tin-tuc/0/", f"Đã sửa. {WORDS}", 2)
        seconds[with_log] += [_timed(city, with_log), _timed(city, with_log)]
    for place, what in enumerate(("first publish", "one edited post", "nothing new")):
        without, logged = seconds[False][place], seconds[True][place]
        yield f"{what}: {without:.2f} s without the log, {logged:.2f} s with it, {logged - without:+.2f} s"
    yield from sizes(city)


def sizes(city: MadeUpCity) -> Iterator[str]:
    """Bytes of the log, and of proofs."""
    ledger, thousands = city.book.ledger, len(city.book.versions) / 1000
    public = sum((ledger.folder / path).stat().st_size for path in ledger.paths())
    proofs = [path.stat().st_size - len(WORDS.encode()) for path in (city.book.folder / "proofs").rglob("*.json")]
    yield f"{ledger.size} entries, {len(ledger.paths())} files: {public / thousands:,.0f} bytes of log for 1,000 versions"
    yield f"a proof: {sum(proofs) / len(proofs):,.0f} bytes and the words of the post"


def _timed(city: MadeUpCity, with_log: bool) -> float:
    output = city.render()
    start = time.process_time()
    problems = city.publish_built(output, with_log)
    assert not problems, problems[0]
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])

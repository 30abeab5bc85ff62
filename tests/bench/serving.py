"""From a save to the finished page while `serve` runs: seconds of each of several saves, and their median.

python -m tests.bench.serving [--portals 11] [--posts 1000] [--saves 7] [--work DIR]
"""

import argparse
import signal
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from tests.bench.corpus import write_corpus
from tests.bench.edits import Clone, Edit
from tests.bench.standing import units
from tests.bench.tools.contract import Place
from tests.bench.tools.ours import words_of
from tests.server_programs import free_port
from tests.worlds import ROOT

SETTLED = 2.0  # seconds after the server answers, until it watches the folder too
PATIENCE = 600.0
STEP = 0.002


def main(words: list[str]) -> None:
    answers = parse(words)
    work = (answers.work or Path(mkdtemp(prefix="serving-"))).resolve()
    corpus = work / f"corpus-{answers.portals}-{answers.posts}"
    if not corpus.exists():
        write_corpus(corpus, answers.portals, answers.posts)
    folder = Path(mkdtemp(prefix="serve-", dir=work))
    clone = Clone(corpus, folder / "clone", answers.portals)
    place = Place(clone.content, tuple(units(answers.portals)), folder)
    seconds = save_often(place, clone, answers.saves)
    print(f"{answers.portals} × {answers.posts:,}: median {statistics.median(seconds):.3f} s of {', '.join(f'{one:.3f}' for one in seconds)}")


def save_often(place: Place, clone: Clone, saves: int) -> list[float]:
    """Start the server, save as often as asked for, stop it."""
    port = free_port()
    server = subprocess.Popen([*words_of("serve", place), "--port", str(port)], cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        wait_until(lambda: answers_at(port))
        time.sleep(SETTLED)
        return [one_save(place, clone) for _ in range(saves)]
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def one_save(place: Place, clone: Clone) -> float:
    """Seconds from the moment at which the file was saved until the page has the words that were added."""
    edit = clone.save()
    start = time.perf_counter()
    wait_until(lambda: has_words(place.page(edit), edit))
    return time.perf_counter() - start


def has_words(page: Path, edit: Edit) -> bool:
    try:
        return bool(edit.words) and str(edit.words) in page.read_text("utf-8")
    except FileNotFoundError:  # while folders change places
        return False


def wait_until(holds: Callable[[], bool]) -> None:
    end = time.perf_counter() + PATIENCE
    while not holds():
        if time.perf_counter() > end:
            sys.exit(f"waited {PATIENCE:.0f} s in vain")
        time.sleep(STEP)


def answers_at(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portals", type=int, default=11)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--saves", type=int, default=7)
    parser.add_argument("--work", type=Path, metavar="DIR")
    return parser.parse_args(words)


if __name__ == "__main__":
    main(sys.argv[1:])

"""All points of Lighthouse and its timings for a phone: python -m tests.lighthouse [OUTPUT OF render]. Give the machine nothing else to do meanwhile."""

import sys
from pathlib import Path

from tests.lighthouse.scores import CATEGORIES, KEY, TIMINGS, addresses, score
from tests.web_servers import serving
from tests.worlds import ROOT


def main(output: Path) -> None:
    """One line a page."""
    print("| page |", " | ".join([*CATEGORIES, *TIMINGS]), "|")
    print("|---" * (1 + len(CATEGORIES) + len(TIMINGS)) + "|")
    with serving("nginx", output, [KEY], {}) as server:
        for path in addresses(output / KEY):
            found = score(server, path)
            print(f"| {path} |", " | ".join([*(str(found.points[name]) for name in CATEGORIES), *found.timings.values()]), "|", flush=True)
            for fault in found.faults:
                print(f"  {fault}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "output")

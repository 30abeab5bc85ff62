"""The physical floor of a cold build: read every file of the content, write files as many and as large as our output.

python floor.py CONTENT SIZES TARGET; SIZES is a JSON file {path: bytes}, made by `sizes_of`.
"""

import json
import sys
from pathlib import Path


def sizes_of(output: Path) -> dict[str, int]:
    """How large each file below a folder is."""
    return {path.relative_to(output).as_posix(): path.stat().st_size for path in output.rglob("*") if path.is_file()}


def main(content: Path, sizes: Path, target: Path) -> None:
    """Read all, write all."""
    for path in content.rglob("*"):
        if path.is_file():
            path.read_bytes()
    for name, size in json.loads(sizes.read_text("utf-8")).items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bytes(size))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))

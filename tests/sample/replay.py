"""Replays the sample into a repository of its own as if it had grown from day to day: dated commits, an author for each portal, merges.

`python -m tests.sample.replay --out DIR`; then `build.py report --content DIR/content --publish DIR/publish.yml`. Nothing is random.
"""

import argparse
import re
import subprocess
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

from schemas.fields import VIETNAM

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "content"
BEGIN = date(2023, 1, 1)  # what is older was there at the beginning
LATE_EACH, LATE_DAYS = 7, 12  # every seventh document comes so many days after the day that it claims
Files = dict[str, bytes]


def day_of(text: str) -> date:
    """The day that a post claims to go online."""
    found = re.search(r"^(?:publish_at|date): *(\d{4}-\d\d-\d\d)", text, re.M)
    return date.fromisoformat(found[1]) if found else BEGIN


def came_on(post: Path, number: int) -> date:
    """The day on which the replay lets a post come."""
    day = max(day_of(post.read_text("utf-8")), BEGIN)
    return day + timedelta(days=LATE_DAYS) if "van-ban" in post.parts and number % LATE_EACH == 0 else day


def files_of(post: Path) -> Files:
    """A post, with the files beside it where it has a folder of its own."""
    paths = [path for path in sorted(post.parent.rglob("*")) if path.is_file()] if post.name == "index.md" else [post]
    return {path.relative_to(ROOT).as_posix(): path.read_bytes() for path in paths}


def days() -> list[tuple[date, str, Files]]:
    """What comes on which day in which portal, in order; portals' own files are there from the beginning."""
    found: dict[tuple[date, str], Files] = {}
    for path in sorted(CONTENT.glob("*.yml")) + sorted(CONTENT.rglob("portal.yml")) + sorted(CONTENT.rglob("organisation.yml")):
        found.setdefault((BEGIN, "city"), {})[path.relative_to(ROOT).as_posix()] = path.read_bytes()
    for number, post in enumerate(sorted(CONTENT.rglob("*.md"))):
        portal = post.relative_to(CONTENT).parts[0] if "city" in post.parts else post.relative_to(CONTENT).parts[1]
        found.setdefault((came_on(post, number), portal), {}).update(files_of(post))
    return [(day, portal, files) for (day, portal), files in sorted(found.items(), key=lambda entry: entry[0])]


def stream() -> Iterator[bytes]:
    """The input of `git fast-import`: on each day a side branch of one portal, merged into main."""
    for number, (day, portal, files) in enumerate(days(), 1):
        written = datetime.combine(day, time(8), VIETNAM) + timedelta(minutes=number % 60)
        side, main = 2 * number, 2 * number + 1
        yield commit("refs/heads/bai", side, f"{portal}@tayninh.example", written, f"{portal}: bài ngày {day}", 2 * number - 1 if number > 1 else 0)
        for path, data in files.items():
            yield b"M 100644 inline " + path.encode() + b"\ndata %d\n" % len(data) + data + b"\n"
        yield commit("refs/heads/main", main, "duyet@tayninh.example", written + timedelta(minutes=30), f"Duyệt bài của {portal}",
                     2 * number - 1 if number > 1 else 0, side)
        yield b"deleteall\n" if number == 1 else b""
        for path, data in files.items():
            yield b"M 100644 inline " + path.encode() + b"\ndata %d\n" % len(data) + data + b"\n"


def commit(branch: str, mark: int, who: str, when: datetime, words: str, *parents: int) -> bytes:
    """The head of a commit; the first parent is the line that it goes on from (0: none)."""
    stamp = f"{who.partition('@')[0]} <{who}> {int(when.timestamp())} +0700"
    text = words.encode()
    first, others = parents[0], parents[1:]
    lines = [f"commit {branch}", f"mark :{mark}", f"author {stamp}", f"committer {stamp}", f"data {len(text)}"]
    links = ([f"from :{first}"] if first else []) + [f"merge :{other}" for other in others]
    return ("\n".join(lines) + "\n").encode() + text + b"\n" + "".join(f"{link}\n" for link in links).encode()


def replay(out: Path) -> None:
    """Make the repository, its work tree, and a publish.yml whose history begins with it."""
    out.mkdir(parents=True)
    subprocess.run(["git", "init", "-q", "-b", "main", str(out)], check=True)
    subprocess.run(["git", "-C", str(out), "fast-import", "--quiet", "--force"], input=b"".join(stream()), check=True)
    subprocess.run(["git", "-C", str(out), "reset", "-q", "--hard", "main"], check=True)
    text = (ROOT / "publish.yml").read_text("utf-8")
    text = re.sub(r"^history_begins: .*", "history_begins: 2023-01-01", text, flags=re.M)
    (out / "publish.yml").write_text(re.sub(r"^imports_end: .*", "imports_end: 2023-01-02", text, flags=re.M), "utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    replay(parser.parse_args().out)

"""Makes the recordings that sample bulletins name: the first sentences of their text, read by espeak-ng.

python -m tests.sample.recordings [--content DIR] makes those that are missing (needs espeak-ng and lame).
"""

import argparse
import subprocess
from collections.abc import Iterator
from pathlib import Path

from schemas.kinds.bulletin import Bulletin
from tests.sample.posts import sample_posts

WORDS = 45  # about a quarter of a minute


def missing_recordings(content: Path) -> Iterator[tuple[str, Path]]:
    """What is to be said, and where the recording is missing."""
    for post in sample_posts(content):
        if isinstance(post.fields, Bulletin) and not (content / post.file_path(post.fields.audio)).exists():
            yield " ".join(post.body.text.split()[:WORDS]), content / post.file_path(post.fields.audio)


def record(words: str, path: Path) -> None:
    """Speak the words into an MP3 file, mono, small."""
    speech = subprocess.run(["espeak-ng", "-v", "vi", "-s", "150", "--stdout", words], check=True, capture_output=True)
    subprocess.run(["lame", "--quiet", "-m", "m", "-b", "24", "--resample", "16", "-", str(path)], check=True, input=speech.stdout)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--content", type=Path, default=Path("content"))
    found = list(missing_recordings(parser.parse_args().content))
    for words, path in found:
        record(words, path)
    print(f"{len(found)} bản ghi âm")


if __name__ == "__main__":
    main()

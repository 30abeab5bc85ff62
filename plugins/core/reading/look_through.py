"""Personal data and secrets are looked for once in a post, for all rules that ask."""

import time

from schemas.clock import Clock
from schemas.files.post_files import PostFiles
from schemas.post import Post
from schemas.privacy.sightings import Sighting, sightings_in_files, sightings_in_text


def look_through(post: Post, files: PostFiles, clock: Clock) -> tuple[tuple[Sighting, ...], dict[str, float]]:
    """Personal data and secrets seen, for all rules of the families DL and BM; and the seconds that it took."""
    start = time.perf_counter()
    in_text = sightings_in_text(post, clock)
    middle = time.perf_counter()
    in_files = sightings_in_files(post, files, clock)
    return (*in_text, *in_files), {"DL, BM (chữ)": middle - start, "DL, BM (mở tệp)": time.perf_counter() - middle}

"""Personal data and secrets are looked for once in a post, for all rules that ask."""

import time
from datetime import date

from schemas.clock import Clock
from schemas.fields import VIETNAM
from schemas.files.post_files import PostFiles
from schemas.post import Post
from schemas.privacy.sightings import Sighting, sightings_in_files, sightings_in_text


class DayOfYear(date):
    """The day, of which only the year is asked (is this a year of birth?); then the answer holds for that year."""

    clock: Clock

    @classmethod
    def of(cls, clock: Clock) -> "DayOfYear":
        day = clock.as_of.astimezone(VIETNAM).date()
        today = cls(day.year, day.month, day.day)
        today.clock = clock
        return today

    @property
    def year(self) -> int:
        year = super().year
        self.clock.has_begun(date(year, 1, 1))
        self.clock.has_begun(date(year + 1, 1, 1))
        return year


def look_through(post: Post, files: PostFiles, today: date) -> tuple[tuple[Sighting, ...], dict[str, float]]:
    """Personal data and secrets seen, for all rules of the families DL and BM; and the seconds that it took."""
    start = time.perf_counter()
    in_text = sightings_in_text(post, today)
    middle = time.perf_counter()
    in_files = sightings_in_files(post, files, today)
    return (*in_text, *in_files), {"DL, BM (chữ)": middle - start, "DL, BM (mở tệp)": time.perf_counter() - middle}

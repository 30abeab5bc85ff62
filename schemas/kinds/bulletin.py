"""Radio bulletins: the recording, and its words in the body (Circular 32/2017 Điều 18(1)(c))."""

import datetime as dt
from typing import Annotated

from pydantic import Field

from schemas.fields import VIETNAM, AudioFile, Moment, Name, SitePath
from schemas.kinds.base import PostFields


class Bulletin(PostFields):
    """A bulletin of the loudspeaker station: the log of what was broadcast.

    It was broadcast from the day of `aired` on, on `repeats` days running; `reads` are the posts of the portal that were read.
    """

    aired: Moment
    voice: Name
    audio: AudioFile
    repeats: Annotated[int, Field(ge=1, le=60)] = 1
    reads: tuple[SitePath, ...] = Field(default=(), max_length=30)

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The days on which it was broadcast."""
        first = self.aired.astimezone(VIETNAM).date()
        return tuple(first + dt.timedelta(days=after) for after in range(self.repeats))

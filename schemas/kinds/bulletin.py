"""Radio bulletins: the recording, and its words in the body (Circular 32/2017 Điều 18(1)(c))."""

from typing import Annotated

from pydantic import Field

from schemas.fields import AudioFile, Moment, Name
from schemas.kinds.base import PostFields


class Bulletin(PostFields):
    """A bulletin of the loudspeaker station; `repeats` is on how many days it was broadcast."""

    aired: Moment
    voice: Name
    audio: AudioFile
    repeats: Annotated[int, Field(ge=1, le=60)] = 1

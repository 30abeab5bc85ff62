"""The record of a version of a post: what the build knows of it, in a small file beside its page; publish makes the log from it."""

from typing import Annotated

from pydantic import Field, StringConstraints, ValidationError

from plugins.core.log.proof import compact
from schemas.fields import Model, SitePath, Slug

RECORD = "phien-ban.json"
Count = Annotated[int, Field(ge=0)]


class Record(Model):
    """`version` counts the commits that changed the post, `commit` is the last of them («», 0: nobody knows); `corrections` are those that
    readers were told of; `text` are its words as the page shows them (page_text.py)."""

    v: int = Field(default=1, ge=1, le=1)
    portal: Slug
    path: SitePath
    version: Count
    commit: Annotated[str, StringConstraints(pattern=r"^([0-9a-f]{40,64})?$")]
    corrections: Count = 0
    withdrawn: bool = False
    text: Annotated[str, StringConstraints(strip_whitespace=False)]

    def to_bytes(self) -> bytes:
        """Compact JSON with sorted keys and a new line."""
        return (compact(self.model_dump(mode="json")) + "\n").encode()


class NotARecord(Exception):
    """The bytes are no record."""


def parse_record(data: bytes) -> Record:
    """A record as the build has written it; raises NotARecord."""
    try:
        return Record.model_validate_json(data)
    except ValidationError as error:
        raise NotARecord(str(error.errors()[0]["loc"])) from None

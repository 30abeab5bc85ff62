"""What the log says: that a version of a post was about to be published, and what has become of a portal's release.

An entry is JSON (sorted keys, no spaces, UTF-8). A version is written before it goes online («intended»); afterwards one entry for each
portal says that its release is «online», with the SHA-256 of its manifest, or has «failed»; `of` are the versions that this settles.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, TypeAdapter, ValidationError

from plugins.core.log.proof import compact
from plugins.core.publishing.manifest import CommitId, Digest, ReleaseId
from schemas.fields import Model, SitePath, Slug

# published: it was not there before; amended, corrected (readers are told of it), withdrawn; restored: an earlier version came back;
# redrawn: the same version is shown in other words of the page; removed: its page is no longer there.
Change = Literal["published", "amended", "corrected", "withdrawn", "restored", "redrawn", "removed"]
Index = Annotated[int, Field(ge=0)]  # counted from 0


class VersionEntry(Model):
    """A version of a post: `digest` is salted (proof.py); of a page that was removed there is none."""

    v: Literal[1] = 1
    state: Literal["intended"] = "intended"
    portal: Slug
    path: SitePath
    version: Index
    kind: Change
    commit: CommitId
    corrections: Index = 0
    day: date
    digest: Digest | None = None

    def to_bytes(self) -> bytes:
        return compact(self.model_dump(mode="json", exclude_none=True)).encode()


class ReleaseEntry(Model):
    """What has become of a portal's release, and of the versions in it, by their numbers in the log."""

    v: Literal[1] = 1
    state: Literal["online", "failed"]
    portal: Slug
    day: date
    of: tuple[Index, ...] = ()
    release: ReleaseId | None = None
    manifest: Digest | None = None

    def to_bytes(self) -> bytes:
        return compact(self.model_dump(mode="json", exclude_none=True)).encode()


Entry = VersionEntry | ReleaseEntry
_ENTRY: TypeAdapter[Entry] = TypeAdapter(Entry)


class NotAnEntry(Exception):
    """The bytes are no entry of ours."""


def parse_entry(data: bytes) -> Entry:
    """An entry from a log, which is data like any other; raises NotAnEntry."""
    try:
        found = _ENTRY.validate_json(data)
    except ValidationError:
        raise NotAnEntry from None
    if found.to_bytes() != data:
        raise NotAnEntry
    return found

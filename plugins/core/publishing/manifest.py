"""What a release is, file by file: written once, read back from hosts, compared.

It stands beside the pages as /manifest.json, so that anybody can check a site against it.
"""

import json
import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, ValidationError

from schemas.fields import Model

NAME = "manifest.json"
NO_DIGEST = "0" * 64  # of what is no plain file
# Of a release that is no more, the theme's files alone live on: a page loaded a moment ago asks for them by their content hash.
# Pictures, papers and the search index do not: they may hold what was withdrawn. Seven days, and two for clocks that are wrong.
LASTING = re.compile(r"tai-nguyen/[A-Za-z0-9._-]+\.[0-9a-f]{8,}\.[a-z0-9]+(\.gz|\.br)?")
LASTS = timedelta(days=9)

# Letters that no shell and no server understands in a way of its own.
SitePath = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._][A-Za-z0-9._-]*(/[A-Za-z0-9._][A-Za-z0-9._-]*)*$", max_length=300)]
Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
CommitId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{40,64}$")]
ReleaseId = Annotated[str, StringConstraints(pattern=r"^\d{8}-\d{3}-[0-9a-f]{12}$")]


class File(Model):
    """One file: SHA-256 (hex) and size in bytes."""

    sha256: Digest
    size: Annotated[int, Field(ge=0)]


class LastingFile(File):
    """A file of an earlier release that stays online until a moment."""

    until: datetime


class Manifest(Model):
    """One release of one portal.

    `commit` is where the pages come from; `head` the newest commit of the protected line that was published here, and `sequence`
    the number of commits on that line. `turn` counts releases of the same `head`: built at another moment, or gone back to (`restores`).
    """

    format: Literal[1] = 1
    portal: str
    target: Literal["production", "preview"]
    address: str
    sequence: Annotated[int, Field(ge=1, lt=10**8)]
    turn: Annotated[int, Field(ge=0, lt=1000)] = 0
    commit: CommitId
    head: CommitId
    as_of: datetime
    restores: ReleaseId | None = None
    tools: dict[str, str] = {}
    files: dict[SitePath, File]
    lasting: dict[SitePath, LastingFile] = {}

    @property
    def id(self) -> str:
        """Name of the release; sorted by name, releases are sorted by age."""
        return f"{self.sequence:08}-{self.turn:03}-{self.commit[:12]}"

    @property
    def all_files(self) -> dict[str, File]:
        """Every file that stands online, but for the manifest itself."""
        return {**self.lasting, **self.files}

    @property
    def pages(self) -> list[str]:
        return [path for path in self.files if path.endswith(".html")]

    @property
    def content(self) -> str:
        """Name of the release whose pages these are."""
        return self.restores or self.id

    def to_bytes(self) -> bytes:
        """Sorted JSON, the same for the same release."""
        return (json.dumps(self.model_dump(mode="json"), sort_keys=True, indent=0, ensure_ascii=False) + "\n").encode()


class NotAManifest(Exception):
    """The bytes are no manifest, or one of a later format."""


def parse_manifest(data: bytes) -> Manifest:
    """A manifest from what a host gives, which is data like any other: paths that could lead out of the site are refused."""
    try:
        found = Manifest.model_validate_json(data)
    except ValidationError as error:
        raise NotAManifest(str(error.errors()[0]["loc"])) from None
    odd = [path for path in found.all_files if not is_safe(path)]
    if odd:
        raise NotAManifest(odd[0])
    return found


def is_safe(path: str) -> bool:
    """Whether a path stays inside the site and is not the manifest's own."""
    return path != NAME and not {".", ".."} & set(path.split("/"))


@dataclass(frozen=True)
class Changes:
    """What a release changes online: paths in order, and the bytes that travel."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    deleted: tuple[str, ...]
    size: int

    @property
    def sent(self) -> tuple[str, ...]:
        return self.new + self.changed

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.deleted)


def compare(online: Manifest | None, manifest: Manifest) -> Changes:
    """From what is online (None: nothing) to the release."""
    before = online.all_files if online else {}
    after = manifest.all_files
    new = tuple(sorted(after.keys() - before.keys()))
    changed = tuple(sorted(path for path in after.keys() & before.keys() if after[path].sha256 != before[path].sha256))
    return Changes(new, changed, tuple(sorted(before.keys() - after.keys())), sum(after[path].size for path in new + changed))


def lasting(online: Manifest | None, files: dict[str, File], as_of: datetime) -> dict[str, LastingFile]:
    """Files of what is online that must outlive it."""
    if online is None:
        return {}
    dropped = {path: LastingFile(sha256=file.sha256, size=file.size, until=as_of + LASTS)
               for path, file in online.files.items() if LASTING.fullmatch(path)}
    waiting = {path: file for path, file in online.lasting.items() if file.until > as_of}
    return {path: file for path, file in sorted({**dropped, **waiting}.items()) if path not in files}

"""Where the page of a post comes from: which version it shows, of which commit; and the record of that version beside the page.

The record is for those who check (docs/decisions/0015-log.md): publish reads it to write the log, and puts the proof in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.core.log.page_text import page_text
from plugins.core.log.record import RECORD, Record
from plugins.core.memory.lists import ENTRY, LAST
from plugins.core.memory.shelves import VERSIONS, Version, of_versions
from plugins.pelican.presenter import Presenter, ShownPost
from schemas.fields import VIETNAM
from schemas.state import State


@dataclass(frozen=True)
class Origin:
    """The version that a page shows, and when the repository took it in; number 0 where there is no history to ask."""

    number: int
    commit: str
    moment: datetime | None
    record: str  # address of its record


def versions_of(presenter: Presenter, shown: ShownPost) -> list[Version]:
    """The versions of a post, the newest first, from the one on that is shown."""
    if presenter.task.older is None:
        return []
    path = shown.line.path
    found = presenter.lists.between(VERSIONS, path + "\n", path + "\n" + LAST, ENTRY)
    versions = of_versions(found[0].sort) if found else []
    commits = [version.commit for version in versions]
    return versions[commits.index(shown.source) if shown.source in commits else 0:]


def origin_of(shown: ShownPost, versions: Sequence[Version]) -> Origin:
    """The first of these versions, as the page of the post tells it."""
    address = shown.line.url + RECORD
    if not versions:
        return Origin(0, "", None, address)
    newest = versions[0]
    return Origin(newest.number, newest.commit, moment_of(newest), address)


def moment_of(version: Version) -> datetime:
    """When the repository took in a version."""
    return datetime.fromtimestamp(version.moment, VIETNAM)


def record_of(shown: ShownPost, origin: Origin, html: str) -> tuple[str, bytes]:
    """Path and bytes of the record of a post whose page is this."""
    fields = shown.line.fields
    record = Record(portal=shown.line.portal, path=shown.line.url, version=origin.number, commit=origin.commit, text=page_text(html),
                    corrections=len(fields.corrections), withdrawn=shown.state is State.WITHDRAWN)
    return origin.record.lstrip("/"), record.to_bytes()

"""Where the page of a post comes from: which version it shows, of which commit; and the record of that version beside the page.

The record is for those who check (docs/decisions/0015-log.md): publish reads it to write the log, and puts the proof in its place.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.core.log.page_text import page_text
from plugins.core.log.record import RECORD, Record
from plugins.core.memory.shelves import Version, shown_versions
from plugins.pelican.presenter import Presenter, ShownPost
from schemas.fields import VIETNAM
from schemas.state import State

HISTORY = "lich-su/"  # below the address of the post


@dataclass(frozen=True)
class Origin:
    """The version that a page shows, and when the repository took it in; number 0 where there is no history to ask.

    `record` is the address of its record, `history` that of the page of its history («»: it was never changed), `source` the SHA-256 of the
    post file, `late` the moment from which the post was really there, where that is another day than the one it claims.
    """

    number: int
    commit: str
    moment: datetime | None
    record: str
    history: str = ""
    source: str = ""
    late: datetime | None = None

    @property
    def id(self) -> str:
        """What one names when one writes about this version."""
        return f"{self.record.removesuffix(RECORD)}#{self.number}"


def versions_of(presenter: Presenter, shown: ShownPost) -> list[Version]:
    """The versions of a post, the newest first, from the one on that is shown."""
    if presenter.task.older is None:
        return []
    return shown_versions(presenter.lists, shown.line.path, shown.source)


def origin_of(shown: ShownPost, versions: Sequence[Version]) -> Origin:
    """The first of these versions, as the page of the post tells it."""
    record, source, late = shown.line.url + RECORD, shown.whole.source, _late(shown)
    if not versions:
        return Origin(0, "", None, record, source=source, late=late)
    newest, history = versions[0], shown.line.url + HISTORY if len(versions) > 1 else ""
    return Origin(newest.number, newest.commit, newest.came, record, history, source, late)


def _late(shown: ShownPost) -> datetime | None:
    """Nobody backdates a post in silence; of what was brought in from an older portal nobody knows more than it says."""
    judging = shown.whole.judging
    came = judging.accepted if judging and not judging.imported else None
    claimed = shown.line.fields.goes_online
    return came if came and came.astimezone(VIETNAM).date() > claimed.astimezone(VIETNAM).date() else None


def record_of(shown: ShownPost, origin: Origin, html: str) -> tuple[str, bytes]:
    """Path and bytes of the record of a post whose page is this."""
    fields = shown.line.fields
    record = Record(portal=shown.line.portal, path=shown.line.url, version=origin.number, commit=origin.commit, text=page_text(html),
                    corrections=len(fields.corrections), withdrawn=shown.state is State.WITHDRAWN)
    return origin.record.lstrip("/"), record.to_bytes()

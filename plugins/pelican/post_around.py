"""What stands around the words of a post: the posts beside it, how long it takes to read, when it was changed."""

from datetime import date

from plugins.core.memory.meaning import PostLine
from plugins.core.memory.shelves import WITHOUT_FEED, newest_last
from plugins.pelican.origin import versions_of
from plugins.pelican.post_views import Around
from plugins.pelican.presenter import Presenter, ShownPost
from plugins.pelican.views import Row
from schemas.kinds.document import OfficialDocument
from schemas.kinds.schedule import Schedule

SYLLABLES_A_MINUTE = 220  # a calm reader on a small screen; our own figure
SHORT = 100  # syllables of a text that nobody has to plan for


def around(presenter: Presenter, shown: ShownPost) -> Around:
    """The posts before and after this one, minutes of reading (0: hardly any), and the days of its changes (None: nobody knows)."""
    earlier, later = _neighbours(presenter, shown.line)
    return Around(earlier, later, _minutes(shown.post.body.text), _edit_days(presenter, shown))


def _neighbours(presenter: Presenter, line: PostLine) -> tuple[Row | None, Row | None]:
    """Pages that stand for good have no order in time. A new post touches the page of the one before it, and no other."""
    if line.kind.key in WITHOUT_FEED:
        return None, None
    name, key = _place_in_time(presenter, line)
    before, after = presenter.lists.before(name, key, 1), presenter.lists.after(name, key + " ", 1)
    earlier, later = presenter.rows(before), presenter.rows(after)
    return earlier[0] if earlier else None, later[0] if later else None


def _place_in_time(presenter: Presenter, line: PostLine) -> tuple[str, str]:
    """The list of the kind, and the post's key there (plugins/core/memory/shelves.py): documents go by day of issue, schedules by week."""
    fields = line.fields
    if isinstance(fields, OfficialDocument):
        return presenter.list("register"), f"{fields.issued.isoformat()}{line.url}"
    if isinstance(fields, Schedule):
        return presenter.list("weeks"), f"{fields.week}{line.url}"
    return presenter.list(f"kind/{line.kind.key}"), newest_last(line)


def _minutes(text: str) -> int:
    count = len(text.split())
    return -(-count // SYLLABLES_A_MINUTE) if count >= SHORT else 0


def _edit_days(presenter: Presenter, shown: ShownPost) -> tuple[date, ...] | None:
    """The days, the newest first, on which the repository took in a change of what readers had seen, up to the version that is shown."""
    if presenter.task.older is None:
        return None
    edits = [version.came for version in versions_of(presenter, shown) if version.number > 1]
    days = [moment.date() for moment in edits if moment > shown.line.fields.goes_online and presenter.clock.reached(moment)]
    return tuple(dict.fromkeys(days))

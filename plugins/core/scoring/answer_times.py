"""When a question or petition was really answered: the version that first carried the answer, as history has it, and the first deadline
that was promised; later versions may claim earlier days."""

from collections.abc import Iterator
from datetime import date

from plugins.core.memory.store import Store
from plugins.core.reading import line
from plugins.core.scoring.unit import AnswerTimes
from plugins.core.world import Past, World
from schemas.deadlines import answer_due
from schemas.fields import VIETNAM, parse_day
from schemas.frontmatter import read_document
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.post import Post
from schemas.yaml_faults import YamlProblem

_VERSIONS = "SELECT number, blob FROM version WHERE post = ? AND blob != '' ORDER BY number"


def times_of(post: Post, imported: bool, store: Store, world: World) -> AnswerTimes | None:
    """The times of a question or petition; None for other kinds. Of an import nothing is known but what it claims."""
    fields = post.fields
    if not isinstance(fields, Question | Petition):
        return None
    due = answer_due(fields)
    if imported or not isinstance(world.past, Past):
        return AnswerTimes(due, fields.answered)
    versions = list(_versions(post.path, store, world, world.past))
    answered = next((came for came, _, is_answered in versions if is_answered), None)
    promised = next((day for _, day, _ in versions if day), None) if isinstance(fields, Petition) else None
    shown = fields.goes_online.astimezone(VIETNAM).date()
    return AnswerTimes(promised or due, max(answered, fields.answered, shown) if answered and fields.answered else fields.answered)


def _versions(path: str, store: Store, world: World, past: Past) -> Iterator[tuple[date, date | None, bool]]:
    """Of each version that readers could see: the day on which it came, the deadline in it, and whether it carries an answer."""
    for number, blob in store.rows(_VERSIONS, path):
        try:
            head = read_document(past.source.fetch(path, blob)).head.data
            due = parse_day(head["due"]) if "due" in head else None
            if head.get("status") == "draft":
                continue
        except (YamlProblem, ValueError):  # a version that nobody could read
            continue
        yield line.came_at(store, number, world.as_of).astimezone(VIETNAM).date(), due, bool(head.get("answered"))

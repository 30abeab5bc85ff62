"""Questions, petitions, consultations and rumours as the digest counts them: without who asked."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from plugins.core.memory.lists import Lists
from plugins.core.memory.meaning import PostLine
from schemas import law
from schemas.deadlines import answer_due
from schemas.fields import VIETNAM
from schemas.kinds.consultation import Consultation
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.kinds.rumour import Rumour
from schemas.working_days import working_days_between

VOICE = ("question", "petition", "consultation", "rumour")


@dataclass(frozen=True)
class Case:
    """Something that waits for an answer, or has one: `begun` is when it was asked (first seen, closed), `due` the last day in time,
    `answered` the day of the answer (verdict, result)."""

    kind: str
    portal: str
    field: str
    title: str
    url: str
    office: str
    begun: date
    due: date
    answered: date | None
    opened: date | None = None  # of a consultation
    verdict: str = ""  # of a rumour
    is_passed_on: bool = False

    @property
    def days(self) -> int | None:
        """Working days until the answer."""
        return working_days_between(self.begun, self.answered) if self.answered else None

    def is_open(self, day: date) -> bool:
        """Whether it waits at the end of a day."""
        return self.begun <= day and not self.is_passed_on and (self.answered is None or self.answered > day)

    def is_late(self, day: date) -> bool:
        """Whether it waits at the end of a day, and too long."""
        return self.is_open(day) and self.due < day

    @property
    def in_time(self) -> bool:
        return self.answered is not None and self.answered <= self.due


def cases_of(lists: Lists, portal: str) -> Iterator[Case]:
    """The cases of one portal that readers can see."""
    for kind in VOICE:
        for found in lists.all(f"{portal}/kind/{kind}"):
            yield _case(found.value)


def _case(line: PostLine) -> Case:
    fields = line.fields
    begun, due, answered = _days(line)
    return Case(line.kind.key, line.portal, law.categories()[fields.category].title, fields.title, line.url,
                getattr(fields, "answered_by", None) or fields.office, begun, due, answered,
                fields.opens if isinstance(fields, Consultation) else None, fields.verdict if isinstance(fields, Rumour) else "",
                isinstance(fields, Petition) and fields.state == "transferred")


def _days(line: PostLine) -> tuple[date, date, date | None]:
    """When it began, until when it should have been answered, when it was."""
    fields = line.fields
    if isinstance(fields, Question | Petition):
        return fields.asked if isinstance(fields, Question) else fields.received, answer_due(fields), fields.answered
    if isinstance(fields, Consultation):
        return fields.closes, fields.result_due, fields.result.date if fields.result else None
    assert isinstance(fields, Rumour)
    online = fields.goes_online.astimezone(VIETNAM).date()
    return fields.first_seen, online, online

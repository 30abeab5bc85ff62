"""What became of a question, a petition or a consultation: who answers, until when, after how many days."""

from plugins.pelican.voice_views import Reply
from schemas.clock import Clock
from schemas.deadlines import answer_due
from schemas.kinds.consultation import Consultation
from schemas.kinds.petition import Petition
from schemas.kinds.question import Question
from schemas.working_days import working_days_between


def reply_of(fields: Question | Petition, clock: Clock) -> Reply:
    """How far the answer is, in working days (Decree 42/2022 Điều 8(1)); the day on which it was asked is not counted."""
    asked, state = (fields.asked, "answered" if fields.answered else "received") if isinstance(fields, Question) else (
        fields.received, fields.state)
    due, office = answer_due(fields), fields.answered_by or fields.office
    if fields.answered:
        taken, late = working_days_between(asked, fields.answered), working_days_between(due, fields.answered)
        return Reply(state, asked, due, office, taken=taken, late=late)
    if state == "transferred":
        return Reply(state, asked, due, office)
    if clock.is_over(due):
        return Reply(state, asked, due, office, late=working_days_between(due, clock.today()))
    return Reply(state, asked, due, office, left=working_days_between(clock.today(), due))


def days_left(fields: Consultation, clock: Clock) -> int | None:
    """Days on which people can still write, today not counted; None where they cannot write now. It changes with every day."""
    return (fields.closes - clock.today()).days if fields.stage(clock) == "open" else None

"""The moment of a build, which notes how long what follows from it will hold: that is when a page must be made again."""

from datetime import date, datetime, time, timedelta

from schemas.fields import VIETNAM

_INSTANT = timedelta(microseconds=1)


class Clock:
    """Answers questions about the moment `as_of`; the answers given so far hold from `since` until just before `until` (None: for ever)."""

    def __init__(self, as_of: datetime) -> None:
        self.as_of = as_of
        self.since: datetime | None = None
        self.until: datetime | None = None

    def reached(self, moment: datetime) -> bool:
        """Whether the moment has come."""
        if moment <= self.as_of:
            self.hold(moment, None)
            return True
        self.hold(None, moment)
        return False

    def is_over(self, day: date) -> bool:
        """Whether the day has passed, in Vietnam."""
        return self.reached(midnight(day + timedelta(days=1)))

    def has_begun(self, day: date) -> bool:
        """Whether it is that day or a later one, in Vietnam."""
        return self.reached(midnight(day))

    def is_within(self, first: date, last: date | None) -> bool:
        """Whether the first day has begun and the last, if there is one, is not over."""
        return self.has_begun(first) and not (last and self.is_over(last))

    def today(self) -> date:
        """The day in Vietnam; what asks for it must be asked again every day, so rather ask one of the questions above."""
        day = self.as_of.astimezone(VIETNAM).date()
        self.hold(midnight(day), midnight(day + timedelta(days=1)))
        return day

    def now(self) -> datetime:
        """The very moment; an answer that rests on it holds for no other."""
        self.hold(self.as_of, self.as_of + _INSTANT)
        return self.as_of

    def hold(self, since: datetime | None, until: datetime | None) -> None:
        """Let the answers hold no longer than from `since` until `until`."""
        if since and (self.since is None or since > self.since):
            self.since = since
        if until and (self.until is None or until < self.until):
            self.until = until


def midnight(day: date) -> datetime:
    """The first moment of the day in Vietnam."""
    return datetime.combine(day, time(), VIETNAM)

"""What the templates see of the citizens' voice: how to write, and what became of it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Feedback:
    """A way to write to the portal: `action` is where the form is sent (None: there is none), `mailto` a letter that is begun.

    `about` and `title` are the address and the title of the page that it is about, or ''.
    """

    action: str | None
    portal: str
    about: str
    title: str
    email: str
    mailto: str


@dataclass(frozen=True)
class Reply:
    """How far the answer to a citizen is; `taken`, `left` and `late` are working days (None: does not apply).

    `state` is received, processing, transferred or answered; `office` has answered or is to answer.
    """

    state: str
    asked: date
    due: date
    office: str
    taken: int | None = None
    left: int | None = None
    late: int | None = None

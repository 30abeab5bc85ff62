"""What a rule is, what it is given, and how it complains."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from plugins.core.judging.fact_reader import CorpusFacts, PortalFacts
from plugins.core.memory.lists import Lists
from plugins.core.memory.meaning import Judging, PostLine
from schemas.clock import Clock
from schemas.content import PortalContent
from schemas.files.post_files import PostFiles
from schemas.post import Post
from schemas.privacy.sightings import Sighting
from schemas.problem import Level, Problem, on_one_line
from schemas.strict_yaml import Position

POST = frozenset({"post"})


@dataclass(frozen=True)
class Rule:
    """What is fixed about a rule: its permanent code, its weight, by which clause, and when it is in force.

    `reads` is a subset of post, portal, corpus, history, clock: it tells which answers may be kept.
    A post is judged by the rules of its day, but always by those of `today` (personal data, secrecy, hostile content).
    What a rule finds in a draft is a warning, unless the rule is `strict_in_drafts` (what is in git is already out).
    One that is not `exemptable` knows no exemption. Where a `hard_stop` finds something, nothing else is said: it could quote a secret.
    """

    code: str
    level: Level
    clause: str
    start: date
    end: date | None = None  # the last day
    reads: frozenset[str] = POST
    today: bool = False
    strict_in_drafts: bool = False
    exemptable: bool = True
    hard_stop: bool = False

    def applies(self, known: "Known") -> bool:
        """Whether the rule holds on the day by whose rules the post is judged; for rules of `today` and for a portal, now."""
        day = known.judging.day if known.judging and not self.today else None
        return known.clock.is_within(self.start, self.end) if day is None else self.start <= day and (self.end is None or day <= self.end)


@dataclass(frozen=True)
class Known:
    """All that may be known while a post, or a portal, is judged; a rule sees of it what its `reads` declares.

    `clock` is that of the cell which is worked out, `judging` by what the post is judged (None: a portal is), `line` the post's own line,
    `lists` where the portal `portal` and all others are found (None: the rule must do with the post).
    """

    read: Callable[[str], bytes]
    clock: Clock
    judging: Judging | None = None
    line: PostLine | None = None
    lists: Lists | None = None
    portal: str = ""


class Context:
    """Gives a rule what it declares, and nothing else."""

    def __init__(self, rule: Rule, files: PostFiles | None, known: Known) -> None:
        self.rule, self._files, self._known = rule, files, known

    @property
    def day(self) -> date:
        """The day by whose rules the post is judged."""
        return self._judging.day

    @property
    def files(self) -> PostFiles:
        """The files beside the post."""
        assert self._files, "a rule about a portal has no post"
        return self._files

    @property
    def line(self) -> PostLine:
        """The post's own line: the likeness of its text and its pictures."""
        assert self._known.line, "a rule about a portal has no post"
        return self._known.line

    @property
    def sightings(self) -> tuple[Sighting, ...]:
        """Personal data and secrets seen in the post and its files."""
        return self._judging.sightings

    @property
    def portal(self) -> PortalFacts:
        """The posts of the same portal."""
        self._declared("portal")
        assert self._known.lists
        return PortalFacts(self._known.lists, self._known.portal)

    @property
    def corpus(self) -> CorpusFacts:
        """All portals and all their posts."""
        self._declared("corpus")
        assert self._known.lists
        return CorpusFacts(self._known.lists)

    @property
    def accepted(self) -> datetime | None:
        """When the post first came to the protected branch; None where it has not, or where there is no history."""
        self._declared("history")
        return self._judging.accepted

    @property
    def came(self) -> datetime | None:
        """When the post came to the protected branch, or now where it would come today; None where there is no history."""
        self._declared("history")
        return self._judging.came

    @property
    def imported(self) -> bool:
        """Whether the post was brought in from an older portal, so that nobody knows when it was really online."""
        self._declared("history")
        return self._judging.imported

    @property
    def clock(self) -> Clock:
        """The moment of the build; ask it no more than is needed, for it notes until when the answer holds."""
        self._declared("clock")
        return self._known.clock

    @property
    def _judging(self) -> Judging:
        assert self._known.judging, "a rule about a portal has no post"
        return self._known.judging

    def _declared(self, what: str) -> None:
        if what not in self.rule.reads:
            raise LookupError(f"rule {self.rule.code} does not declare that it reads «{what}»")


def complain(rule: Rule, post: Post, loc: tuple[str | int, ...], message: str, hint: str,
             clause: str = "", level: Level | None = None) -> Problem:
    """A problem at a key of the post's head; clause and level are the rule's own where none is given."""
    return _problem(rule, post.path, post.place(*loc), message, hint, clause, level)


def complain_in_body(rule: Rule, post: Post, words: str, message: str, hint: str,
                     clause: str = "", level: Level | None = None) -> Problem:
    """A problem at the line of the body where `words` first stand; at its first line where they do not, or are empty."""
    before, found, _ = post.document.body.partition(words) if words else ("", "", "")
    line = post.document.body_line + (before.count("\n") if found else 0)
    return _problem(rule, post.path, (line, 1), message, hint, clause, level)


def complain_at_line(rule: Rule, post: Post, line: int, message: str, hint: str,
                     clause: str = "", level: Level | None = None) -> Problem:
    """A problem at a line of the file that the rule has found itself."""
    return _problem(rule, post.path, (line, 1), message, hint, clause, level)


def complain_of_portal(rule: Rule, content: PortalContent, loc: tuple[str | int, ...], message: str, hint: str,
                       clause: str = "", level: Level | None = None) -> Problem:
    """A problem at a key of the portal's portal.yml."""
    return _problem(rule, content.portal_path, content.place(*loc), message, hint, clause, level)


def complain_of_organisation(rule: Rule, content: PortalContent, loc: tuple[str | int, ...], message: str, hint: str,
                             clause: str = "", level: Level | None = None) -> Problem:
    """A problem at a key of the portal's organisation.yml."""
    place = content.organisation_places.place(loc) if content.organisation_places else (1, 1)
    return _problem(rule, content.organisation_path, place, message, hint, clause, level)


def _problem(rule: Rule, path: str, place: Position, message: str, hint: str, clause: str, level: Level | None) -> Problem:
    return Problem(path, *place, rule.code, on_one_line(message), hint, clause or rule.clause, level or rule.level)

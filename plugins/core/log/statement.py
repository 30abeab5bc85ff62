"""The statement of keys: which keys may sign the log from when to when, signed by the root key that is kept offline.

The text: «keys ORIGIN», the serial number of the statement, then one line for each key, with dates (days in Vietnam, both included):
    key PUBLIC-KEY 2026-11-27 2027-11-26
    revoked PUBLIC-KEY 2027-03-01
A key that was stolen is revoked: nothing that it signed counts any more, for who has it can also write earlier dates.
Standard library only.
"""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, timezone

from plugins.core.log.checkpoint import Checkpoint, parse_checkpoint
from plugins.core.log.note import NotVerified, PublicKey, is_signed_by, parse_key, split_note

VIETNAM_TIME = timezone(timedelta(hours=7))
_DAY = r"\d{4}-\d\d-\d\d"
_HEAD = re.compile(r"keys (\S+)\n([1-9]\d{0,8})\n")
_KEY = re.compile(rf"key (\S+) ({_DAY}) ({_DAY})")
_REVOKED = re.compile(rf"revoked (\S+) ({_DAY})")


@dataclass(frozen=True)
class LogKey:
    """A key of the log: its first and last day; `revoked` where it must not be trusted at all."""

    key: PublicKey
    first: date
    last: date
    revoked: bool = False

    def line(self) -> str:
        return f"revoked {self.key} {self.last}\n" if self.revoked else f"key {self.key} {self.first} {self.last}\n"


@dataclass(frozen=True)
class Statement:
    """All keys that the log has had."""

    origin: str
    serial: int
    keys: tuple[LogKey, ...]

    def text(self) -> str:
        """What is signed."""
        return f"keys {self.origin}\n{self.serial}\n" + "".join(each.line() for each in self.keys)

    def vouching(self, key: PublicKey, first: date, last: date) -> "Statement":
        """The next statement, in which this key counts too (or for other dates)."""
        return self._with(LogKey(key, first, last))

    def revoking(self, key: PublicKey, day: date) -> "Statement":
        """The next statement, in which this key counts no longer."""
        return self._with(LogKey(key, day, day, revoked=True))

    def _with(self, new: LogKey) -> "Statement":
        others = tuple(each for each in self.keys if each.key != new.key)
        return replace(self, serial=self.serial + 1, keys=(*others, new))

    def counts(self, key: PublicKey, moment: datetime) -> bool:
        """Whether the key may sign at this moment."""
        day = moment.astimezone(VIETNAM_TIME).date()
        return any(each.key == key and not each.revoked and each.first <= day <= each.last for each in self.keys)

    def check(self, note: str) -> Checkpoint:
        """The checkpoint in a note that was signed by a key that could do so on its day; raises NotVerified."""
        found = parse_checkpoint(note)
        if found.origin != self.origin:
            raise NotVerified(f"Mốc nhật ký là của «{found.origin}», không phải «{self.origin}».")
        moment = datetime.fromtimestamp(found.time, VIETNAM_TIME)
        if not any(self.counts(each.key, moment) and is_signed_by(note, each.key) for each in self.keys):
            raise NotVerified("Mốc nhật ký không có chữ ký của khóa nào còn được tin vào ngày ấy.")
        return found


def parse_statement(note: str, root: PublicKey) -> Statement:
    """What the root key has signed; raises NotVerified."""
    if not is_signed_by(note, root):
        raise NotVerified("Giấy chứng nhận khóa không có chữ ký của khóa gốc.")
    text = split_note(note)[0]
    head = _HEAD.match(text)
    try:
        found = Statement(head[1], int(head[2]), tuple(map(_log_key, text[head.end():].splitlines()))) if head else None
    except (ValueError, TypeError):
        found = None
    if found is None or found.text() != text:
        raise NotVerified("Giấy chứng nhận khóa không đúng dạng.")
    return found


def _log_key(line: str) -> LogKey:
    if match := _KEY.fullmatch(line):
        return LogKey(parse_key(match[1]), date.fromisoformat(match[2]), date.fromisoformat(match[3]))
    match = _REVOKED.fullmatch(line)
    if match is None:
        raise ValueError(line)
    return LogKey(parse_key(match[1]), date.fromisoformat(match[2]), date.fromisoformat(match[2]), revoked=True)

"""Checkpoints (C2SP tlog-checkpoint): how large the log is, its root, and when that was said, in a signed note. Standard library only.

The text has four lines: origin, size, root in Base64, and «time SECONDS», when it was signed.
"""

import base64
import re
from dataclasses import dataclass

from plugins.core.log.note import NotVerified, split_note

_SIZE = r"(0|[1-9][0-9]{0,14})"
_SECONDS = r"(0|[1-9][0-9]{0,10})"  # a calendar has an end: eleven digits reach the year 5138
_TEXT = re.compile(rf"(?P<origin>\S+)\n(?P<size>{_SIZE})\n(?P<root>[A-Za-z0-9+/]{{43}}=)\ntime (?P<time>{_SECONDS})\n")


@dataclass(frozen=True)
class Checkpoint:
    """The log at a moment: `size` entries, `root` of 32 bytes, `time` in seconds since 1970."""

    origin: str
    size: int
    root: bytes
    time: int

    def text(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\ntime {self.time}\n"


def parse_checkpoint(note: str) -> Checkpoint:
    """What a signed checkpoint says, whoever has signed it; raises NotVerified."""
    match = _TEXT.fullmatch(split_note(note)[0])
    if match is None:
        raise NotVerified("Mốc nhật ký không đúng dạng.")
    found = Checkpoint(match["origin"], int(match["size"]), base64.b64decode(match["root"]), int(match["time"]))
    if found.text() != match[0]:
        raise NotVerified("Mốc nhật ký không đúng dạng.")
    return found

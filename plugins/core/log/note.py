"""Signed notes (C2SP signed-note): a text, an empty line, and signatures of keys that have names. Standard library only.

A public key is written «NAME+ID+KEY»: the id is four bytes in hex, the key is Base64 of 0x01 (Ed25519) and 32 bytes.
"""

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass

from plugins.core.log.ed25519 import is_signed

ED25519 = b"\x01"
SIGNATURES = 16  # more than that is no note of ours
_NAME = re.compile(r"[^\s+]{1,200}")
_SIGNATURE = re.compile(r"— (\S+) (\S+)")


class NotVerified(Exception):
    """Something is not what it should be; the message is Vietnamese, for the person who checks."""


@dataclass(frozen=True)
class PublicKey:
    """A name and the 32 bytes of an Ed25519 key."""

    name: str
    public: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that name and key are known by."""
        return hashlib.sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.id.hex()}+{base64.b64encode(ED25519 + self.public).decode()}"


def printed(text: str) -> str:
    """A line that a terminal can do nothing with but show it: who made a file may have put commands for terminals into it."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def parse_key(text: str) -> PublicKey:
    """A public key as it is written; raises NotVerified."""
    name, _, rest = text.strip().partition("+")
    key = PublicKey(name, _bytes(rest.partition("+")[2])[1:])
    if not _NAME.fullmatch(name) or len(key.public) != 32 or str(key) != text.strip():
        raise NotVerified("Khóa công khai viết không đúng.")
    return key


def split_note(note: str) -> tuple[str, list[tuple[str, bytes]]]:
    """The text of a note, and a name and bytes for each signature; raises NotVerified."""
    text, mark, lines = note.rpartition("\n\n")
    found = [_SIGNATURE.fullmatch(line) for line in lines.removesuffix("\n").split("\n")]
    if not mark or not lines.endswith("\n") or len(found) > SIGNATURES or not all(found):
        raise NotVerified("Tờ ký không đúng dạng.")
    return text + "\n", [(match[1], _bytes(match[2])) for match in found if match]


def is_signed_by(note: str, key: PublicKey) -> bool:
    """Whether this key has signed the note; raises NotVerified for what is no note."""
    text, signatures = split_note(note)
    ours = [data[4:] for name, data in signatures if name == key.name and data[:4] == key.id]
    return any(is_signed(key.public, text.encode(), data) for data in ours)


def signature_line(key: PublicKey, signature: bytes) -> str:
    """A signature as it stands under a note."""
    return f"— {key.name} {base64.b64encode(key.id + signature).decode()}\n"


def _bytes(text: str) -> bytes:
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        raise NotVerified("Có chỗ không phải Base64.") from None
    if base64.b64encode(data).decode() != text:  # two spellings of the same bytes would be two notes
        raise NotVerified("Có chỗ không phải Base64 đúng chuẩn.")
    return data

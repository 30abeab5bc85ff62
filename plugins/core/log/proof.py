"""The proof of a version of a post, and its check without any network. Standard library only.

A proof is a JSON object (sorted keys, no spaces, UTF-8, one line): «v» 1; «text», the words of the post (page_text.py); «salt», 16 bytes in
hex; «entry», what the log says of this version, itself JSON; «index», its number in the log; «hashes», its audit path in Base64, from the
leaf up; «checkpoint», the log at the time of its publication (checkpoint.py); «keys», the statement of keys of that time (statement.py).
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from plugins.core.log.checkpoint import Checkpoint
from plugins.core.log.hashing import is_included, leaf_hash
from plugins.core.log.note import NotVerified, PublicKey, parse_key, printed
from plugins.core.log.page_text import check_form, page_address, page_text
from plugins.core.log.statement import VIETNAM_TIME, Statement, parse_statement

SALT = 16  # bytes
_FIELDS = {"v": int, "text": str, "salt": str, "entry": str, "index": int, "hashes": list, "checkpoint": str, "keys": str}


@dataclass(frozen=True)
class Proved:
    """What a proof has proved: the log's entry, the words of that version, and the checkpoint that vouches for them."""

    entry: dict[str, Any]
    text: str
    checkpoint: Checkpoint


@dataclass(frozen=True)
class Trust:
    """Whom the one who checks believes: the root key, and perhaps a statement of keys that is newer than that of a proof."""

    root: PublicKey
    newest: Statement | None = None

    def statement(self, note: str) -> Statement:
        """The newer of the two statements; raises NotVerified."""
        found = parse_statement(note, self.root)
        return self.newest if self.newest and self.newest.serial >= found.serial else found


def digest_of(salt: bytes, text: str) -> str:
    """The salted digest that the log keeps instead of the words: SHA-256 of 16 bytes of salt and the text in UTF-8, in hex."""
    return hashlib.sha256(salt + text.encode()).hexdigest()


def compact(value: object) -> str:
    """JSON as the log writes it: the same bytes for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write_proof(text: str, salt: bytes, entry: str, index: int, hashes: Sequence[bytes], checkpoint: str, keys: str) -> bytes:
    """A proof as it is published."""
    return (compact({"v": 1, "text": text, "salt": salt.hex(), "entry": entry, "index": index, "checkpoint": checkpoint, "keys": keys,
                     "hashes": [base64.b64encode(each).decode() for each in hashes]}) + "\n").encode()


def read_trust(text: str) -> Trust:
    """A file of keys: the root key in its first line, then perhaps a statement that it has signed; raises NotVerified."""
    first, _, rest = text.partition("\n")
    root = parse_key(first)
    return Trust(root, parse_statement(rest.lstrip("\n"), root) if rest.strip() else None)


def check_proof(data: bytes, trust: Trust) -> Proved:
    """What the proof proves; raises NotVerified where it proves nothing."""
    fields = _fields(data)
    checkpoint = trust.statement(fields["keys"]).check(fields["checkpoint"])
    leaf = leaf_hash(fields["entry"].encode())
    if not is_included(leaf, fields["index"], checkpoint.size, _hashes(fields["hashes"]), checkpoint.root):
        raise NotVerified("Nhật ký không có dòng mà bằng chứng nêu.")
    entry = _object(fields["entry"])
    if digest_of(_salt(fields["salt"]), fields["text"]) != entry.get("digest"):
        raise NotVerified("Nguyên văn trong bằng chứng không phải nguyên văn đã ghi vào nhật ký.")
    return Proved(entry, fields["text"], checkpoint)


def check_page(html: str, proved: Proved) -> None:
    """Whether a page is of the post that the proof is of, and says just what it says; raises NotVerified."""
    check_form(html)
    if urlsplit(page_address(html)).path != proved.entry.get("path"):
        raise NotVerified(f"Bằng chứng là của trang {proved.entry.get('path')}, không phải của trang này.")
    for here, there in _unlike(page_text(html).split("\n"), proved.text.split("\n")):
        raise NotVerified(f"Trang khác bản đã ghi. Trang viết: «{here}». Bản đã ghi: «{there}».")


def _unlike(page: list[str], text: list[str]) -> list[tuple[str, str]]:
    """The first line that differs, on the page and in the text."""
    length = max(len(page), len(text))
    pairs = zip(page + [""] * (length - len(page)), text + [""] * (length - len(text)), strict=True)
    return [pair for pair in pairs if pair[0] != pair[1]][:1]


def _fields(data: bytes) -> dict[str, Any]:
    fields = _object(data.decode("utf-8", "replace").removesuffix("\n"))
    if {name: type(value) for name, value in fields.items()} != _FIELDS or fields["v"] != 1 or not data.endswith(b"\n"):
        raise NotVerified("Tệp bằng chứng không đúng dạng.")
    return fields


def _object(text: str) -> dict[str, Any]:
    """A JSON object that is written as we write it: else two files could say the same."""
    try:
        found = json.loads(text)
        written = compact(found)
    except (ValueError, RecursionError):  # the second: brackets in brackets, as deep as somebody likes
        found, written = None, ""
    if not isinstance(found, dict) or written != text:
        raise NotVerified("Tệp bằng chứng không đúng dạng.")
    return found


def _hashes(written: list[Any]) -> list[bytes]:
    try:
        found = [base64.b64decode(each, validate=True) for each in written]
    except (ValueError, TypeError):
        found = []
    if [base64.b64encode(each).decode() for each in found] != written or any(len(each) != 32 for each in found):
        raise NotVerified("Tệp bằng chứng có mã băm viết không đúng.")
    return found


def _salt(written: str) -> bytes:
    try:
        found = bytes.fromhex(written)
    except ValueError:
        found = b""
    if len(found) != SALT or found.hex() != written:
        raise NotVerified("Tệp bằng chứng có muối viết không đúng.")
    return found


def told(proved: Proved, now: datetime) -> list[str]:
    """What was proved, and what was not, in words for the person who checks."""
    entry, signed = proved.entry, datetime.fromtimestamp(proved.checkpoint.time, VIETNAM_TIME)
    days = (now - signed).days
    return [
        "ĐÚNG NGUYÊN VĂN: phần chữ in dưới đây đúng từng chữ với bản đã ghi vào nhật ký trước khi đăng.",
        f"Cổng «{entry['portal']}», trang {entry['path']}, ngày {entry['day']}: phiên bản {entry['version']} ({entry['commit'][:12]}).",
        f"Nhật ký {proved.checkpoint.origin} ký lúc {signed:%H:%M ngày %d/%m/%Y}{f', {days} ngày trước' if days > 0 else ''}.",
        "Chưa nói được: sau ngày ấy bài có bị sửa hay gỡ không, điều viết trong bài có đúng không, và phần ngoài những chữ dưới đây.",
        "", *(f"    {printed(line)}" for line in proved.text.split("\n"))]

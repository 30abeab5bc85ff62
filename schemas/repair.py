"""Repairs of a post file that are safe: what was readable means the same afterwards; what was not is mended only where it is plain how.

`repair` gives a file on which it finds nothing more to do, so doing it twice changes nothing.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from schemas.frontmatter import FENCE, MAX_POST
from schemas.kinds.base import PostFields
from schemas.lazy_regex import lazy_regex
from schemas.repair_head import mend_days, mend_fault, read_head, same_meaning

# A no-break space between two words; elsewhere in a body it might hold Markdown's own signs apart («-\u00a0a» is no list).
_BETWEEN_WORDS = lazy_regex(r"(?<=[\w,.;:!?%”»)])[ \u00a0]+(?=[\w“«])")
_HAS_LETTER = lazy_regex(r"[^\W\d_]")
_ROUNDS = 6
_FAULTS = 60  # of one head that are mended one after another


@dataclass(frozen=True)
class Repaired:
    """The new bytes of a file, and what was changed, in Vietnamese."""

    data: bytes
    changes: tuple[str, ...]


@dataclass(frozen=True)
class _Parts:
    """A post file cut at its fences; `head` is "" where there is no head to be found."""

    head: str
    body: str


def repair(data: bytes, model: type[PostFields]) -> Repaired:
    """Mend what can be mended safely in a post of this kind; a file that is no UTF-8 or too long comes back as it is."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return Repaired(data, ())
    changes: list[str] = []
    for _ in range(_ROUNDS if len(data) <= MAX_POST else 0):  # what one cure makes readable, another may go on with
        mended, more = _once(text, model)
        if mended == text:
            return Repaired(text.encode("utf-8"), tuple(dict.fromkeys(changes)))
        text, changes = mended, changes + more
    return Repaired(data, ())


def _once(text: str, model: type[PostFields]) -> tuple[str, list[str]]:
    changes = []
    for what, step in _STEPS:
        mended = step(text)
        if mended != text:
            changes.append(what)
            text = mended
    parts = _cut(text)
    if not parts.head:
        return text, changes
    head, more = _mend_head(parts.head, model)
    return FENCE + "\n" + head + FENCE + parts.body, changes + more


def _line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _in_parts(head: Callable[[str], str], body: Callable[[str], str]) -> Callable[[str], str]:
    """One step for the head, accepted only where it keeps the meaning, and one for the body."""

    def step(text: str) -> str:
        parts = _cut(text)
        if not parts.head:
            return text
        mended = head(parts.head)
        if mended != parts.head and not same_meaning(parts.head, mended):
            mended = parts.head
        return FENCE + "\n" + mended + FENCE + body(parts.body)

    return step


def _spaces_in_head(head: str) -> str:
    return "".join(line.rstrip(" \t\u00a0") + "\n" for line in head.removesuffix("\n").split("\n"))


def _spaces_in_body(body: str) -> str:
    """Two spaces at the end of a line are Markdown's line break: they stay; and those before all text, which tell what begins there."""
    first = len(body) - len(body.lstrip())
    return body[:first] + "\n".join(_without_stray(line) for line in body[first:].split("\n"))


def _without_stray(line: str) -> str:
    kept = line.rstrip(" \u00a0")
    if kept == line or kept.endswith("\t") or (kept and not _HAS_LETTER.search(kept)) or (not kept and "\u00a0" in line):
        return line  # a tab may make a line break too, the space belongs to a sign such as «- », and such a line parts no paragraphs
    return kept + "  " if kept and line.endswith("  ") else kept


def _no_break_in_head(head: str) -> str:
    return head.replace("\u00a0", " ")


def _no_break_in_body(body: str) -> str:
    return _BETWEEN_WORDS.sub(lambda found: " " if "\u00a0" in found[0] else found[0], body)


def _tabs_in_head(head: str) -> str:
    """Tabs that are no indentation."""
    return re.sub(r"(?<=\S)[ ]*\t[ \t]*(?=\S)", " ", head)


_STEPS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("bỏ dấu BOM ở đầu tệp", lambda text: text.lstrip("\ufeff")),
    ("đổi cách xuống dòng kiểu Windows thành kiểu chuẩn", _line_ends),
    ("đổi chữ sang dạng Unicode dựng sẵn (NFC)", _nfc),
    ("đổi dấu cách không ngắt thành dấu cách thường", _in_parts(_no_break_in_head, _no_break_in_body)),
    ("đổi phím Tab giữa dòng thành dấu cách", _in_parts(_tabs_in_head, lambda body: body)),
    ("bỏ dấu cách thừa ở cuối dòng", _in_parts(_spaces_in_head, _spaces_in_body)),
)


def _cut(text: str) -> _Parts:
    """Head and body as schemas/frontmatter.py sees them; the fences lose what stands behind them."""
    lines = text.split("\n")
    if lines[0].rstrip() == FENCE:
        for index, line in enumerate(lines[1:], start=1):
            if line.rstrip() == FENCE:
                body = "\n".join(lines[index + 1 :])
                return _Parts("".join(part + "\n" for part in lines[1:index]), "\n" + body if index + 1 < len(lines) else "")
    return _Parts("", "")


def _mend_head(head: str, model: type[PostFields]) -> tuple[str, list[str]]:
    """Faults of YAML from the top down, each only where the cure moves the fault down; then days that can be read in one way."""
    changes: list[str] = []
    for _ in range(_FAULTS):
        cured = mend_fault(head)
        if cured is None:
            break
        head, change = cured
        changes.append(change)
    if read_head(head) is not None:
        head, more = mend_days(head, model)
        changes += more
    return head, changes

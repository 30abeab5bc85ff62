"""Characters that nobody can see and no sentence needs."""

import html
import re
import sys

# YAML takes U+0085, U+2028 and U+2029 for ends of lines: one value could become two keys.
# The others are control characters, byte-order marks and marks that turn the direction of writing.
_HIDDEN = {0x7F, 0x85, 0x61C, 0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFEFF, 0x200E, 0x200F}
_HIDDEN |= set(range(0x20)) - {0x09, 0x0A}
_HIDDEN |= set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A))
_WITHOUT_HIDDEN = dict.fromkeys(_HIDDEN)
_ENTITY = re.compile(r"&(?:#x0*([0-9a-f]{1,6})|#0*([0-9]{1,7})|[a-z]\w*);?", re.I | re.ASCII)


def first_hidden(text: str) -> int | None:
    """Index of the first hidden character of `text`, or None."""
    if len(text.translate(_WITHOUT_HIDDEN)) == len(text):
        return None
    return next(index for index, char in enumerate(text) if ord(char) in _HIDDEN)


def hidden_by_entity(markdown: str) -> tuple[str, int] | None:
    """The first hidden character that an entity («&#8238;», «&rlm;») would make, and its line from 0; or None."""
    for entity in _ENTITY.finditer(markdown):
        made = _made_by(entity)
        index = first_hidden(made)
        if index is not None:
            return made[index], markdown.count("\n", 0, entity.start())
    return None


def _made_by(entity: re.Match[str]) -> str:
    """What a browser makes of an entity (html.unescape drops the very characters that we look for)."""
    hexadecimal, decimal = entity.groups()
    if hexadecimal or decimal:
        return chr(min(int(hexadecimal or decimal, 16 if hexadecimal else 10), sys.maxunicode))
    return html.unescape(entity[0])


def shown(text: str) -> str:
    """A text that can be printed on one line: control characters, marks of direction and broken bytes as «\\x..» escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)

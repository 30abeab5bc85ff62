"""Characters that nobody can see and no sentence needs."""

from schemas.lazy_regex import lazy_regex

# YAML takes U+0085, U+2028 and U+2029 for ends of lines: one value could become two keys.
# The others are control characters, byte-order marks and marks that turn the direction of writing.
_HIDDEN = lazy_regex("[\x00-\x08\x0b-\x1f\x7f\x85\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


def first_hidden(text: str) -> int | None:
    """Index of the first hidden character of `text`, or None."""
    if text.replace("\n", "").replace("\t", "").isprintable():  # the common case, and no hidden character is printable
        return None
    found = _HIDDEN.search(text)
    return found.start() if found else None


def shown(text: str) -> str:
    """A text that can be printed on one line: control characters, marks of direction and broken bytes as «\\x..» escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)

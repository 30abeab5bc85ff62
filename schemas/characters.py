"""Characters that nobody can see and no sentence needs."""

# YAML takes U+0085, U+2028 and U+2029 for ends of lines: one value could become two keys.
# The others are control characters, byte-order marks and marks that turn the direction of writing.
_HIDDEN = {0x7F, 0x85, 0x61C, 0x2028, 0x2029, 0xFFFE, 0xFFFF, 0xFEFF, 0x200E, 0x200F}
_HIDDEN |= set(range(0x20)) - {0x09, 0x0A}
_HIDDEN |= set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A))


def first_hidden(text: str) -> int | None:
    """Index of the first hidden character of `text`, or None."""
    if text.replace("\n", "").replace("\t", "").isprintable():  # the common case, and no hidden character is printable
        return None
    return next((index for index, char in enumerate(text) if ord(char) in _HIDDEN), None)


def shown(text: str) -> str:
    """A text that can be printed on one line: control characters, marks of direction and broken bytes as «\\x..» escapes."""
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)

"""What a text must look like, as one regular expression for a browser and one sentence: editors' forms know nothing else."""

from plugins.core.forming.fields import Field

_ONE_LINE = r"^[^\n]*$"
_ANY, _IN_LINE = r"[\s\S]", r"[^\n]"


def pattern_of(field: Field) -> list[str] | None:
    """The expression and what to write instead; None where any text will do. Spaces around the text do not count, as in the gate."""
    low, high = field.get("minLength", 0), field.get("maxLength")
    written = field.get("pattern", "")
    if written and written != _ONE_LINE:
        return [rf"^\s*(?:{written.removeprefix('^').removesuffix('$')})\s*$", field["patternErrorMessage"]]
    if high is None and not written:
        return None
    return [_sized(_IN_LINE if written else _ANY, low, high), _limits(low, high, bool(written))]


def _sized(letter: str, low: int, high: int | None) -> str:
    """So many letters, the first and the last of which are no spaces."""
    most = "" if high is None else str(high - 2)
    if low < 2:
        return rf"^\s*\S(?:{letter}{{0,{most}}}\S)?\s*$"
    return rf"^\s*\S{letter}{{{low - 2},{most}}}\S\s*$"


def _limits(low: int, high: int | None, one_line: bool) -> str:
    words = "viết trên một dòng, " if one_line else "viết "
    return words + (f"từ {max(low, 1)} đến {high} ký tự" if high else f"ít nhất {low} ký tự")

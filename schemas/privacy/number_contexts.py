"""Numbers that only the words before them explain: «STK …», «CMND …», «hộ chiếu …» (schemas/law/personal-data.yml)."""

import re
from collections.abc import Iterator
from functools import cache

from schemas.privacy.hits import Hit, hit_of, places_of
from schemas.privacy.number_shapes import digits, in_thousands, is_amount, is_one_number, stands_alone
from schemas.privacy.plain_view import View
from schemas.privacy.privacy_law import NumberContext, personal_data


def find_explained(view: View) -> Iterator[Hit]:
    """Every number that one of the words explains; the nearest word counts."""
    for word, context in _contexts():
        for start in places_of(word, view.flat):
            number = _after(context).match(view.folded, start + len(word))
            if number and not _is_something_else(view, context, start + len(word), number):
                yield hit_of(context.id, *number.span("number"), re.sub(r"[^\da-z]", "", number["number"]))


def _is_something_else(view: View, context: NumberContext, after: int, number: re.Match[str]) -> bool:
    """An amount of money or people, a date, or a number that words nearer to it explain."""
    start, end = number.span("number")
    gap = view.folded[after:start]
    if gap.count("\n") > 1 or any(True for word, _ in _contexts() for _ in places_of(word, gap)):
        return True
    if context.id == "bank-account" and in_thousands(number["number"]) and re.search(r"[a-z]", gap):
        return True
    return is_amount(view.folded, start, end) or not (
        context.letter or (is_one_number(number["number"]) and stands_alone(view.plain, start, end)))


@cache
def _contexts() -> tuple[tuple[str, NumberContext], ...]:
    """Each word, the longest first, and the kind of number that it explains."""
    words = [(word, kind) for kind in personal_data().contexts for word in kind.words]
    return tuple(sorted(words, key=lambda pair: -len(pair[0])))


@cache
def _after(kind: NumberContext) -> re.Pattern[str]:
    """What stands between the word and the number, and the number."""
    letter = r"(?<![a-z])[a-z] ?" if kind.letter else r"(?<!\d)"
    return re.compile(rf"[^\d|]{{0,{kind.gap}}}?(?P<number>{letter}{digits(*kind.lengths)})")

"""Finds numbers that belong to a person in a text: identity papers, phones, accounts, plates, e-mails, dates of birth.

Law 91/2025/QH15, Decree 356/2025 Điều 3 and 4; the codes and words stand in schemas/law/personal-data.yml.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from schemas.masking import mask
from schemas.number_shapes import (
    GAP,
    digits,
    in_thousands,
    is_amount,
    is_citizen_number,
    is_one_number,
    national,
    only_digits,
    stands_alone,
)
from schemas.plain_view import View
from schemas.privacy_law import NumberContext, personal_data

# Each pattern begins with what is rare, so that a text without any costs next to nothing.
_LONG_NUMBER = re.compile(rf"\d(?:{GAP}\d){{8}}")
_CITIZEN = re.compile(rf"0(?<!\d0)(?:{GAP}\d){{11}}(?!\d)")
_PHONE = re.compile(rf"(?P<abroad>(?:[+] ?|00)?84{GAP}(?:0{GAP})?|0{GAP})(?=[235789])(?P<rest>\d(?:{GAP}\d){{7,9}})(?!\d)")
_HEALTH_CARD = re.compile(rf"[A-Z]{{2}}(?<![A-Za-z]..) ?[1-5](?:{GAP}\d){{12}}(?!\d)")
_PLATE = re.compile(r"[1-9](?<![\w/.\-].)\d ?-? ?[A-Z](?:[A-Z\d]?(?: ?- ?| )|\d?)(?:\d{3}\.\d{2}|\d{5})(?![\w/])")
_OLD_PLATE = re.compile(r"[^\d|]{0,20}?(?<!\w)([1-9]\d ?-? ?[a-z][a-z0-9]? ?-? ?\d{4})(?![\w/])")
_EMAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]* ?@ ?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}")
_DAY = r"(?P<day>\d{1,2})(?: ?[/.\-] ?| thang )(?P<month>\d{1,2})(?: ?[/.\-] ?| nam )(?P<year>(?:19|20)\d\d)(?!\d)"
_BIRTH = re.compile(rf"(?:sinh(?<![a-z]sinh)(?: vao)?(?: ngay)?|dob(?<![a-z]dob)|ns(?<![a-z]ns)|sn(?<![a-z]sn))[ :.\-]{{0,6}}(?:ngay )?{_DAY}")
_BEFORE_BIRTH = re.compile(r"(?<![a-z])([a-z]+) $")
_PHONE_WORD = re.compile(r"(?:dt|dien thoai|sdt|zalo|goi|tel|di dong|hotline|phone|lien he|so may)[^\d\n]{0,30}$")


@dataclass(frozen=True)
class Hit:
    """Something found at view[start:end]; only the masked form may ever be shown."""

    kind: str
    start: int
    end: int
    masked: str
    value: str = field(repr=False)


def find_personal(view: View, today: date) -> list[Hit]:
    """Every number of a person, none twice; what words before it explain counts before what it looks like."""
    found: list[Hit] = []
    for hits in (_by_context(view), _long_numbers(view, today), _births(view, today), _plates(view), _emails(view)):
        for hit in hits:
            if not any(hit.start < other.end and other.start < hit.end for other in found):
                found.append(hit)
    return found


def hit_of(kind: str, start: int, end: int, value: str = "") -> Hit:
    """A hit with its masked form."""
    return Hit(kind, start, end, mask(kind, value), value)


def _by_context(view: View) -> Iterator[Hit]:
    for word, context in _contexts():
        for start in places_of(word, view.folded):
            number = _after(context).match(view.folded, start + len(word))
            if number and not _is_something_else(view, context, start + len(word), number):
                yield hit_of(context.id, *number.span("number"), re.sub(r"[^\da-z]", "", number["number"]))


def places_of(word: str, text: str) -> Iterator[int]:
    """Where `word` stands in the text, as a word of its own."""
    start = text.find(word)
    while start >= 0:
        if not text[start - 1 : start].isalpha() and not text[start + len(word) : start + len(word) + 1].isalpha():
            yield start
        start = text.find(word, start + 1)


def _is_something_else(view: View, context: NumberContext, after: int, number: re.Match[str]) -> bool:
    """An amount of money or people, a date, or a number that words nearer to it explain."""
    start, end = number.span("number")
    gap = view.folded[after:start]
    if gap.count("\n") > 1 or any(True for word, _ in _contexts() for _ in places_of(word, gap)):
        return True
    if context.id == "bank-account" and in_thousands(number["number"]) and re.search(r"[a-z]", gap):
        return True
    return is_amount(view.folded, start, end) or not (context.letter or _is_one(view, start, end, number["number"]))


def _is_one(view: View, start: int, end: int, written: str) -> bool:
    return is_one_number(written) and stands_alone(view.plain, start, end)


def _long_numbers(view: View, today: date) -> Iterator[Hit]:
    if _LONG_NUMBER.search(view.plain):
        for card in _HEALTH_CARD.finditer(view.plain):
            yield hit_of("insurance-number", *card.span(), re.sub(r"\W", "", card[0]))
        yield from _citizens(view, today)
        yield from _phones(view)


def _citizens(view: View, today: date) -> Iterator[Hit]:
    for found in _CITIZEN.finditer(view.plain):
        number = only_digits(found[0])
        if is_citizen_number(number, personal_data().provinces.codes, today) and _is_one(view, *found.span(), found[0]):
            yield hit_of("citizen-number", *found.span(), number)


def _phones(view: View) -> Iterator[Hit]:
    for found in _PHONE.finditer(view.plain):
        number = national(only_digits(found[0]))
        written = found["rest"] if "84" in found["abroad"] else found[0]
        if view.plain[found.start() - 1 : found.start()].isdigit() or not _is_one(view, *found.span(), written):
            continue
        kind = _phone_kind(number)
        if kind and not _is_large_amount(view, found):
            yield hit_of(kind, *found.span(), number)


def _phone_kind(number: str) -> str | None:
    if len(number) == 10 and number[:3] in personal_data().mobiles.codes:
        return "mobile"
    return "landline" if len(number) == 11 and number.startswith("02") and number[2:4] > "02" else None


def _is_large_amount(view: View, found: re.Match[str]) -> bool:
    """«84.912.345.678» is an amount unless a word before it speaks of phones."""
    if not found["abroad"].startswith("84"):
        return False
    if is_amount(view.folded, *found.span()):
        return True
    return in_thousands(found[0]) and not _PHONE_WORD.search(view.folded[max(0, found.start() - 50) : found.start()])


def _births(view: View, today: date) -> Iterator[Hit]:
    for found in _BIRTH.finditer(view.folded):
        before = _BEFORE_BIRTH.search(view.folded[max(0, found.start() - 12) : found.start()])
        day, month, year = (int(found[part]) for part in ("day", "month", "year"))
        if not (before and before[1] in personal_data().not_births) and 1920 <= year <= today.year and 1 <= month <= 12 and 1 <= day <= 31:
            yield hit_of("birth-date", found.start("day"), found.end(), f"{day:02}/{month:02}/{year}")


def _plates(view: View) -> Iterator[Hit]:
    for found in _PLATE.finditer(view.plain):
        yield hit_of("plate", *found.span(), re.sub(r"\W", "", found[0]))
    for word in personal_data().plate_words:
        for start in places_of(word, view.folded):
            if old := _OLD_PLATE.match(view.folded, start + len(word)):
                yield hit_of("plate", *old.span(1), re.sub(r"\W", "", old[1]).upper())


def _emails(view: View) -> Iterator[Hit]:
    domains = personal_data().public_domains
    for found in _EMAIL.finditer(view.clean) if "@" in view.clean else ():
        address = found[0].replace(" ", "").lower()
        host = address.partition("@")[2]
        if not any(host == domain or host.endswith("." + domain) for domain in domains):
            yield hit_of("e-mail", *found.span(), address)


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

"""Finds numbers that belong to a person in a text: identity papers, phones, accounts, plates, e-mails, dates of birth.

Law 91/2025/QH15, Decree 356/2025 Điều 3 and 4; the codes and words stand in schemas/law/personal-data.yml.
"""

import re
from collections.abc import Iterator
from itertools import chain

from schemas.clock import Clock
from schemas.lazy_regex import lazy_regex
from schemas.privacy.hits import Hit, apart, hit_of, places_of
from schemas.privacy.number_contexts import find_explained
from schemas.privacy.number_shapes import (
    GAP,
    in_thousands,
    is_amount,
    is_birth_year,
    is_citizen_number,
    is_one_number,
    national,
    only_digits,
    stands_alone,
)
from schemas.privacy.plain_view import View
from schemas.privacy.privacy_law import personal_data

# Each pattern begins with what is rare, so that a text without any costs next to nothing.
_LONG_NUMBER = lazy_regex(rf"\d(?:{GAP}\d){{8}}")
_CITIZEN = lazy_regex(rf"0(?<!\d0)(?:{GAP}\d){{11}}(?!\d)")
_PHONE = lazy_regex(rf"(?P<abroad>(?:[+] ?|00)?84{GAP}(?:0{GAP})?|0{GAP})(?=[235789])(?P<rest>\d(?:{GAP}\d){{7,9}})(?!\d)")
_HEALTH_CARD = lazy_regex(rf"[A-Z]{{2}}(?<![A-Za-z]..) ?[1-5](?:{GAP}\d){{12}}(?!\d)")
_PLATE = lazy_regex(r"[1-9](?<![\w/.\-].)\d ?-? ?[A-Z](?:[A-Z\d]?(?: ?- ?| )|\d?)(?:\d{3}\.\d{2}|\d{5})(?![\w/])")
_OLD_PLATE = lazy_regex(r"[^\d|]{0,20}?(?<!\w)([1-9]\d ?-? ?[a-z][a-z0-9]? ?-? ?\d{4})(?![\w/])")
_EMAIL = lazy_regex(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63} ?@ ?(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}")
_DAY = r"(?P<day>\d{1,2})(?: ?[/.\-] ?| thang )(?P<month>\d{1,2})(?: ?[/.\-] ?| nam )(?P<year>(?:19|20)\d\d)(?!\d)"
_BIRTH = lazy_regex(r"(?:sinh(?<![a-z]sinh)(?: vao)?(?: ngay)?|dob(?<![a-z]dob)|ns(?<![a-z]ns)|sn(?<![a-z]sn))"
                    rf"[ :.\-]{{0,6}}(?:ngay )?{_DAY}")
_BEFORE_BIRTH = lazy_regex(r"(?<![a-z])([a-z]+) $")
_PHONE_WORD = lazy_regex(r"(?:dt|dien thoai|sdt|zalo|goi|tel|di dong|hotline|phone|lien he|so may)[^\d\n]{0,30}$")


def find_personal(view: View, clock: Clock) -> list[Hit]:
    """Every number of a person, none twice; what words before it explain counts before what it looks like."""
    return apart(chain(find_explained(view), _long_numbers(view, clock), _births(view, clock), _plates(view), _emails(view)))


def _is_one(view: View, start: int, end: int, written: str) -> bool:
    return is_one_number(written) and stands_alone(view.plain, start, end)


def _long_numbers(view: View, clock: Clock) -> Iterator[Hit]:
    if _LONG_NUMBER.search(view.plain):
        for card in _HEALTH_CARD.finditer(view.plain):
            yield hit_of("insurance-number", *card.span(), re.sub(r"\W", "", card[0]))
        yield from _citizens(view, clock)
        yield from _phones(view)


def _citizens(view: View, clock: Clock) -> Iterator[Hit]:
    for found in _CITIZEN.finditer(view.plain):
        number = only_digits(found[0])
        if is_citizen_number(number, personal_data().provinces.codes, clock) and _is_one(view, *found.span(), found[0]):
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


def _births(view: View, clock: Clock) -> Iterator[Hit]:
    for found in _BIRTH.finditer(view.folded):
        before = _BEFORE_BIRTH.search(view.folded[max(0, found.start() - 12) : found.start()])
        day, month, year = (int(found[part]) for part in ("day", "month", "year"))
        if not (before and before[1] in personal_data().not_births) and is_birth_year(year, clock) and 1 <= month <= 12 and 1 <= day <= 31:
            yield hit_of("birth-date", found.start("day"), found.end(), f"{day:02}/{month:02}/{year}")


def _plates(view: View) -> Iterator[Hit]:
    for found in _PLATE.finditer(view.plain):
        yield hit_of("plate", *found.span(), re.sub(r"\W", "", found[0]))
    for word in personal_data().plate_words:
        for start in places_of(word, view.flat):
            if old := _OLD_PLATE.match(view.folded, start + len(word)):
                yield hit_of("plate", *old.span(1), re.sub(r"\W", "", old[1]).upper())


def _emails(view: View) -> Iterator[Hit]:
    domains = personal_data().public_domains
    for found in _EMAIL.finditer(view.clean) if "@" in view.clean else ():
        address = found[0].replace(" ", "").lower()
        host = address.partition("@")[2]
        if not any(host == domain or host.endswith("." + domain) for domain in domains):
            yield hit_of("e-mail", *found.span(), address)

"""Number and symbol of a document, taken apart (Decree 30/2020 Annex I and III; law.md §15).

«12/QĐ-UBND» named document, «163/UBND-VP» official letter, «42/2022/NĐ-CP» normative document, «42-TB/ĐU» document of the Party
(whose offices number by rules of their own).
"""

import re
from dataclasses import dataclass
from typing import Literal

from schemas import law
from schemas.lazy_regex import lazy_regex
from schemas.vietnamese import fold

Form = Literal["named", "letter", "normative", "party"]

_UPPER = "A-ZĂÂĐÊÔƠƯ"
_NUMBER = r"(?P<number>0[1-9]|[1-9]\d{1,5})"
_ORG = rf"(?P<org>[{_UPPER}][{_UPPER}0-9.]*(?:-[{_UPPER}][{_UPPER}0-9.]*)*)"
_TYPE = rf"(?P<type>[{_UPPER}][A-Za-zĂÂĐÊÔƠƯăâđêôơưy]{{0,4}})"
_NORMATIVE_TYPES = ("NQ", "QĐ", "NĐ", "TT", "TTLT", "CT", "L", "PL")
COPIES = frozenset({"SY", "TrS", "SL"})  # a copy has a number of its own, whatever is copied

_NORMATIVE = lazy_regex(rf"{_NUMBER}/(?P<year>(?:19|20)\d\d)/{_TYPE}-{_ORG}")
_PARTY = lazy_regex(rf"(?P<number>\d{{1,5}})-{_TYPE}/{_ORG}")
_PLAIN = lazy_regex(rf"{_NUMBER}/(?P<symbol>.+)")
_ONE_DIGIT = lazy_regex(r"[1-9](?=/)")


@dataclass(frozen=True)
class DocumentNumber:
    """The parts of a number: `type` is the abbreviation («» for a letter), `org` the body and, after a hyphen, its unit."""

    form: Form
    number: int
    type: str
    org: str
    year: int | None = None

    @property
    def numbered_by(self) -> str:
        """Whose numbers run in one row: letters of a body are numbered together, whichever unit drafted them."""
        return self.org if self.type else self.org.split("-")[0]


def parse_number(text: str) -> DocumentNumber | None:
    """The parts of «12/QĐ-UBND»; None where it is written in no known form."""
    if found := _NORMATIVE.fullmatch(text):
        known = found["type"] in _NORMATIVE_TYPES
        return DocumentNumber("normative", int(found["number"]), found["type"], found["org"], int(found["year"])) if known else None
    if found := _PARTY.fullmatch(text):
        return DocumentNumber("party", int(found["number"]), found["type"], found["org"])
    found = _PLAIN.fullmatch(text)
    return _named_or_letter(int(found["number"]), found["symbol"]) if found else None


def lacks_zero(text: str) -> bool:
    """Whether a number below 10 is written without its zero («7/QĐ-UBND»)."""
    return bool(_ONE_DIGIT.match(text)) and parse_number("0" + text) is not None


def lacks_unit(found: DocumentNumber) -> bool:
    """Whether an official letter does not say which unit drafted it, as the founding letter «797/UBND» does not."""
    return found.form == "letter" and "-" not in found.org


def abbreviations() -> frozenset[str]:
    """Abbreviations of all types of named documents, and of copies."""
    return frozenset({kind.symbol for kind in law.document_types().values() if kind.symbol} | COPIES)


def _named_or_letter(number: int, symbol: str) -> DocumentNumber | None:
    kind, _, org = symbol.partition("-")
    if kind in abbreviations() and re.fullmatch(_ORG, org):
        return DocumentNumber("named", number, kind, org)
    is_letter = re.fullmatch(_ORG, symbol) and not _is_type_in_disguise(kind)
    return DocumentNumber("letter", number, "", symbol) if is_letter else None


def _is_type_in_disguise(kind: str) -> bool:
    """An abbreviation without its marks («QD»), or alone, names no body."""
    return fold(kind) in map(fold, abbreviations())

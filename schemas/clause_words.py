"""A clause as our tables cite it, told as Vietnamese laws are cited.

«NĐ 42/2022 Điều 4(1)(a)» → «điểm a khoản 1 Điều 4 Nghị định 42/2022/NĐ-CP».
"""

import re
from functools import cache

from schemas import law
from schemas.law import Instrument
from schemas.vietnamese import short_day

_CITED = re.compile(r"(?P<short>(?:NĐ|Luật|Thông tư) (?P<number>\d+/\d{4})\S*) Điều (?P<articles>[\d()\w–, ]+)")
_ARTICLE = re.compile(r"(?P<article>[\d–]+)(?:\((?P<part>\d+)\))?(?:\((?P<point>\w)\))?")
_KIND = {"NĐ": "Nghị định"}


@cache
def said_clause(clause: str, ends: bool = False) -> str:
    """The clause in words, several parted by «; »; what is no article of a law stays as it is. `ends`: a law with a last day says it."""
    return "; ".join(_CITED.sub(lambda found: _said(found, ends), part) for part in clause.split("; "))


def _said(found: re.Match[str], ends: bool) -> str:
    named = _instrument(found["short"], found["number"])
    title = named.title if named else _in_full(found["short"])
    over = f" (có hiệu lực đến hết ngày {short_day(named.end)})" if ends and named and named.end else ""
    return f"{', '.join(map(_place, _ARTICLE.finditer(found['articles'])))} {title}{over}"


def _place(article: re.Match[str]) -> str:
    point = f"điểm {article['point']} " if article["point"] else ""
    part = f"khoản {article['part']} " if article["part"] else ""
    return f"{point}{part}Điều {article['article']}"


def _instrument(short: str, number: str) -> Instrument | None:
    """The law of the table with this number; laws of the same number are told apart by their kind."""
    kind = _in_full(short).split(" ")[0]
    return next((entry for entry in law.instruments().values() if entry.title.startswith(kind) and f" {number}/" in entry.title), None)


def _in_full(short: str) -> str:
    kind, _, number = short.partition(" ")
    return f"{_KIND.get(kind, kind)} {number}" + ("/NĐ-CP" if kind == "NĐ" and number.count("/") == 1 else "")

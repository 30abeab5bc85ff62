"""A written text as it is read aloud: no digit and no sign is left that a reader would have to work out."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache

from plugins.core.speaking import forms, letters
from plugins.core.speaking.forms import NUMBER
from plugins.core.speaking.numerals import DIGITS
from plugins.core.speaking.spoken_law import spoken_law

Form = tuple[re.Pattern[str], Callable[[re.Match[str]], str]]

_UPPER = "A-ZĂÂĐÊÔƠƯ"
_NOT_IN_NUMBER = r"(?<![\w.,])"
_ADDRESS = (r"(?:https?://|www\.)[^\s<>()]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\w"
            r"|(?<![\w.])(?:[a-z0-9-]+\.)+(?:vn|com|org|net|example)\b")
_DOCUMENT = (r"(?<![\w/.-])(?P<number>\d{1,6})(?:/(?P<year>(?:19|20)\d\d))?(?=\S*/)[/-]"
             rf"(?P<symbol>[{_UPPER}][\w&]+(?:[-/][{_UPPER}][\w&]*)*)")
_PHONE = (r"(?<![\w.,/])(?:\(?\+84\)?|\(?0\d{1,3}\)?)(?:[ .-]?\d{2,4}){2,3}(?![\d.,/]*\d)"
          r"|(?<![\w.,])1[89]00[ .]\d{4}(?!\d)")
_DAY, _MONTH = r"(?P<day>0?[1-9]|[12]\d|3[01])", r"(?P<month>0?[1-9]|1[0-2])"
_HOUR = r"(?<![\w:.,])(?P<hour>\d{1,2})"
_BEFORE_ROMAN = "quý|khóa|kỳ|thứ|hội|phần|chương|mục|lục|loại|hạng|vùng|khu|cấp|nhóm|đợt|phường"
_WORDS_OF_PHONE = r"(?:tổng đài|đường dây nóng|số máy|điện thoại|hotline|gọi|số khẩn cấp)(?: số)?:?\s+"


@cache
def _forms() -> tuple[Form, ...]:
    """Every form with how it is said; what is longer or surer comes first."""
    units = "|".join(sorted(map(re.escape, spoken_law().units), key=len, reverse=True))
    table: tuple[tuple[str, Callable[[re.Match[str]], str]], ...] = (
        (_ADDRESS, forms.address),
        (_DOCUMENT, letters.document),
        (letters.dotted().pattern, letters.in_full),
        (letters.before_names().pattern, letters.named),
        (rf"(?<![\w.])(?:[{_UPPER}]\.){{2,}}(?![{_UPPER}][a-z])", lambda found: letters.spelled(found[0]) + " "),
        (r"v\.v\.?(?=\W|$)", lambda _: "vân vân"),
        (_PHONE, forms.phone),
        (rf"(?i:(?P<before>{_WORDS_OF_PHONE}))(?P<digits>\d{{3,8}})(?![\d.,/]*\d)", forms.short_number),
        (rf"{_NOT_IN_NUMBER}(?P<from>\d{{1,2}})\s?[-–]\s?(?=\d{{1,2}}/\d{{1,2}}(?!\d))", lambda found: f"{found['from']} đến ngày "),
        (rf"(?<![\w/.]){_DAY}(?P<mark>[/.-]){_MONTH}(?P=mark)(?P<year>\d{{4}})(?![\w/])", forms.full_date),
        (rf"(?<![\w/.])(?P<year>\d{{4}})-{_MONTH}-{_DAY}(?![\w/-])", forms.full_date),
        (r"(?i:(?P<what>tháng|quý)) (?P<month>\d{1,2})[/-](?P<year>\d{4})(?!\d)", forms.month_and_year),
        (r"(?<=\d)\s?[–-]\s?(?=\d{1,2}[:hg]\d)", lambda _: " đến "),
        (rf"{_HOUR}\sgiờ\s(?P<minute>\d{{2}})(?!\d|[.,]\d)(?:\sphút)?", forms.time_of_day),
        (rf"{_HOUR}(?::|[hg](?=\d))(?P<minute>\d{{2}})(?![\d:])", forms.time_of_day),
        (rf"{_HOUR}(?P<minute>)\s?h(?!\w)", forms.time_of_day),
        (r"(?<![\w/.,])(?P<one>\d{1,3})/(?P<other>\d{1,3})(?![\w/,.]*\d)", forms.short_date),
        (rf"(?P<what>(?i:{_BEFORE_ROMAN})\s)(?P<roman>[IVXLC]+)(?!\w)", forms.roman),
        (rf"(?P<what>){_NOT_IN_NUMBER}(?P<roman>(?=[IVX]{{2}})X{{0,3}}(?:IX|IV|V?I{{0,3}}))(?![\w-])", forms.roman),
        (r"(?<=\d)\s?[x×]\s?(?=\d)", lambda _: " nhân "),
        (r"(?<=\d)\s?[–-]\s?(?=\d)", lambda _: " đến "),
        (r"(?<=Điều )(?P<article>\d+)\((?P<clause>\d+)\)", lambda found: f"{found['article']} khoản {found['clause']}"),
        (r"(?P<what>(?i:ngày|mùng|mồng)\s)0(?P<number>\d)(?!\d)", forms.day_number),
        (rf"(?<![\w.,])(?P<sign>[-−])?(?P<number>{NUMBER})\s?(?P<unit>{units})(?P<each>(?:/[^\W\d]+)*)(?!\w)", forms.measure),
        (r"(?P<what>(?i:tháng|thứ|quý)\s)0?(?P<number>\d{1,2})(?![\w.,/]*\d)", forms.ordinal),
        (r"(?<![\w.,])\d{1,2}\.\d{1,2}(?![\w.]|,\d)", forms.version),
        (r"(?<!\w)(?:\d+[^\W\d_]|[^\W\d_]+\d)\w*(?!\w)", letters.mixed),
        (rf"(?<![\w.,])(?P<sign>[-−](?=\d))?(?P<number>{NUMBER})", forms.plain_number),
        (r"(?P<what>đồng|người|hộ|tấn|lượt|suất|phần|mét vuông|héc-ta)(?P<each>(?:/[^\W\d]+)+)", forms.each_of),
        (letters.abbreviations().pattern, letters.in_full),
        (r"(?<![\w-])[^\W\d_]{2,}(?!\w)", letters.capitals),
        (r"\s&\s", lambda _: " và "),
        (r"\s?×\s?", lambda _: " nhân "),
        (r"(?<=[^\W\d_])/(?=[^\W\d_])", lambda _: ", "),
        (r"[²³]", lambda found: " vuông" if found[0] == "²" else " khối"),
        (r"\d", lambda found: f" {DIGITS[unicodedata.digit(found[0])]} "),
    )
    return tuple((re.compile(pattern), say) for pattern, say in table)


def aloud(text: str) -> str:
    """One paragraph in words."""
    said = text
    for pattern, say in _forms():
        said = pattern.sub(say, said)
    said = re.sub(r"\s+([,.;:!?…)])", r"\1", re.sub(r"\s+", " ", said)).strip()
    return said[:1].upper() + said[1:] if text[:1].isdigit() else said


def unsure_words(text: str) -> list[str]:
    """Abbreviations of the text that are in no table, once each: they are spelled, and a person should look."""
    bare = letters.abbreviations().sub(" ", text)
    found = re.findall(r"(?<![\w/-])[^\W\d_]{2,}(?![\w/-])", bare)
    return list(dict.fromkeys(word for word in found if letters.is_unsure(word)))

"""Written forms and how they are said: dates, times, phone numbers, measures. Each function turns one match into words."""

import re

from plugins.core.speaking.numerals import decimal, digit_by_digit, whole
from plugins.core.speaking.spoken_law import spoken_law

NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?!\d)|\d+)(?:,\d+)?"
_SAYS_DAY = re.compile(r"(?:ngày|mùng|mồng|đường|trường|chợ|công viên)\s*\Z", re.I)  # a street may be called «30/4»
_HOUSE = re.compile(r"(?:số|hẻm|nhà|ngõ|ngách|kiệt)\s*\Z", re.I)
_NEAR_DAY = re.compile(r"\bngày\b[^\d.;]{0,30}\Z", re.I)  # «Ngày Pháp luật 9/11»
_BEFORE_DAY = re.compile(r"(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|hôm|nay|mai|thứ\s\w+,?|nhật,?|\()\s*\Z", re.I)
_BEFORE_EITHER = re.compile(r"(?:từ|đến|trước|sau|và|hết|qua)\s*\Z", re.I)
_SIGNS = {"@": " a còng ", ".": " chấm ", "-": " gạch ngang ", "_": " gạch dưới ", "+": " cộng "}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def address(found: re.Match[str]) -> str:
    """«https://tayninh.example/tin/» → tayninh chấm example."""
    text = re.sub(r"^https?://(?:www\.)?|^www\.", "", found[0])
    host = text if "@" in text else text.partition("/")[0]
    said = "".join(_SIGNS.get(char, char) for char in host)
    return re.sub(r"\d+", lambda digits: f" {digit_by_digit(digits[0])} ", said)


def phone(found: re.Match[str]) -> str:
    """«0276 3000 100» → không hai bảy sáu, ba không không không, một không không."""
    text = re.sub(r"^\(?\+84\)?[ .]?", "0", found[0])
    return ", ".join(digit_by_digit(group) for group in re.findall(r"\d+", text))


def short_number(found: re.Match[str]) -> str:
    """«đường dây nóng 1022» → … một không hai hai."""
    return found["before"] + digit_by_digit(found["digits"])


def full_date(found: re.Match[str]) -> str:
    """«24/11/2026» → ngày hai mươi bốn tháng mười một năm hai nghìn không trăm hai mươi sáu; «ngày» is not said twice."""
    return _date(found, int(found["day"]), int(found["month"])) + f" năm {whole(int(found['year']))}"


def short_date(found: re.Match[str]) -> str:
    """«sáng 24/11»: a date beside a word of time; otherwise a house, a fraction, or one number over the other."""
    one, other = int(found["one"]), int(found["other"])
    before = found.string[: found.start()][-40:]
    if _HOUSE.search(before):
        return f"{whole(one)} xẹt {whole(other)}"
    if 1 <= one <= 31 and 1 <= other <= 12 and _is_day(found, before):
        return _date(found, one, other)
    return f"{whole(one)} {'phần' if one < other else 'trên'} {'tư' if one < other == 4 else whole(other)}"


def _is_day(found: re.Match[str], before: str) -> bool:
    """Whether two numbers that could be day and month are meant so."""
    one, other = int(found["one"]), int(found["other"])
    is_plain = "0" in (found["one"][0], found["other"][0]) or (one > 12 and found[0] != "24/7")
    return bool(is_plain or _BEFORE_DAY.search(before) or _NEAR_DAY.search(before) or (one > other and _BEFORE_EITHER.search(before)))


def _date(found: re.Match[str], day: int, month: int) -> str:
    says_day = _SAYS_DAY.search(found.string[: found.start()][-12:])
    return f"{'' if says_day else 'ngày '}{whole(day)} tháng {month_name(month)}"


def month_name(month: int) -> str:
    """The fourth month is «tư»."""
    return "tư" if month == 4 else whole(month)


def month_and_year(found: re.Match[str]) -> str:
    """«tháng 11/2026», «quý 3/2026»."""
    return f"{found['what']} {month_name(int(found['month']))} năm {whole(int(found['year']))}"


def time_of_day(found: re.Match[str]) -> str:
    """«07:30», «7h30», «18h» → bảy giờ ba mươi phút, mười tám giờ; what is no time is read as it stands."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if hour > 24 or minute > 59:
        return f"{whole(hour)} {whole(minute)}"
    return f"{whole(hour)} giờ" + (f" {whole(minute)} phút" if minute else "")


def roman(found: re.Match[str]) -> str:
    """«quý III» → quý ba."""
    values = [_ROMAN[letter] for letter in found["roman"]]
    number = sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
    words = "tư" if number == 4 and found["what"].lower().startswith("quý") else whole(number)
    return found["what"] + words


def measure(found: re.Match[str]) -> str:
    """«12,5%», «50.000 đồng/kg» → năm mươi nghìn đồng mỗi ki-lô-gam."""
    units = spoken_law().units
    each = [units.get(word, "giờ" if word == "h" else word) for word in found["each"].split("/") if word]
    sign = "âm " if found["sign"] else ""
    return sign + " mỗi ".join([f"{decimal(found['number'])} {units[found['unit']]}", *each])


def each_of(found: re.Match[str]) -> str:
    """«đồng/kg/tháng» after a number in words."""
    return " mỗi ".join([found["what"], *(spoken_law().units.get(word, word) for word in found["each"].split("/") if word)])


def ordinal(found: re.Match[str]) -> str:
    """«tháng 4», «thứ 4», «quý 4» → tư; «lần thứ 1» → nhất."""
    number, what = int(found["number"]), found["what"]
    first = number == 1 and what.lower().startswith("thứ")
    return f"{what}{'nhất' if first else month_name(number)}"


def day_number(found: re.Match[str]) -> str:
    """«ngày 05» → ngày năm."""
    return found["what"] + whole(int(found["number"]))


def version(found: re.Match[str]) -> str:
    """«4.0» → bốn chấm không."""
    return " chấm ".join(digit_by_digit(part) if part[0] == "0" else whole(int(part)) for part in found[0].split("."))


def plain_number(found: re.Match[str]) -> str:
    """Any other number; one with a leading zero, or too long to be a count, goes digit by digit."""
    text = found["number"]
    head = text.partition(",")[0]
    if (len(head) > 1 and head[0] == "0" and "." not in head) or len(re.sub(r"\D", "", head)) > 15:
        words = digit_by_digit(text)
    else:
        words = decimal(text)
    return f"âm {words}" if found["sign"] else words

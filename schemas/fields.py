"""Types of single fields, each with its own words for what is wrong."""

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from schemas.lazy_regex import lazy_regex
from schemas.shapes import Shape
from schemas.web_address import EMAIL, MAX_ADDRESS, is_https_address

VIETNAM = timezone(timedelta(hours=7))  # no daylight saving since 1975
FIRST_DAY = date(1945, 1, 1)
LAST_DAY = date(2099, 12, 31)

_ISO_DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}"  # for people and forms; `parse_day` says more
_LABEL = "[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_HTTPS = rf"https://({_LABEL}\.)+[A-Za-z]([A-Za-z0-9-]{{0,61}}[A-Za-z0-9])?(:[1-9][0-9]{{0,3}})?([/?#][^\s\\<>\x22'`|{{}}^]*)?"
_DAY = lazy_regex(r"(\d{4})-(\d{2})-(\d{2})")
_MOMENT = lazy_regex(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+07:00")
_TIME = lazy_regex(r"([01]\d|2[0-3]):[0-5]\d", re.ASCII)
_SPOKEN_DAY = lazy_regex(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4})")


class Model(BaseModel):
    """A closed, frozen record: a key that nobody declared is an error, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


def parse_day(value: Any) -> date:
    """An ISO day «2026-11-24»; a day written as people speak is refused with the right spelling."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    text = str(value).strip()
    if not _DAY.fullmatch(text):
        raise PydanticCustomError("day_format", "Ngày «{text}» viết chưa đúng.", {"text": text, "hint": _day_hint(text)})
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("day_missing", "Không có ngày «{text}» trong lịch.",
                                  {"text": text, "hint": "Xem lại số ngày của tháng đó."}) from None
    if not FIRST_DAY <= day <= LAST_DAY:
        raise PydanticCustomError("day_range", "Năm của ngày «{text}» không hợp lý.",
                                  {"text": text, "hint": "Năm phải từ 1945 đến 2099."})
    return day


def parse_moment(value: Any) -> datetime:
    """An ISO day, or a day and time «2026-11-24T08:00+07:00»; a bare day means its first minute."""
    if isinstance(value, datetime):
        return value
    text = str(value).strip()
    if not _MOMENT.fullmatch(text):
        return datetime.combine(parse_day(value), time(), VIETNAM)
    parse_day(text[:10])
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("time_missing", "Không có giờ «{text}».",
                                  {"text": text[11:16], "hint": "Giờ từ 00:00 đến 23:59."}) from None


def _day_hint(text: str) -> str:
    spoken = _SPOKEN_DAY.fullmatch(text)
    if not spoken:
        return "Viết năm-tháng-ngày, ví dụ 2026-11-24; có giờ thì viết 2026-11-24T08:00+07:00."
    one, other, year = (int(part) for part in spoken.groups())
    pairs = dict.fromkeys((day, month) for day, month in ((one, other), (other, one)) if _exists(year, month, day))
    written = [(f"{year}-{month:02}-{day:02}", day, month) for day, month in pairs]
    if len(written) == 1:
        return f"Viết {written[0][0]}."
    told = "; ".join(f"viết {text} nếu là ngày {day} tháng {month}" for text, day, month in written)
    return told[:1].upper() + told[1:] + "." if told else "Không có ngày nào như vậy trong lịch; xem lại ngày và tháng."


def _exists(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False


def one_reading(text: str) -> str | None:
    """«24/11/2026» as «2026-11-24», where day and month cannot be taken for each other and the day exists."""
    spoken = _SPOKEN_DAY.fullmatch(text)
    if not spoken:
        return None
    day, month, year = (int(part) for part in spoken.groups())
    is_plain = (day > 12 or day == month) and _exists(year, month, day)
    return date(year, month, day).isoformat() if is_plain else None


def _check_time(text: str) -> str:
    if not _TIME.fullmatch(text):
        raise PydanticCustomError("time_format", "Giờ «{text}» viết chưa đúng.",
                                  {"text": text, "hint": "Viết giờ và phút bằng bốn chữ số, đặt trong dấu nháy: \"07:30\"."})
    return text


def _check_url(text: str) -> str:
    if not is_https_address(text):
        raise PydanticCustomError("url_format", "Địa chỉ «{text}» không dùng được.",
                                  {"text": text[:80], "hint": "Viết đủ địa chỉ, bắt đầu bằng https://"})
    return text


def _refuse_svg(text: str) -> str:
    """SVG is a program that draws, not a picture (reliability §1.3)."""
    if text.lower().endswith((".svg", ".svgz")):
        raise PydanticCustomError("file_name", "Ảnh SVG «{text}» không được nhận, vì loại tệp này có thể chứa mã chạy.",
                                  {"text": text[:80], "hint": "Xuất ảnh ra .png rồi tải lên và ghi tên mới."})
    return text


def _check_one_line(text: str) -> str:
    if "\n" in text:
        raise PydanticCustomError("one_line", "Mục này phải viết trên một dòng.",
                                  {"hint": "Bỏ dấu «|» sau tên mục, viết liền thành một dòng."})
    return text


def _matching(pattern: str, kind: str, message: str, hint: str, form: str = "line") -> Shape:
    compiled = lazy_regex(pattern)

    def check(text: str) -> str:
        if not compiled.fullmatch(text):
            raise PydanticCustomError(kind, message, {"text": text[:80], "hint": hint})
        return text

    return Shape(form, pattern, hint, check)


def _file_type(form: str, endings: str, hint: str) -> Shape:
    return _matching(rf"[a-z0-9][a-z0-9-]{{0,79}}\.({endings})", "file_name", "Tên tệp «{text}» không dùng được.", hint, form)


_IN_ONE_LINE = Shape("line", r"[^\n]*", "Mục này phải viết trên một dòng.", _check_one_line)


Day = Annotated[date, BeforeValidator(parse_day), Shape("day", _ISO_DAY, "Viết năm-tháng-ngày, ví dụ 2026-11-24.")]
Moment = Annotated[datetime, BeforeValidator(parse_moment), Shape(
    "moment", rf"{_ISO_DAY}(T[0-9]{{2}}:[0-9]{{2}}\+07:00)?", "Viết 2026-11-24, có giờ thì viết 2026-11-24T08:00+07:00.")]
ClockTime = Annotated[str, Shape("clock", r"([01][0-9]|2[0-3]):[0-5][0-9]", "Viết giờ và phút bằng bốn chữ số, ví dụ 07:30.", _check_time)]
HttpsUrl = Annotated[str, StringConstraints(max_length=MAX_ADDRESS), Shape(
    "line", _HTTPS, "Viết đủ địa chỉ, bắt đầu bằng https://", _check_url)]
Title = Annotated[str, StringConstraints(min_length=8, max_length=200), _IN_ONE_LINE]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300), _IN_ONE_LINE]
Name = Annotated[str, StringConstraints(min_length=2, max_length=120), _IN_ONE_LINE]
Paragraph = Annotated[str, StringConstraints(min_length=1, max_length=2000), Shape("text")]
Summary = Annotated[str, StringConstraints(min_length=30, max_length=400), Shape("text")]
Tag = Annotated[str, StringConstraints(min_length=2, max_length=40), _IN_ONE_LINE]
Slug = Annotated[str, _matching(
    r"[a-z0-9]+(-[a-z0-9]+)*", "slug_format", "«{text}» phải là chữ thường không dấu, nối bằng gạch ngang.",
    "Ví dụ: van-hoa-xa-hoi")]
ForgeAccount = Annotated[str, _matching(
    r"[A-Za-z0-9][A-Za-z0-9._-]{0,62}", "account_format", "Tên tài khoản «{text}» viết chưa đúng.",
    "Chép đúng tên tài khoản ở nơi chứa mã, ví dụ bientap-hiep-ninh")]
Phone = Annotated[str, _matching(
    r"\+?[0-9][0-9 .()-]{1,19}[0-9]", "phone_format", "Số điện thoại «{text}» viết chưa đúng.", "Ví dụ: 0276 3822 000")]
Email = Annotated[str, _matching(
    EMAIL, "email_format", "Thư điện tử «{text}» viết chưa đúng.",
    "Ví dụ: phuong1@tayninh.example")]
SitePath = Annotated[str, _matching(
    r"/([a-z0-9-]+/)*", "path_format", "Đường dẫn «{text}» viết chưa đúng.",
    "Chép phần sau tên miền của trang, ví dụ /van-ban/2026/ke-hoach-trong-cay/")]
PictureFile = Annotated[str, AfterValidator(_refuse_svg), _file_type(
    "picture", "jpg|jpeg|png|webp", "Đặt tên không dấu, chữ thường, ví dụ ra-quan-ve-sinh.jpg (nhận .jpg, .png, .webp).")]
AttachmentFile = Annotated[str, _file_type(
    "attachment", "pdf|docx|xlsx|odt|ods|csv",
    "Đặt tên không dấu, chữ thường, ví dụ ke-hoach-12.pdf (nhận .pdf, .docx, .xlsx, .odt, .ods, .csv).")]
AudioFile = Annotated[str, _file_type("audio", "mp3|m4a|ogg", "Đặt tên không dấu, chữ thường, ví dụ ban-tin-47.mp3.")]
TableFile = Annotated[str, _file_type("table", "csv", "Đặt tên không dấu, chữ thường, ví dụ danh-sach.csv.")]

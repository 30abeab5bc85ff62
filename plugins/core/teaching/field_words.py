"""What the fields of a kind are, in words for people, from the pydantic models."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from schemas import fields as known
from schemas.choices import choice
from schemas.hints import hint
from schemas.labels import label
from schemas.model_parts import parts_of
from schemas.shapes import Shape

_WORDS = {
    known.HttpsUrl: "địa chỉ trang, bắt đầu bằng https://",
    known.Slug: "mã không dấu, chọn trong danh sách",
    known.Phone: "số điện thoại, ví dụ 0276 3000 100",
    known.Email: "thư điện tử",
    known.SitePath: "đường dẫn trong cổng, ví dụ /van-ban/2026/ke-hoach-trong-cay/",
    known.PictureFile: "tên tệp ảnh cạnh bài: .jpg, .png, .webp",
    known.AttachmentFile: "tên tệp cạnh bài: .pdf, .docx, .xlsx, .odt, .ods, .csv",
    known.AudioFile: "tên tệp âm thanh cạnh bài: .mp3, .m4a, .ogg",
    known.TableFile: "tên tệp .csv cạnh bài",
    known.ClockTime: 'giờ trong dấu nháy, ví dụ "07:30"',
}
ABOVE = " › "  # between a block and what stands in it
_TOP = {"question": "câu hỏi", "received": "ngày nhận"}  # these keys say something else in other files
_INNER = {"date": "ngày", "title": "tên gọi, chức danh", "received": "số ý kiến"}
_BY_CHECK = {id(get_args(type_)[-1]): words for type_, words in _WORDS.items()}
_TYPES = {date: "ngày, ví dụ 2026-11-24", datetime: "ngày, hoặc ngày và giờ: 2026-11-24T08:00+07:00", bool: "true (có) hoặc false (không)"}


@dataclass(frozen=True)
class FieldRow:
    """A key («images › file»), what it is called, whether it must be there, how it is written, and a hint («» where there is none)."""

    key: str
    label: str
    required: bool
    words: str
    hint: str = ""


def field_rows(model: type[BaseModel], but: type[BaseModel] | None = None, above: str = "") -> Iterator[FieldRow]:
    """The fields of a model, those of its parts under them; without those that `but` has just so."""
    for name, info in model.model_fields.items():
        if but and name in but.model_fields and _same(info, but.model_fields[name]):
            continue
        key = f"{above}{name}"
        annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
        called = (_INNER if above else _TOP).get(name, label(name))
        yield FieldRow(key, called, info.is_required(), _words(annotation, name), hint(key.replace(ABOVE, ".")))
        for part in parts_of(info.annotation):
            yield from field_rows(part, above=f"{key}{ABOVE}")


def _same(one: FieldInfo, other: FieldInfo) -> bool:
    return one.annotation == other.annotation and one.metadata == other.metadata and one.is_required() == other.is_required()


def _words(annotation: Any, key: str) -> str:
    """How a value of this type is written."""
    marks: list[Any] = []
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        marks += more
    said = next((_BY_CHECK[id(mark)] for mark in marks if id(mark) in _BY_CHECK), "")
    origin, inner = get_origin(annotation), [each for each in get_args(annotation) if each is not NoneType]
    if said:
        return said
    if origin is Literal:
        return _choice(key, inner)
    if origin in (Union, UnionType):
        return _words(inner[0], key) if len(inner) == 1 else "một trong các dạng dưới đây"
    if origin is tuple:
        return _of_list(inner[0], marks, key)
    return _of_plain(annotation, marks, key)


def _of_list(item: Any, marks: list[Any], key: str) -> str:
    limits = _limits(marks)
    counts = {"min_length": "ít nhất", "max_length": "nhiều nhất"}
    count = " và ".join(f"{words} {limits[key]}" for key, words in counts.items() if key in limits)
    told = "" if parts_of(item) else _words(item, key)
    return ", ".join(words for words in ("danh sách", f"{count} mục" if count else "", told) if words)


def _of_plain(type_: Any, marks: list[Any], key: str) -> str:
    limits = _limits(marks)
    if type_ in _TYPES:
        return _TYPES[type_]
    if issubclass(type_, StrEnum):
        return _choice(key, list(type_))
    if type_ is int:
        return "số nguyên" + "".join(f" {word} {limits[key]}" for key, word in (("ge", "từ"), ("le", "đến")) if key in limits)
    if issubclass(type_, BaseModel):
        return "các dòng con"
    if "max_length" in limits:
        return f"chữ, {limits.get('min_length', 1)} đến {limits['max_length']} ký tự"
    return next((mark.hint.rstrip(".") for mark in marks if isinstance(mark, Shape) and mark.hint), "chữ")


def _choice(key: str, values: Sequence[Any]) -> str:
    """«chọn một: info (thông tin cần biết), …»; a value that is Vietnamese already speaks for itself."""
    told = [(str(value), choice(key, str(value))) for value in values]
    return "chọn một: " + ", ".join(value if value == words else f"{value} ({words})" for value, words in told)


def _limits(marks: list[Any]) -> dict[str, int]:
    """The limits among pydantic's marks, by their names there."""
    names = ("min_length", "max_length", "ge", "le")
    return {name: getattr(mark, name) for mark in marks for name in names if getattr(mark, name, None) is not None}

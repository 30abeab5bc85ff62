"""Whether words about a picture say anything: its description, and who made it."""

import re

from schemas.files.limits import picture_limits
from schemas.lazy_regex import lazy_regex
from schemas.vietnamese import fold

# Names that cameras, telephones and chat programs give.
_MACHINE_NAME = lazy_regex(r"(img|dscn?|dscf|pxl|vid|screenshot|z\d{6}|wp|photo)[-_ ]?\d.*|[\d\W_]+|.*\.(jpe?g|png|webp|gif|heic)", re.I)
_LABEL = lazy_regex(r"(?i)^\(?(ảnh|hình|nguồn|nguồn ảnh|ảnh nguồn|tác giả|photo|theo|credit)\s*:\s*")


def is_empty_description(text: str) -> bool:
    """Whether a description says nothing of what the picture shows: «hình minh họa», «ảnh 1», «IMG_2034»."""
    words = {word for word in re.findall(r"\w+", text.lower()) if not word.isdigit()}
    empty = picture_limits().empty_words
    known = _all_folded(empty) if fold(text) == text.lower() else empty  # without a single mark: «hinh minh hoa»
    return words <= known or bool(_MACHINE_NAME.fullmatch(text.strip()))


def is_file_name(text: str, file: str) -> bool:
    """Whether a description is only the file's name, with or without its ending: «ra quan ve sinh» for ra-quan-ve-sinh.jpg."""
    joined = re.sub(r"[\s_-]+", "-", text.strip().lower())
    return joined in (file, file.rpartition(".")[0])


def is_same(one: str, other: str | None) -> bool:
    """Whether two texts are the same but for capitals, spaces and marks at their ends."""
    return other is not None and _bare(one) == _bare(other)


def is_empty_credit(text: str) -> bool:
    """Whether a credit names nobody: «Internet», «Ảnh: sưu tầm», «Facebook»."""
    return fold(_bare(_LABEL.sub("", text.strip()))) in _all_folded(picture_limits().empty_credits)


def _bare(text: str) -> str:
    return " ".join(re.sub(r"^\W+|\W+$", "", text.lower()).split())


def _all_folded(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(fold, words))

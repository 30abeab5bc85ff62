"""Phrases by which a text leans on a social network: names it as its source, or sends readers there."""

import re
from functools import cache, lru_cache

from schemas.source_law import source_law

_PLACE = r"(?:(?:trang|tài khoản|nhóm|hội nhóm|kênh|bài đăng|bài viết|video|clip|chia sẻ|cá nhân|cộng đồng|của|trên|từ) )*"


def named_sources(text: str) -> list[str]:
    """«nguồn: Facebook», «nguồn tin: trang Zalo»: a source stated outright."""
    return _all(r"\bnguồn(?: tin)?\s*:\s*" + _PLACE + "{social}", text)


def leaning_phrases(text: str) -> list[str]:
    """«theo Facebook», «theo thông tin lan truyền trên mạng xã hội»: the text takes its news from there."""
    news = r"(?:thông tin |tin )?(?:(?:được |đang )?(?:lan truyền|đăng tải|đăng|chia sẻ) )?"
    return _all(r"(?<!kèm )(?<!đi )(?<!dõi )\btheo (?:một số |một |các |nhiều )?" + news + _PLACE + "{social}", text)


def pointers(text: str) -> list[str]:
    """«xem tại Facebook», «chi tiết trên trang Zalo»: the reader is sent away."""
    verb = r"\b(?:xem|đọc|chi tiết|nội dung|thông tin)(?: thêm| tiếp| chi tiết| đầy đủ| cụ thể)*"
    return _all(verb + r"(?: xin)?(?: xem| đọc)?:? (?:tại|ở|trên|qua) " + _PLACE + "{social}", text)


def _all(pattern: str, text: str) -> list[str]:
    return [found.group() for found in _compiled(pattern).finditer(text)] if _may_name_one(text) else []


@lru_cache(maxsize=2)  # several rules look at the same text, one after the other
def _may_name_one(text: str) -> bool:
    """Whether a word for a social network stands anywhere: most posts have none, and the patterns cost much."""
    small = text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")  # letters that IGNORECASE takes for «i» and «s»
    return any(word in small for word in source_law().social_words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    social = "(?:" + "|".join(map(re.escape, source_law().social_words)) + r")\b"
    return re.compile(pattern.replace("{social}", social), re.IGNORECASE)

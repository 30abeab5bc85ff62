"""Văn bản thay thế nhau phải dẫn tới nhau, cả hai chiều; văn bản được dẫn phải có trên cổng.

Vì sao: người đọc văn bản cũ phải biết đã có văn bản mới, người đọc văn bản mới phải tìm được văn bản cũ.
Sai: văn bản mới ghi replaces: [/van-ban/2023/quy-che/] mà văn bản cũ không ghi replaced_by
Đúng: văn bản cũ ghi replaced_by: /van-ban/2026/quy-che/, văn bản mới ghi replaces: [/van-ban/2023/quy-che/]
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from plugins.core.memory.meaning import PostLine
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("VB05", Level.ERROR, "NĐ 30/2020 Điều 18(3)", date(2020, 3, 5), reads=frozenset({"post", "portal"}))
LONGEST = 100  # documents in a circle
Loc = tuple[str | int, ...]


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every document that is named is there, names this one back, and does not lead round in a circle."""
    fields = post.fields
    if not isinstance(fields, OfficialDocument):
        return
    for loc, url, back in _named(fields):
        other = _document_at(url, context)
        if other is None:
            yield complain(RULE, post, loc, f"Không có văn bản nào ở {url}.", "Chép lại đường dẫn từ trang của văn bản đó.")
        elif back and not _names_back(other, back, post.url):
            yield complain(RULE, post, loc, f"{other.path} chưa dẫn lại văn bản này.", _mend(other, back, post.url))
    if _goes_round(fields, post.url, context):
        yield complain(RULE, post, ("replaced_by",), "Các văn bản thay thế nhau thành một vòng.", "Xem lại replaces và replaced_by.")


def _named(fields: OfficialDocument) -> Iterator[tuple[Loc, str, str]]:
    """Place, address, and the key by which the other document must name this one («» where it need not)."""
    yield from ((("replaces", index), url, "replaced_by") for index, url in enumerate(fields.replaces))
    if fields.replaced_by:
        yield ("replaced_by",), fields.replaced_by, "replaces"
    if fields.corrected_by:
        yield ("corrected_by",), fields.corrected_by, ""


def _document_at(url: str, context: Context) -> PostLine | None:
    return next((line for line in context.portal.by_url(url) if isinstance(line.fields, OfficialDocument)), None)


def _names_back(other: PostLine, key: str, url: str) -> bool:
    named = getattr(other.fields, key)
    return url == named if isinstance(named, str) else url in (named or ())


def _mend(other: PostLine, key: str, url: str) -> str:
    line = f"«replaced_by: {url}»" if key == "replaced_by" else f"«- {url}» dưới replaces:"
    return f"Thêm dòng {line} vào {other.path}, hoặc bỏ dòng này."


def _goes_round(fields: OfficialDocument, url: str, context: Context) -> bool:
    """Whether those that replace one another lead back to `url`; a longer circle than LONGEST is no slip of the pen."""
    for _ in range(LONGEST):
        if fields.replaced_by is None or fields.replaced_by == url:
            return fields.replaced_by == url
        following = _document_at(fields.replaced_by, context)
        if following is None or not isinstance(following.fields, OfficialDocument):
            return False
        fields = following.fields
    return False

"""Which code somebody may have meant who wrote the name of a category or of a type of document, or something like it."""

from collections.abc import Iterable
from difflib import get_close_matches

from pydantic import BaseModel

from schemas import law
from schemas.kinds import KINDS
from schemas.vietnamese import fold, slug

_LISTS = {"category": "bảng chuyên mục", "type": "bảng loại văn bản"}


def code_hint(model: type[BaseModel], key: str, written: str) -> str:
    """What to write instead of `written` at `category` or at the `type` of a document; «» for other keys."""
    if key not in _LISTS:
        return ""
    near = near_codes(written, _titles(model, key))
    if not near:
        return f"Chọn một mã trong {_LISTS[key]} ở sổ tay, viết không dấu, nối bằng gạch ngang."
    return "Viết " + " hoặc ".join(f"{code} ({title})" for code, title in near.items()) + "."


def near_codes(written: str, titles: dict[str, str]) -> dict[str, str]:
    """Codes with their titles of which the title, or the code, is like what was written, the likest first."""
    words = fold(written)
    first = [code for code, title in titles.items() if words == fold(title) or slug(written) == code]
    inside = [code for code, title in titles.items() if words in fold(title)]
    by_title = {fold(title): code for code, title in titles.items()}
    alike = [by_title[title] for title in get_close_matches(words, by_title, n=2, cutoff=0.75)]
    return {code: titles[code] for code in _once(first or [*inside, *alike])[:2]}


def _titles(model: type[BaseModel], key: str) -> dict[str, str]:
    if key == "type":
        return {entry.id: entry.title for entry in law.document_types().values()}
    kinds = {kind.key for kind in KINDS.values() if kind.model is model}
    return {entry.id: entry.title for entry in law.categories().values() if kinds.intersection(entry.kinds)}


def _once(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))

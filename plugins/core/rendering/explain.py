"""Why a page is made again, or not: told before it is made."""

from datetime import datetime

from plugins.core.memory.freshness import CLOCK, SAME, moment_of
from plugins.core.memory.store import Store


def explain(store: Store, path: str) -> str:
    """One Vietnamese sentence for a file of the output folder («phuong-1/tin-tuc/index.html») or for the page of a folder."""
    file = path.strip("/") + ("" if "." in path.rpartition("/")[2] else "/index.html")
    found = store.one("SELECT cell FROM output WHERE path = ?", file)
    cell = store.one("SELECT stale, since, until, why FROM cell WHERE name = ?", found[0]) if found else None
    if cell is None:
        return f"{file}: trang này chưa có, hoặc chưa dựng lần nào."
    stale, since, until, why = cell
    if stale:
        return f"{file}: làm lại vì {_reason(why)}."
    return f"{file}: giữ nguyên, vì không có gì mà trang này đọc đã thay đổi{_validity(moment_of(since), moment_of(until))}."


def _reason(why: str | None) -> str:
    if why is None:
        return "trang mới, hoặc lần dựng trước chưa xong"
    if why == CLOCK:
        return "đã qua một mốc thời gian mà trang này phụ thuộc"
    if why == SAME:
        return "phần chung của mọi trang đã đổi (giao diện, thông tin cổng, hoặc thư mục kết quả không còn)"
    name, _, sort = why.partition(" ")
    return f"danh sách «{name}» đã đổi ở «{sort}»"


def _validity(since: datetime | None, until: datetime | None) -> str:
    words = [f"{word} {moment:%H:%M ngày %d/%m/%Y}" for word, moment in (("từ", since), ("đến", until)) if moment]
    return f" (đúng {' '.join(words)})" if words else ""

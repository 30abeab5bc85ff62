"""docs/so-tay/loai-bai/: a page for each kind of post, made from its model, its guide, the template of `new` and its good example."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from pydantic import BaseModel

from plugins.core.drafting.skeleton import TITLE, skeleton, with_block
from plugins.core.teaching.field_words import FieldRow, field_rows
from schemas import law
from schemas.fields import VIETNAM
from schemas.kind_guide import kind_guides
from schemas.kinds import KINDS, Kind
from schemas.kinds.base import PostFields

FOLDER = "loai-bai"
COMMON = "muc-chung.md"
EXAMPLE = "bai-mau.md"
_MADE = "<!-- Tệp này do chương trình tạo (python build.py handbook); sửa ở schemas/kind-guide.yml, mô hình hoặc bài mẫu. -->"
_EVERY = "Mọi loại bài thông thường"
DAY = datetime(2026, 11, 24, 8, tzinfo=VIETNAM)  # that of the good examples
_BESIDE = ("anh.jpg", "van-ban.pdf", "du-thao.pdf", "ban-tin.mp3")


def kind_pages(examples: Path) -> dict[str, str]:
    """All pages by file name, as Markdown; `examples` is the folder of good examples, one folder a kind."""
    pages = {f"{kind.folder}.md": _kind_page(kind, (examples / kind.folder / EXAMPLE).read_text("utf-8")) for kind in KINDS.values()}
    return {COMMON: _common_page(), "README.md": _overview()} | pages


def _overview() -> str:
    rows = "\n".join(f"| [{kind.label}]({kind.folder}.md) | `{kind.folder}/` | {kind_guides()[kind.key].when} |" for kind in KINDS.values())
    return f"""# Các loại bài

{_MADE}

Chọn loại bài theo việc cần nói, không theo nơi muốn bài hiện ra. Thư mục của bài quyết định loại bài.

| Loại bài | Thư mục | Dùng khi nào |
|---|---|---|
{rows}

Mục nào loại nào cũng có thì ở trang [các mục chung]({COMMON}).
"""


def _common_page() -> str:
    return f"""# Các mục chung của mọi loại bài

{_MADE}

Phần đầu bài nằm giữa hai dòng `---`. Mỗi dòng là một mục: tên mục, dấu hai chấm, một dấu cách, rồi nội dung.
Mục có dòng con thì các dòng con thụt vào hai dấu cách; danh sách thì mỗi mục bắt đầu bằng dấu gạch.

{_table(field_rows(PostFields))}

## Chuyên mục

Mỗi bài có đúng một chuyên mục (`category`). Trang của từng loại bài liệt kê chuyên mục dùng được.
{_EVERY} là: {_kind_names(law.FIELD_KINDS)}.

{_category_table()}
"""


def _kind_page(kind: Kind, example: str) -> str:
    guide = kind_guides()[kind.key]
    heed = "\n".join(f"- {line}" for line in guide.heed)
    return f"""# {kind.label}

{_MADE}

{guide.when}

{heed}

## Tạo tệp ở đâu

Trong thư mục của đơn vị, gõ tên tệp: `{_path(kind)}`.
Phần `viec-gi-o-dau` thay bằng vài chữ không dấu nối bằng gạch ngang; đó cũng là địa chỉ của trang, đăng rồi thì không đổi.

## Mẫu để dán

Chép cả khối này vào tệp mới, thay chữ của mình vào. Dòng có `# ` (dấu thăng, dấu cách) là lời nhắc, để lại hay xóa đều được.
Dòng có `#` dính liền chữ là mục để dùng khi cần: xóa dấu `#`, giữ nguyên các dấu cách sau nó.

{_fenced(skeleton(kind, TITLE, DAY))}
{_second_template(kind)}
## Bài mẫu đã đạt

{_beside(example)}{_fenced(example)}

## Các mục riêng của loại bài này

{_own_fields(kind.model)}
{_lists(kind)}Chuyên mục dùng được: {_categories_of(kind)}.

## Lỗi hay gặp

{", ".join(map(_code_link, guide.rules))}. Bấm vào mã để xem vì sao, sai thế nào, đúng thế nào.
"""


def _path(kind: Kind) -> str:
    year = f"{DAY.year}/" if kind.by_year else ""
    return f"{kind.folder}/{year}viec-gi-o-dau/index.md"


def _code_link(code: str) -> str:
    return f"[{code}](../../quy-tac.md#{code.lower()})"


def _beside(example: str) -> str:
    names = [f"`{name}`" for name in _BESIDE if name in example]
    return f"Cạnh tệp bài có {' và '.join(names)}.\n\n" if names else ""


def _own_fields(model: type[BaseModel]) -> str:
    rows = list(field_rows(model, PostFields))
    rest = f"Các mục khác: xem [các mục chung]({COMMON}).\n"
    return f"{_table(rows)}\n\n{rest}" if rows else f"Loại bài này chỉ có [các mục chung]({COMMON}).\n"


def _categories_of(kind: Kind) -> str:
    return ", ".join(f"`{entry.id}` ({entry.title})" for entry in law.categories().values() if kind.key in entry.kinds)


def _second_template(kind: Kind) -> str:
    """What is commented out in the template of a notice, ready: a power or water cut."""
    if kind.key != "notice":
        return ""
    return f"""
### Mẫu thứ hai: tạm ngừng điện, nước

Đã có sẵn khối `outage`. Thay dịch vụ, khu vực, giờ, lý do; `expires` để bằng giờ dự kiến có lại.

{_fenced(with_block(skeleton(kind, TITLE, DAY), "outage"))}
"""


def _lists(kind: Kind) -> str:
    """Lists of the law and of the city from which this kind chooses."""
    if kind.key == "document":
        rows = (f"| `{entry.id}` | {entry.title} | {entry.symbol or 'không có'} |" for entry in law.document_types().values())
        return "\n".join(["### Loại văn bản\n", "| Mã (`type`) | Tên | Chữ viết tắt trong ký hiệu |", "|---|---|---|", *rows]) + "\n\n"
    if kind.key == "news":
        rows = (f"| {title} | {host} |" for host, title in sorted(law.press_outlets().items()))
        ask = "Báo chưa có trong bảng: gửi tên báo và địa chỉ trang chủ cho người duyệt bài để xin thêm (tệp `schemas/law/press.yml`)."
        return "\n".join(["### Báo được dẫn\n", "| Tên báo (`outlet`) | Địa chỉ |", "|---|---|", *rows, "", ask]) + "\n\n"
    return ""


def _table(rows: Iterable[FieldRow]) -> str:
    lines = (f"| `{row.key}` | {row.label} | {'phải có' if row.required else 'nếu cần'} | {_how(row)} |" for row in rows)
    return "\n".join(["| Mục | Là gì | Phải có không | Viết thế nào |", "|---|---|---|---|", *lines])


def _how(row: FieldRow) -> str:
    return f"{row.words}. {row.hint}" if row.hint else row.words


def _category_table() -> str:
    return "\n".join(["| Mã | Tên | Loại bài |", "|---|---|---|", *_category_rows()])


def _category_rows() -> Iterator[str]:
    for entry in law.categories().values():
        kinds = _EVERY if set(entry.kinds) == set(law.FIELD_KINDS) else _kind_names(entry.kinds)
        yield f"| `{entry.id}` | {entry.title} | {kinds} |"


def _kind_names(keys: Iterable[str]) -> str:
    return ", ".join(kind.label for kind in KINDS.values() if kind.key in keys)


def _fenced(text: str) -> str:
    return f"```text\n{text.rstrip()}\n```"

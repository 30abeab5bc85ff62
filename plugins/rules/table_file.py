"""Bảng để trong tệp .csv phải đúng các cột của loại bảng đó.

Vì sao: danh sách người chỉ được công khai đúng những cột luật cho phép; thừa một cột là lộ thông tin cá nhân.
Sai: cột «so_cccd» trong danh-sach.csv
Đúng: dòng đầu: no,name,hamlet,amount,decision
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.tables import read_table, table_of

RULE = Rule("BA01", Level.ERROR, "Luật 10/2022/QH15 Điều 11", date(2022, 1, 1), today=True, exemptable=False)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every row of the CSV file is a row of the table's own kind."""
    table = table_of(post.fields) if isinstance(post.fields, Disclosure) else None
    if table is None or table.file is None:
        return
    loc = ("persons", "file") if post.fields.persons else ("budget", "table", "file")  # type: ignore[attr-defined]
    if table.file not in post.files:
        yield complain(RULE, post, loc, f"Không tìm thấy tệp «{table.file}» cạnh bài.",
                       f"Tải tệp lên thư mục {post.folder}/ hoặc sửa lại tên tệp.")
        return
    _, problems = read_table(table, context.files.data(table.file), post.file_path(table.file))
    yield from problems

"""Tables of a post as rows of text, whether they stand in its head or in a CSV file beside it."""

import csv
import io
from collections.abc import Sequence

from pydantic import BaseModel, ValidationError

from schemas.clock import Clock
from schemas.frontmatter import decode
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.tables import BudgetRow, BudgetTable, PersonList, PersonRow
from schemas.messages import explain
from schemas.problem import Problem
from schemas.yaml_faults import YamlProblem

MAX_ROWS = 2000
MAX_BYTES = 1024 * 1024
_ROW_MODELS: dict[type[BaseModel], type[BaseModel]] = {PersonList: PersonRow, BudgetTable: BudgetRow}


def table_of(fields: Disclosure) -> PersonList | BudgetTable | None:
    """The table of a disclosure, if it has one."""
    if fields.persons:
        return fields.persons
    return fields.budget.table if fields.budget else None


def shown_table(fields: Disclosure, clock: Clock) -> PersonList | BudgetTable | None:
    """The table that readers may still see: a list of persons goes on its day (Law 91/2025)."""
    table = table_of(fields)
    return None if isinstance(table, PersonList) and clock.has_begun(table.remove_after) else table


def read_table(table: PersonList | BudgetTable, data: bytes, path: str) -> tuple[Sequence[BaseModel], list[Problem]]:
    """Rows of the CSV file at `path`, and what is wrong with it, line by line."""
    model = _ROW_MODELS[type(table)]
    try:
        reader = csv.reader(io.StringIO(decode(data, MAX_BYTES)))
        lines = [(reader.line_num, cells) for cells in reader if cells]  # a cell may go over several lines; a blank line is no row
    except (YamlProblem, csv.Error) as fault:
        line = fault.line if isinstance(fault, YamlProblem) else 1
        return (), [Problem(path, line, 1, "BA02", "Không đọc được tệp bảng.", "Lưu lại dạng CSV, mã UTF-8.")]
    columns, head = list(model.model_fields), [name.strip() for name in lines[0][1]] if lines else []
    if not head or head != [name for name in columns if name in head] or len(lines) < 2:
        return (), [Problem(path, 1, 1, "BA01", "Các cột của bảng chưa đúng.", "Dòng đầu phải là: " + ",".join(columns))]
    if len(lines) > MAX_ROWS:
        return (), [Problem(path, MAX_ROWS, 1, "BA02", f"Bảng dài hơn {MAX_ROWS} dòng.", "Chia thành nhiều bài.")]
    return _rows(model, head, lines[1:], path)


def _rows(model: type[BaseModel], head: list[str], lines: list[tuple[int, list[str]]],
          path: str) -> tuple[Sequence[BaseModel], list[Problem]]:
    rows: list[BaseModel] = []
    problems: list[Problem] = []
    for number, cells in lines:
        if len(cells) != len(head):
            problems.append(Problem(path, number, 1, "BA02", "Dòng này có số ô khác dòng đầu.",
                                    "Kiểm tra dấu phẩy; chữ có dấu phẩy thì đặt trong dấu nháy kép."))
            continue
        try:
            rows.append(model.model_validate({key: cell for key, cell in zip(head, cells, strict=True) if cell.strip()}))
        except ValidationError as error:
            problems += (Problem(path, number, 1, *explain(item, model)) for item in error.errors(include_url=False))
    return rows, problems

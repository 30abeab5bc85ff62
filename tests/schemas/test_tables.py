"""Tables in a CSV file beside a post: as spreadsheets write them, and told line by line where they are wrong."""

from datetime import date

from schemas.kinds.tables import PersonList, PersonRow
from schemas.tables import read_table

LIST = PersonList(file="danh-sach.csv", legal_ground="Luật 10/2022", remove_after=date(2026, 12, 31))


def told(text: str) -> tuple[list[str], list[tuple[int, str]]]:
    """Names in the rows, and line and code of each complaint."""
    rows, problems = read_table(LIST, text.encode(), "danh-sach.csv")
    return [row.name for row in rows if isinstance(row, PersonRow)], [(problem.line, problem.code) for problem in problems]


def test_spaces_around_the_names_of_columns_and_blank_lines_do_no_harm() -> None:
    assert told("no, name ,hamlet\r\n1,Nguyễn Văn Mẫu,Khu phố 1\r\n\r\n") == (["Nguyễn Văn Mẫu"], [])


def test_a_fault_is_told_at_its_line_although_a_cell_above_has_several() -> None:
    rows, faults = told('no,name,hamlet\n1,Nguyễn Văn Mẫu,"Khu phố 1"\n2,"Trần\nThị Ví Dụ",Ấp 2\nba,Lê Văn Thử,Ấp 3\n')
    assert rows == ["Nguyễn Văn Mẫu"]
    assert faults == [(4, "GT09"), (5, "TR13")]


def test_every_fault_of_a_row_is_told() -> None:
    assert told("no,name,hamlet\nba,N,Ấp 3\n") == ([], [(2, "TR13"), (2, "TR03")])


def test_other_columns_are_refused() -> None:
    assert told("no,name,hamlet,cccd\n1,Nguyễn Văn Mẫu,Ấp 1,0\n") == ([], [(1, "BA01")])

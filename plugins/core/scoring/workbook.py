"""A report as a workbook for Excel and LibreOffice: the usual columns, one sheet for each portal; the same report gives the same bytes."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from plugins.core.scoring.report import Report, UnitReport
from plugins.core.scoring.tables import contribution_rows, fact_rows, sheet_rows
from plugins.core.scoring.words import month
from schemas import law

SHEET_HEAD = ("Nội dung", "Điểm tối đa", "Điểm máy tính", "Điểm tự chấm", "Điểm được xác nhận", "Minh chứng", "Ghi chú", "Điều khoản")
FACT_HEAD = ("Cổng", "Dòng", "Chỗ được xét", "Kết quả", "Điểm mất", "Tệp", "Số dòng", "Thấy gì", "Quy tắc", "Điều khoản", "Cách sửa")
CONTRIBUTION_HEAD = ("Cổng", "Cơ quan, tổ chức", "Loại", "Bài được giao", "Bài theo việc giao", "Kết quả",
                    "Số bài", "Tin", "Văn bản", "Muộn", "Sơ sài", "Bài gần nhất")
_NAME = 31  # characters that the name of a sheet may have
_FORBIDDEN = str.maketrans("", "", "[]:*?/\\'")


class _Book:
    """A workbook and its few formats; what people wrote goes in as text, never as a formula."""

    def __init__(self, report: Report) -> None:
        self.bytes = io.BytesIO()
        self.book = xlsxwriter.Workbook(self.bytes, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
        made = datetime(report.period.end.year, report.period.end.month, report.period.end.day)  # noqa: DTZ001 (the format has no zone)
        self.book.set_properties({"title": report.sheet.title, "subject": str(report.period), "comments": report.commit, "created": made})
        self.bold = self.book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        self.text = self.book.add_format({"text_wrap": True, "valign": "top"})
        self.points = self.book.add_format({"num_format": "0.00", "valign": "top"})
        self.title = self.book.add_format({"bold": True, "font_size": 14})

    def sheet(self, name: str, title: str, head: Sequence[str], widths: Sequence[int], rows: Iterable[Sequence[Any]]) -> None:
        """A sheet with a title, a head that stays in sight, and rows."""
        sheet = self.book.add_worksheet(self._free_name(name))
        sheet.write_string(0, 0, title, self.title)
        for column, (words, width) in enumerate(zip(head, widths, strict=True)):
            sheet.set_column(column, column, width)
            sheet.write_string(2, column, words, self.bold)
        for number, row in enumerate(rows, 3):
            for column, value in enumerate(row):
                self._cell(sheet, number, column, value)
        sheet.freeze_panes(3, 1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)

    def _free_name(self, name: str) -> str:
        """A name that Excel takes and that no sheet has yet: units may have names alike."""
        plain, taken = name.translate(_FORBIDDEN), {sheet.get_name().casefold() for sheet in self.book.worksheets()}
        names = [plain[:_NAME], *(f"{plain[:_NAME - 4]} {number}" for number in range(2, 1000))]
        return next(each for each in names if each.casefold() not in taken)

    def _cell(self, sheet: Any, row: int, column: int, value: Any) -> None:
        if isinstance(value, Decimal | int) and not isinstance(value, bool):
            sheet.write_number(row, column, float(value), self.points if isinstance(value, Decimal) else self.text)
        elif value not in (None, ""):
            sheet.write_string(row, column, str(value), self.text)


def workbook(report: Report) -> bytes:
    """The bytes of the workbook."""
    book = _Book(report)
    book.sheet("Tổng hợp", f"{report.sheet.title}, kỳ {report.period}",
               ("Đơn vị", "Hạng", "Điểm máy tính", "Điểm trừ", "Điểm tự chấm", "Điểm được xác nhận", "Xếp loại", "Đúng hạn (phần trăm)"),
               (34, 8, 14, 10, 14, 18, 14, 16), _summary(report))
    for unit in report.units:
        title = f"{unit.name}: phiếu chấm điểm, kỳ {report.period}"
        book.sheet(unit.name, title, SHEET_HEAD, (46, 11, 12, 12, 14, 34, 44, 44), _lines(unit))
    facts = (row for row in fact_rows(report) if row.lost)
    book.sheet("Chỗ mất điểm", f"Các chỗ mất điểm, kỳ {report.period}", FACT_HEAD, (14, 20, 40, 14, 9, 50, 9, 60, 9, 40, 60), facts)
    book.sheet("Đóng góp", f"Cơ quan, tổ chức viết bài, kỳ {report.period}", CONTRIBUTION_HEAD, (14, 50, 36, 11, 11, 14, 8, 8, 9, 8, 8, 13),
               (row for unit in report.units for row in contribution_rows(unit)))
    months = report.period.months()
    book.sheet("Mục theo tháng", f"Số bài theo mục và tháng, kỳ {report.period}", ("Cổng", "Mục", *map(month, months)),
               (14, 36, *(9 for _ in months)), _heat(report, months))
    book.book.close()
    return book.bytes.getvalue()


def _summary(report: Report) -> Iterable[Sequence[Any]]:
    for is_city in (True, False):
        yield from (_total(unit, report.places.get(unit.key)) for unit in report.ranked(is_city))


def _total(unit: UnitReport, place: int | None) -> Sequence[Any]:
    score, share = unit.score, unit.on_time.share
    on_time = None if share is None else Decimal(round(share * 10_000)) / 100
    if score.withheld:
        return unit.name, None, None, None, None, None, "Không công bố: có dấu chỉ độ mật", on_time
    deducted = Decimal(score.deduction.numerator) / Decimal(score.deduction.denominator)
    return unit.name, place, score.computed, deducted, score.own, score.final, score.sheet.rank(score.final), on_time


def _lines(unit: UnitReport) -> Iterable[Sequence[Any]]:
    groups = {group.id: group for group in unit.score.sheet.groups}
    seen = ""
    for row in sheet_rows(unit):
        if row.group != seen:
            seen = row.group
            yield (f"{seen}. {groups[seen].title}", groups[seen].points)
        yield (row.title, row.most, row.computed, row.own, row.confirmed, row.evidence, row.note, row.clause)
    for found in unit.score.deducted:
        places = len(found.facts)
        yield (f"Điểm trừ: {found.deduction.title}", None, -found.deduction.points * places, None, None, f"{places} chỗ", "",
               found.deduction.clause)
    score = unit.score
    yield ("Tổng điểm (quy về 100)", Decimal(100), *((None,) * 3 if score.withheld else (score.computed, score.own, score.final)))


def _heat(report: Report, months: Sequence[str]) -> Iterable[Sequence[Any]]:
    for unit in report.units:
        for section in law.sections().values():
            yield (unit.key, section.title, *(unit.heat.get((section.id, month), 0) for month in months))

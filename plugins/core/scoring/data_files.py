"""A report for other programs: JSON and CSV."""

import json
from decimal import Decimal
from typing import Any

from plugins.core.scoring.report import Report, UnitReport
from plugins.core.scoring.tables import ContributionRow, FactRow, SheetRow, contribution_rows, fact_rows, sheet_rows
from plugins.core.spreadsheet import as_csv

SHEET_HEAD = ("cong", "don_vi", "nhom", "dong", "noi_dung", "diem_toi_da", "diem_may_tinh", "diem_tu_cham", "diem_xac_nhan", "minh_chung",
              "ghi_chu", "dieu_khoan")
FACT_HEAD = ("cong", "dong", "cho_duoc_xet", "ket_qua", "diem_mat", "tep", "so_dong", "thay_gi", "quy_tac", "dieu_khoan", "cach_sua")
CONTRIBUTION_HEAD = ("cong", "co_quan", "loai", "bai_duoc_giao", "bai_theo_viec_giao", "ket_qua", "so_bai", "tin", "van_ban",
                     "muon", "so_sai", "bai_gan_nhat")


def as_json(report: Report) -> str:
    """Everything in a report."""
    return json.dumps(_data(report), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def sheets_csv(report: Report) -> str:
    """The sheets of all portals, line by line."""
    rows = ((unit.key, unit.name, *row) for unit in report.units for row in sheet_rows(unit))
    return as_csv(SHEET_HEAD, rows)


def facts_csv(report: Report) -> str:
    """Every place that was looked at."""
    return as_csv(FACT_HEAD, fact_rows(report))


def contributions_csv(report: Report) -> str:
    """Who writes for each portal."""
    return as_csv(CONTRIBUTION_HEAD, (row for unit in report.units for row in contribution_rows(unit)))


def _data(report: Report) -> dict[str, Any]:
    return {
        "commit": report.commit, "as_of": report.as_of.isoformat(),
        "from": report.period.start.isoformat(), "to": report.period.end.isoformat(),
        "sheet": {"id": report.sheet.id, "title": report.sheet.title, "basis": report.sheet.basis},
        "portals": [_unit(unit, report) for unit in report.units],
        "facts": [_row(row) for row in fact_rows(report)],
        "odd_commits": [{"commit": odd.id, "claimed": odd.claimed.isoformat(), "counted": odd.counted.isoformat()}
                        for odd in report.odd_commits],
    }


def _unit(unit: UnitReport, report: Report) -> dict[str, Any]:
    score = unit.score
    return {
        "key": unit.key, "name": unit.name, "tier": unit.tier, "withheld": score.withheld, "place": report.places.get(unit.key),
        "computed": None if score.withheld else float(score.computed), "final": None if score.withheld else float(score.final),
        "self": _plain(score.own), "rank": None if score.withheld else score.sheet.rank(score.final),
        "deducted": float(score.deduction), "lines": [_row(row) for row in sheet_rows(unit)],
        "trend": [{"day": day.isoformat(), "computed": float(points)} for day, points in report.trend[unit.key]],
        "odd_dates": [{"path": fact.path, "line": fact.line, "said": fact.said} for fact in unit.odd],
        "contributions": [_row(row) for row in contribution_rows(unit)],
    }


def _row(row: SheetRow | FactRow | ContributionRow) -> dict[str, Any]:
    return {key: _plain(value) for key, value in row._asdict().items()}


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value

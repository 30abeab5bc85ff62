"""Puts a report into its folder: all of it is new, nothing of an earlier report stays."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from plugins.core.scoring.data_files import as_json, contributions_csv, facts_csv, sheets_csv
from plugins.core.scoring.pages import report_pages
from plugins.core.scoring.report import Report
from plugins.core.scoring.workbook import workbook


def write_report(folder: Path, report: Report, questions: Mapping[str, str]) -> list[Path]:
    """Write all files; returns those that a person opens first."""
    files = {path: text.encode() for path, text in report_pages(report, questions).items()}
    files |= {"bao-cao.json": as_json(report).encode(), "diem.csv": sheets_csv(report).encode(),
              "minh-chung.csv": facts_csv(report).encode(), "dong-gop.csv": contributions_csv(report).encode(),
              "bao-cao.xlsx": workbook(report)}
    shutil.rmtree(folder, ignore_errors=True)
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return [folder / name for name in ("index.html", "bao-cao.xlsx", "diem.csv", "minh-chung.csv", "bao-cao.json")]

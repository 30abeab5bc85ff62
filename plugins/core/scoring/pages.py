"""A report as pages for people: themes/reports holds their HTML."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from plugins.core.scoring import tables
from plugins.core.scoring.fact import WORDS, Verdict
from plugins.core.scoring.report import Report, UnitReport
from plugins.core.scoring.words import month, percent, points
from schemas import law
from schemas.vietnamese import number, short_day

THEME = Path(__file__).resolve().parents[3] / "themes" / "reports"
STEPS = 5  # shades of a heat map


def report_pages(report: Report, questions: Mapping[str, str]) -> dict[str, str]:
    """All pages by their path, and their style sheet; `questions` are the words of each question, by its name."""
    files = {"index.html": _page("dashboard.html", report, "", **_dashboard(report)),
             "cach-cham.html": _page("method.html", report, "", questions=questions),
             "dong-gop.html": _page("contributions.html", report, ""),
             "bao-cao.css": (THEME / "style.css").read_text("utf-8")}
    for unit in report.units:
        files[f"don-vi/{unit.key}.html"] = _page("unit.html", report, "../", unit=unit, **_heat([unit], report))
    return files


def _dashboard(report: Report) -> dict[str, Any]:
    return {"ranked": report.ranked(is_city=False), "places": report.places, "cities": report.of_tier(is_city=True),
            "days": sorted({day for known in report.trend.values() for day, _ in known}), **_heat(report.units, report)}


def _heat(units: Any, report: Report) -> dict[str, Any]:
    """Posts by section and month of some portals together, and the shade of each count."""
    months = report.period.months()
    rows = [(section, [sum(unit.heat.get((section.id, key), 0) for unit in units) for key in months])
            for section in law.sections().values()]
    most = max((count for _, counts in rows for count in counts), default=0)
    return {"months": months, "heat": rows, "shade": lambda count: _shade(count, most)}


def _shade(count: int, most: int) -> int:
    """From 0 (none) to STEPS (the most), by the square root, so that one large number does not make all others pale."""
    return next((step for step in range(STEPS) if count * STEPS**2 <= step**2 * most), STEPS)


def _page(template: str, report: Report, up: str, **more: Any) -> str:
    return _themes().get_template(template).render(report=report, up=up, **more)


@cache
def _themes() -> Environment:
    found = Environment(loader=FileSystemLoader(THEME), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    filters: Mapping[str, Any] = {"points": points, "percent": percent, "day": short_day, "month": month, "count": number,
                                  "words": lambda verdict: WORDS[verdict], "rows": tables.sheet_rows, "totals": tables.group_totals,
                                  "bodies": tables.contribution_rows, "verdicts": _verdicts,
                                  "sheet_words": lambda found: found.sheet.rank(found.final)}
    found.filters.update(filters)
    return found


def _verdicts(unit: UnitReport) -> dict[str, int]:
    """How many posts with a deadline came in time, late with a reason, late."""
    facts = unit.on_time.facts
    return {str(verdict): sum(fact.verdict is verdict for fact in facts) for verdict in (Verdict.MET, Verdict.PARTLY, Verdict.NOT_MET)}

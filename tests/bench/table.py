"""The result as a table to read: one line a case and tool, with the ratios to one tool of the same run."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.measure import Figures

BASE = "hugo-tuned"  # ratios are to this tool in the same case; where it is not there, none are written


@dataclass(frozen=True)
class Result:
    """What one tool took for one case on a corpus of so many posts a portal."""

    posts: int
    case: str
    tool: str
    figures: Figures


def as_table(results: Sequence[Result], portals: int, cases: Sequence[str]) -> str:
    """Markdown: a table for each size of corpus, its cases in the order of `cases`."""
    sizes = dict.fromkeys(result.posts for result in results)
    ordered = sorted(results, key=lambda result: cases.index(result.case))
    return "\n".join(_table([result for result in ordered if result.posts == size], f"{portals} × {size:,} posts") for size in sizes)


def _table(results: Sequence[Result], title: str) -> str:
    base = {result.case: result.figures for result in results if result.tool == BASE}
    head = [f"### {title}", "", "| case | tool | wall s | CPU s | peak MB | files written | wall ratio | CPU ratio |", "|---|---|--:|--:|--:|--:|--:|--:|"]
    return "\n".join([*head, *(_line(result, base.get(result.case)) for result in results), ""])


def _line(result: Result, base: Figures | None) -> str:
    figures = result.figures
    ratios = (_short(figures.wall / base.wall), _short(figures.cpu / base.cpu)) if base else ("", "")
    cells = (result.case, result.tool, _short(figures.wall), _short(figures.cpu), f"{figures.megabytes:.0f}", f"{figures.written:,}", *ratios)
    return f"| {' | '.join(cells)} |"


def _short(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"

"""The inspector's questions, one file each: the docstring is the question, `answer(unit, line)` what is found, place by place."""

from collections.abc import Callable
from importlib import import_module

from plugins.core.scoring.fact import Answer
from plugins.core.scoring.unit import Unit
from schemas.score_law import SheetLine

NAMES = (
    "accessible_posts", "address", "advance_notice", "answers", "board_review", "clear_writing", "consultations", "disclosure_forms",
    "disclosure_groups", "display_period", "editorial_board", "ended_notices", "even_posting", "field_spread", "filled_sections",
    "full_news", "good_pictures", "head_activity", "living_sources", "news_rate", "on_time_posts", "organisation", "own_words",
    "personal_data", "press_breach", "press_sources", "register", "reviewed_pages", "searchable_papers", "secrecy", "standing_pages",
    "weekly_schedule", "working_links",
)
QUESTIONS = tuple(import_module(f"plugins.reports.{name}") for name in NAMES)
WORDS = {name: module.__doc__ or "" for name, module in zip(NAMES, QUESTIONS, strict=True)}
ANSWERS: dict[str, Callable[[Unit, SheetLine], Answer]] = {name: module.answer for name, module in zip(NAMES, QUESTIONS, strict=True)}

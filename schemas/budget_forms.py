"""Which forms a budget disclosure of a stage uses (schemas/law/budget-forms.yml)."""

import re
from datetime import date
from functools import cache

from schemas.fields import Line, Model
from schemas.law import Dated
from schemas.law_file import read_law_file
from schemas.lazy_regex import lazy_regex

_FORM = lazy_regex(r"(?:Biểu(?: mẫu)?(?: số)? |Mẫu(?: biểu)?(?: số)? )?(\d{2,3})/CK[ -]?TC-NSNN", re.I)
DECISION_FORM = "04/QĐ-CKNS"  # the form of the decision to make public, used at every stage


class BudgetForms(Dated):
    """The forms of one stage, first to last number."""

    stage: str
    tiers: tuple[str, ...]
    first: int
    last: int
    clause: Line


class _Table(Model):
    forms: tuple[BudgetForms, ...]


@cache
def _forms() -> tuple[BudgetForms, ...]:
    return read_law_file(_Table, "budget-forms").forms


def expected_form(stage: str, tier: str, day: date) -> BudgetForms | None:
    """The forms in force on `day` for a stage and a tier; None where none are known."""
    return next((entry for entry in _forms() if entry.stage == stage and tier in entry.tiers and entry.in_force(day)), None)


def fits(form: str, expected: BudgetForms) -> bool:
    """Whether «Biểu số 113/CK TC-NSNN» is one of the expected forms."""
    found = _FORM.fullmatch(form.strip())
    return form.endswith(DECISION_FORM) or bool(found and expected.first <= int(found[1]) <= expected.last)

"""Rules that a post must keep, one file each; the docstring of each is its page in the handbook."""

from collections.abc import Sequence

from plugins.core.rule import RuleModule
from plugins.rules import (
    body_links,
    body_pictures,
    budget_form,
    category,
    consultation_period,
    disclosure_group,
    document_number,
    document_type,
    expiry_missing,
    files_beside,
    late_posting,
    outage_notice,
    overdue_answer,
    person_list_removal,
    posting_period,
    press_outlet,
    publish_time,
    reception_notice,
    review_overdue,
    table_file,
    unique_address,
)

RULES: Sequence[RuleModule] = (
    category,
    files_beside,
    body_pictures,
    body_links,
    unique_address,
    press_outlet,
    document_type,
    document_number,
    disclosure_group,
    table_file,
    consultation_period,
    late_posting,
    reception_notice,
    outage_notice,
    publish_time,
    expiry_missing,
    review_overdue,
    overdue_answer,
    person_list_removal,
    posting_period,
    budget_form,
)

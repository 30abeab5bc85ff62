"""Rules that a post must keep, one file each; the docstring of each is its page in the handbook."""

from collections.abc import Sequence

from plugins.core.rule import RuleModule
from plugins.rules import (
    body_links,
    body_pictures,
    category,
    composed_letters,
    consultation_period,
    date_style,
    disclosure_group,
    document_number,
    document_type,
    files_beside,
    heading_order,
    link_words,
    odd_letters,
    possible_words,
    press_outlet,
    quiet_title,
    sentence_length,
    table_file,
    thin_post,
    true_dates,
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
    possible_words,
    composed_letters,
    odd_letters,
    quiet_title,
    thin_post,
    sentence_length,
    link_words,
    heading_order,
    true_dates,
    date_style,
)

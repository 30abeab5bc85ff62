"""Rules that a post must keep, one file each; the docstring of each is its page in the handbook."""

from collections.abc import Sequence

from plugins.core.rule import RuleModule
from plugins.rules import (
    body_links,
    body_pictures,
    category,
    consultation_period,
    copied_text,
    disclosure_group,
    document_number,
    document_type,
    files_beside,
    press_link,
    press_outlet,
    press_pointer,
    press_quote,
    press_reference,
    quotation_share,
    reused_picture,
    social_pointer,
    social_source,
    social_words,
    source_gone,
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
    press_reference,
    press_quote,
    press_link,
    press_pointer,
    social_source,
    social_words,
    social_pointer,
    quotation_share,
    source_gone,
    copied_text,
    reused_picture,
    document_type,
    document_number,
    disclosure_group,
    table_file,
    consultation_period,
)

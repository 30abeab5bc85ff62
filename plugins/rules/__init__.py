"""Rules that a post must keep, one file each; the docstring of each is its page in the handbook."""

from collections.abc import Sequence

from plugins.core.rule import RuleModule
from plugins.rules import (
    attachment_author,
    attachment_contents,
    attachment_edits,
    attachment_lock,
    attachment_scan,
    body_links,
    body_pictures,
    category,
    consultation_period,
    disclosure_group,
    document_number,
    document_type,
    files_beside,
    picture_credit,
    picture_description,
    picture_place,
    picture_ratio,
    picture_sharpness,
    picture_size,
    press_outlet,
    table_file,
    unique_address,
)

RULES: Sequence[RuleModule] = (
    category,
    files_beside,
    body_pictures,
    picture_size,
    picture_ratio,
    picture_sharpness,
    picture_description,
    picture_credit,
    picture_place,
    attachment_contents,
    attachment_edits,
    attachment_scan,
    attachment_author,
    attachment_lock,
    body_links,
    unique_address,
    press_outlet,
    document_type,
    document_number,
    disclosure_group,
    table_file,
    consultation_period,
)

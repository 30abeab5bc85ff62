"""Rules that a post must keep, one file each; the docstring of each is its page in the handbook."""

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from plugins.core.judging.rule_module import RuleModule

# In the order in which complaints of one line are told.
ORDER = (
    # author, category, files, pictures, attachments
    "category", "known_author", "own_approval", "files_beside", "body_pictures", "picture_size", "picture_ratio", "picture_sharpness",
    "picture_description", "picture_credit", "picture_place", "attachment_contents", "attachment_edits", "attachment_scan",
    "attachment_letters", "attachment_author", "attachment_lock",
    # links and addresses
    "body_links", "unique_address", "index_file",
    # sources, quotations, copies
    "press_outlet", "press_reference", "press_quote", "press_link", "press_pointer", "social_source", "social_words", "social_pointer",
    "quotation_share", "source_gone", "copied_text", "reused_picture",
    # documents, disclosures, consultations
    "document_type", "document_number", "disclosure_group", "table_file", "consultation_period",
    # writing
    "possible_words", "composed_letters", "odd_letters", "quiet_title", "template_words", "thin_post", "sentence_length", "link_words",
    "heading_order", "table_caption", "true_dates", "date_style",
    # persons
    "identity_number", "mobile_number", "landline_number", "bank_account", "tax_number", "vehicle_plate", "private_email", "birth_date",
    "minor", "health", "complainant", "petitioner_initials", "answer_missing",
    # secrets and what is internal
    "secrecy_mark", "handling_mark", "credential", "meeting_room", "internal_words",
    # time
    "late_posting", "reception_notice", "outage_notice", "outage_untold", "publish_time", "expiry_missing", "review_overdue",
    "overdue_answer", "person_list_removal", "posting_period", "broadcast_days",
    # numbers and forms of documents
    "budget_form", "number_form", "number_type", "replacement", "issued_before_posted", "number_order",
    # links to other posts
    "portal_links", "internal_links",
    # a whole portal
    "standing_pages", "empty_sections", "editorial_board", "english_pages", "contact_domain", "domain_name", "parent_unit", "unit_dates",
    "leaders", "organisation_review", "hamlets", "contributor_tasks",
)
RULES: Sequence[RuleModule] = tuple(cast(RuleModule, import_module(f"plugins.rules.{name}")) for name in ORDER)

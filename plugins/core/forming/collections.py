"""The collections of a unit: one form per kind of post, and one more where categories ask for a block of their own."""

from typing import Any

from plugins.core.forming.fields import Field, fields_of
from plugins.core.forming.units import Asked, Variant, blocks_of, board_name, choices_of, choices_of_unit, variants_of
from plugins.core.forming.widgets import Widget, widgets_of
from schemas.content import PortalContent
from schemas.hints import hint
from schemas.kinds import KINDS
from schemas.labels import label

LONGEST_NAME = 72  # of a post's folder; schemas/address.py takes 80
_OFTEN = ("images", "attachments", "body")
_BUTTONS = ["bold", "italic", "link", "heading-two", "heading-three", "quote", "bulleted-list", "numbered-list"]


def collections_of(content: PortalContent, asked: Asked, whole_blocks: bool) -> list[dict[str, Any]]:
    """All forms of a unit, in the order of the kinds."""
    return [_collection(variant, content, asked, whole_blocks) for kind in KINDS.values() for variant in variants_of(kind, asked.as_of)]


def _collection(variant: Variant, content: PortalContent, asked: Asked, whole_blocks: bool) -> dict[str, Any]:
    kind = variant.kind
    title = f"{kind.label}: {label(variant.requires)}" if variant.requires else kind.label
    return {
        "name": variant.key, "label": title, "label_singular": title.lower(), "folder": f"{asked.prefix}{content.folder}/{kind.folder}",
        "identifier_field": "title", "summary": "{{title}}", "sortable_fields": ["date", "title"],
        "create": True, "delete": False,  # a post that was online is withdrawn, never deleted
        "extension": "md", "format": "yaml-frontmatter", "path": ("{{year}}/" if kind.by_year else "") + "{{slug}}/index",
        "media_folder": "", "public_folder": "",  # files lie beside the post
        "fields": _in_order([*widgets_of(_fields(variant, content), _defaults(variant, content), whole_blocks), _body()]),
    }


def _fields(variant: Variant, content: PortalContent) -> Field:
    """The fields of one form: the block that its categories ask for is compulsory, those of others are left out."""
    fields = fields_of(variant.kind.model, {**choices_of_unit(content), **choices_of(variant)})
    own = {variant.requires} - {""}
    foreign = blocks_of(variant.kind) - own
    parts = {name: part for name, part in fields["properties"].items() if name not in foreign}
    return {**fields, "properties": parts, "required": [*fields["required"], *own]}


def _in_order(widgets: list[Widget]) -> list[Widget]:
    """What every post has comes first, then pictures, papers and the text, then what few posts need."""
    return sorted(widgets, key=lambda widget: 0 if widget["required"] else 1 if widget["name"] in _OFTEN else 2)


def _defaults(variant: Variant, content: PortalContent) -> dict[str, str]:
    only = {"category": variant.categories[0].id} if len(variant.categories) == 1 else {}
    return {"date": "{{now}}", "author": board_name(content), **only}


def _body() -> Widget:
    return {"name": "body", "label": "Nội dung", "hint": hint("body"), "widget": "markdown", "required": False,
            "buttons": _BUTTONS, "editor_components": []}

"""What the handbook says of each kind of post, from kind-guide.yml."""

from functools import cache

from pydantic import TypeAdapter

from schemas.codes import Code
from schemas.fields import Line, Model, Paragraph
from schemas.law_file import own_data


class KindGuide(Model):
    """When to use a kind, what often goes wrong, and the codes that its editors meet."""

    when: Paragraph
    heed: tuple[Line, ...]
    rules: tuple[Code, ...]


@cache
def kind_guides() -> dict[str, KindGuide]:
    """By the key of the kind."""
    return TypeAdapter(dict[str, KindGuide]).validate_python(own_data("kind-guide.yml"))

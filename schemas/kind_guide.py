"""What the handbook says of each kind of post, from kind-guide.yml."""

from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from schemas.codes import Code
from schemas.fields import Line, Model, Paragraph
from schemas.strict_yaml import read_mapping


class KindGuide(Model):
    """When to use a kind, what often goes wrong, and the codes that its editors meet."""

    when: Paragraph
    heed: tuple[Line, ...]
    rules: tuple[Code, ...]


@cache
def kind_guides() -> dict[str, KindGuide]:
    """By the key of the kind."""
    tree = read_mapping((Path(__file__).parent / "kind-guide.yml").read_text("utf-8"), max_events=20_000)
    return TypeAdapter(dict[str, KindGuide]).validate_python(tree.data)

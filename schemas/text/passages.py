"""The texts of a post that readers read as prose: title, summary and the blocks of the body, with their lines in the file."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.post import Post
from schemas.text.prose import blocks


@dataclass(frozen=True)
class Passage:
    """`kind` is «title», «summary» or that of a block (schemas/text/prose.py); `line` is where it begins in the file."""

    kind: str
    line: int
    text: str

    def line_of(self, index: int) -> int:
        """The line of the file where character `index` of the text stands."""
        return self.line + self.text.count("\n", 0, index)


def passages(post: Post) -> Iterator[Passage]:
    """Title, summary, then the body in its order."""
    for key in ("title", "summary"):
        yield Passage(key, post.place(key)[0], getattr(post.fields, key).replace("\n", " "))
    for block in blocks(post.document.body):
        yield Passage(block.kind, post.document.body_line + block.line, block.text)

"""The texts of a post that readers read as prose: title, summary and the blocks of the body, with their lines in the file."""

from dataclasses import dataclass
from functools import lru_cache

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


def passages(post: Post) -> tuple[Passage, ...]:
    """Title, summary, then the body in its order."""
    head = tuple((key, post.place(key)[0], getattr(post.fields, key)) for key in ("title", "summary"))
    return _passages(head, post.document.body, post.document.body_line)


@lru_cache(maxsize=2)  # several rules look at the same post, one after the other
def _passages(head: tuple[tuple[str, int, str], ...], body: str, body_line: int) -> tuple[Passage, ...]:
    return (*(Passage(key, line, text.replace("\n", " ")) for key, line, text in head),
            *(Passage(block.kind, body_line + block.line, block.text) for block in blocks(body)))

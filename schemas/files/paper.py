"""What is known of a file for download once it was opened (schemas/files/papers.py opens it)."""

import re
from dataclasses import dataclass

from schemas.files.limits import attachment_limits


@dataclass(frozen=True)
class Paper:
    """A readable file for download.

    `text` is NFC and whole; `pages` are those of a PDF (0: it has no pages of its own).
    `properties` are what its makers wrote about it (title, author, company …), `authors` the persons or bodies among them.
    `locked`: it needs a password or limits its use.
    `carries` names in Vietnamese what should not be in it (macros, scripts, embedded files …).
    `edits` are tracked changes, `comments` remarks that were never taken out.
    """

    type: str
    text: str = ""
    pages: int = 0
    properties: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    locked: bool = False
    carries: tuple[str, ...] = ()
    edits: int = 0
    comments: int = 0

    @property
    def is_scan(self) -> bool:
        """Whether it is a PDF of pictures of pages, without the words."""
        characters = len("".join(self.text.split()))
        return self.pages > 0 and not self.locked and characters < attachment_limits().scan_characters * self.pages


def is_person(author: str) -> bool:
    """Whether an author in a file's properties is a person; not a body («UBND phường 1»), a program or a nickname of a computer."""
    words = author.lower().replace("_", " ")
    return bool(words.strip()) and not any(re.match(rf"{re.escape(start)}\b", words) for start in attachment_limits().no_person)

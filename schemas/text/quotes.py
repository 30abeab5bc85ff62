"""Quotations in a Markdown body: which words stand in a blockquote, and what is said just before and after it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from schemas.lazy_regex import lazy_regex

_QUOTED = lazy_regex(r"\s{0,3}>")
_MARKERS = lazy_regex(r"^[\s>]+", re.M)
_TARGET = lazy_regex(r"\]\([^)\n]*\)")
_WORD = lazy_regex(r"[^\W_]+")


@dataclass(frozen=True)
class Quote:
    """A blockquote: its words, its first line as written, and the paragraphs around it («» at an end of the body)."""

    text: str
    first_line: str
    before: str
    after: str

    @property
    def words(self) -> int:
        return count_words(self.text)

    @property
    def around(self) -> str:
        """All words in which the quoted source may be named."""
        return " ".join((self.before, self.text, self.after))


def count_words(text: str) -> int:
    """How many words (in Vietnamese: syllables) and numbers a plain text has."""
    return len(_WORD.findall(text))


def quotes_of(markdown: str) -> tuple[Quote, ...]:
    """The blockquotes of a body in their order; quotes with only blank lines between them are one."""
    runs = [(quoted, [text for _, text in group]) for quoted, group in groupby(_paragraphs(markdown), lambda paragraph: paragraph[0])]
    found = []
    for index, (quoted, texts) in enumerate(runs):
        if quoted:
            before = runs[index - 1][1][-1] if index else ""
            after = runs[index + 1][1][0] if index + 1 < len(runs) else ""
            found.append(Quote(_plain("\n".join(texts)), texts[0].partition("\n")[0], _plain(before), _plain(after)))
    return tuple(found)


def _paragraphs(markdown: str) -> Iterator[tuple[bool, str]]:
    """Paragraphs and whether each is quoted, cut as Python-Markdown cuts them: «>» opens a quote even within a paragraph."""
    open_lines: list[str] = []
    for line in (*markdown.split("\n"), ""):
        opens = bool(_QUOTED.match(line)) and not (open_lines and _QUOTED.match(open_lines[0]))
        if open_lines and (opens or not line.strip()):
            yield bool(_QUOTED.match(open_lines[0])), "\n".join(open_lines)
            open_lines = []
        if line.strip():
            open_lines.append(line)


def _plain(text: str) -> str:
    """Words without quote marks and without the addresses of links."""
    return _TARGET.sub("]", _MARKERS.sub("", text))

"""The prose of a Markdown body as its editor wrote it: blocks of plain words that know their line.

A body is rendered by schemas/body.py; what it says is judged here, where the line of every word is still known.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from schemas.lazy_regex import lazy_regex

_CODE = lazy_regex(r"(?<!`)`+(?:[^`\n]|\n(?![ \t]*\n))+`+")
_LINK = lazy_regex(r"!?\[([^\[\]]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_BARE_LINK = lazy_regex(r"<((?:https?://|mailto:)[^<>\s]*)>")
_NOTE = lazy_regex(r"\[\^\w+\](?!:)")
_MARKS = lazy_regex(r"(?<!\\)(?:\*+|__)")
_ESCAPE = lazy_regex(r"\\([^\w\s])")
_TARGET = lazy_regex(r"\s{0,3}\[[^\[\]^]+\]:\s*\S+")
_HEADING = lazy_regex(r"(#{1,6})(.*)")
_UNDERLINE = lazy_regex(r"(=+|-+)\s*")
_ITEM = lazy_regex(r"\s*(?:[-*+]|\d{1,9}[.)]|\[\^\w+\]:)\s+(.*)")


@dataclass(frozen=True)
class Block:
    """One heading, paragraph, list item, quote or row of a table; `kind` is one of these words.

    `line` counts from 0 at the first line of the body, `level` is that of a heading as written;
    `source` is the first line with its marks, `text` the words without them, its line ends kept.
    """

    kind: str
    line: int
    text: str
    level: int = 0
    source: str = ""

    def line_of(self, index: int) -> int:
        """The line of the body, from 0, where character `index` of the text stands."""
        return self.line + self.text.count("\n", 0, index)


@lru_cache(maxsize=2)  # several rules look at the same body, one after the other
def blocks(markdown: str) -> tuple[Block, ...]:
    """The blocks of a body, without code, marks and addresses of links."""
    found: list[Block] = []
    is_open = False  # whether the next plain line goes on with the last block
    for number, line in enumerate(_without_links(without_code(markdown)).split("\n")):
        block = _block(number, line, is_open, found)
        if block is None:
            is_open = False
        elif block.line == number:
            found.append(block)
            is_open = block.kind in ("paragraph", "item", "quote")
        else:
            found[-1] = block
            is_open = block.kind != "heading"
    return tuple(_plain(found))


def without_code(markdown: str) -> str:
    """The same text, every character of inline code a space, so that places stay what they are."""
    if "`" not in markdown:
        return markdown
    return _CODE.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), markdown)


def _without_links(markdown: str) -> str:
    text = markdown
    if "[" in text:
        text = _LINK.sub(r"\1", _NOTE.sub("", text))
    return _BARE_LINK.sub(r"\1", text) if "<" in text else text


def _block(number: int, line: str, is_open: bool, before: list[Block]) -> Block | None:
    """The block that a line begins, or the last block with this line added; None where there is none."""
    if not line.strip() or _TARGET.match(line) or _is_code(line, is_open, before):
        return None
    if heading := _HEADING.match(line):
        return Block("heading", number, heading[2].strip().rstrip("#").strip(), len(heading[1]), line)
    if is_open and before[-1].kind == "paragraph" and _UNDERLINE.fullmatch(line):
        return replace(before[-1], kind="heading", level=1 if line[0] == "=" else 2)
    if line.lstrip().startswith("|") or " | " in line:
        return Block("table", number, line.replace("|", " "), source=line)
    if item := _ITEM.match(line):
        return Block("item", number, item[1], source=line)
    words = line.lstrip("> \t") if line.lstrip().startswith(">") else line
    if is_open:
        return replace(before[-1], text=before[-1].text + "\n" + words)
    return Block("paragraph" if words == line else "quote", number, words, source=line)


def _is_code(line: str, is_open: bool, before: list[Block]) -> bool:
    in_list = bool(before) and before[-1].kind == "item"
    return line.startswith(("    ", "\t")) and not is_open and not in_list


def _plain(found: list[Block]) -> Iterator[Block]:
    for block in found:
        text = _MARKS.sub("", block.text)
        if "\\" in text:
            text = _ESCAPE.sub(r"\1", text)
        text = html.unescape(text) if "&" in text else text
        yield block if text == block.text else replace(block, text=text)

"""Python-Markdown as the house sets it up: which syntax there is, and what headings and tables become."""

import re
from functools import cache
from itertools import chain
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.extensions.toc import TocExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from schemas.lazy_regex import lazy_regex
from schemas.vietnamese import slug

LANGUAGES = ("en", "fr", "km", "zh", "ja", "ko")  # of words that are not Vietnamese, by BCP 47

_HEADING = lazy_regex(r"h[1-6]")
# Syntax by Python-Markdown's names for it, and signs of which one must stand on a line of a text that has it.
_INLINE = {"backtick": ("`",), "escape": ("\\",), "footnote": ("[^",), "reference": ("[",), "link": ("[",), "image_link": ("![",),
          "image_reference": ("![",), "short_reference": ("[",), "short_image_ref": ("![",), "autolink": ("<",), "automail": ("<",),
          "linebreak": ("  \n",), "entity": ("&",), "em_strong": ("*", "_"), "foreign": ("{lang=",)}
_BLOCKS = {"indent": ("    ",), "code": ("    ",), "table": ("|",), "hashheader": ("#",), "setextheader": ("=", "-"), "hr": ("-", "_", "*"),
           "ulist": ("- ", "* ", "+ "), "olist": (". ",), "quote": (">",), "footnote": ("[^",), "reference": ("]:",)}
_ALL_SIGNS = {"", *chain(*_INLINE.values(), *_BLOCKS.values())}


@cache
def converter() -> Markdown:
    """One converter a process: making one costs as much as rendering a post."""
    footnotes = FootnoteExtension(BACKLINK_TITLE="", BACKLINK_TEXT="Trở lại bài")
    outline = TocExtension(slugify=lambda words, separator: "muc-" + slug(words), marker="", toc_depth="2-4")
    markdown = Markdown(extensions=[TableExtension(), footnotes, SaneListExtension(), outline, _HouseExtension()])
    markdown.preprocessors.deregister("html_block")
    markdown.inlinePatterns.deregister("html")
    markdown.preprocessors.register(_OnlyNeededSyntax(markdown), "only-needed-syntax", 0)  # after all that change the text
    return markdown


class _HouseExtension(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.inlinePatterns.register(_ForeignWords(), "foreign", 175)  # before links, which begin with the same sign
        md.treeprocessors.register(_HeadingLevels(md), "heading-levels", 8)  # before toc, which is at 5
        md.treeprocessors.register(_AccessibleTables(md), "accessible-tables", 1)


class _ForeignWords(InlineProcessor):
    """«[Smart City]{lang=en}»: a screen reader reads these words in their own language (WCAG 2.2, 3.1.2)."""

    def __init__(self) -> None:
        super().__init__(rf"\[([^][]+)\]\{{lang=({'|'.join(LANGUAGES)})\}}")

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        span = Element("span", {"lang": m[2]})
        span.text = m[1]
        return span, m.start(0), m.end(0)


class _OnlyNeededSyntax(Preprocessor):
    """Syntax without its sign in the text is not looked for: the same result in half the time."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self._inline: Any = md.treeprocessors["inline"]
        self._parser: Any = md.parser
        self._patterns = _with_signs(md.inlinePatterns, _INLINE)
        self._processors = _with_signs(md.parser.blockprocessors, _BLOCKS)

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        present = {sign for sign in _ALL_SIGNS if sign in text}
        self._inline.inlinePatterns = [pattern for pattern, signs in self._patterns if not present.isdisjoint(signs)]
        self._parser.blockprocessors = [processor for processor, signs in self._processors if not present.isdisjoint(signs)]
        return lines


def _with_signs(registry: Any, signs: dict[str, tuple[str, ...]]) -> list[tuple[Any, tuple[str, ...]]]:
    """Each entry with its signs; one that is not in the table is always needed («» stands in any text)."""
    known = {id(registry[name]): signs[name] for name in signs}
    return [(entry, known.get(id(entry), ("",))) for entry in registry]


class _HeadingLevels(Treeprocessor):
    """Headings of a body begin under the title (h2) and never skip a level, however they were written."""

    def run(self, root: Element) -> None:
        above: list[int] = []
        for element in root.iter():
            if _HEADING.fullmatch(element.tag):
                written = int(element.tag[1])
                while above and above[-1] >= written:
                    above.pop()
                above.append(written)
                element.tag = f"h{min(len(above) + 1, 6)}"


class _AccessibleTables(Treeprocessor):
    """Header cells say what they head, a line «Bảng …» before a table becomes its caption,
    and a wide table scrolls in its own box (Circular 32/2017 Điều 18(1)(đ))."""

    def run(self, root: Element) -> None:
        for header in root.iter("th"):
            header.set("scope", "col")
        for element in list(root):
            if element.tag == "table":
                self._caption(root, element)
                box = Element("div", {"class": "table-scroll"})
                position = list(root).index(element)
                root.remove(element)
                box.append(element)
                root.insert(position, box)

    @staticmethod
    def _caption(root: Element, table: Element) -> None:
        position = list(root).index(table)
        before = root[position - 1] if position else None
        if before is not None and before.tag == "p" and (before.text or "").startswith("Bảng "):
            before.tag = "caption"
            root.remove(before)
            table.insert(0, before)

"""The body of a post: Markdown → sanitized HTML, outline, links, pictures and plain text, once.

Raw HTML in a post is shown as the text it is; nh3 then lets through only what is on the lists below.
"""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import nh3

from schemas.characters import first_hidden
from schemas.house_markdown import LANGUAGES, converter
from schemas.lazy_regex import lazy_regex
from schemas.web_address import is_safe_address

TAGS = {"p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "strong", "em", "a", "img", "blockquote", "code", "pre",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "hr", "br", "sup", "div", "span"}
ATTRIBUTES = {"*": set(), "a": {"href", "class"}, "img": {"src", "alt"}, "th": {"scope"}, "ol": {"start"},
              "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "h5": {"id"}, "h6": {"id"}, "li": {"id"}, "sup": {"id"},
              "div": {"class"}, "span": {"lang"}}
CLASSES = {"footnote", "footnote-ref", "footnote-backref", "table-scroll"}
SCHEMES = {"https", "mailto", "tel"}
MAX_HTML = 1024 * 1024  # characters; honest Markdown of the longest post gives a third of it
FILE_NAME = lazy_regex(r"[a-z0-9][a-z0-9-]{0,79}\.[a-z0-9]{2,4}")

_ID = lazy_regex(r"(muc-|fn:|fnref:|fnref\d+:)[\w-]+")
_LONG_NUMBER = lazy_regex(r"&(?:amp;)*#\d{9}")  # no character has such a number, and Python refuses to read thousands of digits
_PLACE = lazy_regex(r"#[\w:.-]+")
_SITE_PATH = lazy_regex(r"/(?!/)(?!.*\.\.)[\w./-]*(#[\w:.-]+)?")
_TARGET = lazy_regex(r'<(?:a|img)\b[^>]*?\b(href|src)="([^"]*)"')
_ANCHOR = lazy_regex(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_ALT = lazy_regex(r'<img alt="([^"]*)"[^>]*>')
_BLOCK = lazy_regex(r"<(?=(?:/?(?:p|li|h\d|tr|td|th|caption|blockquote|div)|br)\b)")  # where the tag of a block begins
_TAG = lazy_regex(r'<[^"<>]*(?:"[^"]*"[^"<>]*)*>')


@dataclass(frozen=True)
class Body:
    """A rendered body. `links` are as written, `refused` those that were not let through,
    `pictures` the file names of pictures in the text, `outline` (id, words, level),
    `link_words` the words of each link and its address, footnotes left out."""

    html: str
    text: str
    outline: tuple[tuple[str, str, int], ...]
    links: tuple[str, ...]
    refused: tuple[str, ...]
    pictures: tuple[str, ...]
    link_words: tuple[tuple[str, str], ...] = ()


class TooMuch(Exception):
    """A text that would become a very long page (reference links with long addresses, many times over), or a number too long to read."""


def render_body(markdown: str, url: str) -> Body:
    """Render the Markdown body of the post at `url` (links to files beside the post become absolute paths).

    Raises TooMuch. Time and memory are the caller's to limit: Python-Markdown needs very much of both for some texts.
    """
    if _LONG_NUMBER.search(markdown):
        raise TooMuch
    markdown_to_html = converter()
    raw = markdown_to_html.reset().convert(markdown)
    if len(raw) > MAX_HTML:
        raise TooMuch
    clean = nh3.clean(raw, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, attribute_filter=_gate(url),
                      link_rel="noopener")
    links, pictures = _targets(raw)
    refused = [target for target in links if not _link(target, url)]
    refused += [target for target in pictures if not _picture(target, url)]
    outline = tuple(_flatten(getattr(markdown_to_html, "toc_tokens", [])))
    return Body(clean, _text_of_clean(clean), outline, tuple(links), tuple(refused), tuple(pictures), tuple(_link_words(raw)))


def line_of_hidden(markdown: str) -> int:
    """Index of the first line that writes a hidden character as «&#8;» or «&rlm;»; 0 where none does so by itself."""
    return next((index for index, line in enumerate(markdown.split("\n"))
                 if "&" in line and first_hidden(nh3.clean(line, tags=set())) is not None), 0)


def plain_text(markup: str) -> str:
    """The words of an HTML fragment, one space between them."""
    if "<" not in markup and "&" not in markup and markup.isprintable():
        return " ".join(markup.split())  # as the words of most links are; the sanitizer would give the same
    return _text_of_clean(nh3.clean(_BLOCK.sub(" <", markup), tags=set()))


def block_texts(clean: str) -> list[str]:
    """The words of each block (paragraph, item, cell …) of what nh3 wrote, in their order; a line that breaks begins another one."""
    parts = _TAG.sub("", _BLOCK.sub("\0<", clean)).split("\0")
    return [words for part in parts if (words := " ".join(html.unescape(part).split()))]


def _text_of_clean(clean: str) -> str:
    """The words of what nh3 wrote: it quotes every attribute and escapes every other «<»."""
    bare = _TAG.sub("", _BLOCK.sub(" <", clean)) if "<" in clean else clean
    return " ".join(html.unescape(bare).split())


def _gate(url: str) -> Callable[[str, str, str], str | None]:
    """What nh3 asks about each attribute: the value to keep, or None."""

    def keep(tag: str, name: str, value: str) -> str | None:
        if name == "href":
            return _link(value, url)
        if name == "src":
            return _picture(value, url)
        if name == "id":
            return value if _ID.fullmatch(value) else None
        if name == "lang":
            return value if value in LANGUAGES else None
        if name == "class":
            return value if value in CLASSES else None
        return value

    return keep


def _link(target: str, url: str) -> str | None:
    if FILE_NAME.fullmatch(target):
        return url + target
    return target if _PLACE.fullmatch(target) or _SITE_PATH.fullmatch(target) or is_safe_address(target) else None


def _picture(target: str, url: str) -> str | None:
    return url + target if FILE_NAME.fullmatch(target) else None


def _targets(raw: str) -> tuple[list[str], list[str]]:
    """Addresses of links and pictures as Python-Markdown wrote them (it alone wrote these tags: raw HTML is escaped)."""
    found = [(name, html.unescape(value)) for name, value in _TARGET.findall(raw)]
    return ([value for name, value in found if name == "href"], [value for name, value in found if name == "src"])


def _link_words(raw: str) -> "list[tuple[str, str]]":
    """Links of the text with what a reader sees of them, which for a picture is its alternative text."""
    return [(plain_text(_ALT.sub(r"\1", words)), html.unescape(target)) for target, words in _ANCHOR.findall(raw)]


def _flatten(tokens: list[Any]) -> "list[tuple[str, str, int]]":
    flat: list[tuple[str, str, int]] = []
    for token in tokens:
        flat.append((token["id"], html.unescape(token["name"]), token["level"]))
        flat.extend(_flatten(token["children"]))
    return flat

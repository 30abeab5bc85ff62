"""The words of a post as its page shows them: what the log vouches for. Standard library only.

They stand in elements marked «data-nguyen-van», without what changes from day to day and is marked «data-ngoai» inside (shares, days that
are left, what other posts say). One line of text for each block; links to other hosts, letters and telephones with their address.
What a post only quotes begins with «> », so that nobody makes a rumour the portal's own word; an own line that begins with «>» or a
backslash has a backslash before it.
"""

import re
import unicodedata
from collections import Counter
from html.parser import HTMLParser

from plugins.core.log.note import NotVerified

QUOTED = "\x1e"  # within a line that is still to be written
MARK, BESIDE = "data-nguyen-van", "data-ngoai"
LONGEST, LONGEST_TAG, MOST_IN_TAG = 500_000, 8_000, 20  # characters of a page, of a tag, and «<» in a tag; ours have much less
_BLOCKS = re.compile("article|aside|blockquote|br|caption|d[dtl]|details|div|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|"
                     "p|pre|section|summary|table|tbody|td|th|thead|tr|ul")
_VOID = re.compile("area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_STRANGE = re.compile("base|embed|iframe|link|meta|object|script|style|template")
_AWAY = re.compile(r"(https?:|mailto:|tel:)\S+")
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"<>]*)">')


def page_text(html: str) -> str:
    """The words that the log vouches for, one line for each block, in NFC; raises NotVerified where something could hide or change them."""
    reader = _Reader()
    try:
        reader.feed(html)
        reader.close()
    except AssertionError:  # html.parser, of «<![» and the like
        raise NotVerified("Trang có mã lạ.") from None
    lines = map(_line, unicodedata.normalize("NFC", "".join(reader.parts)).split("\n"))
    return "\n".join(line for line in lines if line)


def _line(written: str) -> str:
    """A line as it counts; a space, for Python, is the mark of a quotation too."""
    words = " ".join(written.split())
    if QUOTED in written:
        return words and f"> {words}"
    return f"\\{words}" if words.startswith((">", "\\")) else words


def check_form(html: str) -> None:
    """Raises NotVerified for a page from a stranger that was made to keep its reader busy: html.parser reads what is not closed again and
    again, of ten kilobytes for ten seconds."""
    tags = [piece[piece.find("<"):] for piece in html.split(">") if "<" in piece]
    if len(html) > LONGEST or html.count("<!") > MOST_IN_TAG or any(len(tag) > LONGEST_TAG or tag.count("<") > MOST_IN_TAG for tag in tags):
        raise NotVerified("Tệp này không đúng dạng một trang của cổng.")


def page_address(html: str) -> str:
    """The address that the page gives itself; «» where it gives none, or several."""
    found = _CANONICAL.findall(html)
    return found[0] if len(found) == 1 else ""


class _Reader(HTMLParser):
    """Collects text. `_open` holds, for each element that is not closed yet: its name, whether what stands in it counts, where it leads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._open: list[tuple[str, bool, str]] = []
        self._names: Counter[str] = Counter()  # of what is open

    @property
    def _counts(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    @property
    def _quoted(self) -> str:
        return QUOTED if self._names["blockquote"] else ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        counts = (self._counts or MARK in given) and BESIDE not in given
        if counts and (_STRANGE.fullmatch(tag) or {"style", "hidden"} & given.keys()):
            raise NotVerified(f"Trong phần nguyên văn có mã lạ: <{tag}>.")
        if counts and _BLOCKS.fullmatch(tag):
            self.parts.append("\n")
        if counts and tag == "img" and given.get("alt"):
            self.parts.append(f"{self._quoted} [{given['alt']}] ")
        if not _VOID.fullmatch(tag):
            self._open.append((tag, counts, given.get("href") or ""))
            self._names[tag] += 1

    def handle_endtag(self, tag: str) -> None:
        if not self._names[tag]:
            return
        name = ""
        while name != tag:
            name, counts, link = self._open.pop()
            self._names[name] -= 1
            if counts and _AWAY.fullmatch(link):
                self.parts.append(f" <{link}>")
            if counts and _BLOCKS.fullmatch(name):
                self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._counts:
            self.parts.append(self._quoted + data.replace("\n", " ").replace(QUOTED, " "))

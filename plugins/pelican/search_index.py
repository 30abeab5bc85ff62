"""Runs Pagefind (its own program, by command line) over pages as small HTML documents, and gives the files of the index.

Each document has three columns, told apart by the places of their words: title, keywords, text (TITLE, KEYWORDS below; the same figures
stand in themes/portal/static/js/search-rank.js). What is indexed are words in their marked form (schemas/text/search_words.py), because
Pagefind does not take «đ» for «d» nor «hòa» for «hoà»; and every word has an end that can be asked for, because Pagefind finds all places
of words that begin as asked, but of a word that is exactly so only the first. What readers see is put in afterwards: the fragment of a
document, which Pagefind has named, gets the words as they were written.
"""

import gzip
import json
import re
import subprocess
from collections.abc import Sequence
from functools import lru_cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from pagefind_bin import get_executable

from plugins.pelican.search_texts import Findable
from schemas.text.search_words import marked_form, search_form

TITLE, KEYWORDS = 40, 160  # places at which the keywords and the text begin
VOCABULARY = "tu.json"
END = "ʹ"  # a letter without case that no word has; of two bytes in UTF-8
_NO_WORD = "·"  # fills a column; Pagefind counts it as a place and finds nothing there
_PART = re.compile(r"[^\W_]+")
_MARK = "zz"  # begins a word by which a page passes a filter; no word of Vietnamese or English begins so
_SIGNATURE = b"pagefind_dcd"  # with which every file of an index begins
_PIECE = "2500"  # places of words in a file of the index: 4.6 kB, which a word costs a reader in each part; of Pagefind's 20,000: 33 kB
_NEEDED = ("*.json", "*.pf_meta", "wasm.*", "pagefind.js", "*/*.pf_*")  # not its ready-made interfaces


class SearchIndexError(Exception):
    """Pagefind has not made an index."""


def index_files(pages: Sequence[Findable]) -> dict[str, bytes]:
    """The files of an index, by path in its folder; the same pages give the same bytes."""
    with TemporaryDirectory(prefix="tim-kiem-") as name:
        folder = Path(name)
        columns = [_columns(page) for page in pages]
        for number, page in enumerate(pages):
            (folder / f"{number:06}.html").write_text(_document(page, number, columns[number]), "utf-8")
        _run(folder)
        made = folder / "pagefind"
        files = {path.relative_to(made).as_posix(): path.read_bytes() for pattern in _NEEDED for path in sorted(made.glob(pattern))}
    fragments = {path: _fragment(data, pages, columns) for path, data in files.items() if path.endswith(".pf_fragment")}
    return files | fragments | {VOCABULARY: _vocabulary(pages)}


def _run(folder: Path) -> None:
    command = [get_executable(), "--site", str(folder), "--force-language", "vi", "--silent"]
    settings = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _PIECE}  # nothing else of our environment: it takes all its options from there too
    done = subprocess.run(command, cwd=folder, env=settings, capture_output=True, timeout=120, check=False)  # noqa: S603 - our own words
    if done.returncode != 0 or not (folder / "pagefind" / "pagefind-entry.json").exists():
        raise SearchIndexError(done.stderr.decode("utf-8", "replace"))


def _columns(page: Findable) -> tuple[list[str], list[str]]:
    """The words of the title and of the text, as they were written."""
    return page.title.split()[: TITLE - 1], page.text.split()


def _document(page: Findable, number: int, columns: tuple[list[str], list[str]]) -> str:
    title, text = columns
    keywords = page.keywords.split()
    if page.is_series:
        title, keywords = [], [*title, *keywords]
    said = [*_filled(title, TITLE), *_filled(keywords, KEYWORDS - TITLE), *text, *page.unsaid.split()]
    words = [*map(_indexed, said), *(marked_form(word) + END for word in _filter_words(page))]
    moment = f"{int(page.date.timestamp()) if page.date else 0:012}{number:06}"
    return (f'<!DOCTYPE html><html lang="vi"><body data-pagefind-body><b data-pagefind-sort="ngay:{moment}"></b>'
            f"<p>{escape(' '.join(words))}</p></body></html>")


def _filter_words(page: Findable) -> list[str]:
    """«zzloainotice»: words by which the page passes a filter. (Pagefind writes filters of its own in another order each time.)"""
    marks = [("donvi", page.portal), ("loai", page.kind), ("linhvuc", page.category), *(("muc", section) for section in page.sections),
             ("nam", str(page.date.year) if page.date else "")]
    return [f"{_MARK}{name}{value.replace('-', '')}" for name, value in marks if value]


def _filled(words: Sequence[str], count: int) -> list[str]:
    """So many words: what is too much is left out, what is missing filled."""
    some = list(words[: count - 1])  # the last place stays empty: words of two columns are no neighbours
    return some + [_NO_WORD] * (count - len(some))


@lru_cache(maxsize=20_000)  # the same words come again and again
def _indexed(word: str) -> str:
    """«Số 797/UBND,» → «soʹ 797ʹ/ubndʹ,»: the whole number is a word for Pagefind, and each part of it. No text, and no paper beside it,
    lets a post pass for one of another unit or kind."""
    return _PART.sub(lambda part: _NO_WORD if search_form(part[0]).startswith(_MARK) else marked_form(part[0]) + END, word) or _NO_WORD


def _fragment(data: bytes, pages: Sequence[Findable], columns: Sequence[tuple[list[str], list[str]]]) -> bytes:
    """What a reader is shown of a page that was found."""
    number = int(Path(json.loads(gzip.decompress(data).removeprefix(_SIGNATURE))["url"]).stem)
    page = pages[number]
    meta = {"title": page.title, "unit": page.unit, "portal": page.portal, "label": page.label, "over": "1" if page.is_over else "",
            "date": page.date.isoformat() if page.date else ""}
    shown = {"url": page.url, "content": " ".join(columns[number][1]), "word_count": 0, "filters": {}, "meta": meta, "anchors": []}
    return gzip.compress(_SIGNATURE + json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode(), 9, mtime=0)


def _vocabulary(pages: Sequence[Findable]) -> bytes:
    """All words of letters, for a reader who has mistyped one."""
    written = {word for page in pages for text in (page.title, page.keywords, page.text, page.unsaid) for word in text.split()}
    words = {word for text in written for word in _PART.findall(search_form(text))}
    return json.dumps(sorted(word for word in words if word.isascii() and word.isalpha() and len(word) > 1), separators=(",", ":")).encode()

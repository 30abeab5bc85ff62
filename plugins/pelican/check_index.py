"""What a browser needs to find the page from which a text may come: digests of its blocks, as JSON.

The digests only point: whether a text is word for word the same, the browser sees on the page itself. So they may be short (three bytes,
CRC-32), and who makes up a text with the digests of another gains nothing. Of each block (paragraph, item …) there is one digest of its
words with zeros for digits, and one for every fifth run of four words, so that a text is found by any nine words in a row that it shares.

Of a post that was withdrawn nobody may be able to say whether a name or a number stood in it. There each sentence has two bytes of a salted
SHA-256: a text of some sentences is known again by all of them together, while of one alone many thousand others look the same.
"""

import base64
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.core.memory.lists import LINE, Found
from plugins.core.memory.meaning import PostLine
from plugins.pelican.presenter import Presenter
from plugins.pelican.search_texts import field_texts
from schemas.body import block_texts
from schemas.kinds.document import OfficialDocument
from schemas.kinds.rumour import Rumour
from schemas.post import Post
from schemas.text.near_words import masked, near_words

RUN, STEP = 4, 5  # words of a run, and from one run to the next; the same stand in themes/portal/static/js/check-index.js
LONG = 8  # words of a sentence that is worth remembering after its post was withdrawn
_SENTENCE = re.compile(r"(?<=[.!?;:])\s+")
Record = dict[str, Any]


def post_record(presenter: Presenter, found: Found) -> Record:
    """A post that is online, read whole: address, title, day, digests of blocks and of runs; of a document its number, of a rumour its
    claim and verdict."""
    line: PostLine = presenter.lists.value(found.item, LINE)
    blocks = [words for text in _texts(found.value.reading.post) if (words := near_words(text))]
    record = _named(presenter, line) | {"d": line.fields.goes_online.date().isoformat(), "k": _packed(map(block_digest, blocks)),
                                        "m": _packed(digest for words in blocks for digest in run_digests(words))}
    if isinstance(line.fields, OfficialDocument):
        record["n"] = line.fields.number
    if isinstance(line.fields, Rumour):
        record |= {"c": line.fields.claim, "v": line.fields.verdict}
    return record


def withdrawn_record(presenter: Presenter, found: Found) -> Record:
    """A post that was withdrawn, read whole: address and title, which its page still says, the day, and digests of its sentences."""
    line: PostLine = presenter.lists.value(found.item, LINE)
    assert line.fields.withdrawn
    sentences = [sentence for text in _texts(found.value.reading.post) for sentence in _SENTENCE.split(text)]
    texts = {" ".join(words) for sentence in sentences if len(words := near_words(sentence)) >= LONG}
    digests = sorted(salted_digest(line.url, text) for text in texts)
    packed = base64.b64encode(b"".join(digests)).decode()
    return _named(presenter, line) | {"d": line.fields.withdrawn.date.isoformat(), "s": packed, "p": line.url}


def _named(presenter: Presenter, line: PostLine) -> Record:
    return {"u": presenter.row(line).url, "t": line.fields.title}


def _texts(post: Post) -> Iterator[str]:
    """Each block of a post's page that an editor wrote."""
    yield from (post.fields.title, post.fields.summary)
    for text in field_texts(post):
        yield from text.split("\n")
    yield from block_texts(post.body.html)


def block_digest(words: list[str]) -> int:
    """24 bits of a block, whatever its figures."""
    return _digest(masked(words))


def run_digests(words: list[str]) -> Iterator[int]:
    """24 bits of every fifth run of four words, and of the last one."""
    last = len(words) - RUN
    starts = {*range(0, last, STEP), last} if last >= 0 else ()
    return (_digest(" ".join(words[start : start + RUN])) for start in sorted(starts))


def salted_digest(salt: str, text: str) -> bytes:
    """16 bits: too few to say that it was this text and no other."""
    return hashlib.sha256(f"{salt}\n{text}".encode()).digest()[:2]


def _digest(text: str) -> int:
    return zlib.crc32(text.encode()) & 0xFFFFFF


def _packed(digests: Iterable[int]) -> str:
    """Numbers of three bytes each, the lowest first, as base64; each once."""
    return base64.b64encode(b"".join(digest.to_bytes(3, "little") for digest in dict.fromkeys(digests))).decode()

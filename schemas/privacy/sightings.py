"""Looks through a whole post for personal data and secrets: head, body, names of files, and the files beside it."""

import csv
import re
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from schemas.files.media import MediaError
from schemas.files.post_files import PostFiles
from schemas.kinds.disclosure import Disclosure
from schemas.lazy_regex import lazy_regex
from schemas.post import Post
from schemas.privacy.hits import Hit, apart
from schemas.privacy.person_words import find_persons
from schemas.privacy.personal_data import find_personal
from schemas.privacy.plain_view import View, view_of
from schemas.privacy.privacy_law import any_of, personal_data, persons, secrets
from schemas.privacy.secrets import find_internal, find_secrets
from schemas.privacy.table_headers import csv_with_headers, with_headers
from schemas.strict_yaml import Loc
from schemas.tables import table_of
from schemas.vietnamese import fold

_SEAM = "\n\n\0\n\n"  # no post may hold U+0000 (schemas/characters.py)
_LINKED = lazy_regex(r"!?\[([^\]\n]{0,300})\]\([^)\n]{0,300}\)")
_LINK_IN_NUMBER = lazy_regex(r"\d[*_]{0,3}!?\[[*_]{0,3}\d|\d[*_]{0,3}\]\([^)\n]{0,300}\)[*_]{0,3}\d")


@dataclass(frozen=True)
class Sighting:
    """Something found in a post, or at `file_line` of the `file` beside it.

    Only `masked` may be shown. `value` is the normal form («0912345678»), to compare with what is registered.
    """

    kind: str
    line: int
    column: int
    masked: str
    file: str = ""
    file_line: int = 0
    value: str = field(default="", repr=False)


@dataclass(frozen=True)
class _Piece:
    """A text of the post, at a key of its head or (None) in the body, where its own lines count."""

    text: str
    loc: Loc | None = None


def sightings_in_text(post: Post, today: date) -> tuple[Sighting, ...]:
    """What stands in the post itself and in the names of its files, each once a line."""
    return _each_once(_in_text(post, today))


def sightings_in_files(post: Post, files: PostFiles, today: date) -> tuple[Sighting, ...]:
    """What stands in the files beside the post; opens them all."""
    return _each_once(_in_files(post, files, today))


def _each_once(found: Iterable[Sighting]) -> tuple[Sighting, ...]:
    return tuple({(each.kind, each.line, each.value, each.file, each.file_line): each for each in found}.values())


def _pieces(post: Post) -> Iterator[_Piece]:
    yield _Piece(post.path, ())
    yield from (_Piece(text, loc) for loc, text in post.document.head.texts())
    for name in post.files:
        yield _Piece(name, _loc_of_file(post, name))
    body = post.document.body
    yield _Piece(with_headers(body, tells))
    if _LINK_IN_NUMBER.search(body):  # «0912[345](/a/)678» reads 0912345678
        yield _Piece(_LINKED.sub(r"\1", body))


def _in_text(post: Post, today: date) -> Iterator[Sighting]:
    pieces = list(_pieces(post))
    view = view_of(_SEAM + _SEAM.join(piece.text for piece in pieces))
    for hit in find(view, today):
        loc = pieces[view.clean.count("\0", 0, hit.start) - 1].loc
        below = view.clean.count("\n", view.clean.rfind("\0", 0, hit.start), hit.start) - 2
        line, column = (post.document.body_line + below, 1) if loc is None else post.place(*loc)
        yield Sighting(hit.kind, line, column, hit.masked, value=hit.value)


def find(view: View, today: date) -> list[Hit]:
    """Everything that the searches find in one text; where two find the same words, the graver one counts."""
    return apart((*find_secrets(view), *find_personal(view, today), *find_persons(view), *find_internal(view)))


def _in_files(post: Post, files: PostFiles, today: date) -> Iterator[Sighting]:
    for name in post.files:
        try:
            text = _text_of(post, name, files)
        except (MediaError, csv.Error):  # the rules about files say so
            continue
        view = view_of(text)
        line, column = post.place(*_loc_of_file(post, name))
        breaks = [found.start() for found in re.finditer("\n", view.clean)]
        for hit in find(view, today):
            yield Sighting(hit.kind, line, column, hit.masked, name, bisect(breaks, hit.start) + 1, hit.value)


def _text_of(post: Post, name: str, files: PostFiles) -> str:
    """Words of a file beside the post: of a paper, of a table, or what a camera wrote into a picture."""
    if name.endswith(".csv"):
        return csv_with_headers(files.data(name).decode("utf-8-sig", "replace"), tells)
    if any(name == picture.file for picture in post.fields.images):
        return files.picture(name).metadata_text
    if any(name == attachment.file for attachment in post.fields.attachments):
        paper = files.paper(name)
        return "\n\n".join((paper.text, *paper.properties))
    return ""


def _loc_of_file(post: Post, name: str) -> Loc:
    for key in ("images", "attachments"):
        for index, item in enumerate(getattr(post.fields, key)):
            if item.file == name:
                return (key, index, "file")
    table = table_of(post.fields) if isinstance(post.fields, Disclosure) else None
    if table and table.file == name:
        return ("persons", "file") if post.fields.persons else ("budget", "table", "file")  # type: ignore[attr-defined]
    return ("audio",) if getattr(post.fields, "audio", None) == name else ()


def tells(header: str) -> bool:
    """Whether a header cell says what the numbers or names under it are."""
    return bool(_telling().search(fold(header)))


@cache
def _telling() -> re.Pattern[str]:
    words = [word for context in personal_data().contexts for word in context.words]
    words += [fold(word) for around in (persons().health, persons().complainants) for word in around.before]
    words += [*personal_data().plate_words, *secrets().passwords.words, *secrets().meetings.words, "ngay sinh", "sinh ngay"]
    return re.compile(rf"(?<!\w)(?:{any_of(tuple(words))})(?!\w)")

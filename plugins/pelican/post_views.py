"""What the template of a post's own page sees."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from plugins.pelican.origin import Origin
from plugins.pelican.picture_views import PictureView
from plugins.pelican.share_views import ShareView
from plugins.pelican.views import Link, Row


@dataclass(frozen=True)
class FileView:
    """A file to download; `type` is «PDF», «Word» …, `size` is for people («38 kB»)."""

    url: str
    title: str
    type: str
    size: str
    sha256: str


@dataclass(frozen=True)
class SourceView:
    """Where a piece of news comes from, as one line of text and perhaps a link."""

    type: str  # own, document, press
    text: str
    url: str | None = None
    quoted: bool = False


@dataclass(frozen=True)
class Heading:
    """A heading of the body, for the table of contents."""

    id: str
    title: str
    level: int


@dataclass(frozen=True)
class Column:
    """A column of a table; `style` is order (the number of a row), subject (of whom or what it speaks), text or number."""

    title: str
    style: str


@dataclass(frozen=True)
class TableRow:
    """A row of text, one cell for each column; `total` where it sums up the rows that follow."""

    cells: tuple[str, ...]
    total: bool = False


@dataclass(frozen=True)
class TableView:
    """A table of the post."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Around:
    """The posts just before and after one, minutes of reading (0: hardly any), the days on which it was changed (None: nobody knows)."""

    earlier: Row | None
    later: Row | None
    minutes: int
    edited: tuple[date, ...] | None


@dataclass(frozen=True)
class PostView:
    """A post on its own page; `version` is another one whenever it is changed."""

    row: Row
    html: Markup
    office: str
    author: str
    share: ShareView
    state: str  # published, expired
    fields: Any
    around: Around
    version: str
    origin: Origin
    report: str  # a letter that is begun, for who finds something wrong
    answered_in: int  # days, in which that is answered
    outline: tuple[Heading, ...] = ()
    pictures: tuple[PictureView, ...] = ()  # not shown in the body; the first is the lead picture
    files: tuple[FileView, ...] = ()
    sources: tuple[SourceView, ...] = ()
    laws: tuple[Link, ...] = ()  # instruments in force on its day
    related: tuple[Row, ...] = ()
    audio: FileView | None = None
    table: TableView | None = None

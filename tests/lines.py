"""A store with made-up or read lines in the lists of rules, so that what rules ask can be tested without judging a city."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from plugins.core.judging.facts import PortalLine, fact_places, portal_places
from plugins.core.memory.freshness import Places, keep, place, stale
from plugins.core.memory.lists import Lists
from plugins.core.memory.meaning import PostLine
from plugins.core.memory.store import FOR_EVER, Store, packed, unpacked
from plugins.core.reading.stock import print_lists, settle
from schemas.files.likeness import text_prints
from schemas.kinds import BY_FOLDER
from schemas.post import Post
from tests.worlds import NOW

NEWS = {"title": "Ra quân dọn vệ sinh", "category": "xay-dung-dang", "office": "Văn phòng UBND", "author": "Ban Biên tập",
        "summary": "Hơn một trăm người dân cùng làm một việc có ích.", "sources": [{"type": "own"}]}
DOCUMENT = {"title": "Kế hoạch trồng cây", "category": "xay-dung-dang", "office": "Văn phòng UBND", "summary": NEWS["summary"], "type": "ke-hoach",
            "issuer": "Ủy ban nhân dân", "place": "Phường Mẫu", "abstract": "Kế hoạch", "signer": {"title": "Chủ tịch", "name": "Nguyễn Văn Mẫu"},
            "attachments": [{"file": "van-ban.pdf", "title": "Văn bản"}]}


def made_up(name: str, day: str = "2026-11-20", portal: str = "mau", folder: str = "tin-tuc", prints: Iterable[int] = (), look: int = 0, **fields: object) -> PostLine:
    """The line of a post with these fingerprints of its text, this look of its picture, and these fields."""
    kind = BY_FOLDER[folder]
    known = kind.model.model_validate({**(DOCUMENT if folder == "van-ban" else NEWS), "date": day, **fields})
    looks = (("anh.jpg", look),) if look else ()
    return PostLine(portal, f"wards/{portal}/{folder}/{name}.md", kind, f"/{folder}/{name}/", None, known, (), {}, False, tuple(prints), looks)


def line_of(post: Post, text: str | None = None, looks: tuple[tuple[str, int], ...] = ()) -> PostLine:
    """The line of a post, with the fingerprints of its own text or of another."""
    sourced = any(source.type != "own" for source in post.fields.sources)
    return PostLine(post.portal, post.path, post.kind, post.url, post.folder, post.fields, post.files, {}, sourced,
                    text_prints(post.body.text if text is None else text), looks)


class Shelf:
    """A store of its own in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.store = Store(folder / "store.sqlite")

    def put(self, *lines: PostLine | PortalLine) -> None:
        """Place posts and portals, then mark stock phrases, as taking in does."""
        touched: set[str] = set()
        with self.store.together():
            for line in lines:
                places = portal_places(line, (), {}) if isinstance(line, PortalLine) else fact_places(line)
                touched |= self._place(f"portal:{line.key}" if isinstance(line, PortalLine) else line.path, line, places)
            settle(self.store, touched)

    def take_away(self, *lines: PostLine) -> None:
        """The same for posts that are no longer there."""
        with self.store.together():
            settle(self.store, {name for line in lines for name in self._place(line.path, None, frozenset())})

    def add(self, item: str, value: object, places: Places) -> None:
        """Place anything else."""
        self._place(item, value, places)

    def lists(self, as_of: datetime = NOW) -> Lists:
        return Lists(self.store, as_of)

    @contextmanager
    def cell(self, name: str, as_of: datetime = NOW) -> Iterator[Lists]:
        """What is read inside is what the cell has read."""
        lists = self.lists(as_of)
        with lists.noting() as notes:
            yield lists
        keep(self.store, name, "", notes, None)

    def stale(self) -> list[str]:
        return stale(self.store, "")

    def entries(self) -> list[tuple[str, str, str]]:
        """Everything that stands in lists."""
        return list(self.store.rows("SELECT list, sort, item FROM entry ORDER BY list, sort, item"))

    def _place(self, item: str, line: object, places: Places) -> set[str]:
        found = self.store.one("SELECT places FROM item WHERE name = ?", item)
        before: Iterable[tuple[str, str]] = unpacked(found[0]) if found else ()
        data = packed(line)
        key = hashlib.blake2b(data, digest_size=16).digest() if line else None
        self.store.do("INSERT OR IGNORE INTO meaning VALUES (?, ?, ?, 0, ?)", key or b"", data, data, FOR_EVER)
        place(self.store, item, key, places)
        return print_lists(places | frozenset(before))

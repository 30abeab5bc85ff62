"""Turns posts into the records that templates print (views.py)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count
from typing import Any, TypeVar

from plugins.core.memory.lists import ENTRY, LAST, Found, Lists
from plugins.core.memory.meaning import PostLine, Whole
from plugins.core.memory.shelves import pages_list
from plugins.core.memory.store import Store
from plugins.core.rendering.render_task import Neighbour, RenderTask
from plugins.core.site_map import made_pages, topic
from plugins.pelican.phone_links import with_phones
from plugins.pelican.pictures import picture_view, with_pictures
from plugins.pelican.views import Link, Row, UnitLink
from plugins.pelican.week_views import DayView, SessionView, WeekView
from schemas import law
from schemas.clock import Clock
from schemas.kinds.consultation import Consultation
from schemas.kinds.schedule import Schedule, Session
from schemas.post import Post
from schemas.state import State
from schemas.vietnamese import short_day

T = TypeVar("T")

MOST_ROWS = 4000  # in memory
_INNER_LINK = re.compile(r'<a href="(?P<page>/(?:[a-z0-9-]+/)*)(?P<file>[^"/#]*)(?:#[^"]*)?"[^>]*>(?P<words>.*?)</a>')
_TABLE = re.compile('<div class="table-scroll">')


@dataclass(frozen=True)
class ShownPost:
    """A post that has a page: all of it, its line, its state, the commit of the version that is shown («» for the tree's own), its body."""

    whole: Whole
    line: PostLine
    state: State
    source: str
    body: str  # as readers see it (see `Presenter.body`); nothing of a withdrawn post

    @property
    def post(self) -> Post:
        assert self.whole.reading.post
        return self.whole.reading.post

    def read(self, task: RenderTask, name: str) -> bytes:
        """Bytes of a file beside the post, of the version that is shown."""
        return task.read(f"{self.line.folder}/{name}", self.whole.files[name].blob, bool(self.source))


class Presenter:
    """Presents the posts of one portal. All that a page learns of posts it reads from `lists`, which note it for that page."""

    def __init__(self, task: RenderTask, store: Store) -> None:
        self.task = task
        self.here = task.here
        self.lists = Lists(store, task.as_of)
        self.at_hand: dict[str, ShownPost] = {}  # posts that Pelican's reader is about to be asked for, by path
        self._kept: dict[str, Any] = {}
        self._rows: dict[str, Row] = {}

    def once(self, key: str, make: Callable[..., T], *words: Any) -> T:
        """What `make` gave the first time, for what pages have in common. It must read no list and no clock: they note who asks."""
        if key not in self._kept:
            self._kept[key] = make(*words)
        return self._kept[key]  # type: ignore[no-any-return]

    @cached_property
    def units(self) -> dict[str, UnitLink]:
        """All portals, under the names that they have at the moment of the build.

        The plan (planning.py) is the first to ask, so it notes how long the names hold; when one changes, all pages are made again.
        """
        return {neighbour.key: self._unit_link(neighbour) for neighbour in self.task.portals}

    @property
    def unit(self) -> UnitLink:
        """The portal that is being built."""
        return self.units[self.task.key]

    @property
    def clock(self) -> Clock:
        """The moment of the build; it notes how long what the page says of it holds."""
        return self.lists.clock

    def list(self, name: str) -> str:
        """The full name of a list of this portal («kind/news»)."""
        return f"{self.task.key}/{name}"

    def newest(self, name: str, count: int) -> tuple[Row, ...]:
        """The newest posts of a list of this portal, the newest first."""
        return self.rows(self.lists.newest(self.list(name), count))

    def rows(self, found: Iterable[Found]) -> tuple[Row, ...]:
        """Entries of lists as rows; those of a portal that cannot be built now have no address to lead to."""
        return tuple(self._at_its_stage(self.row(entry.value)) for entry in found if entry.value.portal in self.units)

    def _at_its_stage(self, row: Row) -> Row:
        """A consultation says how far it is; that hangs on the clock, so it is never kept for another page."""
        return replace(row, stage=row.fields.stage(self.clock)) if isinstance(row.fields, Consultation) else row

    def shown(self, url: str, depth: int) -> Found | None:
        """The post that has its page at this address now; its sort key says its state and source (plugins/core/memory/shelves.py)."""
        found = self.lists.between(pages_list(self.task.key), url + " ", url + "!", depth)
        return found[0] if found else None

    def is_online(self, url: str) -> bool:
        """Whether the address leads somewhere now: to a page that the site makes, or to that of a post."""
        return url in made_pages(self.here.portal.kind) or self.shown(url, ENTRY) is not None

    def __contains__(self, url: object) -> bool:
        """For templates: `url in online`."""
        return isinstance(url, str) and self.is_online(url)

    def body(self, line: PostLine, html: str) -> str:
        """The sanitized body: pictures have size and words, telephone numbers can be called; of links to pages not online words stay."""
        linked = _INNER_LINK.sub(lambda link: link[0] if link["file"] or self.is_online(link["page"]) else link["words"], html)
        return with_phones(_with_reachable_tables(with_pictures(line, linked)))

    def row(self, line: PostLine) -> Row:
        """A post in a list. Those made before are kept, but not all that a whole index asks for."""
        name = line.portal + line.url
        if name not in self._rows:
            if len(self._rows) >= MOST_ROWS:
                self._rows.clear()
            self._rows[name] = self._row(line)
        return self._rows[name]

    def _row(self, line: PostLine) -> Row:
        """One of another portal has its own address, and its unit is named."""
        fields = line.fields
        category = law.categories()[fields.category]
        ours = line.portal == self.task.key
        address, unit = ("", "") if ours else (self.units[line.portal].url.removesuffix("/"), self.units[line.portal].short)
        picture = picture_view(line, fields.images[0]) if ours and fields.images else None
        return Row(fields.title, address + line.url, line.kind.key, line.kind.label, fields.goes_online, fields.summary,
                   Link(category.title, topic(category.id)), fields, picture, unit)

    def _unit_link(self, neighbour: Neighbour) -> UnitLink:
        name = neighbour.portal.name_at(self.clock)
        return UnitLink(neighbour.key, name.name, name.short, neighbour.portal.kind, neighbour.address + "/")

    def week(self, line: PostLine) -> WeekView:
        """A week of the work schedule, day by day."""
        fields = line.fields
        assert isinstance(fields, Schedule)
        by_day: dict[object, list[Session]] = {}
        for session in sorted(fields.sessions, key=lambda item: (item.day, item.start)):
            by_day.setdefault(session.day, []).append(session)
        days = tuple(DayView(items[0].day, tuple(_session(item) for item in items)) for items in by_day.values())
        title = f"Tuần {int(fields.week[6:])} (từ {short_day(fields.monday)} đến {short_day(fields.sunday)})"
        return WeekView(title, line.url, fields.monday, fields.sunday, days)

    def current_week(self) -> PostLine | None:
        """The schedule of the week of the build, or else the newest one before it."""
        key = LAST
        while found := self.lists.before(self.list("weeks"), key, 1):
            if self.clock.has_begun(found[0].value.fields.monday):
                return found[0].value  # type: ignore[no-any-return]
            key = found[0].sort
        return None


def _with_reachable_tables(html: str) -> str:
    """A table that may scroll sideways can be reached by keyboard, and says which one it is."""
    numbers = count(1)
    return _TABLE.sub(lambda _: f'<div class="table-scroll" role="region" aria-label="Bảng {next(numbers)}" tabindex="0">', html)


def _session(session: Session) -> SessionView:
    return SessionView(session.start, session.end, session.title, session.chair, session.place,
                       session.participants or "", session.type == "reception")

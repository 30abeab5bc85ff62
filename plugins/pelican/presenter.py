"""Turns posts into the records that templates print (views.py)."""

import re
from collections.abc import Iterable
from functools import cached_property
from itertools import count

from markupsafe import escape

from plugins.core.render_task import Neighbour, RenderTask, SharedPost
from plugins.core.site_map import made_pages, topic
from plugins.pelican.views import DayView, Link, PictureView, Row, SessionView, UnitLink, WeekView
from schemas import law
from schemas.fields import VIETNAM
from schemas.files.pictures import Picture as Pixels
from schemas.files.pictures import read_picture
from schemas.kinds.base import Picture
from schemas.kinds.schedule import Schedule, Session
from schemas.post import Post
from schemas.state import State
from schemas.vietnamese import short_day

_INNER_LINK = re.compile(r'<a href="(?P<page>/(?:[a-z0-9-]+/)*)(?P<file>[^"/#]*)(?:#[^"]*)?"[^>]*>(?P<words>.*?)</a>')
_TABLE = re.compile('<div class="table-scroll">')
_IMAGE = re.compile(r'<img [^>]*?src="[^"]*/([\w.-]+)"[^>]*>')


class Presenter:
    """Presents the posts of one portal; keeps what is asked for often."""

    def __init__(self, task: RenderTask) -> None:
        self.task = task
        self.today = task.as_of.astimezone(VIETNAM).date()
        self._pixels: dict[str, Pixels] = {}

    @cached_property
    def published(self) -> tuple[Post, ...]:
        """Posts that stand in lists, newest first."""
        posts = self.task.judged.posts(State.PUBLISHED)
        return tuple(sorted(posts, key=lambda post: (post.fields.goes_online, post.url), reverse=True))

    @cached_property
    def online(self) -> frozenset[str]:
        """Addresses that lead somewhere now: posts that have a page, and the pages that the site makes."""
        posts = self.task.judged.posts(State.PUBLISHED, State.EXPIRED, State.WITHDRAWN)
        return frozenset(post.url for post in posts) | made_pages(self.task.portal.kind)

    def body(self, post: Post) -> str:
        """The sanitized body, its declared pictures with size and words; of a link to a page that is not online only the words are left."""
        declared = {picture.file: picture for picture in post.fields.images}
        linked = _INNER_LINK.sub(
            lambda link: link[0] if link["file"] or link["page"] in self.online else link["words"], post.body.html)
        pictured = _IMAGE.sub(lambda image: self._image(post, declared[image[1]]) if image[1] in declared else "", linked)
        return _with_reachable_tables(pictured)

    def _image(self, post: Post, picture: Picture) -> str:
        """An img element, and the line ends with it: Pelican's search for empty alts looks from each picture to the end of its line."""
        view = self.picture(post, picture)
        return f'<img src="{view.url}" alt="{escape(view.alt)}" width="{view.width}" height="{view.height}" loading="lazy">\n'

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All published posts as rows, newest first."""
        return tuple(self.row(post) for post in self.published)

    @cached_property
    def shared_rows(self) -> tuple[Row, ...]:
        """Posts of other portals that are shown here, newest first."""
        shared = sorted(self.task.shared, key=lambda item: (item.post.fields.goes_online, item.post.url), reverse=True)
        return tuple(self.shared_row(item) for item in shared)

    def rows_of(self, kinds: Iterable[str]) -> tuple[Row, ...]:
        """Rows of some kinds of post, newest first."""
        wanted = frozenset(kinds)
        return tuple(row for row in self.rows if row.kind in wanted)

    def row(self, post: Post) -> Row:
        """A post of this portal in a list."""
        pictures = post.fields.images
        return self._row(post, post.url, self.picture(post, pictures[0]) if pictures else None)

    def shared_row(self, shared: SharedPost) -> Row:
        """A post of another portal, with its unit named and its own address."""
        return self._row(shared.post, shared.neighbour.address + shared.post.url, None, self.unit_link(shared.neighbour).short)

    def _row(self, post: Post, url: str, picture: PictureView | None, unit: str = "") -> Row:
        fields = post.fields
        category = law.categories()[fields.category]
        return Row(fields.title, url, post.kind.key, post.kind.label, fields.goes_online, fields.summary,
                   Link(category.title, topic(category.id)), fields, picture, unit)

    def picture(self, post: Post, picture: Picture) -> PictureView:
        """A picture of a post with its size."""
        pixels = self.pixels(post, picture.file)
        return PictureView(post.url + picture.file, picture.alt, pixels.width, pixels.height, picture.credit, picture.caption or "")

    def pixels(self, post: Post, name: str) -> Pixels:
        """Size of a picture beside a post."""
        path = post.file_path(name)
        if path not in self._pixels:
            self._pixels[path] = read_picture(self.file(post, name))
        return self._pixels[path]

    def file(self, post: Post, name: str) -> bytes:
        """Bytes of a file beside a post."""
        return (self.task.content / post.file_path(name)).read_bytes()

    def unit_link(self, neighbour: Neighbour) -> UnitLink:
        """A portal as a link, under the name it has on the day of the build."""
        name = neighbour.portal.name_on(self.task.as_of.date())
        return UnitLink(neighbour.key, name.name, name.short, neighbour.portal.kind, neighbour.address + "/")

    def week(self, post: Post) -> WeekView:
        """A week of the work schedule, day by day."""
        fields = post.fields
        assert isinstance(fields, Schedule)
        by_day: dict[object, list[Session]] = {}
        for session in sorted(fields.sessions, key=lambda item: (item.day, item.start)):
            by_day.setdefault(session.day, []).append(session)
        days = tuple(DayView(items[0].day, tuple(_session(item) for item in items)) for items in by_day.values())
        title = f"Tuần {int(fields.week[6:])} (từ {short_day(fields.monday)} đến {short_day(fields.sunday)})"
        return WeekView(title, post.url, fields.monday, fields.sunday, days)

    def current_week(self) -> Post | None:
        """The schedule of the week of the build, or else the newest one before it."""
        weeks = [post for post in self.published if isinstance(post.fields, Schedule) and post.fields.monday <= self.today]
        return max(weeks, key=lambda post: post.fields.monday, default=None)  # type: ignore[attr-defined]


def _with_reachable_tables(html: str) -> str:
    """A table that may scroll sideways can be reached by keyboard, and says which one it is."""
    numbers = count(1)
    return _TABLE.sub(lambda _: f'<div class="table-scroll" role="region" aria-label="Bảng {next(numbers)}" tabindex="0">', html)


def _session(session: Session) -> SessionView:
    return SessionView(session.start, session.end, session.title, session.chair, session.place,
                       session.participants or "", session.type == "reception")

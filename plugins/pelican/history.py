"""The history of a post that was changed: each version with its day, and what was changed, as far as readers may see it again."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.core.log.page_text import MARK, page_text
from plugins.core.memory.lists import ENTRY, WHOLE
from plugins.core.memory.meaning import Whole
from plugins.core.memory.shelves import Version, edited_list, past_list
from plugins.pelican.articles import shown_post
from plugins.pelican.differences import Line, changed_lines
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.origin import HISTORY, versions_of
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter, ShownPost
from plugins.pelican.views import Link
from schemas.kinds.base import Correction
from schemas.post import Post

KEY = "history"


@dataclass(frozen=True)
class VersionView:
    """A version: its number, when the repository took it in, its commit, the corrections that readers were told of with it.

    `changes` is what differs from the last version before it that is shown; None where it is the first, or is not shown itself.
    """

    number: int
    moment: datetime
    commit: str
    is_shown: bool
    corrections: tuple[Correction, ...] = ()
    changes: tuple[Line, ...] | None = None


def names(presenter: Presenter) -> Iterator[str]:
    """One page for each post that was changed."""
    return (entry.sort + HISTORY for entry in presenter.lists.all(edited_list(presenter.task.key), ENTRY))


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    shown = shown_post(presenter, url.removesuffix(HISTORY))
    line = shown.line
    above = (Link(line.kind.label, f"/{line.kind.folder}/"), Link(line.fields.title, line.url))
    page = make_page(presenter, "Lịch sử của bài", url, f"Các phiên bản của bài «{line.fields.title}» và chỗ đã sửa.", above, noindex=True)
    pages.write("history", page, post=line, versions=version_views(presenter, shown))


def version_views(presenter: Presenter, shown: ShownPost) -> tuple[VersionView, ...]:
    """The versions, the newest first."""
    versions = versions_of(presenter, shown)
    posts = _posts(presenter, shown, versions)
    views: list[VersionView] = []
    before: Post | None = None
    for version in reversed(versions):
        post = posts.get(version.number)
        views.append(_view(version, before, post))
        before = post or before
    return tuple(reversed(views))


def _posts(presenter: Presenter, shown: ShownPost, versions: list[Version]) -> dict[int, Post]:
    """The versions that readers may see, by number; the newest is the one on the page."""
    url = shown.line.url
    found: dict[int, Post] = {}
    for entry in presenter.lists.between(past_list(presenter.task.key), f"{url} ", f"{url}!", WHOLE):
        whole: Whole = entry.value
        if whole.reading.post:
            found[int(entry.sort.rpartition(" ")[2])] = whole.reading.post
    return found | {versions[0].number: shown.post}


def _view(version: Version, before: Post | None, post: Post | None) -> VersionView:
    told = post.fields.corrections[len(before.fields.corrections):] if post and before else ()
    changes = changed_lines(_lines(before), _lines(post)) if post and before else None
    return VersionView(version.number, version.came, version.commit, post is not None, told, changes)


def _lines(post: Post) -> list[str]:
    """The words of a version: title, summary, and the body with a line for each block."""
    body = page_text(f"<div {MARK}>{post.body.html}</div>")
    return [post.fields.title, post.fields.summary, *body.split("\n")]


def register() -> None:
    register_maker(KEY, names, make)

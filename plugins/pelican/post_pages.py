"""What the page of one post shows: its view, its page's view, and what is special to its kind."""

from datetime import date
from typing import Any

from markupsafe import Markup

from plugins.core.site_map import LEGAL
from plugins.pelican.metadata import post_data, post_meta, script_safe
from plugins.pelican.pages import make_page
from plugins.pelican.post_parts import files_of, source_views, table_of_post
from plugins.pelican.post_views import Heading, PostView
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, PageView, PictureView, Row
from schemas import law
from schemas.kinds.base import Status
from schemas.kinds.consultation import Consultation
from schemas.kinds.document import OfficialDocument
from schemas.kinds.schedule import Schedule
from schemas.post import Post
from schemas.state import State

RELATED = 4


class PostPages:
    """Values for the templates of posts of one portal."""

    def __init__(self, presenter: Presenter) -> None:
        self._presenter = presenter
        self._rows = {row.url: row for row in presenter.rows}
        self._alike: dict[tuple[str, str], list[Row]] = {}
        for row in presenter.rows:
            self._alike.setdefault((row.kind, row.fields.category), []).append(row)
        self._expired = {post.url for post in presenter.task.judged.posts(State.EXPIRED)}

    def values(self, post: Post) -> dict[str, Any]:
        """Everything that the template of this post needs."""
        if post.fields.status is Status.WITHDRAWN:
            return {"page": self._withdrawn_page(post), "title": post.fields.title, "withdrawn": post.fields.withdrawn}
        return {"page": self._page(post), "post": self._view(post), "week": None, "consultation_state": "",
                "document_state": "", "type_title": "", "document_links": {}, **self._special(post)}

    def _withdrawn_page(self, post: Post) -> PageView:
        """A withdrawn post keeps its address and title; nothing of its text is said again."""
        return make_page(self._presenter, post.fields.title, post.url, "Bài viết này đã được gỡ xuống.",
                         (Link(post.kind.label, f"/{post.kind.folder}/"),), noindex=True)

    def _page(self, post: Post) -> PageView:
        fields = post.fields
        section = Link(post.kind.label, f"/{post.kind.folder}/")
        crumbs = (Link("Trang chủ", "/"), section, Link(fields.title, post.url))
        return PageView(fields.title, post.url, self._presenter.task.here.address + post.url, fields.summary, crumbs, None,
                        post_meta(self._presenter, post), script_safe(post_data(self._presenter, post)))

    def _view(self, post: Post) -> PostView:
        fields = post.fields
        files, audio = files_of(self._presenter, post)
        return PostView(
            row=self._presenter.row(post), html=Markup(self._presenter.body(post)), office=fields.office,
            author=fields.author or fields.office, state="expired" if post.url in self._expired else "published",
            fields=fields, outline=tuple(Heading(*heading) for heading in post.body.outline),
            pictures=self._pictures(post), files=files, sources=source_views(fields.sources),
            laws=tuple(Link(entry.title, f"{LEGAL}#{entry.id}") for entry in law.instruments_on(fields.date.date())
                       if entry.id in ("nd42", "nd224", "ldccs", "nd43")),
            related=self._related(post), audio=audio, table=table_of_post(self._presenter, post))

    def _pictures(self, post: Post) -> tuple[PictureView, ...]:
        """Pictures that the body does not show itself."""
        return tuple(self._presenter.picture(post, picture) for picture in post.fields.images
                     if picture.file not in post.body.pictures)

    def _related(self, post: Post) -> tuple[Row, ...]:
        same = self._alike.get((post.kind.key, post.fields.category), ())
        return tuple(row for row in same[: RELATED + 1] if row.url != post.url)[:RELATED]

    def _special(self, post: Post) -> dict[str, Any]:
        fields = post.fields
        if isinstance(fields, Schedule):
            return {"week": self._presenter.week(post)}
        if isinstance(fields, Consultation):
            return {"consultation_state": consultation_state(fields, self._presenter.today)}
        if isinstance(fields, OfficialDocument):
            return {"document_state": document_state(fields, self._presenter.today), "document_links": self._document_links(fields),
                    "type_title": law.document_types()[fields.type].title}
        return {}

    def _document_links(self, fields: OfficialDocument) -> dict[str, tuple[Row, ...]]:
        """The documents that this one replaces, is replaced by or corrected by, as far as they are online."""
        named = {"replaces": fields.replaces, "replaced_by": (fields.replaced_by,), "corrected_by": (fields.corrected_by,)}
        return {key: tuple(self._rows[url] for url in urls if url in self._rows) for key, urls in named.items()}


def consultation_state(fields: Consultation, today: date) -> str:
    """upcoming, open, closed (no result yet) or concluded; follows from the dates alone."""
    if fields.result:
        return "concluded"
    if today < fields.opens:
        return "upcoming"
    return "open" if today <= fields.closes else "closed"


def document_state(fields: OfficialDocument, today: date) -> str:
    """replaced, ended, not_yet (in force) or in_force."""
    if fields.replaced_by:
        return "replaced"
    if fields.ends and fields.ends < today:
        return "ended"
    return "not_yet" if fields.effective and fields.effective > today else "in_force"

"""What the page of one post shows: its view, its page's view, and what is special to its kind."""

import hashlib
from datetime import date
from typing import Any

from markupsafe import Markup

from plugins.core.memory.lists import LINE
from plugins.core.memory.meaning import PostLine
from plugins.core.memory.shelves import newest_last, of_page
from plugins.core.site_map import LEGAL
from plugins.pelican.feedback import feedback_about, report_about
from plugins.pelican.metadata import post_data, post_meta, script_safe
from plugins.pelican.origin import origin_of, versions_of
from plugins.pelican.pages import make_page
from plugins.pelican.pictures import picture_view
from plugins.pelican.post_around import around
from plugins.pelican.post_parts import files_of, source_views, table_of_post
from plugins.pelican.post_views import Heading, PostView
from plugins.pelican.presenter import Presenter, ShownPost
from plugins.pelican.replies import days_left, reply_of
from plugins.pelican.sharing import PICTURE, open_graph, share_view
from plugins.pelican.views import Link, PageView, Row
from schemas import law
from schemas.clock import Clock
from schemas.deadlines import limit
from schemas.kinds.consultation import Consultation
from schemas.kinds.document import OfficialDocument
from schemas.kinds.petition import Petition
from schemas.kinds.procedure import Procedure
from schemas.kinds.question import Question
from schemas.kinds.schedule import Schedule
from schemas.post import Post
from schemas.state import State

RELATED = 4


def page_values(presenter: Presenter, shown: ShownPost) -> dict[str, Any]:
    """Everything that the template of this post needs."""
    line = shown.line
    if shown.state is State.WITHDRAWN:
        return {"page": _withdrawn_page(presenter, line), "title": line.fields.title, "withdrawn": line.fields.withdrawn}
    return {"page": _page(presenter, line), "post": _view(presenter, shown), "week": None, "consultation_state": "",
            "document_state": "", "type_title": "", "document_links": {}, **_special(presenter, line)}


def _withdrawn_page(presenter: Presenter, line: PostLine) -> PageView:
    """A withdrawn post keeps its address and title; nothing of its text is said again."""
    return make_page(presenter, line.fields.title, line.url, "Bài viết này đã được gỡ xuống.",
                     (Link(line.kind.label, f"/{line.kind.folder}/"),), noindex=True)


def _page(presenter: Presenter, line: PostLine) -> PageView:
    fields = line.fields
    section = Link(line.kind.label, f"/{line.kind.folder}/")
    crumbs = (Link("Trang chủ", "/"), section, Link(fields.title, line.url))
    return PageView(fields.title, line.url, presenter.here.address + line.url, fields.summary, crumbs, None,
                    post_meta(presenter, line), script_safe(post_data(presenter, line)),
                    share=open_graph(presenter, fields.title, line.url, fields.summary, line.url + PICTURE, fields.goes_online))


def _view(presenter: Presenter, shown: ShownPost) -> PostView:
    line, fields, body = shown.line, shown.line.fields, shown.post.body
    files, audio = files_of(presenter, shown)
    version = _version(shown.post)
    origin = origin_of(shown, versions_of(presenter, shown))
    return PostView(
        row=presenter.row(line), html=Markup(shown.body), office=fields.office,
        author=fields.author or fields.office, state=str(shown.state), fields=fields, around=around(presenter, shown),
        origin=origin, report=report_about(presenter, line, f"{line.portal}{origin.id}"),
        answered_in=limit("thong-tin-sai").days,
        outline=tuple(Heading(*heading) for heading in body.outline),
        pictures=tuple(picture_view(line, picture) for picture in fields.images if picture.file not in body.pictures),
        files=files, sources=source_views(fields.sources),
        laws=presenter.once(f"laws {fields.date.date()}", _laws, fields.date.date()),
        related=_related(presenter, line), audio=audio, table=table_of_post(presenter, shown),
        share=share_view(presenter, line, version), version=version)


def _version(post: Post) -> str:
    """By which a printed page and the one that is online are compared: another one whenever the head or the words are changed."""
    return hashlib.sha256(f"{post.fields.model_dump_json()}\n{post.body.html}".encode()).hexdigest()[:8]


def _laws(day: date) -> tuple[Link, ...]:
    """The instruments in force on that day which are about portals and what stands on them."""
    return tuple(Link(entry.title, f"{LEGAL}#{entry.id}") for entry in law.instruments_on(day)
                 if entry.id in ("nd42", "nd224", "ldccs", "nd43"))


def _related(presenter: Presenter, line: PostLine) -> tuple[Row, ...]:
    """The posts of the same kind and category just before this one: what comes later does not change an old page."""
    name = presenter.list(f"kind/{line.kind.key}/{line.fields.category}")
    return presenter.rows(presenter.lists.before(name, newest_last(line), RELATED))


def _special(presenter: Presenter, line: PostLine) -> dict[str, Any]:
    fields = line.fields
    if isinstance(fields, Schedule):
        return {"week": presenter.week(line)}
    if isinstance(fields, Consultation):
        return {"consultation_state": fields.stage(presenter.clock), "days_left": days_left(fields, presenter.clock),
                "feedback": feedback_about(presenter, line)}
    if isinstance(fields, Question | Petition):
        return {"reply": reply_of(fields, presenter.clock), "feedback": feedback_about(presenter, line)}
    if isinstance(fields, Procedure):
        return {"feedback": feedback_about(presenter, line)}
    if isinstance(fields, OfficialDocument):
        return {"document_state": document_state(fields, presenter.clock), "document_links": _document_links(presenter, fields),
                "type_title": law.document_types()[fields.type].title}
    return {}


def _document_links(presenter: Presenter, fields: OfficialDocument) -> dict[str, tuple[Row, ...]]:
    """The documents that this one replaces, is replaced by or corrected by, as far as they are online."""
    named = {"replaces": fields.replaces, "replaced_by": (fields.replaced_by,), "corrected_by": (fields.corrected_by,)}
    found = {key: [presenter.shown(url, LINE) for url in urls if url] for key, urls in named.items()}
    return {key: presenter.rows(entry for entry in entries if entry and of_page(entry.sort)[1] is State.PUBLISHED)
            for key, entries in found.items()}


def document_state(fields: OfficialDocument, clock: Clock) -> str:
    """replaced, ended, not_yet (in force) or in_force."""
    if fields.replaced_by:
        return "replaced"
    if fields.ends and clock.is_over(fields.ends):
        return "ended"
    return "not_yet" if fields.effective and not clock.has_begun(fields.effective) else "in_force"

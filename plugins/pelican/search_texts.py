"""What can be found: each page of the portals as title, words by which people ask for it, and text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.core import site_map
from plugins.core.memory.lists import LINE, Found
from plugins.core.memory.meaning import PostLine, Whole
from plugins.core.place_names import place_word, spoken_names
from plugins.core.rendering.render_task import Neighbour
from plugins.pelican.presenter import Presenter
from plugins.pelican.standing import DESCRIPTIONS
from schemas import law
from schemas.fields import Model
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.document import OfficialDocument
from schemas.post import Post
from schemas.text.search_words import other_words, search_form

# What of a post's head its page shows in words, beside title and summary.
_SHOWN = ("number", "abstract", "issuer", "place", "signer", "recipients", "question", "request", "claim", "seen_at", "area", "advice",
          "audience", "duration", "fee", "code", "sessions", "decision", "project", "outage", "figures", "milestones", "result", "evidence",
          "contact", "address", "answered_by", "office", "author", "tags", "corrections")

# With which words people ask for posts of a kind, before what they are about.
_ASKED = {"procedure": "thủ tục làm giấy xin đăng ký", "petition": "phản ánh", "question": "hỏi"}
_UNSEEN = ("type", "account")  # fields that no page shows
_SERIES = ("schedule", "yearbook")


@dataclass(frozen=True)
class Findable:
    """A page that can be found. `unsaid` are other words for what the text says; `sections` are those of the law that show it; `date` is
    None for a page that the site makes itself; `is_over`: it says of itself that it no longer holds; `is_series`: it has a title like many
    others (the schedule of week 48), which does not say what it is about."""

    title: str
    url: str  # absolute where it belongs to another portal
    portal: str
    unit: str
    label: str
    keywords: str
    text: str
    unsaid: str = ""
    date: datetime | None = None
    kind: str = "page"
    category: str = ""
    sections: tuple[str, ...] = ()
    is_over: bool = False
    is_series: bool = False


def findable_post(presenter: Presenter, found: Found) -> Findable:
    """A post of the list «month», read whole."""
    line: PostLine = presenter.lists.value(found.item, LINE)
    fields, row = line.fields, presenter.row(line)
    assert found.value.reading.post
    text = " ".join((fields.summary, *_post_texts(found.value.reading.post, found.value)))
    number = fields.number if isinstance(fields, OfficialDocument) else ""
    named = _words_of_address(line.url)
    keywords = [number, *_names(presenter, line.portal), *_places(presenter, f"{fields.title} {fields.summary}"),
                _ASKED.get(line.kind.key, ""), named, line.kind.label, *fields.tags, *other_words(f"{fields.title} {named}")]
    return Findable(fields.title, row.url, line.portal, presenter.units[line.portal].name, line.kind.label, " ".join(keywords), text,
                    " ".join(other_words(text)), fields.goes_online, line.kind.key, fields.category, _sections(line),
                    bool(fields.expires and presenter.clock.reached(fields.expires)), line.kind.key in _SERIES)


def _words_of_address(url: str) -> str:
    """«/thong-bao/2026/cup-dien/» → «cup dien»: an editor has named the post by what it is about."""
    return url.strip("/").rpartition("/")[2].replace("-", " ")


def _sections(line: PostLine) -> tuple[str, ...]:
    fed = law.categories()[line.fields.category].feeds
    return tuple(section.id for section in law.sections().values() if section.kind == line.kind.key or section.id in fed)


def _post_texts(post: Post, whole: Whole) -> Iterator[str]:
    """All texts of its page but for lists of persons, whom nobody should find by name (Law 91/2025), and of the papers beside it."""
    yield from field_texts(post)
    yield post.body.text
    yield from (attachment.title for attachment in post.fields.attachments)
    papers = [attachment.file for attachment in post.fields.attachments]
    if isinstance(post.fields, Disclosure) and post.fields.budget:
        table = post.fields.budget.table
        yield from (row.item for row in table.rows)
        papers += [table.file] if table.file else []
    yield from (whole.files[name].words for name in papers if name in whole.files)


def field_texts(post: Post) -> Iterator[str]:
    """What of a post's head its page shows in words, beside title and summary."""
    yield from _texts([getattr(post.fields, name, None) for name in _SHOWN])


def _texts(value: object) -> Iterator[str]:
    """The words in a field, however deep they stand; addresses are none."""
    if isinstance(value, str):
        yield from () if value.startswith(("https://", "/")) else (value,)
    elif isinstance(value, Model):
        yield from _texts([getattr(value, name) for name in type(value).model_fields if name not in _UNSEEN])
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _texts(item)


def _names(presenter: Presenter, key: str) -> tuple[str, ...]:
    """The word for a portal and the names by which it is asked for."""
    return presenter.once(f"names {key}", _names_of, _neighbour(presenter, key))


def _names_of(neighbour: Neighbour) -> tuple[str, ...]:
    return (place_word(neighbour.key), *spoken_names(neighbour.portal))


def _neighbour(presenter: Presenter, key: str) -> Neighbour:
    return next(neighbour for neighbour in presenter.task.portals if neighbour.key == key)


def _places(presenter: Presenter, text: str) -> Iterator[str]:
    """The words for the other units that a text names."""
    plain = f" {' '.join(re.findall(r'[a-z0-9]+', search_form(text)))} "
    for neighbour in presenter.task.portals:
        if neighbour.portal.kind != "city" and any(f" {name} " in plain for name in _names(presenter, neighbour.key)[1:] if " " in name):
            yield place_word(neighbour.key)


def findable_pages(presenter: Presenter) -> Iterator[Findable]:
    """Pages that the site makes from data; on the city's portal also those of all units that say who and where they are."""
    for section in law.sections().values():
        yield _made_page(presenter, presenter.task.here, section.url, section.title, section.purpose)
    for url, title in site_map.TITLES.items():
        if url not in site_map.CITY_ONLY or presenter.here.portal.kind == "city":
            yield _made_page(presenter, presenter.task.here, url, title, " ".join(_data(presenter, url)))
    for neighbour in presenter.task.portals if presenter.here.portal.kind == "city" else ():
        if neighbour.key != presenter.task.key:
            for url in (site_map.CONTACT, site_map.LEADERS, site_map.ORGANISATION, site_map.BOARD):
                yield _made_page(presenter, neighbour, url, site_map.TITLES[url], " ".join(_portal_data(neighbour, url)))


def _made_page(presenter: Presenter, neighbour: Neighbour, url: str, title: str, text: str) -> Findable:
    unit = presenter.units[neighbour.key]
    address = "" if neighbour.key == presenter.task.key else unit.url.removesuffix("/")
    asked = [f"{leader.title} {leader.name}" for leader in neighbour.leaders] if url == site_map.LEADERS else ()
    keywords = " ".join((*_names(presenter, neighbour.key), title, *asked))
    return Findable(title, address + url, neighbour.key, unit.name, "Trang chung", keywords, f"{DESCRIPTIONS.get(url, '')} {text}".strip())


def _data(presenter: Presenter, url: str) -> Iterator[str]:
    if url == site_map.ORGANISATION:
        yield from _texts([presenter.task.organisation.units])
    elif url == site_map.UNITS:
        for neighbour in presenter.task.portals:
            yield from _texts([presenter.units[neighbour.key].name, neighbour.portal.hamlets])
    else:
        yield from _portal_data(presenter.task.here, url)


def _portal_data(neighbour: Neighbour, url: str) -> Iterator[str]:
    portal = neighbour.portal
    shown = {site_map.CONTACT: (portal.address, portal.phone, portal.email, portal.responsible, portal.spokesperson,
                                portal.information_contact, portal.desk, portal.hamlets),
             site_map.LEADERS: (portal.spokesperson, neighbour.leaders), site_map.BOARD: (portal.board,)}
    yield from _texts(shown.get(url, ()))

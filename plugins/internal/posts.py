"""Internal posts: their own pages with the files beside them, and rows for the lists of other pages."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from plugins.core.internal_posts import InternalPost
from plugins.internal.site import InternalSite, StaffUnit
from schemas.content import fields_files
from schemas.files.picture_cleaning import without_metadata

URL, TITLE = "/bai/", ""
_HERE = "/noi-bo/"  # where the body of an internal post believes to be
_LINK = re.compile(r'<a href="/(?P<path>[^"]*)"[^>]*>(?P<words>.*?)</a>', re.S)
_SOURCE = re.compile(r'src="/noi-bo/')


@dataclass(frozen=True)
class PostRow:
    """A post in a list."""

    title: str
    url: str
    date: datetime
    summary: str
    unit: str
    office: str


def files(site: InternalSite) -> Iterator[tuple[str, bytes]]:
    """The page of each post and its files."""
    for unit in site.units:
        for each in unit.posts:
            pictures = [picture for picture in each.fields.images if picture.file not in each.post.body.pictures]
            yield site.page("post", each.fields.title, _url(each), row=_row(unit, each), html=Markup(_body(unit, each)),
                            pictures=pictures, attachments=each.fields.attachments)
            yield from _files(site, each)


def rows_of(site: InternalSite, topic: str) -> list[PostRow]:
    """The posts of a page, the newest first."""
    found = [_row(unit, each) for unit in site.units for each in unit.posts if each.fields.topic == topic]
    return sorted(found, key=lambda row: (row.date, row.url), reverse=True)


def _row(unit: StaffUnit, each: InternalPost) -> PostRow:
    fields = each.fields
    return PostRow(fields.title, _url(each), fields.goes_online, fields.summary, unit.short, fields.office)


def _url(each: InternalPost) -> str:
    return f"{URL}{each.portal}/{each.post.url.removeprefix(_HERE)}"


def _body(unit: StaffUnit, each: InternalPost) -> str:
    """The body, whose links lead to the internal site or to the public portal; of a link to a post that is not shown the words stay."""
    shown = {post.post.url for post in unit.posts}

    def lead(link: re.Match[str]) -> str:
        path, words = f"/{link['path']}", link["words"]
        if not path.startswith(_HERE):
            return f'<a href="{unit.address}{path}">{words}</a>'
        page = path.partition("#")[0].rpartition("/")[0] + "/"
        return f'<a href="{URL}{unit.key}/{path.removeprefix(_HERE)}">{words}</a>' if page in shown else words

    return _SOURCE.sub(f'src="{URL}{unit.key}/', _LINK.sub(lead, each.post.body.html))


def _files(site: InternalSite, each: InternalPost) -> Iterator[tuple[str, bytes]]:
    """The files that the post names; pictures without their metadata, as everywhere."""
    pictures = {picture.file for picture in each.fields.images}
    for name in fields_files(each.fields):
        data = site.read(each.post.file_path(name), each.files[name].blob)
        yield f"{_url(each).lstrip('/')}{name}", without_metadata(data) if name in pictures else data

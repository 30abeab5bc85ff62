"""Addresses outside the portals on which a post rests or to which it leads."""

from dataclasses import dataclass

from schemas.kinds.base import PostFields
from schemas.kinds.rumour import Rumour
from schemas.kinds.sources import DocumentSource, PressSource
from schemas.post import Post
from schemas.web_address import is_https_address


@dataclass(frozen=True)
class NamedAddress:
    """An address in the head of a post, at `loc`; `press` where it is a press source."""

    url: str
    loc: tuple[str | int, ...]
    press: bool = False


def named_addresses(fields: PostFields) -> list[NamedAddress]:
    """The addresses of sources and of evidence."""
    found = [NamedAddress(source.url, ("sources", index, "url"), isinstance(source, PressSource))
             for index, source in enumerate(fields.sources) if isinstance(source, PressSource | DocumentSource) and source.url]
    if isinstance(fields, Rumour):
        found += [NamedAddress(item.url, ("evidence", index, "url")) for index, item in enumerate(fields.evidence) if item.url]
    return found


def linked_addresses(post: Post) -> list[str]:
    """The https addresses to which the body leads, as written."""
    return [target for target in dict.fromkeys(post.body.links) if target not in post.body.refused and is_https_address(target)]


def page_of(url: str) -> str:
    """The address of the page alone: what stands after «#» is a place within it."""
    return url.partition("#")[0]

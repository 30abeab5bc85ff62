"""What the law and the city say of sources and quotations, as data (schemas/law/sources.yml), and which hosts are social networks."""

import re
from functools import cache
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from schemas.fields import Line, Model, Name
from schemas.law_file import read_law_file
from schemas.lazy_regex import lazy_regex

_HOME = lazy_regex(r"/?(?:(?:index|default|home|trang-chu)(?:\.\w{2,5})?/?)?", re.I)

Words = Annotated[int, Field(gt=0)]
Percent = Annotated[int, Field(gt=0, lt=100)]


class SourceLaw(Model):
    """Limits in words (Vietnamese syllables), counts or percent, and lists in lower case."""

    excerpt_words: Words
    pointer_words: Words
    quoted_share: Percent
    quoted_words: Words
    own_words: Words
    copied_prints: Words
    copied_share: Percent
    copied_whole: Percent
    stock_posts: Words
    uncopied_kinds: frozenset[Name]
    evasive_authors: frozenset[Line]
    social_hosts: frozenset[Name]
    social_words: tuple[Name, ...]


@cache
def source_law() -> SourceLaw:
    """The file, read once."""
    return read_law_file(SourceLaw, "sources")


def host_of(url: str) -> str:
    """The host name of an address, in lower case without a final dot; empty where there is none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""


def is_home_page(url: str) -> bool:
    """Whether an address leads to the first page of a site, and to nothing on it."""
    parts = urlsplit(url)
    return not parts.query and _HOME.fullmatch(parts.path) is not None


def is_under(host: str, domains: frozenset[str]) -> bool:
    """Whether `host` is one of the domains or stands under one."""
    parts = host.split(".")
    return any(".".join(parts[index:]) in domains for index in range(len(parts)))


def is_social(url: str) -> bool:
    """Whether an address leads to a social network."""
    return is_under(host_of(url), source_law().social_hosts)

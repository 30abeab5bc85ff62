"""What all pages of the internal site share. Nothing of it is in a public output: it has a folder, a server and a login of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from plugins.core.internal_posts import InternalPost
from plugins.core.work.task import WorkList
from schemas.clock import Clock
from schemas.portal import Organisation, Portal


class Template(Protocol):
    """What Jinja gives."""

    def render(self, **values: Any) -> str:
        """The page."""


@dataclass(frozen=True)
class MenuItem:
    """A page of the menu."""

    title: str
    url: str
    children: tuple[()] = ()


@dataclass(frozen=True)
class StaffUnit:
    """A portal as its staff knows it: key, full and short name, public address («https://phuong1.example»), own files, posts."""

    key: str
    name: str
    short: str
    address: str
    portal: Portal
    organisation: Organisation
    posts: tuple[InternalPost, ...]
    work: WorkList


@dataclass(frozen=True)
class InternalSite:
    """All that the pages are made from; `read` gives the bytes of a blob at a path of the content tree, `assets` are files by address."""

    name: str
    units: tuple[StaffUnit, ...]
    clock: Clock
    menu: tuple[MenuItem, ...]
    assets: Mapping[str, bytes]
    css: str
    emblem: str
    read: Callable[[str, str], bytes]
    template: Callable[[str], Template]

    def page(self, template: str, title: str, url: str, **values: Any) -> tuple[str, bytes]:
        """Path and bytes of a page at an address («/lich/» → lich/index.html)."""
        text = self.template(f"internal/{template}.html").render(site=self, title=title, url=url, **values)
        return f"{url.lstrip('/')}index.html", text.encode()

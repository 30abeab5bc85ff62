"""What the templates see: small frozen records, ready to print, with no logic left to do in HTML."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from plugins.pelican.picture_views import PictureView
from plugins.pelican.week_views import WeekView


@dataclass(frozen=True)
class Link:
    """A link with its words."""

    title: str
    url: str


@dataclass(frozen=True)
class MenuItem:
    """An entry of the main menu and what stands under it."""

    title: str
    url: str
    children: tuple[Link, ...] = ()


@dataclass(frozen=True)
class UnitLink:
    """A portal of the city: key («phuong-1»), full and short name, kind (city, ward, commune) and home address."""

    key: str
    name: str
    short: str
    kind: str
    url: str


@dataclass(frozen=True)
class AlertView:
    """An alert in force; `unit` names its issuer where that is another portal, else ''. An acute one is a danger of a few days."""

    title: str
    url: str
    severity: str  # info, warning, danger
    area: str
    advice: tuple[str, ...]
    ends: datetime
    is_acute: bool
    unit: str = ""


@dataclass(frozen=True)
class Site:
    """What is the same on every page of a portal."""

    url: str  # https://phuong1.example, without a final slash
    css: str  # path of the one stylesheet
    menu: tuple[MenuItem, ...]
    alerts: tuple[AlertView, ...]
    units: tuple[UnitLink, ...]  # all portals, the city first
    parent: UnitLink | None  # the city, seen from a ward
    sample: bool
    emblem: str  # path of the emblem picture
    files: dict[str, str]  # paths of the theme's pictures and scripts by plain name («early.js»)
    english: str = ""  # path of the English home page, where there is one

    def place(self, url: str) -> str:
        """What the menu shows of where a page is: all pages with the same place have the same header."""
        known = {item.url for item in self.menu} | {child.url for item in self.menu for child in item.children}
        above = [item.url for item in self.menu if item.url != "/" and url.startswith(item.url)]
        return url if url in known else max(above, key=len, default="") + "-"


@dataclass(frozen=True)
class PageView:
    """What one page says of itself. `meta` is Dublin Core, `share` Open Graph, `json_ld` a script-safe JSON text."""

    title: str
    url: str  # path on this portal
    canonical: str
    description: str
    breadcrumbs: tuple[Link, ...] = ()
    feed: Link | None = None
    meta: tuple[tuple[str, str], ...] = ()
    json_ld: str = ""
    noindex: bool = False
    share: tuple[tuple[str, str], ...] = ()
    lang: str = "vi"
    twins: tuple[tuple[str, str], ...] = ()  # (language, whole address) of the page in each language, where there are two


@dataclass(frozen=True)
class Row:
    """A post in a list. `fields` is the post's typed record (schemas/kinds), for what is special to its kind."""

    title: str
    url: str  # absolute where the post belongs to another portal
    kind: str
    kind_label: str
    date: datetime | None  # None for a page that the site makes itself
    summary: str
    category: Link
    fields: Any
    picture: PictureView | None = None
    unit: str = ""  # short name of the unit where that is another portal
    stage: str = ""  # of a consultation: upcoming, open, closed, concluded


@dataclass(frozen=True)
class SectionView:
    """A section's heading: what it is for and by which clause it exists."""

    title: str
    url: str
    purpose: str
    clause: str


@dataclass(frozen=True)
class Pager:
    """Stable pages (plugins/pelican/numbered.py): this one, the front with the newest posts, the oldest, the neighbours, and on the front
    the newest of each year. Without `front` there is one page only."""

    current: Link | None = None
    front: Link | None = None
    oldest: Link | None = None
    newer: Link | None = None
    older: Link | None = None
    years: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Group:
    """Rows under a heading (a category, a year, a field)."""

    title: str
    url: str
    rows: tuple[Row, ...]
    note: str = ""


@dataclass(frozen=True)
class UnitNode:
    """A part of the organisation with what stands under it; `fields` is schemas.portal.Unit."""

    fields: Any
    children: "tuple[UnitNode, ...]" = ()


@dataclass(frozen=True)
class Home:
    """The channels of the home page; an empty one is not shown."""

    lead: Row | None
    news: tuple[Row, ...]
    topics: tuple[Group, ...]
    notices: tuple[Row, ...]
    documents: tuple[Row, ...]
    week: WeekView | None
    consultations: tuple[Row, ...]
    rumours: tuple[Row, ...]
    bulletins: tuple[Row, ...]
    questions: tuple[Row, ...]
    procedures: tuple[Row, ...]
    unit_news: tuple[Row, ...] = field(default=())

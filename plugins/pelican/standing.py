"""Pages that the site makes from data: organisation chart, leaders, board, contact, units, legal basis, 404 …"""

from collections.abc import Iterator
from typing import Any

from plugins.core import site_map
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link, UnitNode
from schemas import law
from schemas.board import CONTRIBUTOR_KINDS, Contributor
from schemas.portal import Official, Organisation
from schemas.vietnamese import person_key

_ABOUT = (Link("Giới thiệu", "/gioi-thieu/"),)


NOT_FOUND = "/404.html"
ROBOTS = "/robots.txt"
DESCRIPTIONS = {
    site_map.ORGANISATION: "Sơ đồ tổ chức bộ máy, nhiệm vụ và đầu mối liên hệ.",
    site_map.LEADERS: "Họ tên, chức vụ, lĩnh vực phụ trách và liên hệ công vụ.",
    site_map.DIRECTORY: "Cán bộ, công chức theo tên, với điện thoại và thư công vụ.",
    site_map.BOARD: "Ban Biên tập cổng thông tin: quyết định, quy chế, thành viên.",
    site_map.CONTACT: "Địa chỉ, điện thoại, nơi tiếp công dân, người phát ngôn.",
    site_map.LEGAL: "Các văn bản pháp luật mà cổng này thực hiện, theo thời gian có hiệu lực.",
    site_map.ACCESSIBILITY: "Cổng này được làm cho mọi người, kể cả người khuyết tật.",
    site_map.DISPLAY: "Cỡ chữ, màu, độ tương phản, nơi tôi ở và các phần của trang chủ: chọn theo ý mình, chỉ giữ trong trình duyệt này.",
    site_map.KEPT: "Những trang bạn đã đọc, xem lại được khi mất mạng.",
    site_map.CHANNELS: "Cổng, tài khoản mạng xã hội, điện thoại, truyền thanh của đơn vị; tài khoản khác không phải của đơn vị.",
    site_map.UNITS: "Cổng thông tin của các phường, xã.",
}
_TEMPLATES = {site_map.ORGANISATION: "organisation", site_map.LEADERS: "leaders", site_map.DIRECTORY: "directory",
              site_map.BOARD: "board", site_map.CONTACT: "contact", site_map.LEGAL: "legal",
              site_map.ACCESSIBILITY: "accessibility", site_map.UNITS: "units",
              site_map.DISPLAY: "display", site_map.KEPT: "kept", site_map.CHANNELS: "channels"}


def names(presenter: Presenter) -> Iterator[str]:
    """One page for each kind of standing data."""
    is_city = presenter.here.portal.kind == "city"
    yield from (url for url in _TEMPLATES if is_city or url not in site_map.CITY_ONLY)
    yield from (NOT_FOUND, ROBOTS)


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    if url == ROBOTS:
        pages.write_bytes(url, f"User-agent: *\nAllow: /\nSitemap: {presenter.here.address}/sitemap.xml\n".encode())
    elif url == NOT_FOUND:
        pages.write("not_found", make_page(presenter, "Không tìm thấy trang", url, "Trang này không có trên cổng.", noindex=True))
    else:
        above = _ABOUT if url.startswith(_ABOUT[0].url) else ()
        page = make_page(presenter, site_map.TITLES[url], url, DESCRIPTIONS[url], above)
        pages.write(_TEMPLATES[url], page, **_values(presenter, url))


def _values(presenter: Presenter, url: str) -> dict[str, Any]:
    organisation = presenter.task.organisation
    if url == site_map.ORGANISATION:
        return {"tree": tree_of(organisation), "reviewed": organisation.reviewed}
    if url == site_map.LEADERS:
        return {"leaders": organisation.leaders}
    if url == site_map.DIRECTORY:
        return {"people": people_of(organisation)}
    if url == site_map.BOARD:
        return {"contributors": contributors_of(organisation), "topics": law.categories()}
    return {"instruments": list(law.instruments().values()), "day": presenter.clock.today()} if url == site_map.LEGAL else {}


def tree_of(organisation: Organisation) -> UnitNode:
    """The organisation as a tree, from its flat list (the first unit is the root)."""

    def node(unit_id: str) -> UnitNode:
        unit = next(unit for unit in organisation.units if unit.id == unit_id)
        return UnitNode(unit, tuple(node(child.id) for child in organisation.units if child.under == unit_id))

    return node(organisation.units[0].id)


def people_of(organisation: Organisation) -> tuple[tuple[Official, str], ...]:
    """All officials with the name of their unit, by given name, as Vietnamese lists of people are sorted."""
    people = [(official, unit.name) for unit in organisation.units for official in unit.officials]
    return tuple(sorted(people, key=lambda person: (person_key(person[0].name), person[1])))


def contributors_of(organisation: Organisation) -> tuple[tuple[str, tuple[Contributor, ...]], ...]:
    """The bodies that write for the portal, by what they are."""
    groups = ((words, tuple(body for body in organisation.contributors if body.kind == kind)) for kind, words in CONTRIBUTOR_KINDS.items())
    return tuple((words, bodies) for words, bodies in groups if bodies)


def register() -> None:
    register_maker("standing", names, make)

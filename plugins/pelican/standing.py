"""Pages that the site makes from data: organisation chart, leaders, board, contact, units, legal basis, 404 …"""

from typing import Any

from plugins.core import site_map
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Link, PageView, UnitNode
from schemas import law
from schemas.portal import Official, Organisation

_ABOUT = (Link("Giới thiệu", "/gioi-thieu/"),)


class StandingGenerator(PortalGenerator):
    """Writes one page for each kind of standing data."""

    def generate_output(self, writer: Any) -> None:
        organisation = self.presenter.task.judged.content.organisation
        assert organisation is not None
        self.write(writer, "organisation", self._page(site_map.ORGANISATION, "Sơ đồ tổ chức bộ máy, nhiệm vụ và đầu mối liên hệ.", _ABOUT),
                   tree=tree_of(organisation), reviewed=organisation.reviewed)
        self.write(writer, "leaders", self._page(site_map.LEADERS, "Họ tên, chức vụ, lĩnh vực phụ trách và liên hệ công vụ.", _ABOUT),
                   leaders=leaders_of(organisation))
        self.write(writer, "board", self._page(site_map.BOARD, "Ban Biên tập cổng thông tin: quyết định, quy chế, thành viên.", _ABOUT))
        self.write(writer, "contact", self._page(site_map.CONTACT, "Địa chỉ, điện thoại, nơi tiếp công dân, người phát ngôn."))
        self.write(writer, "legal", self._page(site_map.LEGAL, "Các văn bản pháp luật mà cổng này thực hiện, theo thời gian có hiệu lực."),
                   instruments=list(law.instruments().values()), day=self.presenter.today)
        self.write(writer, "accessibility", self._page(site_map.ACCESSIBILITY, "Cổng này được làm cho mọi người, kể cả người khuyết tật."))
        if self.presenter.task.portal.kind == "city":
            self.write(writer, "units", self._page(site_map.UNITS, "Cổng thông tin của các phường, xã."))
        not_found = make_page(self.presenter, "Không tìm thấy trang", "/404.html", "Trang này không có trên cổng.", noindex=True)
        self.write(writer, "not_found", not_found)
        writer.write_bytes("robots.txt", f"User-agent: *\nAllow: /\nSitemap: {self.presenter.task.here.address}/sitemap.xml\n".encode())

    def _page(self, url: str, description: str, above: tuple[Link, ...] = ()) -> PageView:
        return make_page(self.presenter, site_map.TITLES[url], url, description, above)


def tree_of(organisation: Organisation) -> UnitNode:
    """The organisation as a tree, from its flat list (the first unit is the root)."""

    def node(unit_id: str) -> UnitNode:
        unit = next(unit for unit in organisation.units if unit.id == unit_id)
        return UnitNode(unit, tuple(node(child.id) for child in organisation.units if child.under == unit_id))

    return node(organisation.units[0].id)


def leaders_of(organisation: Organisation) -> tuple[Official, ...]:
    """Leaders in the order of the organisation, which is the order of rank."""
    return tuple(official for unit in organisation.units for official in unit.officials if official.leader)


def register() -> None:
    register_generator(StandingGenerator)

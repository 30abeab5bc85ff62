"""Tên miền của cổng là tên đơn vị viết liền không dấu, dưới tên miền của cấp trên.

Vì sao: người dân gõ tên phường là ra cổng thật, không nhầm cổng giả. Địa chỉ do người vận hành ghi trong publish.yml nên chỉ nhắc.
Sai: https://phuong-hiepninh-tn.example cho Phường Hiệp Ninh
Đúng: https://hiepninh.tayninh.gov.vn (bản mẫu: https://hiepninh.tayninh.example)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_portal
from schemas.content import PortalContent
from schemas.portal_duties import has_known_suffix, labels_of
from schemas.problem import Level, Problem

RULE = Rule("CG07", Level.WARNING, "NĐ 224/2026 Điều 11(4)", date(2026, 7, 1), reads=frozenset({"corpus", "clock"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """The first label is the unit's name, and the rest the city's address under an ending that is allowed."""
    if content.portal is None:
        return
    portals, clock = context.corpus.portals(), context.clock
    host = portals[content.key].host
    label, _, rest = host.partition(".")
    name = portals[content.key].name(clock)
    above = portals["city"].host if content.portal.parent and "city" in portals else rest
    if label not in labels_of(name) or rest != above or not has_known_suffix(host, content.portal.sample):
        best = min(labels_of(name), key=len)
        yield complain_of_portal(RULE, content, ("names",), f"Tên miền {host} không theo tên «{name}».",
                                 f"Đề nghị người vận hành đổi địa chỉ trong publish.yml, ví dụ {best}.{above}.")

"""Thư điện tử liên hệ phải thuộc tên miền của thành phố.

Vì sao: thư ở tên miền riêng hoặc hộp thư miễn phí thì người dân không biết có phải cơ quan thật không.
Sai: email: ubndphuong@gmail.com
Đúng: email: hiepninh@tayninh.gov.vn (bản mẫu: @tayninh.example)
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.facts import PortalLine
from plugins.core.judging.rule import Context, Rule, complain_of_organisation, complain_of_portal
from schemas.content import PortalContent
from schemas.portal import Organisation, Portal
from schemas.problem import Level, Problem
from schemas.strict_yaml import Loc

RULE = Rule("CG06", Level.WARNING, "NĐ 42/2022 Điều 4(1)(e)", date(2011, 10, 1), reads=frozenset({"corpus"}))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """Each address of the portal and of its organisation lies under the city's domain."""
    domain = _domain(content.key, context.corpus.portals())
    hint = f"Dùng hộp thư công vụ …@{domain}."
    for loc, email in _portal_emails(content.portal) if content.portal else ():
        if not _lies_under(email, domain):
            yield complain_of_portal(RULE, content, loc, f"«{email[-80:]}» không thuộc tên miền {domain}.", hint)
    for loc, email in _organisation_emails(content.organisation) if content.organisation else ():
        if not _lies_under(email, domain):
            yield complain_of_organisation(RULE, content, loc, f"«{email[-80:]}» không thuộc tên miền {domain}.", hint)


def _domain(key: str, portals: dict[str, PortalLine]) -> str:
    """The host of the city; without a city, what follows the portal's own label."""
    return portals["city"].host if "city" in portals else portals[key].host.partition(".")[2]


def _lies_under(email: str, domain: str) -> bool:
    host = email.rpartition("@")[2].lower()
    return host == domain or host.endswith("." + domain)


def _portal_emails(portal: Portal) -> Iterator[tuple[Loc, str]]:
    yield ("email",), portal.email
    for key in ("responsible", "spokesperson", "information_contact"):
        yield (key, "email"), getattr(portal, key).email


def _organisation_emails(organisation: Organisation) -> Iterator[tuple[Loc, str]]:
    for index, unit in enumerate(organisation.units):
        if unit.email:
            yield ("units", index, "email"), unit.email
        yield from ((("units", index, "officials", place, "email"), official.email) for place, official in enumerate(unit.officials))

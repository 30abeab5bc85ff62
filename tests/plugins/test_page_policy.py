"""What the policy of headers lets a page do: run scripts of its own portal, and on the home page and the checker ask the city's other portals."""

from plugins.core.publishing.header_policy import Trusted, headers_for
from plugins.core.publishing.sites import site_of
from plugins.core.site_map import CHECKER
from tests.worlds import PORTALS, publishing


def test_only_the_home_page_and_the_checker_may_ask_other_portals_and_only_those_of_the_city() -> None:
    site = site_of("ninh-son", publishing())
    assert site.trusted.portals == tuple(publishing().address_of(key) for key in sorted(PORTALS) if key != "ninh-son")
    for path in ("/", CHECKER):
        assert f"connect-src 'self' {' '.join(site.trusted.portals)};" in headers_for(path, site.trusted)["Content-Security-Policy"]
    assert "connect-src 'self';" in headers_for("/tin-tuc/", site.trusted)["Content-Security-Policy"]


def test_other_portals_may_read_a_page_but_not_show_it() -> None:
    headers = headers_for("/tin-tuc/2026/x/", Trusted())
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Access-Control-Allow-Origin" not in headers_for("/", Trusted())


def test_a_page_runs_scripts_of_its_own_portal_only_and_nothing_becomes_one() -> None:
    for path in ("/", "/tin-tuc/"):
        assert "script-src 'self'; require-trusted-types-for 'script'; trusted-types cong;" in headers_for(path, Trusted())["Content-Security-Policy"]

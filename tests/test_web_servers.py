"""Our portals on real web servers with the generated files: headers, types, twins, what is missing, what moved, what was withdrawn."""

import gzip
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import brotli
import pytest

from plugins.core.publishing.content_types import CONTENT_TYPES
from plugins.core.publishing.header_policy import headers_for, wrong_headers
from plugins.core.publishing.sites import SiteAddresses, site_of
from tests.conftest import need
from tests.served import pages, url_path, withdrawn_post
from tests.server_files import write_release_files
from tests.server_programs import BROTLI, SBIN
from tests.web_servers import Answer, WebServer, serving
from tests.worlds import publishing

PROGRAMS = {"nginx": "nginx", "apache": "apache2", "caddy": "caddy"}
PORTALS = ["city", "ninh-son"]
CITY, WARD = (site_of(key, publishing()).host for key in PORTALS)
HONEST = {"nginx": ["/that/ /tin-tuc/;"], "caddy": ["redir /that/ /tin-tuc/ 301"]}
TRUSTED = site_of("city", publishing()).trusted
OLD = "/tin-tuc/2019/dia-chi-cu/"


@pytest.fixture(scope="module")
def withdrawn(sample: Path) -> str:
    """A post of the sample that was withdrawn."""
    return withdrawn_post(sample, "city")


@pytest.fixture(scope="module", params=PROGRAMS)
def server(request: pytest.FixtureRequest, sample: Path, withdrawn: str) -> Iterator[WebServer]:
    need(shutil.which(PROGRAMS[request.param], path=SBIN), PROGRAMS[request.param])
    addresses = {"city": SiteAddresses(moved={OLD: "/tin-tuc/"}, withdrawn=(withdrawn,))}
    with serving(request.param, sample, PORTALS, addresses) as found:
        found.until(lambda: found.get(CITY, withdrawn).status == 410)
        yield found


def test_every_path_has_the_headers_and_the_type_of_its_kind(server: WebServer, sample: Path, withdrawn: str) -> None:
    for key, host in zip(PORTALS, (CITY, WARD), strict=True):
        trusted = site_of(key, publishing()).trusted
        for file in sorted(path for path in (sample / key).rglob("*") if path.is_file()):
            path = "/" + file.relative_to(sample / key).as_posix().removesuffix("index.html")
            got = server.get(host, path)
            assert got.status == (410 if path == withdrawn and key == "city" else 200), path
            assert wrong_headers(headers_for(path, trusted), got.headers) == [], path
            assert got.headers["content-type"] == CONTENT_TYPES[file.suffix.lstrip(".")], path
            assert got.body == file.read_bytes(), path


def test_forms_may_go_to_the_trusted_address_of_their_own_portal_only(server: WebServer) -> None:
    forms = [publishing().form_of(key) for key in PORTALS]
    assert len({*forms}) == len(PORTALS)
    for form, host in zip(forms, (CITY, WARD), strict=True):
        assert f"form-action 'self' {form};" in server.get(host, "/gui-y-kien/").headers["content-security-policy"]


def test_the_home_page_may_ask_the_other_portals(server: WebServer) -> None:
    for key, host in zip(PORTALS, (CITY, WARD), strict=True):
        others = " ".join(publishing().address_of(other) for other in sorted(publishing().portals) if other != key)
        assert f"connect-src 'self' {others};" in server.get(host, "/").headers["content-security-policy"]
        assert "connect-src 'self';" in server.get(host, "/tin-tuc/").headers["content-security-policy"]


def test_only_the_search_page_may_compile(server: WebServer, sample: Path) -> None:
    for key, host in zip(PORTALS, (CITY, WARD), strict=True):
        release = next((server.www / key / "releases").iterdir())
        (release / "tim-kiem").mkdir(exist_ok=True)
        shutil.copy(release / "index.html", release / "tim-kiem")
        assert "script-src 'self' 'wasm-unsafe-eval'" in server.get(host, "/tim-kiem/").headers["content-security-policy"]
        for path in ("/", "/tin-tuc/"):
            assert "script-src 'self';" in server.get(host, path).headers["content-security-policy"]


@pytest.mark.parametrize(("method", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_twins_are_sent_to_who_understands_them(server: WebServer, sample: Path, method: str, unpack: Callable[[bytes], bytes]) -> None:
    if server.kind == "nginx" and method == "br":
        need(BROTLI.exists(), "libnginx-mod-http-brotli-static")
    for path in ("/", "/feed.atom", "/sitemap.xml", "/" + next((sample / "city/tai-nguyen").glob("*.css")).relative_to(sample / "city").as_posix()):
        got = server.get(CITY, path, Accept_Encoding=method)
        assert got.headers["content-encoding"] == method, path
        assert "Accept-Encoding" in got.headers["vary"]
        plain = server.get(CITY, path)
        assert "content-encoding" not in plain.headers
        assert "Accept-Encoding" in plain.headers["vary"]
        assert unpack(got.body) == plain.body
        assert got.headers["content-type"] == plain.headers["content-type"]
        assert wrong_headers(headers_for(path, TRUSTED), got.headers) == []
        assert got.headers["etag"] != plain.headers["etag"]


@pytest.mark.parametrize("method", ["", "gzip"])
def test_what_did_not_change_is_not_sent_again(server: WebServer, method: str) -> None:
    for path in ("/", "/feed.atom"):
        first = server.get(CITY, path, Accept_Encoding=method)
        again = server.get(CITY, path, Accept_Encoding=method, If_None_Match=first.headers["etag"])
        assert (again.status, again.body) == (304, b"")
        assert again.headers["cache-control"] == first.headers["cache-control"]
        assert again.headers["content-security-policy"] == first.headers["content-security-policy"]


def test_a_twin_by_its_own_name_is_what_its_file_is(server: WebServer) -> None:
    """So reads the one who compares a release file by file."""
    release = server.www / "city" / "current"
    for name in ("index.html.gz", "feed.atom.br"):
        got = server.get(CITY, f"/{name}", Accept_Encoding="identity")
        assert got.body == (release / name).read_bytes()
        assert wrong_headers(headers_for(f"/{name}", TRUSTED), got.headers) == []


def is_our_404(got: Answer, sample: Path) -> bool:
    return got.body == (sample / "city/404.html").read_bytes() and not wrong_headers(headers_for("/404.html", TRUSTED), got.headers)


@pytest.mark.parametrize("path", ["/khong-co/", "/khong-co.pdf", "/tai-nguyen/portal.0123456789.css", "/chuyen-muc/", "/.ht-may-chu/nginx.conf",
                                  "/.ht-may-chu/caddy.conf", "/.htaccess", "/.git/config", "/tin-tuc/.an/"])
def test_what_is_not_there_is_answered_by_our_own_page(server: WebServer, sample: Path, path: str) -> None:
    got = server.get(CITY, path)
    assert got.status == 404
    assert is_our_404(got, sample)


def test_a_withdrawn_post_is_gone_and_says_why(server: WebServer, sample: Path, withdrawn: str) -> None:
    for method in ("", "gzip"):
        got = server.get(CITY, withdrawn, Accept_Encoding=method)
        assert got.status == 410
        page = gzip.decompress(got.body) if method else got.body
        assert page == (sample / f"city{withdrawn}index.html").read_bytes()
        assert wrong_headers(headers_for(withdrawn, TRUSTED), got.headers) == []


def test_a_moved_post_leads_to_its_new_place(server: WebServer) -> None:
    for path in (OLD, OLD.rstrip("/"), OLD + "?tu=zalo"):
        got = server.get(CITY, path)
        assert got.status == 301
        assert got.headers["location"] in ("/tin-tuc/", f"https://{CITY}/tin-tuc/", "/tin-tuc/?tu=zalo", f"https://{CITY}/tin-tuc/?tu=zalo")


def test_every_page_has_one_address(server: WebServer) -> None:
    for path in ("/tin-tuc/index.html", "/tin-tuc"):
        got = server.get(CITY, path)
        assert got.status in (301, 308)
        assert got.headers["location"].removeprefix(f"https://{CITY}") == "/tin-tuc/"
    for path in ("//evil.example/index.html", "/\\evil.example/index.html", "//evil.example/..", "//evil.example/%2e%2e"):
        assert not server.get(CITY, path).headers.get("location", "").startswith(("//", "/\\", "https://evil", "http"))


def test_plain_http_leads_to_https_of_the_same_host(server: WebServer) -> None:
    got = server.get(WARD, "/tin-tuc/?trang=2", secure=False)
    assert got.status in (301, 308)
    assert got.headers["location"] == f"https://{WARD}/tin-tuc/?trang=2"


@pytest.mark.parametrize("path", ["/../../../etc/passwd", "/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2f..%2fetc/passwd", "/tin-tuc/../../../../etc/passwd",
                                  "/..%5c..%5cetc/passwd", "/%c0%ae%c0%ae/etc/passwd", "/../../ninh-son/current/404.html", "/..;/etc/passwd", "/tin-tuc%00.html"])
def test_nothing_outside_the_portal_is_served(server: WebServer, path: str) -> None:
    got = server.get(CITY, path)
    assert got.status >= 400
    assert b"root:" not in got.body


def test_the_server_says_nothing_of_itself_and_takes_nothing(server: WebServer) -> None:
    for path in ("/", "/khong-co/", "/feed.atom"):
        assert not any(char.isdigit() for char in server.get(CITY, path).headers.get("server", ""))
    for method in ("POST", "PUT", "DELETE"):
        assert server.get(CITY, "/", method).status in (403, 405)


def test_what_moves_later_is_known_after_a_reload(server: WebServer, withdrawn: str) -> None:
    release = next((server.www / "ninh-son" / "releases").iterdir())
    gone = next(path for path in (url_path(release, page) for page in pages(release)) if path.startswith("/tin-tuc/20"))
    assert server.get(WARD, gone).status == 200
    write_release_files(release, server.kind, "ninh-son", SiteAddresses(moved={OLD: "/tin-tuc/"}, withdrawn=(gone,)))
    server.reload()
    server.until(lambda: server.get(WARD, gone).status == 410)
    assert server.get(WARD, OLD).status == 301
    assert server.get(CITY, gone).status in (200, 404)


def test_what_publishes_cannot_configure_the_server(server: WebServer) -> None:
    """A release is data: lines that are no address with its answer reach nothing."""
    release = server.www / "ninh-son" / "current"
    if server.kind == "apache":
        return
    file = release / ".ht-may-chu" / f"{server.kind}.conf"
    hostile = ["respond /etc 200", "root * /", "redir /x/ https://la.example/ 301", "redir /y/ //la.example 301", "} include /etc/passwd; {",
               "include /etc/passwd;", "/z/ https://la.example/;", "/z/ //la.example;", "~. /tin-tuc/;", "default gone;"]
    file.write_text("\n".join([*hostile, *HONEST[server.kind], ""]), "utf-8")
    server.reload()
    server.until(lambda: server.get(WARD, "/that/").status == 301)
    for path in ("/x/", "/y/", "/z/", "/etc", "/khong-co/"):
        assert server.get(WARD, path).status == 404
    assert server.get(WARD, "/").status == 200

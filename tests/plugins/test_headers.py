"""The policy of headers and the addresses that it knows: without any server."""

from pathlib import Path

import pytest

from plugins.core.publishing.content_types import CONTENT_TYPES
from plugins.core.publishing.header_policy import PATH_KINDS, Trusted, header_faults, headers_for, kind_of, sources_of, wrong_headers
from plugins.core.publishing.sites import ADDRESSES, BadAddresses, ServerPlace, SiteAddresses, read_addresses, site_of, sites_of
from plugins.headers import HEADERS
from schemas.names import ENDINGS
from tests.server_files import publish_file
from tests.worlds import PORTALS, ROOT, publishing, run_build

NOBODY = Trusted()
PLACE = ServerPlace("/srv/{portal}", "/certs/{host}")


@pytest.mark.parametrize(("path", "kind"), [
    ("/", "home"), ("/index.html", "home"), ("/tin-tuc/2026/vi-du/", "page"), ("/tin-tuc/index.html", "page"), ("/404.html", "page"), ("/tim-kiem/", "search"), ("/tim-kiem/index.html", "search"),
    ("/tin-tuc/tim-kiem/", "page"), ("/tai-nguyen/portal.76940b5780.css", "asset"), ("/tai-nguyen/portal.css", "file"),
    ("/tin-tuc/x/portal.76940b5780.css", "file"), ("/feed.atom", "feed"), ("/lich-lam-viec/lich.ics", "feed"), ("/sitemap.xml", "feed"),
    ("/robots.txt", "feed"), ("/dia-chi.json", "data"), ("/cong-khai/2026/x/danh-sach.csv", "data"), ("/tin-tuc/x/anh.jpg", "file"),
    ("/tai-nguyen/portal.76940b5780.css/", "page"), ("/tai-nguyen/portal.76940b5780.css.br", "asset"), ("/index.html.gz", "home"), ("/ngoai-tuyen/", "page"), ("/ngoai-tuyen.js", "worker"),
    ("/checkpoint", "checkpoint"), ("/khoa.txt", "checkpoint"), ("/tile/0/000.p/5", "file"), ("/tin-tuc/khoa.txt", "feed"),
    ("/ngoai-tuyen.js.br", "worker"), ("/tin-tuc/ngoai-tuyen.js", "file"),
    ("/xac-minh/kiem-tra/", "checker"), ("/xac-minh/kiem-tra/index.html", "checker"), ("/xac-minh/2026/x/", "page"), ("/xac-minh/chi-muc/2026.json", "data")])
def test_each_path_is_of_one_kind(path: str, kind: str) -> None:
    assert kind_of(path).name == kind


def test_no_kind_allows_what_stands_in_the_page_itself() -> None:
    for kind in PATH_KINDS:
        policy = headers_for({"search": "/tim-kiem/", "checker": "/xac-minh/kiem-tra/", "page": "/tin-tuc/", "worker": "/ngoai-tuyen.js", "home": "/", "asset": "/tai-nguyen/a.0123456789.css"}.get(kind.name, f"/a.{kind.name}"), NOBODY)
        for word in ("unsafe-inline", "'unsafe-eval'", "data:", "blob:", "*", "http:", "https:"):
            assert word not in policy["Content-Security-Policy"]
        assert policy["Content-Security-Policy"].startswith("default-src 'none'; ")


def test_only_pages_send_forms_and_only_to_the_trusted_address() -> None:
    form = "https://bieumau.tayninh.example/gui"
    assert f"form-action 'self' {form};" in headers_for("/", Trusted(form))["Content-Security-Policy"]
    assert "form-action 'self';" in headers_for("/", NOBODY)["Content-Security-Policy"]
    assert "form-action 'none';" in headers_for("/feed.atom", Trusted(form))["Content-Security-Policy"]


def test_an_odd_form_address_adds_nothing_to_the_policy() -> None:
    assert sources_of(Trusted("https://a.example/x;script-src $host,y?z=1")).form == " https://a.example/x%3Bscript-src%20%24host%2Cy"


def test_only_hashed_files_are_kept_without_asking() -> None:
    kept = {kind.name for kind in PATH_KINDS if "immutable" in kind.cache}
    assert kept == {"asset"}
    assert {headers_for(path, NOBODY)["Cache-Control"] for path in ("/", "/tin-tuc/", "/dia-chi.json", "/ngoai-tuyen.js")} == {"no-cache"}


def test_wrong_headers_are_named() -> None:
    good = headers_for("/", NOBODY)
    assert wrong_headers(good, {name.upper(): value for name, value in good.items()} | {"Server": "nginx"}) == []
    assert wrong_headers(good, good | {"X-Frame-Options": "SAMEORIGIN"}) == [("X-Frame-Options", "DENY", "SAMEORIGIN")]
    missing = {name: value for name, value in good.items() if name != "Referrer-Policy"}
    assert wrong_headers(good, missing) == [("Referrer-Policy", good["Referrer-Policy"], "")]
    assert wrong_headers(good, good | {"Set-Cookie": "a=1", "server": "nginx/1.22.1"}) == [("Set-Cookie", "", "a=1"), ("Server", "", "nginx/1.22.1")]
    faults = "; ".join(header_faults(good, missing | {"X-Frame-Options": "SAMEORIGIN", "Set-Cookie": "a=1"}))
    assert faults == ("tiêu đề X-Frame-Options là «SAMEORIGIN», đáng lẽ «DENY»; thiếu tiêu đề Referrer-Policy: strict-origin-when-cross-origin; "
                      "có tiêu đề Set-Cookie: a=1, đáng lẽ không có")


def allowed(headers: dict[str, str]) -> set[tuple[str, str]]:
    """(directive, source) of all that the policy of these headers names."""
    policy = [part.split() for part in headers["Content-Security-Policy"].split("; ")]
    return {(name, source) for name, *sources in policy for source in sources}


def test_each_server_gives_what_it_is_expected_to_give() -> None:
    trusted = Trusted("https://bieumau.tayninh.example/gui", ("https://phuong1.tayninh.example",))
    for path in ("/", "/feed.atom", "/tin-tuc/x/anh.jpg"):
        assert {HEADERS[kind].expected(path, trusted)["Content-Security-Policy"] for kind in ("nginx", "apache", "caddy")} == {
            headers_for(path, trusted)["Content-Security-Policy"]}
        static = HEADERS["headers-file"].expected(path, trusted)
        for page in ("/", "/tin-tuc/", "/tim-kiem/", "/van-ban/"):
            assert allowed(headers_for(page, trusted)) <= allowed(static)
        assert "Cache-Control" not in static
    assert "immutable" in HEADERS["headers-file"].expected("/tai-nguyen/a.0123456789.css", trusted)["Cache-Control"]


def test_every_file_that_a_post_may_bring_has_a_type() -> None:
    assert set(ENDINGS) - {"md", "yml"} <= set(CONTENT_TYPES)


def test_addresses_are_read_and_nothing_odd_reaches_a_server(tmp_path: Path) -> None:
    assert read_addresses(tmp_path) == SiteAddresses()
    (tmp_path / ADDRESSES).write_text('{"moved": {"/cu/": "/moi/"}, "withdrawn": ["/tin-tuc/go/"]}', "utf-8")
    assert read_addresses(tmp_path) == SiteAddresses(moved={"/cu/": "/moi/"}, withdrawn=("/tin-tuc/go/",))
    (tmp_path / "cu").mkdir()
    (tmp_path / "cu" / "index.html").touch()
    assert read_addresses(tmp_path).moved == {}  # a page that is there has not moved
    for odd in ('{"moved": {"/cu/": "https://la.example/"}}', '{"moved": {"/cu/": "/a/; return 200"}}', '{"withdrawn": ["/a.b/"]}',
                '{"withdrawn": ["/a/\\nHeader set X y"]}', '{"moved": {"//la.example/": "/"}}', '{"gone": []}', "[]", ""):
        (tmp_path / ADDRESSES).write_text(odd, "utf-8")
        with pytest.raises(BadAddresses, match=ADDRESSES):
            read_addresses(tmp_path)


@pytest.mark.parametrize("kind", HEADERS)
def test_the_home_page_never_moves_and_one_address_has_one_answer(kind: str) -> None:
    addresses = SiteAddresses(moved={"/": "/tin-tuc/", "/a/": "/b/", "/b/": "/c/", "/d/": "/d/", "/e/": "/g/", "/g/": "/e/"}, withdrawn=("/a/", "/", "/go/"))
    assert (addresses.redirects, addresses.gone) == ({"/a/": "/b/"}, ("/go/",))
    text = "".join(HEADERS[kind].release_files(site_of("city", publishing(), addresses)).values())
    assert "/b/" in text


@pytest.mark.parametrize("kind", HEADERS)
def test_the_same_portals_give_the_same_files(kind: str) -> None:
    sites = sites_of(PORTALS, publishing())
    assert HEADERS[kind].server_files(sites, PLACE) == HEADERS[kind].server_files(sites, PLACE)
    for text in HEADERS[kind].server_files(sites, PLACE).values():
        assert "{portal}" not in text and "{host}" not in text


def test_static_hosts_get_rules_that_do_not_meet(tmp_path: Path) -> None:
    site = site_of("city", publishing(), SiteAddresses(moved={"/cu/": "/moi/"}))
    files = HEADERS["headers-file"].release_files(site)
    assert files["_redirects"] == "/cu/ /moi/ 301\n"
    rules = {rule.splitlines()[0]: {line.split(":")[0].strip() for line in rule.splitlines()[1:]} for rule in files["_headers"].split("\n/") if rule}
    assert set(rules) == {"/*", "tai-nguyen/*"}
    assert not rules["/*"] & rules["tai-nguyen/*"]
    page = {line.strip() for line in files["_headers"].splitlines()}
    named = {f"{name}: {value}" for name, value in headers_for("/", site.trusted).items() if name != "Content-Security-Policy"}
    assert named - page == {"Cache-Control: no-cache"}


def test_hosting_writes_only_where_it_may(tmp_path: Path) -> None:
    (tmp_path / "cua-toi.txt").write_text("x", "utf-8")
    done = run_build("hosting", "--output", str(tmp_path))
    assert done.returncode == 2
    assert "không do chương trình này ghi" in done.stderr
    (tmp_path / "caddy").mkdir()
    done = run_build("hosting", "--kind", "caddy", "-p", "city", "--output", str(tmp_path / "moi"), "--publish", str(publish_file(tmp_path / "caddy", "caddy")))
    assert done.returncode == 0
    assert f"Đã viết {tmp_path}/moi/hosting/caddy/Caddyfile.\n" in done.stdout
    assert "PathChanged=/srv/cong/city\n" in (tmp_path / "moi/hosting/caddy/systemd/cong-nap-lai.path").read_text("utf-8")
    assert "reload caddy\n" in (tmp_path / "moi/hosting/caddy/systemd/cong-nap-lai.service").read_text("utf-8")
    text = (tmp_path / "moi/hosting/caddy/Caddyfile").read_text("utf-8")
    assert "\ntayninh.example {" in text
    assert "\nninhson" not in text
    assert "/srv/cong/city/current" in text


def test_hosting_writes_for_portals_of_this_kind_of_server_only(tmp_path: Path) -> None:
    """publish.yml puts tan-binh on storage without headers, thanh-tan on Apache, all others on nginx."""
    assert run_build("hosting", "--output", str(tmp_path)).returncode == 0
    text = (tmp_path / "hosting/nginx/conf.d/cong.conf").read_text("utf-8")
    hosts = {key: site_of(key, publishing()).host for key in PORTALS}
    assert {key for key, host in hosts.items() if f"server_name {host};" in text} == set(PORTALS) - {"tan-binh", "thanh-tan"}
    done = run_build("hosting", "--kind", "caddy", "--output", str(tmp_path))
    assert (done.returncode, "[PH28]" in done.stdout) == (1, True)


def test_the_log_is_a_site_like_any_portal(tmp_path: Path) -> None:
    text = (ROOT / "publish.yml").read_text("utf-8").replace("  # log: ", "  log: ")
    (tmp_path / "publish.yml").write_text(text, "utf-8")
    assert run_build("hosting", "--output", str(tmp_path / "moi"), "--publish", str(tmp_path / "publish.yml")).returncode == 0
    written = (tmp_path / "moi/hosting/nginx/conf.d/cong.conf").read_text("utf-8")
    assert "server_name nhatky.tayninh.example;" in written
    assert 'root "/srv/cong/nhat-ky/current";' in written

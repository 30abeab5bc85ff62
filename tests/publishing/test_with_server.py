"""From a commit to nginx with the generated files: headers, twins, what moved and what was withdrawn, as `verify` and readers find them."""

import gzip
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import brotli
import pytest

from plugins.core.publishing.asking import Reading
from plugins.core.publishing.header_policy import Trusted
from plugins.core.publishing.manifest import NAME, parse_manifest
from plugins.core.publishing.sites import Site, SiteAddresses
from plugins.headers import HEADERS
from tests.conftest import need
from tests.publishing import servers
from tests.publishing.servers import NGINX, SECRET
from tests.publishing.sites import Place, codes, go_back_to, job, line, online, publish_site, publish_version, site
from tests.publishing.test_walk import City
from tests.server_files import authority, hosting
from tests.server_programs import BROTLI
from tests.web_servers import WebServer, started, world_of
from tests.worlds import example, put

HOST = "mau.tayninh.example"
PUBLISH = """
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{{portal}}.tayninh.example"
  host: {host}
  headers: nginx
"""
WITHDRAWN = ("status: published\n", "status: withdrawn\nwithdrawn: {date: 2026-11-24, reason: Đăng nhầm}\n")


@dataclass
class Online:
    """A ward, and the server that its operator has set up for it."""

    city: City
    server: WebServer
    files: Path

    def set_header(self, old: str, new: str) -> None:
        """The operator changes what the server says, and reloads it."""
        snippet = self.files / "snippets" / "cong.conf"
        text = snippet.read_text("utf-8")
        assert old in text
        snippet.write_text(text.replace(old, new), "utf-8")
        self.server.reload()
        name, value = new.split()[1], new.split('"')[1]
        self.server.until(lambda: self.server.get(HOST, "/").headers[name.lower()] == value)


@pytest.fixture(scope="module", params=["folder", "ssh"])
def at(request: pytest.FixtureRequest) -> Iterator[Online]:
    need(NGINX, "nginx")
    with tempfile.TemporaryDirectory(prefix="web-") as name:  # not in pytest's folders, which only their owner may enter
        folder = Path(name)
        folder.chmod(0o755)
        host, secrets = f'{{kind: folder, path: "{folder}/www/{{portal}}"}}', {}
        if request.param == "ssh":
            need(shutil.which("rsync"), "rsync")
            far = request.getfixturevalue("ssh_server")
            host = servers.ssh_settings(far, folder / "www" / "P").model_dump_json().replace("www/P", "www/{portal}")
            secrets = {SECRET: far.key}
        chain = authority(folder, [HOST])
        city = City(folder, PUBLISH.format(host=host), secrets)
        write_posts(city)
        files = hosting("nginx", folder, folder / "www", "--content", str(city.top / "content"), "--publish", str(folder / "publish.yml"))
        with started("nginx", folder, chain, HOST) as server:
            city.environment = {**secrets, **world_of(server, folder / "world")}
            yield Online(city, server, files)


def write_posts(city: City) -> None:
    """One post that was withdrawn, one that has moved, one that says it has moved from where another still is."""
    news = example("tin-tuc")
    for name, title, *change in (("go", "Bài đăng nhầm của khu phố 1", *WITHDRAWN),
                                 ("moi", "Lớp học bơi cho trẻ em khu phố 2", "status: published\n", "status: published\nmoved_from: /tin-tuc/cu/\n"),
                                 ("nua", "Hội thao mừng năm học mới", "status: published\n", "status: published\nmoved_from: /tin-tuc/2026/vi-du/\n")):
        put(city.portal, f"tin-tuc/2026/{name}.md", news.replace("Ra quân dọn vệ sinh khu phố 3", title).replace(*change))
    city.commit("them bai")


def test_what_is_published_is_what_readers_get(at: Online) -> None:
    code, said = at.city.run("publish")
    assert code == 0, said
    at.server.reload()
    at.server.until(lambda: at.server.get(HOST, "/tin-tuc/2026/go/").status == 410)
    code, said = at.city.run("verify", "--full")
    assert (code, "nguyên vẹn" in said) == (0, True), said
    assert at.city.run("verify", "--watch") == (0, "")

    assert "Đăng nhầm" in at.server.get(HOST, "/tin-tuc/2026/go/").body.decode()
    moved = at.server.get(HOST, "/tin-tuc/cu/")
    assert (moved.status, moved.headers["location"]) == (301, "/tin-tuc/2026/moi/")
    assert at.server.get(HOST, "/tin-tuc/2026/vi-du/").status == 200  # where a page is, nothing leads away
    assert at.server.get(HOST, "/.ht-may-chu/nginx.conf").status == 404


@pytest.mark.parametrize(("method", "unpack"), [("gzip", gzip.decompress), ("br", brotli.decompress)])
def test_twins_travel_and_are_sent(at: Online, method: str, unpack: "type[bytes]") -> None:
    need(method == "gzip" or BROTLI.exists(), "libnginx-mod-http-brotli-static")
    plain, packed = (at.server.get(HOST, "/tin-tuc/2026/vi-du/", Accept_Encoding=accepted) for accepted in ("identity", method))
    assert packed.headers["content-encoding"] == method
    assert unpack(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2
    manifest = parse_manifest(at.server.get(HOST, f"/{NAME}").body)
    assert {"index.html.gz", "index.html.br", ".ht-may-chu/nginx.conf"} <= manifest.files.keys()


def test_one_wrong_header_is_found_and_named_but_hinders_nobody_who_must_publish(at: Online) -> None:
    right, wrong = 'add_header X-Frame-Options "DENY"', 'add_header X-Frame-Options "SAMEORIGIN"'
    at.set_header(right, wrong)
    code, said = at.city.run("verify")
    assert (code, "[PH27]" in said, "tiêu đề X-Frame-Options là «SAMEORIGIN», đáng lẽ «DENY»" in said) == (1, True, True), said
    assert "[PH21]" not in said
    at.city.edit("Sáng thứ Bảy, người dân", "Chiều Chủ nhật, người dân")
    code, said = at.city.run("publish")
    assert (code, "[PH27]" in said) == (1, True), said
    assert "Chiều Chủ nhật" in at.server.get(HOST, "/tin-tuc/2026/vi-du/").body.decode()
    at.set_header(wrong, right)
    assert at.city.run("verify")[0] == 0


@pytest.mark.parametrize("place", ["folder"], indirect=True)
def test_a_header_that_a_release_spoils_takes_it_back(place: Place, tmp_path: Path) -> None:
    def check(path: str, status: int, headers: object) -> list[str]:
        now = online(place)
        return ["thiếu tiêu đề X"] if now and now.sequence == 2 and not now.restores else []

    assert place.base
    changes = {"reading": Reading(place.base, 5, check), "server": HEADERS["nginx"]}
    assert publish_version(place, tmp_path, 1, **changes) == []
    problems = publish_version(place, tmp_path, 2, **changes)
    assert codes(problems) == ["PH20"]
    assert problems[0].message.count("thiếu tiêu đề X") == 1
    assert "Đã quay lui về bản 00000001-000-" in problems[0].message


@pytest.mark.parametrize("place", ["folder"], indirect=True)
def test_who_goes_back_does_not_wait_for_headers(place: Place, tmp_path: Path) -> None:
    assert place.base
    for version in (1, 2):
        assert publish_version(place, tmp_path, version, server=HEADERS["nginx"]) == []
    wrong = replace(job(place, tmp_path / "store"), server=HEADERS["nginx"], reading=Reading(place.base, 5, lambda *answer: ["thiếu tiêu đề X"]))
    assert codes(go_back_to(wrong)) == ["PH27"]
    assert online(place).restores  # type: ignore[union-attr]


def test_a_list_of_addresses_that_is_none_is_not_published(folder_place: Place, tmp_path: Path) -> None:
    built = site(tmp_path / "site", 1)
    (built / "dia-chi.json").write_text('{"moved": {"/a/": "https://la.example/"}}', "utf-8")
    assert codes(publish_site(job(folder_place, tmp_path / "store", server=HEADERS["nginx"]), built, line(1))) == ["PH09"]


@pytest.mark.parametrize("kind", HEADERS)
def test_every_kind_of_server_finds_its_files_in_a_release(folder_place: Place, tmp_path: Path, kind: str) -> None:
    assert publish_version(folder_place, tmp_path, 1, server=HEADERS[kind]) == []
    now = online(folder_place)
    assert now
    assert set(HEADERS[kind].release_files(Site("mau", HOST, Trusted(), SiteAddresses()))) <= now.files.keys()

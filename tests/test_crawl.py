"""A visitor finds everything: services within three clicks, no page without a way to it, no link that leads nowhere."""

import shutil
from pathlib import Path

import pytest

from plugins.pelican.voice import UNLISTED
from tests.crawl import Crawl
from tests.worlds import PORTALS

CLICKS = 3  # Circular 32/2017 Điều 11(2)(b)
BASE = "https://ninhson.tayninh.example"


@pytest.fixture(scope="module")
def crawl(sample: Path) -> Crawl:
    return Crawl(sample)


def test_every_portal_is_walked(crawl: Crawl) -> None:
    assert len(crawl.folders) == len(PORTALS)


def test_no_link_is_dead_and_no_file_missing(crawl: Crawl) -> None:
    assert list(crawl.dead()) == []


def test_every_page_of_the_sitemap_is_reached_from_the_home_page(crawl: Crawl) -> None:
    assert crawl.orphans() == []


def test_every_service_is_three_clicks_away_at_most(crawl: Crawl) -> None:
    assert crawl.far_services(CLICKS) == []


def test_only_withdrawn_and_answering_pages_are_reached_by_no_link(crawl: Crawl) -> None:
    for base, folder in crawl.folders.items():
        unreached = {address for address in crawl.pages if address.startswith(base + "/")} - crawl.clicks(base).keys()
        for address in unreached - {base + "/404.html", *(base + url for url in UNLISTED)}:
            file = crawl.file_of(address)
            assert file
            assert "đã được gỡ" in file.read_text("utf-8"), f"{folder.name} {address}"


@pytest.fixture
def copy(sample: Path, tmp_path: Path) -> Path:
    """One portal, to be spoilt."""
    shutil.copytree(sample / "ninh-son", tmp_path / "ninh-son")
    return tmp_path / "ninh-son"


def plant(page: Path, html: str) -> None:
    page.write_text(page.read_text("utf-8").replace("</main>", html + "</main>"), "utf-8")


@pytest.mark.parametrize(("html", "target"), [
    ('<a href="/khong-co/">x</a>', "/khong-co/"),
    ('<a href="/lien-he/#khong-co">x</a>', "/lien-he/#khong-co"),
    ('<img src="/anh.jpg" alt="">', "/anh.jpg"),
    ('<img srcset="/nho.avif 1x, /to.avif 2x" alt="">', "/to.avif"),
])
def test_a_link_that_leads_nowhere_is_found(copy: Path, html: str, target: str) -> None:
    plant(copy / "lien-he" / "index.html", html)
    assert (f"{BASE}/lien-he/", BASE + target) in list(Crawl(copy.parent).dead())


def test_a_page_without_a_way_to_it_is_found(copy: Path) -> None:
    sitemap = copy / "sitemap-muc.xml"
    sitemap.write_text(sitemap.read_text("utf-8").replace("</urlset>", f"<url><loc>{BASE}/la/</loc></url></urlset>"), "utf-8")
    shutil.copytree(copy / "lien-he", copy / "la")
    assert Crawl(copy.parent).orphans() == [f"{BASE}/la/"]


def test_a_service_that_is_too_far_away_is_found(copy: Path) -> None:
    before = Crawl(copy.parent)
    far = before.clicks(BASE)
    deepest = max((address for address in before.pages if address in far), key=lambda address: (far[address], address))
    file, way = before.file_of(deepest), range(CLICKS)
    assert file
    for step in way:
        shutil.copytree(copy / "lien-he", copy / f"buoc-{step}")
        plant(copy / f"buoc-{step}" / "index.html", f'<a href="/buoc-{step + 1}/">x</a>')
    plant(file, '<a href="/buoc-0/">x</a>')
    plant(copy / f"buoc-{way[-1]}" / "index.html", '<a href="/thu-tuc/xa/">x</a>')
    shutil.copytree(next(path for path in sorted(copy.glob("thu-tuc/*")) if path.is_dir()), copy / "thu-tuc" / "xa")
    assert Crawl(copy.parent).far_services(CLICKS) == [f"{BASE} {BASE}/thu-tuc/xa/"]

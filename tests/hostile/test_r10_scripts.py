"""R10: no text of an editor becomes a script, a forbidden element or a broken page, in any field, feed or list; R15: all XML stays XML."""

import random
from dataclasses import dataclass
from pathlib import Path

import feedparser
import pytest
from icalendar import Calendar
from lxml import etree
from lxml import html as lxml_html
from playwright.sync_api import Browser, Page

from plugins.core.judging.verdict import Judgement
from schemas.body import ATTRIBUTES, TAGS
from schemas.state import State
from tests.hostile.built import build_bare, put_folder, served
from tests.hostile.planting import FILES, FOLDERS, portal_file, post
from tests.hostile.xss_payloads import payloads
from tests.worlds import make_portal

PER_WARD = 300  # so many that each section's feed holds all posts of its kind
AT_ONCE = 40  # pages in the browser
WALK = (Path(__file__).parent / "walk.js").read_text("utf-8")
NOT_ON_HARMLESS_PAGES = ("li[aria-hidden]",)  # the gap in a long row of page numbers
HOOKS = "window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => top.ran.push(location.pathname);"
HARMLESS, GOOD = "lanh", "chữ hiền lành"


@dataclass(frozen=True)
class Site:
    """A built city: a harmless ward, and hostile ones; `planted` says which text a page's address carries."""

    output: Path
    judgement: Judgement
    planted: dict[str, str]
    whole: bool

    def pages(self) -> list[str]:
        """Addresses of all pages; of the sample, without those of the topics, which are lists like the sections' own."""
        found = ("/" + path.relative_to(self.output).as_posix() for path in sorted(self.output.rglob("*.html")))
        return [path for path in found if self.whole or "/chuyen-muc/" not in path]


@pytest.fixture(scope="module", params=["a sample", pytest.param("all", marks=pytest.mark.full)])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder, texts = tmp_path_factory.mktemp("hostile"), payloads()
    if request.param != "all":
        texts = random.Random(10).sample(texts, PER_WARD)
    make_portal(folder / "content", city=True)
    put_harmless(make_portal(folder / "content", HARMLESS))
    planted = {}
    for number, text in enumerate(texts):
        if number % PER_WARD == 0:
            key = f"w{number // PER_WARD}"
            ward = make_portal(folder / "content", key)
            for name in ("portal.yml", "organisation.yml"):
                (ward / name).write_text(portal_file(name, texts[number]), "utf-8")
        kind = FOLDERS[number % len(FOLDERS)]
        put_folder(ward, f"{kind}/2026/b{number}", post(kind, text), FILES)
        planted[f"/{key}/{kind}/2026/b{number}/index.html"] = text
    return Site(folder / "output", build_bare(folder / "content", folder / "output"), planted, request.param == "all")


def put_harmless(ward: Path) -> None:
    """A ward whose pages have every element that pages may have."""
    put_own_files(ward, GOOD)
    for kind in FOLDERS:
        put_folder(ward, f"{kind}/2026/muc-luc", post(kind, GOOD).replace("](anh.jpg)", "](#a)") + "\n## Một\n\n## Hai\n\n## Ba\n", FILES)
        for number in range(22 if kind == "tin-tuc" else 1):  # enough for a second page of a list
            put_folder(ward, f"{kind}/2026/mau-{number}", post(kind, GOOD), FILES)


def put_own_files(ward: Path, text: str) -> None:
    for name in ("portal.yml", "organisation.yml"):
        (ward / name).write_text(portal_file(name, text), "utf-8")


def test_nearly_all_payloads_reach_a_page(site: Site) -> None:
    """Only a control character, alone or written as an entity, holds a post back; so the other tests do prove something."""
    verdicts = [verdict for portal in site.judgement.portals.values() for verdict in portal.verdicts]
    held = [verdict for verdict in verdicts if verdict.state is not State.PUBLISHED]
    assert {problem.code for verdict in held for problem in verdict.problems} <= {"TEP02", "YAML03"}
    assert len(held) < len(verdicts) / 20
    assert all(portal.content.portal and portal.content.organisation for portal in site.judgement.portals.values())


def test_no_payload_runs_or_leaves_dangerous_html_or_breaks_a_page(site: Site, browser: Browser) -> None:
    """Every page in real Chromium: nothing ran, nothing was asked of another host, no element, attribute or id that harmless pages lack."""
    harmless = [path for path in site.pages() if path.startswith(f"/{HARMLESS}/")]
    asked: list[str] = []
    with served(site.output) as server, browser.new_context() as context:
        context.add_init_script(HOOKS)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url) if not request.url.startswith(server) else None)
        page.on("dialog", lambda dialog: asked.append(dialog.message))
        page.goto(server + "/city/404.html")
        seen = walk(page, harmless, None)
        seen = walk(page, [f"/city/{name}index.html" for name in ("", "don-vi/", "danh-gia/", "gui-y-kien/", "tim-kiem/")], None, seen)
        found = walk(page, [path for path in site.pages() if path not in harmless], {"pairs": [*seen["pairs"], *NOT_ON_HARMLESS_PAGES], "ids": seen["ids"]})
    assert found["ran"] == []
    assert asked == []
    assert [(path, faults[:5], site.planted.get(path)) for path, faults, _ in found["found"] if faults] == []
    assert sum(path in site.planted for path, _, _ in found["found"]) > len(site.planted) * 0.95


def walk(page: Page, paths: list[str], seen: "dict[str, list[str]] | None", collected: "dict[str, list[str]] | None" = None) -> dict[str, list[str]]:
    """What walk.js finds on the pages, a few at a time; without `seen` their pairs and ids are collected."""
    total: dict[str, list[str]] = {"found": [], "pairs": [], "ids": [], "ran": []} if collected is None else collected
    for start in range(0, len(paths), AT_ONCE):
        told = page.evaluate(WALK, [paths[start : start + AT_ONCE], seen])
        total["ran"] = told["ran"]
        for name in ("found", "pairs", "ids"):
            total[name] += told[name]
    return total


OURS = {"a": {"rel"}, "img": {"width", "height", "loading", "fetchpriority", "decoding"}, "div": {"role", "aria-label", "tabindex"}}  # what the presenter adds


def test_bodies_in_feeds_are_as_clean_as_on_pages(site: Site) -> None:
    """An Atom reader has no policy of ours: elements and attributes of every entry are on the list, addresses are https, mail or telephone."""
    entries = [entry for path in sorted(site.output.rglob("*.atom")) for entry in etree.parse(str(path)).iter("{*}entry")]
    assert len(entries) > len(site.planted) * 0.9
    for entry in entries:
        for part in entry.xpath("*[local-name()='content' or local-name()='summary']"):
            for element in lxml_html.fragment_fromstring(part.text or "x", create_parent="div").iterdescendants():
                assert element.tag in TAGS, part.text
                assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set()) | OURS.get(element.tag, set()), part.text
                for address in (element.get("href"), element.get("src")):
                    assert address is None or address.startswith(("https://", "mailto:", "tel:", "#")), part.text


def test_feeds_sitemaps_and_calendars_are_read_by_other_peoples_readers(site: Site) -> None:
    """R15: well-formed, every one, whatever the texts are; and nothing is lost of a title."""
    for path in sorted([*site.output.rglob("*.atom"), *site.output.rglob("sitemap.xml")]):
        etree.parse(str(path), etree.XMLParser(resolve_entities=False, no_network=True))
    for path in sorted(site.output.rglob("*.atom")):
        feed = feedparser.parse(str(path), sanitize_html=False)
        assert not feed.bozo, path
        assert all(entry.title and entry.link.startswith("https://") for entry in feed.entries), path
    sessions = 0
    for path in sorted(site.output.rglob("lich.ics")):
        for event in Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            assert set(event) == {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "LOCATION", "DESCRIPTION", "URL"}, path
            sessions += 1
    assert sessions >= len(site.planted) / len(FOLDERS) * 0.9

"""Walks through built portals as a visitor does: by links, from the home pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit
from xml.etree import ElementTree

from lxml import html as lxml_html

from tests.worlds import publishing

_LOADED = "//img/@src | //source/@src | //audio/@src | //video/@src | //video/@poster | //script/@src | //link/@href | //object/@data | //use/@href"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@dataclass(frozen=True)
class Page:
    """What a page leads to, what it loads, and what in it a fragment may name; addresses are whole."""

    links: tuple[str, ...]
    loads: tuple[str, ...]
    ids: frozenset[str]


def read_page(file: Path, address: str) -> Page:
    """The page in a file, as it stands at this address."""
    tree = lxml_html.parse(str(file))
    sets = [part.split()[0] for value in tree.xpath("//@srcset") for part in value.split(",")]
    return Page(tuple(urljoin(address, link) for link in tree.xpath("//a/@href")),
                tuple(urljoin(address, name) for name in [*tree.xpath(_LOADED), *sets]), frozenset(tree.xpath("//@id")))


class Crawl:
    """All portals of an output folder; an address is known where its host is that of one of them."""

    def __init__(self, output: Path) -> None:
        self.folders = {publishing().address_of(folder.name): folder for folder in sorted(output.iterdir()) if (folder / "index.html").is_file()}

    def file_of(self, address: str) -> Path | None:
        """The file that a server sends for an address; None for a host that is not ours."""
        parts = urlsplit(address)
        folder = self.folders.get(f"{parts.scheme}://{parts.netloc}")
        path = unquote(parts.path).lstrip("/")
        return folder / (path + "index.html" if path.endswith("/") or not path else path) if folder else None

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page that there is, by its address."""
        files = [(base, folder, file) for base, folder in self.folders.items() for file in sorted(folder.rglob("*.html"))]
        named = {f"{base}/{file.relative_to(folder).as_posix().removesuffix('index.html')}": file for base, folder, file in files}
        return {address: read_page(file, address) for address, file in named.items()}

    def dead(self) -> Iterator[tuple[str, str]]:
        """Each link and each loaded file that leads nowhere, or to a place within a page that is not there, with the page that names it."""
        for address, page in self.pages.items():
            for target in {*page.links, *page.loads}:
                whole, fragment = urldefrag(target)
                file = self.file_of(whole)
                known = self.pages.get(whole)
                if file and (not file.is_file() or (fragment and known and fragment not in known.ids)):
                    yield address, target

    def clicks(self, base: str) -> dict[str, int]:
        """How many clicks each address, of ours or not, is away from the home page of a portal, by pages of that portal."""
        far, rim = {base + "/": 0}, [base + "/"]
        while rim:
            steps = {(urldefrag(link)[0], far[address] + 1) for address in rim for link in self.pages[address].links}
            new = {address: count for address, count in steps if address not in far}
            far |= new
            rim = [address for address in new if address in self.pages and address.startswith(base + "/")]
        return far

    def orphans(self) -> list[str]:
        """What a sitemap names and no way leads to."""
        return [address for base, folder in self.folders.items() for address in sorted(self._mapped(folder / "sitemap.xml") - self.clicks(base).keys())]

    def _mapped(self, sitemap: Path) -> set[str]:
        found = {location.text or "" for location in ElementTree.parse(sitemap).getroot().iter(_LOC)}
        inner = {address for address in found if address.endswith(".xml")}
        files = [file for address in inner if (file := self.file_of(address))]
        return (found - inner).union(*(self._mapped(file) for file in files))

    def far_services(self, most: int) -> list[str]:
        """Services to which more clicks lead: the pages of procedures, and what citizens open from there."""
        found = []
        for base, folder in self.folders.items():
            far = self.clicks(base)
            for file in sorted(folder.glob("thu-tuc/*/index.html")):
                service = lxml_html.parse(str(file)).xpath("//a[contains(@class, 'button')]/@href")[0]
                page = f"{base}/thu-tuc/{file.parent.name}/"
                found += [f"{base} {address}" for address in (page, service) if far.get(address, most + 1) > most]
        return found

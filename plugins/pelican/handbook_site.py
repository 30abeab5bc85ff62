"""The handbook of docs/so-tay as a site: its Markdown as plain pages, with the handbook of rules beside them."""

import re
from pathlib import Path, PurePosixPath
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.pelican.plain_pages import PlainPage, PlainSite
from schemas.vietnamese import slug

RULES = "quy-tac.html"  # docs/quy-tac.md lies above the handbook; in the site it lies beside it
_HOME = "index.html"
_GROUPS = (("Hướng dẫn", ""), ("Loại bài", "loai-bai"), ("Luyện tập", "bai-tap"))
_PLACE = re.compile(r"(?P<up>(?:\.\./)*)(?P<path>[\w/.-]+\.md)(?P<rest>#.*)?")


def handbook_pages(docs: Path) -> tuple[PlainSite, list[PlainPage]]:
    """The site and its pages; `docs` holds so-tay/ and quy-tac.md. Pages stand in the order in which README.md files name them."""
    folder = docs / "so-tay"
    names = sorted(path.relative_to(folder).as_posix() for depth in ("*.md", "*/*.md") for path in folder.glob(depth))
    pages = {page_name(name): _page(page_name(name), (folder / name).read_text("utf-8")) for name in names}
    pages[RULES] = _page(RULES, (docs / "quy-tac.md").read_text("utf-8"))
    linked = [name for page in sorted(pages.values(), key=lambda page: page.name.count("/")) for name in _linked(page)]
    order = {name: place for place, name in reversed(list(enumerate(linked)))}
    sorted_pages = sorted(pages.values(), key=lambda page: order.get(page.name, len(linked)))
    return PlainSite("Sổ tay biên tập viên", "Cổng thông tin điện tử", _HOME, _menu(sorted_pages)), sorted_pages


def page_name(path: str) -> str:
    """«loai-bai/README.md» → «loai-bai/index.html»."""
    return re.sub(r"(^|/)README\.html$", r"\1index.html", path.removesuffix(".md") + ".html")


def _page(name: str, text: str) -> PlainPage:
    title = text.partition("\n")[0].removeprefix("# ")
    return PlainPage(name, title, _html(text, name))


def _html(text: str, name: str) -> str:
    """Our own Markdown: tables, blocks of code, headings with addresses like those of git hosts."""
    extensions: list[str | Extension] = ["tables", "fenced_code", "sane_lists", "toc", _SiteLinks(name)]
    return Markdown(extensions=extensions, extension_configs={"toc": {"slugify": lambda words, _: slug(words)}}).convert(text)


def _menu(pages: list[PlainPage]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    return tuple((title, tuple((page.title, page.name) for page in pages if page.name.rpartition("/")[0] == folder))
                 for title, folder in _GROUPS)


def _linked(page: PlainPage) -> list[str]:
    """The pages that an index names, itself first; no other page says where it stands."""
    folder, _, name = page.name.rpartition("/")
    if name != _HOME:
        return []
    return [page.name, *(f"{folder}/{link}".lstrip("/") for link in re.findall(r'<a href="([\w/.-]+\.html)', page.body))]


class _SiteLinks(Extension):
    """Links between Markdown files become links between pages; tables scroll in a box of their own."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.treeprocessors.register(_Links(md, self._name), "site-links", 2)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, name: str) -> None:
        super().__init__(md)
        self._depth = name.count("/") if name != RULES else -1

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if found := _PLACE.fullmatch(link.get("href", "")):
                link.set("href", self._address(found["up"].count("/"), found["path"]) + (found["rest"] or ""))
        for number, table in enumerate(root.findall("table"), start=1):
            _boxed(root, table, number)

    def _address(self, up: int, path: str) -> str:
        """Where the page of a file is; one that lies above the handbook (docs/quy-tac.md) lies at its top."""
        above = up > self._depth >= 0
        name = page_name(PurePosixPath(path).as_posix())
        return "../" * (self._depth if above else up) + name.removeprefix("so-tay/")


def _boxed(root: Element, table: Element, number: int) -> None:
    for header in table.iter("th"):
        header.set("scope", "col")
    box = Element("div", {"class": "table-scroll", "role": "region", "aria-label": f"Bảng {number}", "tabindex": "0"})
    place = list(root).index(table)
    root.remove(table)
    box.append(table)
    root.insert(place, box)

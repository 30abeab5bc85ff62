"""Pelican's reader for our posts: hands over what was already parsed and judged, as a hand-written record.

No key of a file reaches Pelican by name: its Content class would make an attribute of every one of them.
"""

from typing import Any

from markupsafe import escape
from pelican.plugins import signals
from pelican.readers import BaseReader, Readers
from pelican.urlwrappers import Author, Category

from plugins.pelican.pictures import plain_pictures
from plugins.pelican.presenter import Presenter, ShownPost
from schemas import law
from schemas.state import State
from schemas.vietnamese import slug


class PostReader(BaseReader):
    """Reads «.md» paths that the build has accepted; knows no others."""

    enabled = True
    file_extensions = ["md"]

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """Body and metadata of an accepted post, with absolute links (feeds are read away from the site)."""
        presenter: Presenter = self.settings["PRESENTER"]
        shown = presenter.at_hand.pop(source_path.removeprefix(self.settings["PATH"] + "/"))
        if shown.state is State.WITHDRAWN:
            return "", self._record(shown, "withdrawn", "hidden")
        body = plain_pictures(shown.body)
        for name in ("href", "src"):
            body = body.replace(f'{name}="/', f'{name}="{presenter.here.address}/')
        return body, self._record(shown, "post", "published" if shown.state is State.PUBLISHED else "hidden")

    def _record(self, shown: ShownPost, template: str, status: str) -> dict[str, Any]:
        fields, url = shown.line.fields, shown.line.url
        once, author, category = self.settings["PRESENTER"].once, fields.author or fields.office, fields.category
        record = {
            "title": escape(fields.title),  # Pelican takes tags out of titles: «<» must not look like one
            "date": fields.goes_online,
            "category": once(f"category {category}", Category, law.categories()[category].title, self.settings),
            "author": once(f"author {author}", self._author, author),
            "slug": url.strip("/").replace("/", "-"),
            "url": url.lstrip("/"),
            "save_as": url.lstrip("/") + "index.html",
            "template": template,
            "status": status,
        }
        return record if template == "withdrawn" else record | {"summary": escape(fields.summary)}

    def _author(self, name: str) -> Author:
        """An author whose slug is given: Pelican warns of a name that makes none, such as «…»."""
        author = Author(name, self.settings)
        author.slug = slug(name) or "khac"
        return author


def be_the_only_reader(readers: Readers) -> None:
    """Pelican's own readers (rst with its includes, html, Markdown with its meta) must not see content."""
    readers.reader_classes = {"static": BaseReader, "md": PostReader}
    # Pelican's cache would ask files for their times, and a post may come from a commit.
    readers.get_cached_data, readers.cache_data = _nothing_kept, _keep_nothing


def _nothing_kept(path: str, default: Any) -> Any:
    return default


def _keep_nothing(path: str, data: Any) -> None:
    """What is worth keeping is in the store."""


def register() -> None:
    signals.readers_init.connect(be_the_only_reader)

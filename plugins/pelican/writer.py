"""Pelican's writer, with two things more: it knows which page of the store it writes for, and it writes files that are no pages."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.utils import sanitised_join
from pelican.writers import Writer

from plugins.core.memory.lists import Notes
from plugins.core.rendering.render_task import Made


class PortalWriter(Writer):
    """Writes pages, feeds and files into the building folder; what is there already, byte for byte, is not written again."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.made: list[Made] = settings["MADE"]
        self._there: Mapping[str, bytes] = settings["THERE"]  # digests of the files that are in the output folder, by path
        self._lists = settings["PRESENTER"].lists
        self._files: dict[str, bytes] = {}
        self._written: set[str] = set()

    @contextmanager
    def page(self, name: str, notes: Notes) -> Iterator[None]:
        """All that is written inside belongs to this page of the store; what it reads goes into its notes."""
        self._files, self._written = {}, set()
        with self._lists.noting(notes):
            yield
        self.made.append(Made(name, notes, self._files, frozenset(self._written)))

    def write_file(self, name: str, template: Any, context: dict[str, Any], *args: Any, **values: Any) -> None:
        """Render a page; an article's page has its values and its files from plugins/pelican/articles.py."""
        article = values.get("article")
        if not name:  # Pelican's own pages that its settings switch off
            return
        if article is None:
            self._write_page(name, template, context, *args, **values)
            return
        with self.page(article.name, article.notes):
            html = self._write_page(name, template, context, *args, **values | article.page_values)
            for path, data in chain(article.files(), [article.record(html)]):
                self.write_bytes(path, data)

    def _write_page(self, name: str, template: Any, context: dict[str, Any], *args: Any, **values: Any) -> str:
        """Write it; gives its HTML."""
        remembering = _Remembering(template)
        super().write_file(name, remembering, context, *args, **values)
        # A plugin that listens to content_written may have changed the file.
        self._keep_if_new(name, None if signals.content_written.receivers else remembering.output.encode())
        return remembering.output

    def write_feed(self, elements: Any, context: dict[str, Any], path: str | None = None, **values: Any) -> Any:
        """Write a feed with Pelican's own hands."""
        feed = super().write_feed(elements, context, path, **values)
        self._keep_if_new(path or "")
        return feed

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write a file that is no page: a picture, a style sheet, a calendar."""
        path = Path(sanitised_join(self.output_path, name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        self._keep_if_new(name, data)

    def _keep_if_new(self, name: str, data: bytes | None = None) -> None:
        path = Path(self.output_path, name)
        self._files[name] = hashlib.sha256(path.read_bytes() if data is None else data).digest()
        if self._there.get(name) == self._files[name]:
            path.unlink()
        else:
            self._written.add(name)


class _Remembering:
    """A template that remembers what it gave, so that the file need not be read again."""

    def __init__(self, template: Any) -> None:
        self._template = template
        self.output = ""

    def render(self, context: dict[str, Any]) -> str:
        self.output = self._template.render(context)
        return self.output


def use_writer(pelican: Any) -> type[PortalWriter]:
    return PortalWriter


def register() -> None:
    signals.get_writer.connect(use_writer)

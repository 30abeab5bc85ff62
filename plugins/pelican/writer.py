"""Pelican's writer, with two things more: an article's page gets its view, and files that are not pages can be written."""

from pathlib import Path
from typing import Any

from pelican.plugins import signals
from pelican.utils import sanitised_join
from pelican.writers import Writer


class PortalWriter(Writer):
    """Writes pages, feeds and files; `pages` are the views of all pages written so far."""

    def __init__(self, output_path: str, settings: dict[str, Any]) -> None:
        super().__init__(output_path, settings)
        self.pages: list[Any] = []

    def write_file(self, name: str, template: Any, context: dict[str, Any], *args: Any, **values: Any) -> None:
        """Render a page; the values of an article's own page come from plugins/pelican/post_pages.py."""
        article = values.get("article")
        if article is not None:
            values |= article.page_values
        if "page" in values:
            self.pages.append(values["page"])
        super().write_file(name, template, context, *args, **values)

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write a file that is no page: a picture, a style sheet, a calendar."""
        path = Path(sanitised_join(self.output_path, name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def use_writer(pelican: Any) -> type[PortalWriter]:
    return PortalWriter


def register() -> None:
    signals.get_writer.connect(use_writer)

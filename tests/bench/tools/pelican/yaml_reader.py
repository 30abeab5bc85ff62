"""Posts with a YAML head, read as the ready-made plugins for Pelican read them; `LIBYAML` takes the parser in C."""

from typing import Any

import yaml
from markdown import Markdown
from pelican import signals
from pelican.readers import MarkdownReader


class YamlReader(MarkdownReader):
    """Pelican's Markdown reader with another head."""

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        with open(source_path, encoding="utf-8") as file:  # noqa: PTH123
            _, head, body = file.read().split("---\n", 2)
        loader = yaml.CSafeLoader if self.settings["LIBYAML"] else yaml.SafeLoader
        fields = yaml.load(head, loader)
        metadata = {key: self.process_metadata(key, str(value) if key == "date" else value) for key, value in fields.items()}
        return Markdown(**self.settings["MARKDOWN"]).convert(body), metadata


def _take_over(readers: Any) -> None:
    readers.reader_classes["md"] = YamlReader


def register() -> None:
    signals.readers_init.connect(_take_over)  # a signal forgets a function that nobody else holds

"""Who makes which pages: each plug of this drawer names its pages and makes one of them when asked; only stale ones are asked for."""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.core.memory.lists import Notes
from plugins.pelican.presenter import Presenter


class Maker(NamedTuple):
    """Names its pages (`names`, by address) and makes one of them (`make`); the name of a page in the store is «key:address»."""

    key: str
    names: Callable[[Presenter], Iterable[str]]
    make: Callable[[Presenter, str, "MakersGenerator"], None]


MAKERS: dict[str, Maker] = {}


def register_maker(key: str, names: Callable[[Presenter], Iterable[str]],
                   make: Callable[[Presenter, str, "MakersGenerator"], None]) -> None:
    """Add the pages of one plug."""
    MAKERS[key] = Maker(key, names, make)


class MakersGenerator(Generator):
    """The one generator of ours: makes the pages that are wanted now, one after the other, each with notes of what it read."""

    def generate_output(self, writer: Any) -> None:
        presenter: Presenter = self.settings["PRESENTER"]
        self.writer = writer
        for name in self.settings["WANTED"]:
            key, _, address = name.partition(":")
            if key in MAKERS:
                with writer.page(name, Notes(presenter.task.as_of)):
                    MAKERS[key].make(presenter, address, self)

    def write(self, template: str, page: Any, **values: Any) -> None:
        """Write a page at its own address («/tin-tuc/» → tin-tuc/index.html)."""
        name = page.url.lstrip("/")
        save_as = name if name.endswith(".html") else name + "index.html"
        self.writer.write_file(save_as, self.get_template(template), self.context, page=page, **values)

    def write_bytes(self, url: str, data: bytes) -> None:
        """Write a file that is no page."""
        self.writer.write_bytes(url.lstrip("/"), data)


def get_generators(pelican: Any) -> type[MakersGenerator]:
    return MakersGenerator


def register() -> None:
    signals.get_generators.connect(get_generators)

"""What the web server must know of addresses: which posts were withdrawn (410) and which have moved (301)."""

import json
from collections.abc import Iterable

from plugins.core.judging.facts import url_list
from plugins.core.memory.lists import ENTRY
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter

ADDRESSES = "/dia-chi.json"


def names(presenter: Presenter) -> Iterable[str]:
    """The one file."""
    return [ADDRESSES]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write {"moved": {from: to}, "withdrawn": [address …]}."""
    moved = [entry.sort.split("|") for entry in presenter.lists.all(presenter.list("moved"), ENTRY)]
    moved = [pair for pair in moved if not presenter.lists.has(url_list(presenter.task.key, pair[0]))]  # a post lies there, seen or not
    withdrawn = [entry.sort for entry in presenter.lists.all(presenter.list("withdrawn"), ENTRY)]
    text = json.dumps({"moved": dict(moved), "withdrawn": withdrawn}, ensure_ascii=False, indent=1)
    pages.write_bytes(url, (text + "\n").encode())


def register() -> None:
    register_maker("addresses", names, make)

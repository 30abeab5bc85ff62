"""The one Jinja environment of a process: a template is loaded once, whichever portals are made and however often."""

from collections.abc import MutableMapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, BytecodeCache, Environment, FileSystemBytecodeCache, StrictUndefined
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.pelican.phone_links import phones
from schemas.clause_words import said_clause
from schemas.lunar import lunar_words
from schemas.vietnamese import clock, first_capital, first_small, long_day, number, short_day, weekday

THEME = Path(__file__).resolve().parents[2] / "themes" / "portal"
FILTERS = {"short_day": short_day, "long_day": long_day, "weekday": weekday, "clock": clock, "number": number, "lunar": lunar_words,
           "clause": said_clause, "first_capital": first_capital, "first_small": first_small, "phones": phones,
           "iso": lambda moment: moment.isoformat()}


class ThemeEnvironment(Environment):
    """Jinja lays a ChainMap over the globals for every template and compares its keys at every import; a plain dict does as well."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        return {**self.globals, **(d or {})}


def new_environment(loader: BaseLoader | None = None, kept: BytecodeCache | None = None) -> ThemeEnvironment:
    """The environment in which the theme is rendered."""
    found = ThemeEnvironment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, auto_reload=False,
                             cache_size=-1, loader=loader, bytecode_cache=kept)
    found.filters |= FILTERS
    return found


@lru_cache(1)
def environment(digest: str, folder: Path) -> ThemeEnvironment:
    """The environment of this process, until the code or the theme (`digest`) is another one; compiled templates are kept in the folder."""
    folder.mkdir(exist_ok=True)
    return new_environment(kept=FileSystemBytecodeCache(str(folder)))


def share_environment(generator: Generator) -> None:
    """Give Pelican's generators the one environment, with all that Pelican and its plugins have put into theirs."""
    task = generator.settings["RENDER_TASK"]
    ours = environment(task.digest, task.store.parent / "mau-trang")
    ours.loader = ours.loader or generator.env.loader
    for name in ("filters", "tests", "globals"):
        getattr(ours, name).update(getattr(generator.env, name))
    generator.env = ours


def register() -> None:
    signals.generator_init.connect(share_environment)

"""Other code and another theme, for both builds of a comparison."""

import shutil
from pathlib import Path

from plugins.core import city
from plugins.core.code_digest import code_digest, page_digest
from plugins.core.rendering import rendering
from plugins.pelican import build, theme_files

AS_BEFORE = "as before"
CHANGES = ("template", "style", "code", AS_BEFORE)
_ADDED = {"template": ("templates/base.html", "<!-- {} -->\n"), "style": ("components/footer/style.css", ".so-{} {{ color: red; }}\n")}


class Looks:
    """Stands for the developers: a copy of the theme that is changed, and digests that say so."""

    def __init__(self, top: Path) -> None:
        self._ours, self._copy, self._changes = build.THEME, top / "theme", 0

    def change(self, what: str) -> None:
        """Add a line to a template or to the style sheet, let the code be other code, or let all be as it was."""
        self._changes += 1
        if what == AS_BEFORE:
            self._use(self._ours, code_digest(), page_digest())
        elif what == "code":
            self._use(build.THEME, f"code {self._changes}", rendering.page_digest())
        else:
            if self._copy != build.THEME:
                shutil.rmtree(self._copy, ignore_errors=True)
                shutil.copytree(self._ours, self._copy)
            name, text = _ADDED[what]
            with (self._copy / name).open("a", encoding="utf-8") as file:
                file.write(text.format(self._changes))
            self._use(self._copy, city.code_digest(), f"theme {self._changes}")

    def _use(self, theme: Path, code: str, pages: str) -> None:
        build.THEME = theme_files.THEME = theme
        city.code_digest = lambda: code
        rendering.page_digest = lambda: pages
        theme_files.theme_files.cache_clear()

"""Pelican for one task: its settings, and one run of it in a worker."""

import copy
import gc
import locale
import logging
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from io import StringIO
from typing import Any

from pelican import Pelican
from pelican.contents import Content
from pelican.settings import DEFAULT_CONFIG, configure_settings

from plugins.core.memory.store import Store
from plugins.core.rendering.render_task import Rendered, RenderTask
from plugins.pelican import PLUGINS
from plugins.pelican.feeds import ITEMS
from plugins.pelican.templates import THEME


class PelicanComplained(Exception):
    """Pelican warned of something, or a plugin did not load: the build is not good."""


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def build_pages(task: RenderTask) -> Rendered:
    """Make the pages of the task in its building folder."""
    gc.disable()  # it would look for cycles again and again while many objects are made; once, after a task, is enough
    try:
        return _run_pelican(task)
    finally:
        Content.get_content.cache.clear()  # Pelican keeps the words of articles, and so the articles, for ever
        Content.get_summary.cache.clear()
        gc.collect(0)  # all that is new
        gc.enable()


def _run_pelican(task: RenderTask) -> Rendered:
    store, before = Store(task.store, read_only=True), locale.setlocale(locale.LC_ALL)
    try:
        settings = pelican_settings(task, store)
        with _no_complaints(), redirect_stdout(StringIO()):  # Pelican's own English summary
            Pelican(settings).run()
        return Rendered(task.key, tuple(settings["MADE"]), settings["PLAN"], settings["LEFT"])
    finally:
        store.close()
        locale.setlocale(locale.LC_ALL, before)  # Pelican sets its own for the whole process


@contextmanager
def _no_complaints() -> Iterator[None]:
    """After our own checks there is nothing left that Pelican should warn of; whatever it does is a fault."""
    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(complaints)
    if complaints.lines:
        raise PelicanComplained("\n".join(complaints.lines))


def pelican_settings(task: RenderTask, store: Store) -> dict[str, Any]:
    """Pelican's settings for one portal; nothing that an editor wrote is one of them."""
    name = task.portal.name_on(task.as_of.date()).name
    ours: dict[str, Any] = {
        "PATH": str(task.building), "OUTPUT_PATH": str(task.building), "SITEURL": task.here.address, "SITENAME": name,
        "SITESUBTITLE": ("Nội dung mẫu. " if task.portal.sample else "") + task.portal.slogan,
        "THEME": str(THEME), "THEME_TEMPLATES_OVERRIDES": [str(THEME)], "THEME_STATIC_PATHS": [],
        "TIMEZONE": "Asia/Ho_Chi_Minh", "DEFAULT_LANG": "vi", "LOCALE": ["C"], "DEFAULT_DATE_FORMAT": "%d/%m/%Y",
        # Posts come from plugins/pelican/articles.py; Pelican itself looks for nothing in the content folder.
        "ARTICLE_PATHS": [], "PAGE_PATHS": [], "STATIC_PATHS": [], "DIRECT_TEMPLATES": [], "TEMPLATE_PAGES": {},
        "PAGE_EXCLUDES": [], "ARTICLE_EXCLUDES": [], "FILENAME_METADATA": "(?!)", "PATH_METADATA": "",
        "AUTHOR_SAVE_AS": "", "CATEGORY_SAVE_AS": "", "TAG_SAVE_AS": "", "DRAFT_SAVE_AS": "", "DRAFT_PAGE_SAVE_AS": "",
        "ARCHIVES_SAVE_AS": "", "AUTHORS_SAVE_AS": "", "CATEGORIES_SAVE_AS": "", "TAGS_SAVE_AS": "",
        "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None, "TRANSLATION_FEED_ATOM": None, "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None, "FEED_MAX_ITEMS": ITEMS, "DELETE_OUTPUT_DIRECTORY": False,
        "SLUGIFY_SOURCE": "basename", "DEFAULT_PAGINATION": False, "PLUGINS": list(PLUGINS),
        "INTRASITE_LINK_REGEX": "(?!)",  # «{static}…» in a text of ours names no file: Pelican looks for none
        "RENDER_TASK": task, "STORE": store,
    }
    return configure_settings(copy.deepcopy(DEFAULT_CONFIG) | ours)  # type: ignore[no-any-return]

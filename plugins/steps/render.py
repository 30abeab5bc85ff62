"""Dựng các cổng: mỗi cổng một thư mục trong OUTPUT, bài chưa đạt thì giữ lại và nêu tên, bài khác vẫn đăng.

Mã kết thúc 0 dù có bài bị giữ (thêm --strict để coi là lỗi).
"""

import copy
import logging
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any

from jinja2 import StrictUndefined

from plugins.core.accounting import account, held, reasons
from plugins.core.city import OurFault, judge_city, render_tasks
from plugins.core.options import Options
from plugins.core.output import building_folder, claim, put_in_place
from plugins.core.render_task import RenderTask
from plugins.core.tasks import run_tasks
from plugins.core.verdict import JudgedPortal
from plugins.rules import RULES
from schemas.problem import Problem
from schemas.vietnamese import clock, long_day, number, short_day, weekday

THEME = Path(__file__).resolve().parents[2] / "themes" / "portal"
FEED_ITEMS = 30

JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined}
JINJA_FILTERS = {"short_day": short_day, "long_day": long_day, "weekday": weekday, "clock": clock, "number": number,
                 "iso": lambda moment: moment.isoformat()}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--strict", action="store_true", help="có bài bị giữ thì kết thúc với mã 1")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Build the portals; yields what kept a portal from being built, and with --strict what held a post."""
    claim(options.output)
    judged = judge_city(options, RULES).portals
    faults: list[str] = []
    tasks = render_tasks(judged, portals, options)
    for done, outcome in enumerate(run_tasks(build_portal, tasks, options.jobs, fresh=True), start=1):
        if outcome.result is None:
            faults.append(f"{outcome.task.key}: {outcome.error}")
        options.progress("Dựng", done, len(tasks))
    for key in portals:
        yield from tell(judged[key], options)
    if faults:
        raise OurFault("\n\n".join(faults))


def tell(judged: JudgedPortal, options: Options) -> Iterator[Problem]:
    """The account of one portal, and its held posts by name and reason."""
    options.say(account(judged))
    for verdict in held(judged):
        if options.strict:
            yield from reasons([verdict])
        else:
            options.say(f"  giữ lại {verdict.reading.path}: {reasons([verdict])[0].message}")
    if not judged.can_be_built:
        yield from judged.own_problems


class PelicanComplained(Exception):
    """Pelican warned of something, or a plugin did not load: the build is not good."""


class _Complaints(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


def build_portal(task: RenderTask) -> str:
    """Build one portal with Pelican, whole or not at all (runs in a process of its own)."""
    from pelican import Pelican

    complaints = _Complaints()
    logging.getLogger().addHandler(complaints)
    built = building_folder(task.output)
    with redirect_stdout(StringIO()):  # Pelican's own English summary
        Pelican(pelican_settings(replace(task, output=built))).run()
    if complaints.lines:
        raise PelicanComplained("\n".join(complaints.lines))
    put_in_place(built, task.output)
    return task.key


def jinja_tests(address: str) -> dict[str, Callable[[str], bool]]:
    """`is external`: whether a link leaves the portal at `address`."""
    return {"external": lambda url: not url.startswith(("/", "#", address + "/"))}


def pelican_settings(task: RenderTask) -> dict[str, Any]:
    """Pelican's settings for one portal; nothing that an editor wrote is one of them."""
    from pelican.settings import DEFAULT_CONFIG, configure_settings

    from plugins.pelican import PLUGINS

    name = task.portal.name_on(task.as_of.date()).name
    ours = {
        "PATH": str(task.content), "OUTPUT_PATH": str(task.output), "SITEURL": task.here.address, "SITENAME": name,
        "SITESUBTITLE": ("Nội dung mẫu. " if task.portal.sample else "") + task.portal.slogan,
        "THEME": str(THEME), "THEME_TEMPLATES_OVERRIDES": [str(THEME)], "THEME_STATIC_PATHS": [],
        "TIMEZONE": "Asia/Ho_Chi_Minh", "DEFAULT_LANG": "vi", "LOCALE": ["C"], "DEFAULT_DATE_FORMAT": "%d/%m/%Y",
        # Posts come from plugins/pelican/articles.py; Pelican itself looks for nothing in the content folder.
        "ARTICLE_PATHS": [], "PAGE_PATHS": [], "STATIC_PATHS": [], "DIRECT_TEMPLATES": [], "TEMPLATE_PAGES": {},
        "PAGE_EXCLUDES": [], "ARTICLE_EXCLUDES": [], "FILENAME_METADATA": "(?!)", "PATH_METADATA": "",
        "AUTHOR_SAVE_AS": "", "CATEGORY_SAVE_AS": "", "TAG_SAVE_AS": "", "DRAFT_SAVE_AS": "", "DRAFT_PAGE_SAVE_AS": "",
        "ARCHIVES_SAVE_AS": "", "AUTHORS_SAVE_AS": "", "CATEGORIES_SAVE_AS": "", "TAGS_SAVE_AS": "",
        "FEED_ALL_ATOM": None, "CATEGORY_FEED_ATOM": None, "TRANSLATION_FEED_ATOM": None, "AUTHOR_FEED_ATOM": None,
        "AUTHOR_FEED_RSS": None, "FEED_MAX_ITEMS": FEED_ITEMS, "DELETE_OUTPUT_DIRECTORY": False,
        "SLUGIFY_SOURCE": "basename", "DEFAULT_PAGINATION": False, "PLUGINS": list(PLUGINS),
        "JINJA_ENVIRONMENT": JINJA_ENVIRONMENT, "JINJA_FILTERS": JINJA_FILTERS,
        "JINJA_TESTS": jinja_tests(task.here.address),
        "INTRASITE_LINK_REGEX": "(?!)",  # «{static}…» in a text of ours names no file: Pelican looks for none
        "RENDER_TASK": task,
    }
    return configure_settings(copy.deepcopy(DEFAULT_CONFIG) | ours)  # type: ignore[no-any-return]

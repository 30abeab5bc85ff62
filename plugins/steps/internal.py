"""Dựng trang nội bộ vào OUTPUT/internal: thông báo nội bộ, lịch, phòng họp và cách xin tài khoản, danh bạ, việc cần làm.

Trang này chỉ đặt ở máy chủ có đăng nhập (docs/hosting.md); publish không bao giờ đăng nó, và không trang công khai nào có gì của nó.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from jinja2 import FileSystemLoader

from plugins.core.city import City, with_city
from plugins.core.internal_posts import internal_posts
from plugins.core.options import Options
from plugins.core.reading.portals import content_of
from plugins.core.rendering.output import claim, put_folder
from plugins.core.work.unit_states import unit_state
from plugins.internal import PAGES
from plugins.internal.site import InternalSite, MenuItem, StaffUnit
from plugins.pelican.templates import THEME, new_environment
from plugins.pelican.theme_files import STYLESHEET, theme_files
from plugins.rules import RULES
from plugins.work import work_list
from schemas.clock import Clock
from schemas.problem import Problem

FOLDER = "internal"  # in the output folder, beside the portals
_SCRIPT = ".js"


def arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Build the site anew; yields what keeps a unit from being on it."""
    claim(options.output)
    files, problems = with_city(options, RULES, lambda city: _made(city, portals, options))
    put_folder(options.output, FOLDER, files)
    options.say(f"Đã viết {len(files)} tệp của trang nội bộ vào {options.output / FOLDER}. Chỉ đặt sau đăng nhập: docs/hosting.md.")
    yield from problems


def _made(city: City, portals: Sequence[str], options: Options) -> tuple[dict[str, bytes], list[Problem]]:
    contents = [content_of(city.store, key) for key in portals]
    problems = [problem for content in contents if not (content.portal and content.organisation) for problem in content.problems]
    site = make_site(city, portals, options)
    return {path: data for page in PAGES for path, data in page.files(site)}, problems


def make_site(city: City, portals: Sequence[str], options: Options) -> InternalSite:
    """The site of these portals as it is now."""
    clock, theme = Clock(options.as_of), theme_files()
    environment = new_environment(FileSystemLoader([THEME, THEME / "templates"]))
    units = tuple(_units(city, portals, options, clock))
    menu = tuple(MenuItem(page.TITLE, page.URL) for page in PAGES if page.TITLE)
    assets = {url: data for url, data in theme.bytes_by_url.items() if not url.endswith(_SCRIPT)}
    return InternalSite(units[0].name if units else "", units, clock, menu, assets, theme.urls[STYLESHEET], theme.urls["emblem.svg"],
                        city.world.tree.source.fetch, environment.get_template)


def _units(city: City, portals: Sequence[str], options: Options, clock: Clock) -> Iterator[StaffUnit]:
    for key in portals:
        if unit := unit_state(city.store, key, clock):
            name = unit.portal.name_at(clock)
            yield StaffUnit(key, name.name, name.short, options.publishing.address_of(key), unit.portal, unit.organisation,
                            tuple(internal_posts(city.store, key, clock)), work_list(unit))

"""The service worker: the script that keeps read pages for when there is no network (themes/portal/static/offline.js).

It stands at the root of the portal under a name that never changes, because a browser asks there whether it is still the same.
"""

from collections.abc import Iterable

from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter
from plugins.pelican.theme_files import plain_script

WORKER = "/ngoai-tuyen.js"


def names(presenter: Presenter) -> Iterable[str]:
    """The one script."""
    return [WORKER]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write it."""
    pages.write_bytes(url, presenter.once(WORKER, _script))


def _script() -> bytes:
    return plain_script("offline.js").encode()


def register() -> None:
    register_maker("offline", names, make)

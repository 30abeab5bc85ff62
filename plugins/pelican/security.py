"""/.well-known/security.txt of the portal, where publish.yml says whom to tell."""

from collections.abc import Iterable

from plugins.core.rendering.security_file import PATH, security_text
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.presenter import Presenter


def names(presenter: Presenter) -> Iterable[str]:
    """The one file."""
    return [PATH] if presenter.here.security else []


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write it."""
    assert presenter.here.security
    pages.write_bytes(url, security_text(presenter.here.security, presenter.here.address))


def register() -> None:
    register_maker("security", names, make)

"""Browsers for what a reader chooses and keeps: as nginx serves the portals with our headers, and from a server that a test can spoil."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from plugins.core.publishing.sites import site_of
from tests.portal_server import PortalServer
from tests.worlds import publishing


def address(key: str) -> str:
    """The address of a portal to citizens."""
    return f"https://{site_of(key, publishing()).host}"


@pytest.fixture
def reader(served: Browser) -> Iterator[BrowserContext]:
    """A reader who has never been here."""
    context = served.new_context()
    yield context
    context.close()


@pytest.fixture
def portal(sample: object) -> Iterator[PortalServer]:
    """The portal of Ninh Sơn on a server of the test's own."""
    with PortalServer(f"{sample}/ninh-son") as found:
        yield found


@pytest.fixture
def visitor(browser: Browser) -> Iterator[BrowserContext]:
    """A reader of that server."""
    context = browser.new_context()
    yield context
    context.close()

"""The three persons, each in a browser to which all hosts of the sample are our nginx with our headers."""

from collections.abc import Iterator
from typing import Any, TypeVar

import pytest
from playwright.sync_api import Browser

from tests.walks.persons import ByKeyboard, OnPhone, Person, WithoutScripts

P = TypeVar("P", bound=Person)
WAIT = 60_000  # milliseconds: a busy machine is no fault of the page


def before_page(served: Browser, kind: type[P], **settings: Any) -> Iterator[P]:
    """A person who has never been here."""
    context = served.new_context(locale="vi-VN", reduced_motion="reduce", **settings)
    context.set_default_timeout(WAIT)
    yield kind(context.new_page())
    context.close()


@pytest.fixture
def phone(served: Browser) -> Iterator[OnPhone]:
    yield from before_page(served, OnPhone, viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True, has_touch=True)


@pytest.fixture
def keyboard(served: Browser) -> Iterator[ByKeyboard]:
    yield from before_page(served, ByKeyboard, viewport={"width": 1280, "height": 800})


@pytest.fixture
def plain(served: Browser) -> Iterator[WithoutScripts]:
    yield from before_page(served, WithoutScripts, viewport={"width": 1280, "height": 800}, java_script_enabled=False)

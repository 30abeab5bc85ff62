"""The real browser of the machine, for pictures, papers and tests of pages."""

import atexit
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from playwright.sync_api import Browser, Playwright, sync_playwright

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--headless=new", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """A headless Chromium, with `more` switches; the caller has made sure that there is one."""
    browser = _playwright().chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *more])
    yield browser
    browser.close()


@cache
def _playwright() -> Playwright:
    """One for the whole process: a second one cannot be started beside it."""
    playwright = sync_playwright().start()
    atexit.register(playwright.stop)
    return playwright

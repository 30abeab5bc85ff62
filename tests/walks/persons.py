"""The three persons: what each can do, and how many steps they are asked to take at most. Letters that are typed are not counted."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Locator, Page

# What the focus is on, by the name that is read aloud.
FOCUSED = """() => { const one = document.activeElement; return one === document.body ? "" :
  (one.getAttribute("aria-label") || one.labels?.[0]?.textContent || one.textContent || one.value || "").trim().replace(/\\s+/g, " "); }"""
SMALLEST_TARGET = 24  # CSS pixels: WCAG 2.2, success criterion 2.5.8


@dataclass
class Person:
    """Somebody before a page, who may take so many steps (taps, clicks, keys) until the errand is done."""

    page: Page
    may_take: int = 0
    steps: list[str] = field(default_factory=list)

    def goes_to(self, address: str, may_take: int) -> None:
        self.page.goto(address)
        self.may_take = may_take

    def step(self, words: str) -> None:
        self.steps.append(words)
        if len(self.steps) > self.may_take:
            pytest.fail(f"more than {self.may_take} steps: {self.steps}")

    def types(self, text: str) -> None:
        self.page.keyboard.type(text)

    def pasted(self) -> str:
        """What the clipboard holds, as anybody would look: pasted into the search box."""
        box = self.page.get_by_role("searchbox")
        box.focus()
        box.press("ControlOrMeta+a")
        box.press("ControlOrMeta+v")
        return box.input_value()


class OnPhone(Person):
    """Taps what is large enough for a finger, on a page that needs no scrolling to the side."""

    def taps(self, target: Locator) -> None:
        self.step(f"tap {target}")
        box = target.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= SMALLEST_TARGET, f"{target} is too small for a finger: {box}"
        target.tap()

    def is_whole(self) -> bool:
        """Whether nothing lies beside the screen."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


class ByKeyboard(Person):
    """Never uses a mouse."""

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.step(key)
            self.page.keyboard.press(key)

    def tabs_to(self, name: str) -> None:
        """Tab until the focus is on what has this name."""
        while name not in self.page.evaluate(FOCUSED):
            self.presses("Tab")

    def arrows_to(self, choice: str) -> None:
        """Arrow down until this is chosen."""
        while choice != self.page.evaluate("document.activeElement.selectedOptions[0].text"):
            self.presses("ArrowDown")

    def opens(self, name: str) -> None:
        """Something on this page."""
        self.tabs_to(name)
        self.presses("Enter")

    def follows(self, name: str) -> None:
        """A link to another page."""
        self.tabs_to(name)
        with self.page.expect_navigation():
            self.presses("Enter")


class WithoutScripts(Person):
    """Clicks with a mouse."""

    def clicks(self, target: Locator) -> None:
        self.step(f"click {target}")
        target.click()

"""A reader with choices of his own, and the pages that tests show him."""

from playwright.sync_api import Browser, Page

LARGEST = {"size": "3"}
STRONG = {"contrast": "more"}


def shown(browser: Browser, chosen: dict[str, str] | None = None, width: int = 1280) -> Page:
    """A page of a reader with choices of his own."""
    size = {"width": width, "height": 800}
    context = browser.new_context(viewport=size, service_workers="block", reduced_motion="reduce")  # or the page glides when a test looks
    if chosen:
        text = ", ".join(f'"{name}": "{value}"' for name, value in chosen.items())
        context.add_init_script(f"localStorage.setItem('hien-thi', '{{{text}}}')")
    return context.new_page()

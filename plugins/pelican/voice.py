"""Pages on which citizens write: any word to the office, how content they are with the portal, and what stands there after sending."""

from collections.abc import Iterator

from plugins.core import site_map
from plugins.pelican.feedback import feedback
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.views import Link
from schemas.deadlines import limit

KEY = "voice"
RECEIVED = f"{site_map.FEEDBACK}da-nhan/"
FAILED = f"{site_map.FEEDBACK}chua-gui-duoc/"
_PAGES = {
    site_map.FEEDBACK: ("feedback", "Hỏi, phản ánh, kiến nghị, góp ý hoặc báo thông tin sai."),
    site_map.RATING: ("rating", "Bốn câu hỏi, không hỏi bạn là ai."),
    RECEIVED: ("received", "Ý kiến của bạn đã đến nơi."),
    FAILED: ("failed", "Ý kiến chưa đến nơi; còn những cách khác."),
}
UNLISTED = {RECEIVED: "Đã nhận", FAILED: "Chưa gửi được"}  # what is shown after sending; no way leads there


def names(presenter: Presenter) -> Iterator[str]:
    """The two pages to write on; where there is a form, also what is shown afterwards."""
    yield from (url for url in _PAGES if presenter.here.form or url not in UNLISTED)


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    template, description = _PAGES[url]
    above = (Link(site_map.TITLES[site_map.FEEDBACK], site_map.FEEDBACK),) if url in UNLISTED else ()
    title = UNLISTED.get(url) or site_map.TITLES[url]
    page = make_page(presenter, title, url, description, above, noindex=url in UNLISTED)
    pages.write(f"voice/{template}", page, feedback=feedback(presenter), wait=limit("tra-loi-cau-hoi"))


def register() -> None:
    register_maker(KEY, names, make)

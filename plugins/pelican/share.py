"""The unit's picture for social networks, and its poster: one sheet of paper that leads to the portal."""

from collections.abc import Iterable

from plugins.core.site_map import POSTER, TITLES
from plugins.pelican.makers import MakersGenerator, register_maker
from plugins.pelican.pages import make_page
from plugins.pelican.presenter import Presenter
from plugins.pelican.qr import qr_of
from plugins.pelican.sharing import UNIT_PICTURE, picture_of


def names(presenter: Presenter) -> Iterable[str]:
    """The picture and the page."""
    return [UNIT_PICTURE, POSTER]


def make(presenter: Presenter, url: str, pages: MakersGenerator) -> None:
    """Write one of them."""
    if url == UNIT_PICTURE:
        pages.write_bytes(url, picture_of(presenter, f"Cổng thông tin điện tử {presenter.unit.name}"))
    else:
        page = make_page(presenter, TITLES[url], url, "Tờ A4 có mã QR để in và dán ở trụ sở, nhà văn hóa, bảng tin khu phố, ấp.")
        pages.write("poster", page, qr=qr_of(presenter.here.address + "/"))


def register() -> None:
    register_maker("share", names, make)

"""How a page is handed on, without anybody's script: what networks show of it (Open Graph), links, a short text, a QR code."""

import base64
import json
import textwrap
from datetime import datetime
from urllib.parse import quote

from plugins.core.memory.meaning import PostLine
from plugins.core.site_map import CHECKER
from plugins.pelican.presenter import Presenter
from plugins.pelican.qr import qr_of
from plugins.pelican.share_picture import HEIGHT, WIDTH, Ground, share_ground, share_picture
from plugins.pelican.share_views import ShareView

PICTURE = "chia-se.og.png"  # beside each post; no file of an editor has two dots
UNIT_PICTURE = "/chia-se.png"  # of all other pages
LONGEST = 300  # characters of the short text: what Zalo shows without folding it

Properties = tuple[tuple[str, str], ...]


def open_graph(presenter: Presenter, title: str, url: str, description: str, picture: str = UNIT_PICTURE,
               published: datetime | None = None) -> Properties:
    """Properties of a page by the Open Graph protocol (ogp.me); Twitter cards are read from them too."""
    address, name = presenter.here.address, presenter.unit.name
    own = (("og:type", "article" if published else "website"), ("og:title", title), ("og:description", description),
           ("og:url", address + url), ("og:image", address + picture), ("og:image:alt", f"{title} – {name}"))
    fixed = (("og:image:width", str(WIDTH)), ("og:image:height", str(HEIGHT)), ("og:site_name", name), ("og:locale", "vi_VN"))
    return own + fixed + ((("article:published_time", published.isoformat()),) if published else ())


def picture_of(presenter: Presenter, title: str) -> bytes:
    """The picture with this title on the unit's ground."""
    return share_picture(presenter.once("share ground", _ground, presenter), title)


def _ground(presenter: Presenter) -> Ground:
    portal = presenter.here.portal
    below = "Cổng thông tin điện tử" + (" – nội dung mẫu" if portal.sample else "")
    return share_ground(portal.accent, presenter.unit.name, below)


def share_view(presenter: Presenter, line: PostLine, version: str) -> ShareView:
    """A post to be handed on. The code on paper leads to the checker, which is told the post and the version that was printed."""
    address = presenter.here.address + line.url
    checked = f"{presenter.here.address}{CHECKER}#giay={line.url}{version}"
    named = base64.urlsafe_b64encode(json.dumps({"url": address}).encode()).decode()
    return ShareView(
        address, address.removeprefix("https://"),
        f"https://button-share.zalo.me/share_external?layout=1&color=blue&customize=false&shareType=0&d={quote(named)}",
        f"https://www.facebook.com/sharer/sharer.php?u={quote(address, safe='')}",
        short_text(presenter.unit.name, line.fields.title, line.fields.summary, address), qr_of(checked))


def short_text(unit: str, title: str, summary: str, address: str) -> str:
    """A message of at most LONGEST characters that ends with the address; the summary is cut between words, and if need be the title."""
    room = LONGEST - len(address) - 1
    head = textwrap.shorten(f"{unit}: {title}", room, placeholder=" …")
    words = textwrap.shorten(summary, room - len(head) - 1, placeholder=" …") if room - len(head) > len(" …") else ""
    return "\n".join(part for part in (head, words, address) if part)

"""What the templates see of handing a page on."""

from dataclasses import dataclass


@dataclass(frozen=True)
class QrView:
    """A QR code as an SVG path with strokes one unit wide; `size` is its width in units, the quiet zone included."""

    size: int
    path: str


@dataclass(frozen=True)
class ShareView:
    """A page to be handed on: its address, the same as people read it, links to share it, a short text with the address, a QR code."""

    address: str
    short_address: str
    zalo: str
    facebook: str
    message: str
    qr: QrView

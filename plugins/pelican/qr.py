"""QR codes (ISO/IEC 18004) as SVG paths."""

import re
from collections.abc import Iterator

from plugins.pelican.share_views import QrView

_DARK = re.compile(b"\x00+")


def qr_of(text: str) -> QrView:
    """The QR code of a text; with correction M a crease or a stain of a seventh of it does no harm."""
    import zxingcpp  # 8 ms, and only where a post is made

    image = zxingcpp.write_barcode_to_image(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M"), scale=1)
    size, pixels = image.shape[0], bytes(image)  # type: ignore[call-overload]
    return QrView(size, "".join(_line(y, pixels[y * size : (y + 1) * size]) for y in range(size)))


def _line(y: int, pixels: bytes) -> str:
    """The dark stretches of one line: the first from the left edge on, each next one from the end of the one before."""
    return "".join(_stretches(y, pixels))


def _stretches(y: int, pixels: bytes) -> Iterator[str]:
    end = 0
    for dark in _DARK.finditer(pixels):
        yield f"m{dark.start() - end} 0" if end else f"M{dark.start()} {y}.5"
        end = dark.end()
        yield f"h{end - dark.start()}"

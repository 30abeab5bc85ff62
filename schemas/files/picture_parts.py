"""Whether the bytes of a picture are its pixels and nothing else.

Walks the containers of JPEG (ITU-T T.81 Annex B), PNG (ISO/IEC 15948 §5) and WebP (RFC 9649 §2) and knows only parts that
hold pixels or say how to show them; every other part, and every byte after the end, is more than a picture needs.
"""

import struct

# PNG chunks that may stay, with the most bytes that they may have; None: pixels.
_PNG = {b"IHDR": 13, b"PLTE": 768, b"IDAT": None, b"IEND": 0, b"tRNS": 256, b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"sBIT": 4,
        b"bKGD": 6, b"pHYs": 9}
_WEBP = {b"VP8 ": None, b"VP8L": None, b"ALPH": None, b"VP8X": 10}
_JPEG = frozenset({*range(0xC0, 0xD0), 0xDB, 0xDD}) - {0xC8}  # frames, Huffman and quantization tables, restart interval
_SCAN, _END = 0xDA, 0xD9
_INSIDE_SCAN = frozenset({0x00, *range(0xD0, 0xD8)})  # after 0xFF: a stuffed zero, or a restart mark


def only_pixels(data: bytes, kind: str) -> bool:
    """Whether a picture («JPEG», «PNG», «WEBP») carries neither metadata nor unknown parts nor bytes after its end."""
    try:
        return {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}[kind](data)
    except (struct.error, IndexError):  # it ends early
        return False


def _png(data: bytes) -> bool:
    place, name = 8, b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, place)
        if name not in _PNG or length > (_PNG[name] if _PNG[name] is not None else len(data)):
            return False
        place += 12 + length
    return place == len(data)


def _webp(data: bytes) -> bool:
    place = 12
    while place < len(data):
        name, length = struct.unpack_from("<4sI", data, place)
        if name not in _WEBP or length > (_WEBP[name] or len(data)):
            return False
        place += 8 + length + length % 2
    return place == len(data) and data[4:8] == struct.pack("<I", place - 8)


def _jpeg(data: bytes) -> bool:
    place = 2
    while data[place + 1] != _END:
        marker, (length,) = data[place + 1], struct.unpack_from(">H", data, place + 2)
        if data[place] != 0xFF or not (marker == _SCAN or marker in _JPEG or _is_plain_header(data[place : place + 2 + length])):
            return False
        place += 2 + length
        if marker == _SCAN:
            place = _after_scan(data, place)
    return place + 2 == len(data)


def _is_plain_header(segment: bytes) -> bool:
    """JFIF without a thumbnail, or Adobe's note on colours."""
    jfif = segment.startswith(b"\xff\xe0\x00\x10JFIF\x00") and segment.endswith(b"\x00\x00")
    return jfif or segment.startswith(b"\xff\xee\x00\x0eAdobe")


def _after_scan(data: bytes, place: int) -> int:
    """Where the next marker stands behind the compressed pixels."""
    while True:
        place = data.index(b"\xff", place)
        if data[place + 1] not in _INSIDE_SCAN:
            return place
        place += 2

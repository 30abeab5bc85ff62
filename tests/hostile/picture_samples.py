"""Hostile, broken and merely odd pictures, generated: always the same bytes. Each is (name, data)."""

import io
import random
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from PIL import ExifTags, Image, ImageCms, ImageDraw, PngImagePlugin

from tests.paper_files import archive

Sample = tuple[str, bytes]
SECRET = "mat-khau-cua-nguoi-chup"  # stands in every piece of metadata; must never come out
SCRIPT = f"<script>alert('{SECRET}')</script><?php system('{SECRET}'); ?>".encode()


def drawing(mode: str = "RGB", size: tuple[int, int] = (96, 54)) -> Image.Image:
    """A small drawing with edges and colours."""
    image = Image.new("RGB", size, "teal")
    pen = ImageDraw.Draw(image)
    for step in range(0, size[0], 8):
        pen.line((step, 0, size[0] - step, size[1]), fill=(step * 2 % 256, 90, 200 - step))
    return image.convert(mode) if mode != "I;16" else Image.new("I;16", size, 40_000)


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    data = io.BytesIO()
    image.save(data, format=kind, **options)
    return data.getvalue()


def good() -> Iterator[Sample]:
    """Plain pictures of every mode that the three formats know."""
    for mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"):
        yield f"plain {mode}.png", saved(drawing(mode), "PNG")
    for mode in ("L", "RGB", "CMYK"):
        yield f"plain {mode}.jpg", saved(drawing(mode), "JPEG")
        yield f"progressive {mode}.jpg", saved(drawing(mode), "JPEG", progressive=True)
    yield "palette with a clear colour.png", saved(drawing("P"), "PNG", transparency=3)
    for lossless in (False, True):
        yield f"plain {lossless}.webp", saved(drawing(), "WEBP", lossless=lossless)
        yield f"clear {lossless}.webp", saved(drawing("RGBA"), "WEBP", lossless=lossless)


def exif(orientation: int = 1) -> Image.Exif:
    tags = Image.Exif()
    tags[ExifTags.Base.Orientation] = orientation
    tags[ExifTags.Base.Artist] = SECRET
    tags[0x9C9D] = SECRET.encode("utf-16-le")
    tags[ExifTags.IFD.GPSInfo] = {1: "N", 2: (11.0, 18.0, 36.0), 3: "E", 4: (106.0, 6.0, 36.0)}
    tags[ExifTags.IFD.Exif] = {ExifTags.Base.UserComment: b"ASCII\0\0\0" + SECRET.encode()}
    return tags


def with_metadata() -> Iterator[Sample]:
    """Pictures that say more than their pixels, in every place where the formats and their decoders allow it."""
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for kind, ending in (("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")):
        for orientation in range(10):
            yield f"exif {orientation}.{ending}", saved(drawing(), kind, exif=exif(orientation))
        yield f"xmp.{ending}", saved(drawing(), kind, xmp=xmp)
        yield f"profile.{ending}", saved(drawing(), kind, icc_profile=profile)
        yield f"broken profile.{ending}", saved(drawing(), kind, icc_profile=SECRET.encode() * 9)
        yield f"broken exif.{ending}", saved(drawing(), kind, exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + SECRET.encode())
        for tail in (SCRIPT, archive({"a.html": SCRIPT}), saved(drawing(), "JPEG"), b"\0" * 5000, b"%PDF-1.7\n" + SCRIPT):
            yield f"something behind the end {len(tail)}.{ending}", saved(drawing(), kind) + tail
    yield from _jpeg_parts()
    yield from _png_parts()
    plain = saved(drawing(), "WEBP")
    yield "unknown part.webp", _riff(plain[12:] + b"SECR" + struct.pack("<I", len(SCRIPT)) + SCRIPT + b"\0" * (len(SCRIPT) % 2))


def _riff(parts: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(parts) + 4) + b"WEBP" + parts


def _jpeg_parts() -> Iterator[Sample]:
    plain = saved(drawing(), "JPEG")
    for marker in (*range(0xE0, 0xF0), 0xFE):
        for head in (b"", b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x20", b"http://ns.adobe.com/xap/1.0/\0", b"JFIF\0"):
            part = head + SCRIPT
            yield f"part {marker:x} {len(head)}.jpg", plain[:2] + bytes((0xFF, marker)) + struct.pack(">H", len(part) + 2) + part + plain[2:]
    yield "two views.jpg", saved(drawing(), "MPO", save_all=True, append_images=[drawing("L").convert("RGB")])


def _png_parts() -> Iterator[Sample]:
    plain = saved(drawing(), "PNG")
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", SECRET)
    words.add_text("Comment", SECRET, zip=True)
    words.add_itxt("Title", SECRET)
    yield "text.png", saved(drawing(), "PNG", pnginfo=words)
    yield "text of a palette.png", saved(drawing("P"), "PNG", pnginfo=words, transparency=3)
    for name in (b"tEXt", b"eXIf", b"prVt", b"vpAg", b"tIME", b"sPLT", b"iTXt", b"zTXt", b"iCCP"):
        for place in (33, len(plain) - 12):
            yield f"chunk {name.decode()} {place}.png", plain[:place] + chunk(name, b"Note\0\0" + SCRIPT) + plain[place:]


def chunk(name: bytes, data: bytes) -> bytes:
    """A PNG chunk."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(width: int, height: int, pixels: bytes, depth: int = 8, colour: int = 2, extra: bytes = b"") -> bytes:
    """A PNG that claims this size, whatever its pixels are."""
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def bombs() -> Iterator[Sample]:
    """Small files that become very large, and files that claim to."""
    yield "30000 by 30000.png", png_of(30000, 30000, zlib.compress(bytes(3751 * 30000), 1), depth=1, colour=0)
    yield "10 GiB.png", png_of(60000, 60000, zlib.compress(bytes(10_000_000)))
    for side in (0, 1, 6325, 2**31 - 1, 2**32 - 1):
        yield f"claims {side}.png", png_of(side, side, zlib.compress(bytes(1000)))
    for name in (b"zTXt", b"iTXt", b"iCCP"):
        words = b"Note\0" + (b"\1\0\0\0" if name == b"iTXt" else b"\0") + zlib.compress(bytes(80_000_000))
        yield f"{name.decode()} of 80 MB.png", png_of(8, 8, zlib.compress(bytes(25 * 8)), extra=chunk(name, words))
    yield "many chunks.png", png_of(8, 8, zlib.compress(bytes(25 * 8)), extra=chunk(b"tEXt", b"a\0b") * 30_000)
    yield "largest allowed.png", png_of(6324, 6324, zlib.compress(bytes(25297 * 6324), 1), colour=6)
    yield "largest allowed.jpg", saved(Image.new("RGB", (6324, 6324)), "JPEG", quality=20)
    for side in (4472, 6324, 16383):
        yield f"{side} by {side}.webp", saved(Image.new("RGB", (side, side)), "WEBP", lossless=True, method=0, quality=0)
    scans = saved(Image.new("L", (6000, 6000)), "JPEG", progressive=True)
    last = scans.rindex(b"\xff\xda")
    yield "many scans.jpg", scans[:-2] + scans[last:-2] * 20 + scans[-2:]
    frames = [drawing("L", (16, 16)), *[Image.new("L", (16, 16), shade) for shade in range(200)]]
    for kind in ("GIF", "PNG", "WEBP", "TIFF"):
        yield f"200 frames.{kind.lower()}", saved(frames[0], kind, save_all=True, append_images=frames[1:])


def others() -> Iterator[Sample]:
    """What is no picture of ours at all, under the names of pictures."""
    for kind in ("GIF", "TIFF", "BMP", "ICO", "PPM", "TGA", "PCX", "SGI", "JPEG2000", "PDF", "EPS", "ICNS", "DDS"):
        yield f"really {kind}.jpg", saved(drawing(size=(64, 64)), kind)
    svg = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'>{}</svg>"
    laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'>" + "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True)) + "]>"
    for inside in (SCRIPT.decode(), "<image xlink:href='file:///etc/passwd'/>", "<a xlink:href='javascript:alert(1)'/>", "<g>" * 50_000, ""):
        yield f"drawing {len(inside)}.png", svg.format(inside).encode()
    yield "laughs.png", (laughs + svg.format("&i;")).encode()
    pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n"
    for data in (b"", b"\0", b"\xff\xd8", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", pointer.encode(), SCRIPT, b"GIF89a/*" + SCRIPT):
        yield f"nothing {data[:6]!r}.jpg", data


def damaged(plain: list[Sample], cuts: int, flips: int) -> Iterator[Sample]:
    """Each file cut at many places, and with a few bits turned, by a fixed seed."""
    chance = random.Random(797)
    for name, data in plain:
        for number in range(1, cuts + 1):
            yield f"cut {number} {name}", data[: len(data) * number // (cuts + 1)]
        for number in range(flips):
            bits = bytearray(data)
            for _ in range(1 + number % 8):
                bits[chance.randrange(len(bits))] ^= 1 << chance.randrange(8)
            yield f"flipped {number} {name}", bytes(bits)

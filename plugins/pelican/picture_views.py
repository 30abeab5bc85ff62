"""What the templates see of pictures."""

from dataclasses import dataclass


@dataclass(frozen=True)
class PictureSource:
    """A picture in one format («image/avif») and several widths («/a.jpg.480.avif 480w, …»)."""

    type: str
    srcset: str


@dataclass(frozen=True)
class PictureView:
    """A picture with its size in pixels, so that the page does not jump while it loads."""

    url: str
    alt: str
    width: int
    height: int
    credit: str = ""
    caption: str = ""
    sources: tuple[PictureSource, ...] = ()

"""Pictures in pages: their sizes and formats for screens, so that each device takes the smallest that is sharp on it."""

import re
from itertools import count

from markupsafe import escape

from plugins.core.memory.meaning import PostLine
from plugins.pelican.picture_views import PictureSource, PictureView
from schemas.files.picture_variants import WIDTHS, variants_of
from schemas.kinds.base import Picture

IN_TEXT = "(min-width: 62rem) 46rem, 100vw"  # the column of a post (themes/portal/static/css/20-layout.css)
_IMAGE = re.compile(r'<img [^>]*?src="[^"]*/([\w.-]+)"[^>]*>')
_PICTURE = re.compile(r"<picture>.*?(<img [^>]*>)</picture>")


def picture_view(line: PostLine, picture: Picture) -> PictureView:
    """A picture of a post with its size and all that is made of it."""
    width, height = line.sizes[picture.file]
    url = line.url + picture.file
    sources = tuple(PictureSource(f"image/{kind}", ", ".join(f"{each.file(url)} {each.width}w" for each in variants_of(width)
                                                              if each.format == kind)) for kind in WIDTHS)
    return PictureView(url, picture.alt, width, height, picture.credit, picture.caption or "", sources)


def with_pictures(line: PostLine, html: str) -> str:
    """The sanitized body with its declared pictures and no others; the first waits for nothing where none stands above the body."""
    declared = {picture.file: picture for picture in line.fields.images}
    at_once = 1 if declared.keys() <= set(_IMAGE.findall(html)) else 0
    places = count()

    def shown(image: re.Match[str]) -> str:
        picture = declared.get(image[1])
        return _html(picture_view(line, picture), next(places) < at_once) if picture else ""

    return _IMAGE.sub(shown, html)


def _html(view: PictureView, eager: bool) -> str:
    """A picture element, and the line ends with it: Pelican's search for empty alts looks from each picture to the end of its line."""
    sources = "".join(f'<source type="{source.type}" srcset="{source.srcset}" sizes="{IN_TEXT}">' for source in view.sources)
    waits = 'fetchpriority="high"' if eager else 'loading="lazy"'
    return (f'<picture>{sources}<img src="{view.url}" alt="{escape(view.alt)}" width="{view.width}" height="{view.height}" {waits} '
            'decoding="async"></picture>\n')


def plain_pictures(html: str) -> str:
    """The same body for feed readers, which know the img element alone."""
    return _PICTURE.sub(r"\1", html)

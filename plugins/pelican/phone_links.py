"""Telephone numbers in what people wrote: a phone calls them at a touch, and the theme breaks none at the end of a line."""

import re

from markupsafe import Markup, escape

_WHOLE = re.compile(r"(<a\b.*?</a>|<(?:code|pre)\b.*?</(?:code|pre)>|<[^>]*>)", re.DOTALL)  # what stays as it is
# A landline with its area (02xx, 7 digits) or a mobile number; not the middle of a longer one, nor of a document's number.
_PHONE = re.compile(r"(?<![\w.,/+-])(?<!\d )"
                    r"(?:02\d\d(?:[ .]?\d{4}[ .]?\d{3}|[ .]?\d{3}[ .]?\d{4})|0[35789]\d\d[ .]?\d{3}[ .]?\d{3})"
                    r"(?![ .,/-]?\d|\w)")


def with_phones(html: str) -> str:
    """Sanitized HTML with a link for each number that stands in its words."""
    return "".join(part if place % 2 else _PHONE.sub(_link, part) for place, part in enumerate(_WHOLE.split(html)))


def phones(text: str) -> Markup:
    """Plain text as HTML, in the same way."""
    return Markup(with_phones(str(escape(text))))


def _link(found: re.Match[str]) -> str:
    return f'<a href="tel:{re.sub(r"[ .]", "", found[0])}">{found[0]}</a>'

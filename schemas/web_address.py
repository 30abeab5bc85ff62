"""Which addresses outside the portal a text may lead to: https to a plain host, mail, telephone.

Stricter than browsers, which mend what they get: they take «\\» for «/», drop tabs, and read a user name as part of a host.
"""

import unicodedata
from urllib.parse import urlsplit

from schemas.lazy_regex import lazy_regex

MAX_ADDRESS = 500  # characters

EMAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_MAIL = lazy_regex("mailto:" + EMAIL)
_TELEPHONE = lazy_regex(r"tel:\+?[0-9][0-9.()-]{2,20}")  # no «*» and «#»: they are commands to the telephone
_ODD = lazy_regex(r"[\s\\<>\"'`|{}^]")
_LABEL = lazy_regex(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")


def is_safe_address(text: str) -> bool:
    """Whether a body may link to it."""
    return bool(_MAIL.fullmatch(text) or _TELEPHONE.fullmatch(text)) or is_https_address(text)


def is_https_address(text: str) -> bool:
    """An absolute https address with a host name, without user name, spaces or characters that browsers mend."""
    if len(text) > MAX_ADDRESS or not text.isprintable() or _ODD.search(text):
        return False
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme == "https" and "@" not in parts.netloc and port != 0 and _is_host(host)


def _is_host(host: str) -> bool:
    """At least two labels of ASCII; the last is no number, so that «https://2130706433/» is no host."""
    labels = host.split(".")
    return len(labels) > 1 and not labels[-1].isdigit() and all(_LABEL.fullmatch(label) and _is_readable(label) for label in labels)


def _is_readable(label: str) -> bool:
    """Punycode is allowed for Vietnamese letters; letters of other scripts may look like ours and lead elsewhere."""
    if not label.startswith("xn--"):
        return True
    try:
        letters = unicodedata.normalize("NFD", label[4:].encode().decode("punycode"))
    except UnicodeError:
        return False
    return all(char.isascii() or char == "đ" or unicodedata.combining(char) for char in letters)

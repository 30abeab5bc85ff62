"""Names that lead out of the folder they are read from, in every spelling that somebody once decoded."""

from collections.abc import Iterator
from itertools import product

# What «../» has been written as: plain, URL-encoded once and twice, over-long UTF-8, UTF-16, HTML, look-alikes, dots filtered out once.
UPS = ("../", "..\\", "..%2f", "..%5c", "%2e%2e/", "%2e%2e%2f", "%2e%2e%5c", "..%252f", "%252e%252e%252f", "%c0%ae%c0%ae/", "..%c0%af", "..%c1%9c", "%uff0e%uff0e%u2215",
       "&#46;&#46;/", "&period;&period;&sol;", "．．/", "․․/", "..／", "..∕", "....//", "..././", ".\\..\\./", "..;/", ".%00./", "..%00/", "..\u200b/", "%%32%65%%32%65/", "\\u002e\\u002e/")
DEPTHS = (1, 2, 3, 5, 8, 12)
STARTS = ("", "/", "./", "file:///", "a/", "anh.jpg/", "{static}", "{attach}")
TARGETS = ("etc/passwd", "proc/self/environ", ".git/config", "canary.env", "wards/phuong-10/portal.yml", "publish.yml", "index.html", "output/city/index.html")
SUFFIXES = ("", "%00.jpg", ".jpg", "#.pdf")
ALONE = ("/etc/passwd", "C:\\windows\\win.ini", "\\\\evil.example\\share\\a.jpg", "//evil.example/a.jpg", "~/.ssh/id_rsa", "~root/.bashrc", "$HOME/.netrc", "${HOME}/x.jpg", "`id`.jpg", "a.jpg\n../b.jpg",
         "a.jpg\x00", "con", "aux.jpg", "nul.pdf", "a.jpg:stream", "a.jpg::$DATA", ".htaccess", ".", "..", "...", "*", "?.jpg", "-rf.jpg", "--output=x.jpg", "|filename|x.md", "anh.jpg/.", "anh.jpg ", " anh.jpg")


def lines() -> Iterator[str]:
    """All of them, over forty thousand, in a fixed order."""
    for up, depth, start, target, suffix in product(UPS, DEPTHS, STARTS, TARGETS, SUFFIXES):
        yield start + up * depth + target + suffix
    yield from ALONE

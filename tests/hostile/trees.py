"""Hostile trees: what a proposal of a ward's editor must never get through (reliability §1.1)."""

import unicodedata

from tests.hostile.git_objects import FILE, LINK, MODULE, PROGRAM
from tests.hostile.planted import BARE_REPOSITORY, PLANTED
from tests.worlds import example

Case = dict[bytes, tuple[bytes, bytes]]

WARD = b"content/wards/mau/"
POST = example("tin-tuc").encode()
FOLDER = WARD + b"tin-tuc/2026/"
SUBMODULE = b"1" * 40
POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:" + b"0" * 64 + b"\nsize 12345\n"
WITH_TABLE = POST.replace(b"sources:", b"attachments:\n  - file: bang.csv\n    title: B\xe1\xba\xa3ng\nsources:")
WITH_PDF = WITH_TABLE.replace(b"bang.csv", b"bang.pdf")


def post(name: bytes) -> Case:
    """A good post in a folder or file of this name."""
    return {FOLDER + name: (FILE, POST)}


MODES: dict[str, Case] = {
    "link to a file": {FOLDER + b"a.md": (LINK, b"/etc/passwd")},
    "link to a folder": {FOLDER + b"a": (LINK, b"../../../..")},
    "link in place of the portal": {b"content/wards/khac": (LINK, b"mau")},
    "link in place of the content": {b"content": (LINK, b"/etc")},
    "link as a picture": {FOLDER + b"a/index.md": (FILE, POST), FOLDER + b"a/anh.jpg": (LINK, b"/proc/self/environ")},
    "submodule": {FOLDER + b"a": (MODULE, SUBMODULE)},
    "submodule as a post": {FOLDER + b"a.md": (MODULE, SUBMODULE)},
    "program": {FOLDER + b"a.md": (PROGRAM, POST)},
    "program as a picture": {FOLDER + b"a/anh.jpg": (PROGRAM, b"#!/bin/sh\n")},
}

NAMES: dict[str, Case] = {
    "newline": post(b"a\nb.md"),
    "newline that asks git for another object": post(b"a\nHEAD:content/wards/khac/portal.yml.md"),
    "newline that looks like an answer": post("a\ncontent/wards/khac/x.md:1: LỖI.md".encode()),
    "carriage return": post(b"a\rb.md"),
    "tab": post(b"a\tb.md"),
    "escape sequence": post(b"a\x1b[2Jb.md"),
    "double quotes": post(b'a"b".md'),
    "single quote": post(b"a'b.md"),
    "leading dash": post(b"--output=x.md"),
    "leading dash of a folder": post(b"-rf/index.md"),
    "space": post(b"a b.md"),
    "trailing space": post(b"a.md "),
    "trailing space of a folder": post(b"a /index.md"),
    "trailing dot": post(b"a.md."),
    "trailing dot of a folder": post(b"a./index.md"),
    "backslash": post(b"..\\khac\\a.md"),
    "colon": post(b"a:b.md"),
    "stream of Windows": post(b"a.md::$DATA"),
    "dollar": post(b"$(touch x).md"),
    "workflow command": post(b"a::set-env name=PATH::x.md"),
    "bidi": post("a\u202edm.exe.md".encode()),
    "Arabic letter mark": post("a\u061cb.md".encode()),
    "zero width": post("a\u200bb.md".encode()),
    "line separator": post("a\u2028b.md".encode()),
    "Cyrillic": post("rа-quan.md".encode()),
    "full width": post("ａ.md".encode()),
    "Vietnamese": post("Ra quân.md".encode()),
    "NFD twin of NFC": post("trồng.md".encode()) | post(unicodedata.normalize("NFD", "trồng.md").encode()),
    "case-only twin": post(b"trong-cay.md") | post(b"Trong-Cay.md"),
    "case-only twin of the ending": post(b"trong-cay.md") | post(b"trong-cay.MD"),
    "case-only twin of the portal": {b"content/wards/Mau/portal.yml": (FILE, b"x: 1\n")},
    "invalid UTF-8": post(b"a\xff\xfeb.md"),
    "invalid UTF-8 of a picture": {FOLDER + b"a/\xff.jpg": (FILE, b"x")},
    "overlong UTF-8": post(b"..\xc0\xafa.md"),
    "lone surrogate": post(b"a\xed\xa0\x80.md"),
    "CON": post(b"con.md"),
    "aux": post(b"aux/index.md"),
    "COM1": post(b"com1.md"),
    "over 200 bytes": post(b"/".join([b"a" * 70] * 3) + b".md"),
    "over 255 bytes": post(b"a" * 300 + b".md"),
    "parent folder": post(b"../../../khac/tin-tuc/2026/a.md"),
    "parent folder in the portal": {b"content/wards/mau/../khac/tin-tuc/2026/a.md": (FILE, POST)},
    "parent folder as a portal": {b"content/wards/../a.md": (FILE, POST)},
    "parent of the content": {b"content/../build.py": (FILE, b"x")},
    "same folder": post(b"./a.md"),
    "folder of git": post(b".git/hooks/post-checkout"),
    "folder of git to HFS": post(".g\u200cit/config".encode()),
    "folder of git to NTFS": post(b"git~1/config"),
    "deep": post(b"a/" * 200 + b"a.md"),
    "no ending": post(b"a"),
    "ending of a program": post(b"a.md.exe"),
    "backup of an editor": post(b"a.md~"),
    "hidden": post(b".a.md"),
    "picture that is a program": post(b"a/anh.svg"),
    "outside of the portals": {b"content/a.md": (FILE, POST)},
    "new top folder": {b"content/khac/a.md": (FILE, POST)},
    "portal of a bad name": {b"content/wards/a b/portal.yml": (FILE, b"x: 1\n")},
    "portal of a name with a newline": {b"content/wards/a\nb/portal.yml": (FILE, b"x: 1\n")},
    "over 20 MB": {FOLDER + b"a/anh.jpg": (FILE, bytes(20_000_001))},
    "pointer of LFS as a table": {FOLDER + b"a/index.md": (FILE, WITH_TABLE), FOLDER + b"a/bang.csv": (FILE, POINTER)},
    "pointer of LFS as a paper": {FOLDER + b"a/index.md": (FILE, WITH_PDF), FOLDER + b"a/bang.pdf": (FILE, POINTER)},
    "pointer of LFS as a post": {FOLDER + b"a.md": (FILE, POINTER)},
}

CODE: dict[str, Case] = {name: {WARD + path: (FILE, data) for path, data in files.items()} for name, files in PLANTED.items()}
CODE |= {f"{name} beside the portals": {b"content/" + path: (FILE, data) for path, data in files.items()} for name, files in PLANTED.items()}
CODE["bare repository"] = {FOLDER + b"kho/" + path: (FILE, data) for path, data in BARE_REPOSITORY.items()}

IN_CONTENT = MODES | NAMES | CODE

OUTSIDE: dict[str, Case] = {f"{name} at the top": {path: (FILE, data) for path, data in files.items()} for name, files in PLANTED.items()}
OUTSIDE |= {
    "the door": {b"build.py": (FILE, b"print('x')\n")},
    "addresses": {b"publish.yml": (FILE, b"x: 1\n")},
    "a rule": {b"plugins/rules/__init__.py": (FILE, b"RULES = ()\n")},
    "a schema": {b"schemas/names.py": (FILE, b"")},
    "a template": {b"themes/portal/templates/base.html": (FILE, b"<script>")},
    "continuous integration": {b".ci/run": (PROGRAM, b"#!/bin/sh\n")},
    "another portal": {b"content/wards/khac/tin-tuc/2026/a.md": (FILE, POST)},
    "the city": {b"content/city/tin-tuc/2026/a.md": (FILE, POST)},
    "exemptions": {b"content/exemptions.yml": (FILE, b"exemptions: []\n")},
    "a portal of a longer name": {b"content/wards/mau-2/tin-tuc/2026/a.md": (FILE, POST)},
    "a file named like the portal": {b"content/wards/maux": (FILE, POST)},
}

"""Posts to break: a good one, ways to change it, and what became of it in the schema and in Pelican."""

import random
from dataclasses import dataclass, field
from html import unescape
from types import SimpleNamespace
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from plugins.core.memory.meaning import PostLine, Whole
from plugins.pelican.presenter import ShownPost
from plugins.pelican.reader import PostReader
from schemas import law
from schemas.kinds import KINDS
from schemas.post import Post, Reading, read_post
from schemas.state import State
from tests.worlds import EXAMPLES

FOLDER = "wards/mau"
GOOD = {path.parent.name: path.read_text("utf-8") for path in sorted((EXAMPLES / "good").rglob("*.md"))}
PUBLIC = [kind.folder for kind in KINDS.values() if kind.is_public]


@dataclass(frozen=True)
class Bytes:
    """A reader of one post, and of files beside it."""

    data: bytes
    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, path: str) -> bytes:
        return self.files.get(path.rpartition("/")[2], self.data)

    def fetch(self, path: str, blob: str) -> bytes:
        return self.read(path)


def read(data: bytes | str, kind_folder: str = "tin-tuc") -> Reading:
    """The schema's verdict on the bytes of a post."""
    data = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    return read_post(Bytes(data), f"{FOLDER}/{kind_folder}/2026/vi-du/index.md", "mau", FOLDER, ("anh.jpg", "van-ban.pdf", "du-thao.pdf", "ban-tin.mp3"))


def line_count(data: bytes | str) -> int:
    """Lines of a file, as an editor counts them."""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    return text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1


def pelican_gets(post: Post, state: State = State.PUBLISHED) -> dict[str, Any]:
    """The metadata that our reader hands to Pelican for a post in a state, and «body»."""
    line = PostLine(post.portal, post.path, post.kind, post.url, post.folder, post.fields, post.files)
    shown = ShownPost(Whole(Reading(post.path, post, ()), ()), line, state, "", post.body.html)
    presenter = SimpleNamespace(at_hand={post.path: shown}, here=SimpleNamespace(address="https://mau.example"),
                                once=lambda key, make, *words: make(*words))
    body, record = PostReader(DEFAULT_CONFIG | {"PATH": "/bai", "PRESENTER": presenter}).read(f"/bai/{post.path}")
    return record | {"body": body}


RECORD = {"title", "date", "category", "author", "slug", "url", "save_as", "template", "status", "summary", "body"}


def assert_pelican_gets_what_was_accepted(post: Post) -> None:
    """Field by field, and nothing else."""
    fields, got = post.fields, pelican_gets(post)
    assert set(got) == RECORD
    assert unescape(str(got["title"])) == fields.title
    assert unescape(str(got["summary"])) == fields.summary
    assert got["date"] == fields.goes_online
    if fields.category in law.categories():
        assert str(got["category"]) == law.categories()[fields.category].title
    assert str(got["author"]) == (fields.author or fields.office)
    assert (got["url"], got["save_as"]) == (post.url[1:], post.url[1:] + "index.html")
    assert post.url == f"/{post.kind.folder}/2026/vi-du/"
    assert (got["template"], got["status"]) == ("post", "published")
    assert got["body"].replace("https://mau.example/", "/") == post.body.html.replace("https://mau.example/", "/")


LINES = ["save_as: index.html", "Slug: ../phuong-10/index", "status: draft", "title: Hai", "  save_as: index.html", "lang: en", "---", "...", "- x", "\t", "",
         "template: nope", "<<: *a", "summary: |", "  url: https://evil.example", "date: 04/05/2026", "# x", "key", "tags: [a, b]", "? a", ": b", "!x", "%YAML 1.1",
         '"\\u202e": x', "images:", "  - file: ../a.jpg", "    alt: x", "publish_at: 2026-11-24T08:00+07:00", "withdrawn: {date: 2026-01-01, reason: x}"]
PIECES = ["\u2028", "\u0085", "\u202e", "\ufeff", "\0", "\r", "\r\n", "'", '"', ": ", " #", "{", "}", "[", "]", "&a", "*a", "|", ">", "\\", "%", "@", "`", "\U000e0041",
          "<script>", "{static}../../.git/config", "{attach}x", "{{ 7*7 }}", "{% x %}", "e\u0301", "\ud800", "9" * 400, "&#8238;", "](javascript:x)", "\ufffe", "\x1b"]


def mutate(text: str, rng: random.Random) -> bytes:
    """The post after one to four careless or wicked hands."""
    data = text.encode()
    for _ in range(rng.randint(1, 4)):
        data = rng.choice(HANDS)(data, rng)
    return data


def _insert_line(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    lines.insert(rng.randrange(len(lines) + 1), rng.choice(LINES).encode())
    return b"\n".join(lines)


def _insert_piece(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[:at] + rng.choice(PIECES).encode("utf-8", "surrogatepass") + data[at:]


def _flip_byte(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(len(data)) if data else 0
    return data[:at] + bytes([rng.randrange(256)]) + data[at + 1 :]


def _cut(data: bytes, rng: random.Random) -> bytes:
    first, last = sorted(rng.randrange(len(data) + 1) for _ in range(2))
    return data[:first] + data[min(last, first + 40) :]


def _swap_lines(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    first, second = (rng.randrange(len(lines)) for _ in range(2))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def _repeat_line(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join([*lines, *([rng.choice(lines)] * rng.randint(1, 3))]) if rng.random() < 0.3 else b"\n".join([*lines[:2], rng.choice(lines), *lines[2:]])


def _retype_value(data: bytes, rng: random.Random) -> bytes:
    lines = data.split(b"\n")
    at = rng.randrange(len(lines))
    key, colon, _ = lines[at].partition(b":")
    lines[at] = key + colon + b" " + rng.choice([b"", b"[]", b"{}", b"[a]", b"{a: b}", b"[[a]]", b"no", b"9" * 5000, b"2026-02-30", b"- x", b'"x"', "Đủ chữ".encode() * 40])
    return b"\n".join(lines)


HANDS = [_insert_line, _insert_piece, _flip_byte, _cut, _swap_lines, _repeat_line, _retype_value]

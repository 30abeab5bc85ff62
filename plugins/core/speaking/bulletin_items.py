"""Posts as pieces of a bulletin: what is read of each, in words, and how long it takes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from plugins.core.speaking.aloud import aloud, unsure_words
from plugins.core.speaking.spoken_law import spoken_law
from schemas.broadcasting import required_days
from schemas.fields import VIETNAM
from schemas.kinds.alert import Alert
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.notice import Notice
from schemas.post import Post
from schemas.text.prose import Block, blocks
from schemas.vietnamese import short_day

READ = ("alert", "disclosure", "consultation", "notice", "rumour", "news")  # in this order
_TABLE = "Bảng số liệu có trên cổng thông tin và tại bảng tin của trụ sở."


@dataclass(frozen=True)
class Item:
    """One piece: `paragraphs` are words to be read, `seconds` how long, `required` the days on which the law wants it read (none: free),
    `done` those that the log of broadcasts has, `unsure` abbreviations that are spelled for want of a better reading."""

    title: str
    kind: str
    url: str
    online: datetime
    paragraphs: tuple[str, ...]
    seconds: int
    required: tuple[date, ...] = ()
    done: tuple[date, ...] = ()
    unsure: tuple[str, ...] = ()

    @property
    def minutes(self) -> str:
        """«1 phút 20 giây»."""
        return length(self.seconds)


def item_of(post: Post, tier: str, done: tuple[date, ...] = ()) -> Item:
    """The post as it is read; `done` are the days on which bulletins have read it."""
    texts = [post.fields.title.rstrip(".") + ".", *_said(post)]
    paragraphs = tuple(aloud(text) for text in texts)
    unsure = tuple(dict.fromkeys(word for text in texts for word in unsure_words(text)))
    return Item(post.fields.title, post.kind.label, post.url, post.fields.goes_online, paragraphs, seconds_of(paragraphs),
                required_days(post.fields, tier), done, unsure)


def seconds_of(paragraphs: tuple[str, ...]) -> int:
    """How long it takes to read them."""
    return round(sum(len(text.split()) for text in paragraphs) * 60 / spoken_law().syllables_a_minute)


def length(seconds: int) -> str:
    """«45 giây», «1 phút 20 giây»."""
    minutes, rest = divmod(seconds, 60)
    return " ".join([*([f"{minutes} phút"] if minutes else []), *([f"{rest} giây"] if rest or not minutes else [])])


def _said(post: Post) -> Iterator[str]:
    yield post.fields.summary
    yield from _of_kind(post)
    has_table = False
    for block in blocks(post.document.body):
        if block.kind != "table":
            yield _sentence(block)
        elif not has_table:
            has_table = True
            yield _TABLE


def _of_kind(post: Post) -> Iterator[str]:
    """What the fields of its kind add."""
    fields = post.fields
    if isinstance(fields, Alert):
        yield f"Khu vực: {fields.area}. Bà con cần làm: {'; '.join(fields.advice)}."
    elif isinstance(fields, Notice) and fields.outage:
        outage = fields.outage
        yield (f"{outage.service} ngừng tại {outage.area}, từ {_moment(outage.starts)} đến {_moment(outage.expected_restore)}. "
               f"Lý do: {outage.reason}.")
    elif isinstance(fields, Consultation):
        yield f"Góp ý đến hết ngày {short_day(fields.closes)}. Nơi nhận: {fields.contact}, {fields.address}."
    elif isinstance(fields, Disclosure) and fields.persons:
        yield "Danh sách có trên cổng thông tin và tại bảng tin của trụ sở; ai thấy chưa đúng, xin báo Ủy ban nhân dân."


def _moment(moment: datetime) -> str:
    local = moment.astimezone(VIETNAM)
    return f"{local:%H:%M} ngày {short_day(local.date())}"


def _sentence(block: Block) -> str:
    """The words of a block on one line; what ends with no mark gets a full stop, so that the reader pauses."""
    text = " ".join(block.text.split())
    return text if text.endswith((".", "!", "?", "…", ":", ";")) else text + "."

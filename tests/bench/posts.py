"""One post of each kind as a file: its head in our schemas' form, and its body (tests/bench/sentences.py)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from schemas.vietnamese import slug
from tests.bench import beside, words
from tests.bench.sentences import Writer

# Of twenty posts in a row: thirteen pieces of news (one with a picture), one document (with a PDF), and so on.
KINDS = ("news",) * 6 + ("notice", "document", "news", "question", "news", "notice", "news", "petition", "news", "schedule", "news", "notice",
                         "news", "illustrated")
FOLDERS = {"news": "tin-tuc", "illustrated": "tin-tuc", "notice": "thong-bao", "document": "van-ban", "question": "hoi-dap",
           "petition": "kien-nghi", "schedule": "lich-lam-viec"}
LINKED = 0.3  # share of posts that link to one or two earlier ones


@dataclass(frozen=True)
class Unit:
    """The unit that writes: key of its portal, folder in the content, name."""

    key: str
    folder: str
    name: str


@dataclass(frozen=True)
class Made:
    """A post as it is written: title, address on its portal, and its files by path in the content."""

    title: str
    url: str
    files: dict[str, bytes]


def make_post(unit: Unit, number: int, moment: datetime, earlier: Sequence[Made]) -> Made:
    """Post `number` of a unit at a moment; `earlier` are posts that it may link to. The same arguments give the same bytes."""
    random = Random(f"{unit.key}/{number}")
    writer = Writer(random, moment.date())
    kind = KINDS[number % len(KINDS)]
    title = writer.title()
    name = f"{slug(title, 60)}-{number}"
    address = f"{FOLDERS[kind]}/{moment.year}/{name}"
    head = [f"title: {title}", f"date: {moment:%Y-%m-%dT%H:%M}+07:00",
            f"category: {'lich-cong-tac' if kind == 'schedule' else random.choice(words.FIELDS)}",
            f"office: {random.choice(words.OFFICES)} {unit.name}", f"summary: {writer.sentence()} {writer.sentence()}",
            "tags:", *(f"  - {tag}" for tag in random.sample(words.TAGS, random.randint(2, 4)))]
    head += _HEADS[kind](writer, unit, number)
    links = _links(random, earlier) if random.random() < LINKED else []
    least = random.randint(150, 580) if kind in ("news", "illustrated") else random.randint(150, 250)
    text = "---\n" + "\n".join(head) + "\n---\n" + writer.body(least, links)
    return Made(title, f"/{address}/", _files(f"{unit.folder}/{address}", kind, number, text, unit))


def _links(random: Random, earlier: Sequence[Made]) -> list[str]:
    some = random.sample(earlier, min(len(earlier), random.randint(1, 2)))
    return [f"Việc này nối tiếp bài [{post.title}]({post.url}) đã đăng trên cổng." for post in some]


def _files(place: str, kind: str, number: int, text: str, unit: Unit) -> dict[str, bytes]:
    serial = sum(unit.key.encode()) * 1_000_000 % 90_000_000 + number
    if kind == "illustrated":
        return {f"{place}/index.md": text.encode(), f"{place}/anh.jpg": beside.picture(serial)}
    if kind == "document":
        return {f"{place}/index.md": text.encode(), f"{place}/van-ban.pdf": beside.paper(serial)}
    return {f"{place}.md": text.encode()}


def _news(writer: Writer, unit: Unit, number: int) -> list[str]:
    own = [f"author: Ban Biên tập {unit.name}", "sources:", "  - type: own"]
    if writer.random.random() > 0.3:
        return own
    day = writer.day - timedelta(days=writer.random.randint(1, 20))
    return [*own, "  - type: document", "    issuer: Ủy ban nhân dân thành phố Tây Ninh",
            f"    number: {writer.random.randint(10, 400)}/KH-UBND", f"    date: {day}", f"    title: Kế hoạch về {writer.thing()}"]


def _illustrated(writer: Writer, unit: Unit, number: int) -> list[str]:
    return [*_news(writer, unit, number), "images:", "  - file: anh.jpg",
            f"    alt: Người dân đứng xem {writer.thing()} {writer.place()}", "    credit: Tranh minh họa của Ban Biên tập"]


def _document(writer: Writer, unit: Unit, number: int) -> list[str]:
    key, symbol, label = writer.pick(words.TYPES)
    issued = writer.day - timedelta(days=writer.random.randint(0, 1))
    return [f"number: {number // len(KINDS) + 1:02}/{symbol}-UBND", f"type: {key}", f"issuer: Ủy ban nhân dân {unit.name}",
            f"place: {unit.name}", f"issued: {issued}", f"abstract: {label} về {writer.thing()} {writer.place()}",
            "signer:", "  prefix: TM.", "  title: Chủ tịch", "  name: Nguyễn Văn Mẫu",
            "attachments:", "  - file: van-ban.pdf", f"    title: {label} toàn văn"]


def _notice(writer: Writer, unit: Unit, number: int) -> list[str]:
    return [f"expires: {writer.day + timedelta(days=writer.random.randint(20, 90))}", f"contact: Văn phòng {unit.name}"]


def _question(writer: Writer, unit: Unit, number: int) -> list[str]:
    asked = writer.day - timedelta(days=writer.random.randint(3, 12))
    return [f"asker: Bà N.T.H., {unit.name}", f"asked: {asked}", f"question: {writer.sentence()} Xin cho biết cách làm.",
            f"answered: {writer.day}", f"answered_by: Ủy ban nhân dân {unit.name}"]


def _petition(writer: Writer, unit: Unit, number: int) -> list[str]:
    received = writer.day - timedelta(days=writer.random.randint(3, 12))
    return [f"sender: Nhóm hộ dân {unit.name}", f"received: {received}", f"due: {received + timedelta(days=21)}",
            f"request: {writer.sentence()}", "state: answered", f"answered: {writer.day}", f"answered_by: Ủy ban nhân dân {unit.name}"]


def _schedule(writer: Writer, unit: Unit, number: int) -> list[str]:
    monday = writer.day + timedelta(days=14 - writer.day.weekday())
    year, week, _ = monday.isocalendar()
    sessions = [_session(monday + timedelta(days=offset), f"Họp về {writer.thing()}", "work") for offset in range(5)]
    sessions.insert(4, _session(monday + timedelta(days=3), "Tiếp công dân định kỳ", "reception", "13:30", "16:30"))
    return [f"week: {year}-W{week:02}", "sessions:", *(line for session in sessions for line in session)]


def _session(day: date, title: str, sort: str, start: str = "08:00", end: str = "10:30") -> list[str]:
    return [f"  - day: {day}", f'    start: "{start}"', f'    end: "{end}"', f"    title: {title}", "    chair: Chủ tịch UBND",
            "    place: Phòng họp tầng 2", f"    type: {sort}"]


_HEADS = {"news": _news, "illustrated": _illustrated, "document": _document, "notice": _notice, "question": _question,
          "petition": _petition, "schedule": _schedule}

"""Sentences, paragraphs and titles composed from the stock of tests/bench/words.py; the same generator state gives the same text."""

from datetime import date, timedelta
from random import Random

from tests.bench import words


class Writer:
    """Writes the text of one post; `day` is when it is written, and dates in the text are near it."""

    def __init__(self, random: Random, day: date) -> None:
        self.random, self.day = random, day
        self.pick = random.choice

    def sentence(self) -> str:
        """One sentence of 10 to 30 syllables, with its full stop."""
        text: str = self.pick(_PATTERNS)(self)
        return text[0].upper() + text[1:] + "."

    def title(self) -> str:
        """Five to thirteen syllables, without a full stop."""
        text = f"{self.pick(words.ACTORS)} {self.pick(words.VERBS)} {self.thing()} {self.pick(words.PLACES)}"
        return text[0].upper() + text[1:]

    def paragraph(self) -> str:
        return " ".join(self.sentence() for _ in range(self.random.randint(2, 5)))

    def thing(self) -> str:
        return f"{self.pick(words.OBJECTS)} {self.pick(words.ADJECTIVES)}" if self.random.random() < 0.5 else self.pick(words.OBJECTS)

    def count(self) -> str:
        """«1.284 hộ»."""
        return f"{self.random.randint(2, 2600):,} {self.pick(words.UNITS)}".replace(",", ".")

    def when(self) -> str:
        """«chiều 12/9/2023»: a day of the last six weeks."""
        day = self.day - timedelta(days=self.random.randint(0, 42))
        return f"{self.pick(words.PARTS_OF_DAY)} {day.day:02}/{day.month:02}/{day.year}"

    def place(self) -> str:
        return self.pick(words.PLACES)

    def body(self, least: int, links: list[str]) -> str:
        """Markdown of at least `least` syllables: paragraphs with headings, lists and tables among them; `links` are whole sentences."""
        blocks: list[str] = []
        count = 0
        while count < least:
            block = self._block(len(blocks))
            blocks.append(block)
            count += block.count(" ") + 1
        for link in links:
            blocks.insert(self.random.randint(1, len(blocks)), link)
        return "\n\n".join(blocks) + "\n"

    def _block(self, position: int) -> str:
        chance = self.random.random()
        if position < 2 or chance < 0.72:
            return self.paragraph()
        heading = self.pick(words.HEADINGS).capitalize()
        if chance < 0.84:
            return f"## {heading}\n\n{self.paragraph()}"
        if chance < 0.95:
            return f"{heading}:\n\n" + "\n".join(f"- {self._item()}" for _ in range(self.random.randint(3, 6)))
        rows = "\n".join(f"| {self.thing().capitalize()} | {self.count()} | {self.count()} |" for _ in range(self.random.randint(3, 7)))
        return f"Bảng {heading.lower()}\n\n| Nội dung | Kế hoạch | Thực hiện |\n|---|---|---|\n{rows}"

    def _item(self) -> str:
        return f"**{self.thing().capitalize()}** {self.place()}: {self.count()}, {self.pick(words.STATES)}."


_PATTERNS = (
    lambda w: f"{w.when()}, {w.pick(words.ACTORS)} {w.pick(words.VERBS)} {w.thing()} {w.place()}",
    lambda w: f"{w.pick(words.ACTORS)} {w.pick(words.VERBS)} {w.count()} {w.place()}, {w.pick(words.MANNERS)}",
    lambda w: f"theo {w.pick(words.ACTORS)}, {w.thing()} {w.place()} {w.pick(words.STATES)}",
    lambda w: f"vì {w.pick(words.CAUSES)}, {w.pick(words.PEOPLE)} {w.place()} mong {w.thing()} được sửa {w.pick(words.MANNERS)}",
    lambda w: f"{w.pick(words.ACTORS)} nhắc {w.pick(words.PEOPLE)} {w.pick(words.REQUESTS)} khi đi qua {w.thing()}",
    lambda w: f"tính đến {w.when()} đã có {w.count()}, hơn đợt trước {w.count()}",
    lambda w: f"{w.pick(words.PEOPLE)} {w.place()} góp {w.count()} để {w.pick(words.ACTORS)} {w.pick(words.VERBS)} {w.thing()}",
    lambda w: f"{w.thing()} {w.pick(words.STATES)}, còn {w.thing()} {w.pick(words.STATES)}",
    lambda w: f"sau khi {w.pick(words.VERBS)} {w.thing()}, {w.pick(words.ACTORS)} chuyển sang {w.thing()} {w.place()}",
    lambda w: f"mỗi nhóm lo {w.count()} {w.place()}; {w.pick(words.ACTORS)} ghi sổ {w.pick(words.MANNERS)}",
    lambda w: f"có {w.count()} hỏi về {w.thing()}, phần lớn là {w.pick(words.PEOPLE)} {w.place()}",
    lambda w: f"{w.pick(words.ACTORS)} hẹn {w.pick(words.VERBS)} {w.thing()} {w.pick(words.MANNERS)}, dù {w.pick(words.CAUSES)}",
    lambda w: f"riêng {w.thing()} {w.place()} {w.pick(words.STATES)} do {w.pick(words.CAUSES)}",
    lambda w: f"muốn biết thêm, {w.pick(words.PEOPLE)} gặp {w.pick(words.ACTORS)} {w.place()} và {w.pick(words.REQUESTS)}",
    lambda w: f"từ {w.when()}, {w.pick(words.PEOPLE)} được dùng {w.thing()} {w.pick(words.MANNERS)}",
    lambda w: f"{w.count()} được {w.pick(words.ACTORS)} đưa đến cho {w.pick(words.PEOPLE)} {w.place()} vào {w.when()}",
    lambda w: f"điều được nhắc nhiều là {w.pick(words.CAUSES)}, khiến {w.thing()} {w.place()} {w.pick(words.STATES)}",
    lambda w: f"{w.pick(words.PEOPLE)} kể rằng {w.thing()} {w.pick(words.STATES)} kể từ {w.when()}",
)

"""Paragraphs of built pages, and the ways in which somebody changes one before he hands it on."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from lxml import html

from schemas.vietnamese import fold

LEAST = 60  # characters of a paragraph that stands for a text
_DIGIT = re.compile(r"\d")
_TONES = "\u0300\u0301\u0303\u0309\u0323"
Altering = Callable[[str, Random], str]


def paragraphs(output: Path) -> list[str]:
    """Every paragraph of the bodies of all posts, each once, in an order of no meaning."""
    found = {text for page in sorted(output.glob("*/*/*/*/index.html")) for text in _of_page(page)}
    return sorted(found, key=lambda text: hash_of(text))


def hash_of(text: str) -> float:
    return Random(text).random()


def _of_page(page: Path) -> Iterator[str]:
    tree = html.parse(str(page))
    for block in tree.xpath("//article//*[contains(@class, 'prose')]//p[not(ancestor::blockquote)]"):
        text = " ".join(block.text_content().split())
        if len(text) >= LEAST:
            yield text


def change_digit(text: str, random: Random) -> str:
    """One digit is another one."""
    place = random.choice([found.start() for found in _DIGIT.finditer(text)])
    other = random.choice([digit for digit in "0123456789" if digit != text[place]])
    return text[:place] + other + text[place + 1 :]


def without_marks(text: str) -> str:
    """As it is typed on a phone without a Vietnamese keyboard; capitals stay."""
    return "".join(fold(char) if char.islower() else fold(char).upper() for char in unicodedata.normalize("NFC", text))


def other_word(text: str, random: Random) -> str:
    words = text.split()
    place = random.randrange(1, len(words))
    return " ".join([*words[:place], "chiều" if words[place] != "chiều" else "sáng", *words[place + 1 :]])


def left_out(text: str, random: Random) -> str:
    words = text.split()
    del words[random.randrange(1, len(words) - 1)]
    return " ".join(words)


def denied(text: str, random: Random) -> str:
    words = text.split()
    words.insert(random.randrange(1, len(words)), "không")
    return " ".join(words)


def exchanged(text: str, random: Random) -> str:
    """Two neighbours that are not the same change places."""
    words = text.split()
    places = [place for place in range(len(words) - 1) if words[place] != words[place + 1]]
    place = random.choice(places)
    words[place], words[place + 1] = words[place + 1], words[place]
    return " ".join(words)


def other_tone(text: str, random: Random) -> str:
    """One word has another tone: «bán» → «bàn»."""
    parts = unicodedata.normalize("NFD", text)
    place = random.choice([index for index, char in enumerate(parts) if char in _TONES])
    other = random.choice([tone for tone in _TONES if tone != parts[place]])
    return unicodedata.normalize("NFC", parts[:place] + other + parts[place + 1 :])


def asked_to_pay(text: str, random: Random) -> str:
    return f"{text} Đề nghị chuyển phí vào số tài khoản {random.randrange(10**9, 10**10)}."


def with_a_line(text: str, random: Random) -> str:
    return f"{text}\nXem tại http://tayninh-gov.example/{random.randrange(1000)}"


def cut(text: str, random: Random) -> str:
    """The first or the last half."""
    words = text.split()
    half = len(words) // 2
    return " ".join(random.choice([words[:half], words[half:]]))


def homoglyph(text: str, random: Random) -> str:
    """A Cyrillic letter that looks the same."""
    place = random.choice([index for index, char in enumerate(text) if char in "aeopcx"])
    return text[:place] + dict(zip("aeopcx", "аеорсх", strict=True))[text[place]] + text[place + 1 :]


def moved_point(text: str, random: Random) -> str:
    """«1.500» → «15.00», «7h30» stays; where there is no such number a digit changes."""
    found = [match for match in re.finditer(r"(\d)([.,])(\d)", text) if match[3] != match[2]]
    if not found:
        return change_digit(text, random) if _DIGIT.search(text) else denied(text, random)
    place = random.choice(found)
    return f"{text[: place.start()]}{place[1]}{place[3]}{place[2]}{text[place.end() :]}"


ALTERINGS: tuple[Altering, ...] = (other_word, left_out, denied, exchanged, other_tone, asked_to_pay, with_a_line, cut, homoglyph, moved_point)


def altered(text: str, random: Random) -> str:
    """The text changed in one way; in every other case a digit, where it has one."""
    if _DIGIT.search(text) and random.random() < 0.5:
        return change_digit(text, random)
    return random.choice(ALTERINGS)(text, random)

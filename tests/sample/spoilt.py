"""Vietnamese text as it comes out of old encodings, wrong ones, hasty typing and bad scans; the same every time."""

import random
import unicodedata

from schemas.vietnamese import fold

# TCVN3 (ABC) as Latin-1 shows it, in the order level, huyền, hỏi, ngã, sắc, nặng.
_TCVN3 = {
    "a": "aµ¶·¸¹", "ă": "¨»¼½¾Æ", "â": "©ÇÈÉÊË", "e": "eÌÎÏÐÑ", "ê": "ªÒÓÔÕÖ", "i": "i×ØÜÝÞ",
    "o": "oßáâãä", "ô": "«åæçèé", "ơ": "¬êëìíî", "u": "uïñòóô", "ư": "\u00adõö÷øù", "y": "yúûüýþ"}
_MARKS = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
_TO_TCVN3 = {unicodedata.normalize("NFC", vowel + mark): char for vowel, row in _TCVN3.items() for mark, char in zip(_MARKS, row, strict=True)}
_TO_TCVN3["đ"] = "®"

# VNI writes the marks of a letter as a second character.
_VNI_TONES = dict(zip(_MARKS, ("", "ø", "û", "õ", "ù", "ï"), strict=True))
_VNI_HATS = {"â": ("a", "âàåãáä"), "ă": ("a", "êèúüéë"), "ê": ("e", "âàåãáä"), "ô": ("o", "âàåãáä")}
_TO_VNI = {unicodedata.normalize("NFC", vowel + mark): base + tones[place]
           for vowel, (base, tones) in _VNI_HATS.items() for place, mark in enumerate(_MARKS)}
_TO_VNI |= {unicodedata.normalize("NFC", vowel + mark): base + tone
            for vowel, base in {**dict(zip("aeiouy", "aeiouy", strict=True)), "ơ": "ô", "ư": "ö"}.items() for mark, tone in _VNI_TONES.items()}
_TO_VNI |= dict(zip("ìỉĩíịỵđ", "ìæóíòîñ", strict=True))  # these have a character of their own

_MISREAD = {"m": "rn", "n": "ri", "l": "1", "đ": "d", "h": "li", "c": "e", "u": "ii", "t": "f", "g": "q"}


def tcvn3(text: str) -> str:
    """The text in TCVN3, shown as Latin-1."""
    return "".join(_TO_TCVN3.get(char, char) for char in text.lower())


def vni(text: str) -> str:
    """The text in VNI for Windows, shown as Latin-1."""
    return "".join(_TO_VNI.get(char, char) for char in text.lower())


def mojibake(text: str) -> str:
    """UTF-8 read as Windows-1252; bytes that it does not know are lost."""
    return text.encode().decode("cp1252", "replace")


def without_marks(text: str) -> str:
    """Typed without diacritics."""
    return fold(text)


def scanned(text: str, share: float = 0.35) -> str:
    """As a bad scan reads it: most marks lost, and in `share` of the words a letter read as another."""
    dice = random.Random(797)
    words = []
    for word in text.split(" "):
        spoilt = fold(word) if dice.random() < 0.7 else word
        if dice.random() < share:
            letters = [letter for letter in _MISREAD if letter in spoilt]
            spoilt = spoilt.replace(dice.choice(letters), _MISREAD[dice.choice(letters)], 1) if letters else spoilt
        words.append(spoilt)
    return " ".join(words)


SPOILT = (tcvn3, vni, mojibake, without_marks, scanned)

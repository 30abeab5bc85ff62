"""R8: personal data is found however it is written, and ordinary numbers are left alone (reliability §3, law §7)."""

import random
from collections.abc import Callable

import pytest

from schemas.clock import Clock
from schemas.privacy.plain_view import view_of
from schemas.privacy.privacy_law import personal_data
from schemas.privacy.sightings import find, tells
from schemas.privacy.table_headers import with_headers
from tests.worlds import NOW

Identifier = tuple[str, str, str]  # kind, the words before it, the number in its plain form

CONTEXTS = {
    "citizen-number": ("căn cước", "CMND số", "số định danh", "CCCD"), "bank-account": ("STK", "số tài khoản", "Số tài khoản:"),
    "insurance-number": ("mã số BHXH", "thẻ BHYT số"), "driving-licence": ("GPLX", "giấy phép lái xe số"),
    "tax-number": ("MST", "mã số thuế"), "mobile": ("gọi", "chị Mẫu", "Zalo"), "landline": ("nhà riêng", "gọi"),
}


def some(chance: random.Random, count: int) -> str:
    return "".join(chance.choice("0123456789") for _ in range(count))


def citizen(chance: random.Random) -> str:
    year = chance.randint(1925, 2020)
    century = (year - 1900) // 100 * 2 + chance.randint(0, 1)
    return f"{chance.choice(sorted(personal_data().provinces.codes))}{century}{year % 100:02}{some(chance, 6)}"


MAKERS: dict[str, tuple[Callable[[random.Random], str], ...]] = {
    "citizen-number": (citizen, citizen, lambda chance: "2" + some(chance, 8)),
    "mobile": (lambda chance: chance.choice(sorted(personal_data().mobiles.codes)) + some(chance, 7),) * 3,
    "landline": (lambda chance: "0276" + some(chance, 7),),
    "bank-account": (lambda chance: chance.choice("0123456789") + some(chance, chance.randint(8, 14)),),
    "insurance-number": (lambda chance: "72" + some(chance, 8),),
    "driving-licence": (lambda chance: "72" + some(chance, 10),),
    "tax-number": (lambda chance: "39" + some(chance, 8),),
}


def identifiers() -> list[Identifier]:
    chance = random.Random(797)
    makers = [(kind, make) for kind, makers in MAKERS.items() for make in makers]
    found = []
    for number in range(330):
        kind, make = makers[number % len(makers)]
        found.append((kind, chance.choice(CONTEXTS[kind]), make(chance)))
    return found


def groups(number: str, mark: str) -> str:
    """«072190001234» → «072.190.001.234», in groups that depend on the number."""
    chance, parts, rest = random.Random(number), [], number
    while rest:
        size = 4 if len(rest) == 4 else chance.choice((3, 4)) if len(rest) > 5 else len(rest)
        parts.append(rest[:size])
        rest = rest[size:]
    return mark.join(parts)


SPELLINGS: dict[str, Callable[[str, str], str]] = {
    "plain": lambda words, number: f"Xin {words} {number} trước thứ Sáu.",
    "spaces": lambda words, number: f"Xin {words} {groups(number, ' ')}, cảm ơn.",
    "dots": lambda words, number: f"Xin {words} {groups(number, '.')}.",
    "hyphens": lambda words, number: f"Xin {words} {groups(number, '–')} (ghi ở cổng).",
    "no-break spaces": lambda words, number: f"Xin {words} {groups(number, chr(0xA0))} nhé",
    "full width": lambda words, number: f"Xin {words} {''.join(chr(ord(digit) + 0xFEE0) for digit in number)}.",
    "zero width": lambda words, number: f"Xin {words} {chr(0x200B).join(number)}.",
    "wrapped line": lambda words, number: f"Xin {words} {number[:5]}\n{number[5:]} trước thứ Sáu.",
    "emphasis within": lambda words, number: f"Xin {words} {number[:3]}**{number[3:6]}**{number[6:]}.",
    "table cell": lambda words, number: f"| TT | {words} |\n|---|---|\n| 1 | Nguyễn Văn Mẫu |\n| 2 | {groups(number, ' ')} |",
    "link": lambda words, number: f"Xin [{words} {groups(number, ' ')}](tel:{number}).",
    "alt text": lambda words, number: f"![Ảnh chụp {words}: {groups(number, ' ')}](anh.jpg)",
    "digit by digit": lambda words, number: f"Xin {words}: {' '.join(number)}.",
    "entity": lambda words, number: f"Xin {words} &#{ord(number[0])};{number[1:]}.",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_r8_every_identifier_is_found_in_every_spelling(spelling: str) -> None:
    """Recall is whole: 330 identifiers in each of 14 spellings, of the right kind, and shown masked."""
    missed = []
    for kind, words, number in identifiers():
        hits = find(view_of(with_headers(SPELLINGS[spelling](words, number), tells)), Clock(NOW))
        if not any((hit.kind, hit.value) == (kind, number) for hit in hits):
            missed.append((kind, words, number, hits))
        assert all(number not in hit.masked and number[:-3] not in hit.masked for hit in hits)
    assert not missed


def harmless() -> list[str]:
    """Numbers that are nobody's: of documents, money, days, decimals, digests, coordinates, codes of files."""
    chance = random.Random(1682)
    made: list[Callable[[], str]] = [
        lambda: f"số {chance.randint(1, 9999)}/{chance.randint(1990, 2026)}/NĐ-CP", lambda: f"{some(chance, 10)}/GP-SXD",
        lambda: f"{chance.randint(1, 999_999_999_999):,}".replace(",", ".") + " đồng",
        lambda: f"{chance.randint(1_000_000, 999_999_999_999):,}".replace(",", "."),
        lambda: f"{chance.randint(1, 28):02}.{chance.randint(1, 12):02}.{chance.randint(1990, 2026)} - {chance.randint(1, 28):02}.{chance.randint(1, 12):02}",
        lambda: f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/{chance.randint(1990, 2026)} {chance.randint(0, 23):02}:{chance.randint(0, 59):02}",
        lambda: f"{chance.randint(2000, 2026)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02} {chance.randint(2000, 2026)}",
        lambda: f"0,{some(chance, 12)}", lambda: f"0.{some(chance, 12)}", lambda: f"{chance.randint(1, 99)},{some(chance, 10)} triệu",
        lambda: f"{chance.random():.3f} {chance.random():.3f} {chance.random():.3f}",
        lambda: f"{chance.getrandbits(256):064x}", lambda: f"{chance.getrandbits(160):040x}", lambda: f"{chance.getrandbits(128):032x}",
        lambda: f"{chance.getrandbits(32):08x}-{some(chance, 4)}-4{some(chance, 3)}-a{some(chance, 3)}-0{some(chance, 11)}",
        lambda: f"000.{some(chance, 2)}.{some(chance, 2)}.H53-{chance.randint(20, 26)}{chance.randint(1, 12):02}{some(chance, 2)}-{some(chance, 4)}",
        lambda: f"1.{some(chance, 6)}.000.00.00.H53", lambda: f"11.{some(chance, 6)}, 106.{some(chance, 6)}",
        lambda: "giai đoạn 2021 - 2025 và 2026 - 2030", lambda: f"tổng đài 1900 {some(chance, 4)}",
    ]
    return [make() for make in made for _ in range(200)]


def test_r8_numbers_that_are_nobodys_are_left_alone() -> None:
    """4,000 numbers, each in a sentence of its own: none blocks a post."""
    blocked = [(text, hits) for text in harmless() if (hits := find(view_of(f"Theo {text} thì kế hoạch đạt."), Clock(NOW)))]
    assert blocked == []


@pytest.mark.parametrize(("text", "kind", "masked"), [
    ("DN 4 72 79 123 45678", "insurance-number", "************678"), ("thẻ DN4727912345678", "insurance-number", "************678"),
    ("hộ chiếu số B1234567", "passport", "*****567"), ("Passport: C12345678", "passport", "******678"),
    ("(+84) 912 345 678", "mobile", "0912***678"), ("+84 (0)912.345.678", "mobile", "0912***678"), ("84912345678", "mobile", "0912***678"),
    ("ĐT: 84.912.345.678", "mobile", "0912***678"), ("khu phố 5 0912 345 678", "mobile", "0912***678"),
    ("0912.345 678", "mobile", "0912***678"), ("0912345678/Zalo", "mobile", "0912***678"), ("1. 072190001234", "citizen-number", "*********234"),
    ("5.072190001234", "citizen-number", "*********234"), ("tài khoản số 0912345678", "bank-account", "*******678"),
    ("STK của bà Mẫu tại Ngân hàng Mẫu là 1234 5678 9012", "bank-account", "*********012"), ("mã số thuế 3900123456-001", "tax-number", "**********001"),
    ("xe 70A-123.45", "plate", "70A***45"), ("70B1-234.56", "plate", "70B***56"), ("biển số 70F1-1234", "plate", "70F***34"),
    ("nguoi.mau@hopthu.example", "e-mail", "n***@hopthu.example"), ("mau @ hopthu.example", "e-mail", "m***@hopthu.example"),
    ("sinh ngày 12/5/1985", "birth-date", "…/1985"), ("Ngày sinh: 12 tháng 5 năm 1985", "birth-date", "…/1985"),
    ("ngày, tháng, năm sinh 12-05-1985", "birth-date", "…/1985"), ("(sinh 12.5.1985)", "birth-date", "…/1985")])
def test_one_spelling_of_one_kind(text: str, kind: str, masked: str) -> None:
    assert [(hit.kind, hit.masked) for hit in find(view_of(text), Clock(NOW))] == [(kind, masked)]


@pytest.mark.parametrize("between", [",", ", ", "-", " - ", "/", ";", "\n"])
def test_two_numbers_side_by_side_are_two(between: str) -> None:
    hits = find(view_of(f"gọi 0912345678{between}0987654321"), Clock(NOW))
    assert [hit.masked for hit in hits] == ["0912***678", "0987***321"]


@pytest.mark.parametrize("text", [
    "sinh năm 1985", "học sinh ngày 20/11/2025", "vệ sinh ngày 1/6/2026", "hy sinh ngày 27/7/1968", "sinh ngày 19/5/1890", "tuyển sinh ngày 3/6/2026",
    "bảo hiểm xã hội 1.234.567.890 đồng", "số tài khoản định danh đạt 112.345", "84.912.345.678 đồng", "84.912.345.678",
    "vanphong@phuong1.tayninh.gov.vn", "24/2020/TT-BCA", "Điều 12A 2023", "cấp 123.456 thẻ căn cước", "072990001234", "100190001234"])
def test_what_only_looks_like_personal_data(text: str) -> None:
    assert find(view_of(text), Clock(NOW)) == []


def test_a_day_of_a_year_to_come_is_a_birth_once_that_year_begins() -> None:
    text, clock = view_of("sinh ngày 05/03/2027"), Clock(NOW)
    assert find(text, clock) == []
    assert clock.until
    assert [hit.kind for hit in find(text, Clock(clock.until))] == ["birth-date"]

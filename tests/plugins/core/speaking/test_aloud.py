"""What is written is said as people say it; no digit is left, and a number that was said can be written down again."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.speaking.aloud import aloud, unsure_words
from plugins.core.speaking.numerals import DIGITS, decimal, whole

NUMBERS = {
    0: "không", 1: "một", 4: "bốn", 5: "năm", 9: "chín", 10: "mười", 11: "mười một", 14: "mười bốn", 15: "mười lăm", 19: "mười chín",
    20: "hai mươi", 21: "hai mươi mốt", 24: "hai mươi bốn", 25: "hai mươi lăm", 31: "ba mươi mốt", 40: "bốn mươi", 55: "năm mươi lăm",
    91: "chín mươi mốt", 99: "chín mươi chín", 100: "một trăm", 101: "một trăm lẻ một", 104: "một trăm lẻ bốn", 105: "một trăm lẻ năm",
    110: "một trăm mười", 111: "một trăm mười một", 115: "một trăm mười lăm", 121: "một trăm hai mươi mốt", 205: "hai trăm lẻ năm",
    505: "năm trăm lẻ năm", 999: "chín trăm chín mươi chín", 1000: "một nghìn", 1001: "một nghìn không trăm lẻ một",
    1010: "một nghìn không trăm mười", 1015: "một nghìn không trăm mười lăm", 1021: "một nghìn không trăm hai mươi mốt",
    1100: "một nghìn một trăm", 1105: "một nghìn một trăm lẻ năm", 2023: "hai nghìn không trăm hai mươi ba", 10_000: "mười nghìn",
    10_005: "mười nghìn không trăm lẻ năm", 15_000: "mười lăm nghìn", 21_000: "hai mươi mốt nghìn", 100_000: "một trăm nghìn",
    105_005: "một trăm lẻ năm nghìn không trăm lẻ năm", 1_000_000: "một triệu", 1_000_001: "một triệu không trăm lẻ một",
    1_050_000: "một triệu không trăm năm mươi nghìn", 1_250_000: "một triệu hai trăm năm mươi nghìn", 12_000_000: "mười hai triệu",
    21_000_021: "hai mươi mốt triệu không trăm hai mươi mốt", 1_000_000_000: "một tỷ", 1_500_000_000: "một tỷ năm trăm triệu",
    2_000_000_005: "hai tỷ không trăm lẻ năm", 21_001_000_000: "hai mươi mốt tỷ không trăm lẻ một triệu", -5: "âm năm",
}

TEXTS = {
    # dates
    "ngày 24/11/2026": "ngày hai mươi bốn tháng mười một năm hai nghìn không trăm hai mươi sáu",
    "Sáng 05/04/2027, phường họp": "Sáng ngày năm tháng tư năm hai nghìn không trăm hai mươi bảy, phường họp",
    "đến 2026-12-01": "đến ngày một tháng mười hai năm hai nghìn không trăm hai mươi sáu",
    "ngày 05 tháng 02 năm 2024": "ngày năm tháng hai năm hai nghìn không trăm hai mươi bốn",
    "chiều 28/11 ngừng nước": "chiều ngày hai mươi tám tháng mười một ngừng nước",
    "từ ngày 24/11 đến 26/11": "từ ngày hai mươi bốn tháng mười một đến ngày hai mươi sáu tháng mười một",
    "24–26/11/2026": "Hai mươi bốn đến ngày hai mươi sáu tháng mười một năm hai nghìn không trăm hai mươi sáu",
    "hạn 05/12": "hạn ngày năm tháng mười hai",
    "đường 30/4, góp ý 27/11 ở Giồng Cà": "đường ba mươi tháng tư, góp ý ngày hai mươi bảy tháng mười một ở Giồng Cà",
    "Ngày Pháp luật 9/11": "Ngày Pháp luật ngày chín tháng mười một",
    "Thứ Ba, 24/11": "Thứ Ba, ngày hai mươi bốn tháng mười một",
    "tháng 4, tháng 12/2026": "tháng tư, tháng mười hai năm hai nghìn không trăm hai mươi sáu",
    "quý IV năm 2026 và quý 3/2026": "quý tư năm hai nghìn không trăm hai mươi sáu và quý ba năm hai nghìn không trăm hai mươi sáu",
    "giai đoạn 2021-2025": "giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm",
    # times
    "07:30": "Bảy giờ ba mươi phút",
    "từ 7h30 đến 11g00": "từ bảy giờ ba mươi phút đến mười một giờ",
    "07:30–11:30": "Bảy giờ ba mươi phút đến mười một giờ ba mươi phút",
    "lúc 18h, 7 giờ 05": "lúc mười tám giờ, bảy giờ năm phút",
    "7 giờ 30 phút": "Bảy giờ ba mươi phút",
    "trước 10 giờ": "trước mười giờ",
    # phones
    "gọi 0276 3000 100": "gọi không hai bảy sáu, ba không không không, một không không",
    "+84 276 3822 000": "không hai bảy sáu, ba tám hai hai, không không không",
    "tổng đài 1022, gọi 113": "tổng đài một không hai hai, gọi một một ba",
    "đường dây nóng 1900 6789": "đường dây nóng một chín không không, sáu bảy tám chín",
    "(0276) 3000.100": "không hai bảy sáu, ba không không không, một không không",
    # money, percentages, measures
    "1.250.000 đồng": "Một triệu hai trăm năm mươi nghìn đồng",
    "50.000đ/kg": "Năm mươi nghìn đồng mỗi ki-lô-gam",
    "2,5 triệu đồng/người/tháng": "Hai phẩy năm triệu đồng mỗi người mỗi tháng",
    "17 tỷ đồng": "Mười bảy tỷ đồng",
    "100 USD": "Một trăm đô la Mỹ",
    "12,5%": "Mười hai phẩy năm phần trăm",
    "78,05 %": "Bảy mươi tám phẩy không năm phần trăm",
    "45 m² đất, 3,2 ha": "Bốn mươi lăm mét vuông đất, ba phẩy hai héc-ta",
    "1.200 m3 nước": "Một nghìn hai trăm mét khối nước",
    "60 km/h": "Sáu mươi ki-lô-mét mỗi giờ",
    "đường dây 220kV": "đường dây hai trăm hai mươi ki-lô-vôn",
    "0,05 mg/l": "Không phẩy không năm mi-li-gam mỗi lít",
    "-5 °C": "âm năm độ C",
    "3x4 m": "Ba nhân bốn mét",
    "ô 1,2 m × 0,8 m": "ô một phẩy hai mét nhân không phẩy tám mét",
    "5-7 ngày": "Năm đến bảy ngày",
    "5 mùa, 3 gian, 2 lần": "Năm mùa, ba gian, hai lần",  # no unit: the letter goes on
    # documents
    "Kế hoạch số 27/KH-UBND của phường": "Kế hoạch số hai mươi bảy của phường",
    "Theo 27/KH-UBND, trồng cây": "Theo kế hoạch số hai mươi bảy của Ủy ban nhân dân, trồng cây",
    "Luật 10/2022/QH15": "Luật số mười, năm hai nghìn không trăm hai mươi hai, của Quốc hội khóa mười lăm",
    "Quyết định số 08/QĐ-UBND": "Quyết định số không tám của Ủy ban nhân dân",
    "công văn 163/UBND-VP": "công văn số một trăm sáu mươi ba của Ủy ban nhân dân, Văn phòng",
    "797/UBND": "Số bảy trăm chín mươi bảy của Ủy ban nhân dân",
    "Thông báo 42-TB/ĐU": "Thông báo số bốn mươi hai của Đảng ủy",
    "NĐ 224/2026/NĐ-CP": "Nghị định số hai trăm hai mươi bốn, năm hai nghìn không trăm hai mươi sáu, của Chính phủ",
    "Quyết định số 61/QĐ-UBND ngày 18/11/2026 của UBND phường":
        "Quyết định số sáu mươi mốt ngày mười tám tháng mười một năm hai nghìn không trăm hai mươi sáu của Ủy ban nhân dân phường",
    "Nghị quyết số 135/NQ-CP thành lập thành phố": "Nghị quyết số một trăm ba mươi lăm của Chính phủ thành lập thành phố",
    "biểu 113/CK TC-NSNN": "biểu công khai số một trăm mười ba tài chính-ngân sách nhà nước",
    "V/v trực Tết": "Về việc trực Tết",
    "Điều 11(3), khoản 2": "Điều mười một khoản ba, khoản hai",
    # abbreviations and letters
    "UBND, HĐND và MTTQ": "Ủy ban nhân dân, Hội đồng nhân dân và Mặt trận Tổ quốc",
    "TP. Tây Ninh, P. Hiệp Ninh": "Thành phố Tây Ninh, Phường Hiệp Ninh",
    "ở TP.HCM": "ở Thành phố Hồ Chí Minh",
    "Bà N.T.H., khu phố 1": "Bà nờ tê hát, khu phố một",
    "VNPT báo": "vê nờ pê tê báo",
    "chợ TẾT": "chợ TẾT",
    "Công ty CP Cấp nước": "Công ty cổ phần Cấp nước",
    "mì, gạo, v.v.": "mì, gạo, vân vân",
    "GD&ĐT": "Giáo dục và Đào tạo",
    "QL22B, ĐT781": "quốc lộ hai mươi hai B, đường tỉnh bảy trăm tám mươi mốt",
    "lớp 10A1": "lớp mười A một",
    "cách mạng 4.0": "cách mạng bốn chấm không",
    "Phường IV, khóa XV": "Phường bốn, khóa mười lăm",
    # numbers of all sorts
    "1/3 số hộ, 3/4 diện tích": "Một phần ba số hộ, ba phần tư diện tích",
    "nhà số 12/5": "nhà số mười hai xẹt năm",
    "trực 24/7": "trực hai mươi bốn trên bảy",
    "lần thứ 1, thứ 4": "lần thứ nhất, thứ tư",
    "hơn 1.234,5 tấn": "hơn một nghìn hai trăm ba mươi bốn phẩy năm tấn",
    "số 007": "số không không bảy",
    "gopy@tayninh.example": "gopy a còng tayninh chấm example",
    "xem https://dichvucong.example/huong-dan/2": "xem dichvucong chấm example",
}


@pytest.mark.parametrize(("number", "words"), NUMBERS.items(), ids=str)
def test_a_whole_number_is_said(number: int, words: str) -> None:
    assert whole(number) == words


@pytest.mark.parametrize(("written", "said"), TEXTS.items(), ids=TEXTS)
def test_a_text_is_said(written: str, said: str) -> None:
    assert aloud(written) == said


def test_a_number_that_has_no_name_is_refused() -> None:
    with pytest.raises(ValueError, match="1000000000000000000"):
        whole(10**18)


def value(words: str) -> int:
    """The number that was said."""
    if " tỷ" in words:
        above, _, below = words.partition(" tỷ")
        return value(above) * 10**9 + (value(below) if below.strip() else 0)
    total = group = 0
    for word in words.removeprefix("âm ").split():
        if word in ("triệu", "nghìn"):
            total += group * (10**6 if word == "triệu" else 1000)
            group = 0
        elif word == "trăm":
            group *= 100
        elif word == "mười":
            group += 10
        elif word == "mươi":
            group = group // 10 * 10 + group % 10 * 10
        elif word != "lẻ":
            group += {"mốt": 1, "lăm": 5}.get(word) or DIGITS.index(word)
    return total + group


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 10**12) | st.integers(0, 3000))
def test_a_number_that_was_said_can_be_written_down_again(number: int) -> None:
    assert value(whole(number)) == number


@settings(max_examples=100, deadline=None)
@given(st.integers(0, 10**9), st.text("0123456789", min_size=1, max_size=6))
def test_no_two_decimals_sound_the_same(head: int, tail: str) -> None:
    before, _, after = decimal(f"{head},{tail}").partition(" phẩy ")
    assert value(before) == head
    digits = [DIGITS.index(word) for word in after.split()] if set(after.split()) <= set(DIGITS) else [value(after)]
    assert "".join(map(str, digits)) == tail


PIECES = st.sampled_from(["24/11/2026", "7h30", "0276 3000 100", "12,5%", "1.250.000 đồng", "27/KH-UBND", "10A1", "số", "ngày", "từ", "–", "-", "/", ".", ",", "(",
                          "UBND", "TP.", "N.T.H.", "m²", "km/h", "IV", "²", "٣", "½", "x", "%", " ", "đ", "VNPT", "quý", "05", "2026-11-24", "h", ":"])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text("0123456789./,-:hxđ%mV ", max_size=8), max_size=8).map("".join) | st.text(max_size=60))
def test_whatever_is_written_no_digit_is_left(text: str) -> None:
    said = aloud(text)
    assert not re.search(r"\d", said)
    assert said == " ".join(said.split())


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(["bà", "con", "dọn", "kênh", "thứ", "Bảy,", "từ", "ngày", "mai.", "Hội", "văn", "hóa;", "(không", "thu", "tiền)"]), min_size=1))
def test_plain_words_stay_as_they_are(words: list[str]) -> None:
    assert aloud(" ".join(words)) == " ".join(words)


def test_abbreviations_that_nobody_knows_are_named_once() -> None:
    assert unsure_words("VNPT và EVN, rồi VNPT; UBND, TẾT, phường IV, COVID-19") == ["VNPT", "EVN"]

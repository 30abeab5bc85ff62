"""Numbers as Vietnamese words: 21 → hai mươi mốt, 15 → mười lăm, 1.005 → một nghìn không trăm lẻ năm.

Our own, because num2words 0.5.14 loses zeros («1.05» → một phẩy năm; 1.050.000 → một triệu năm mươi nghìn).
"""

from plugins.core.speaking.spoken_law import spoken_law

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LARGEST = 10**18 - 1
_BILLION = 10**9


def whole(number: int) -> str:
    """A whole number of at most eighteen digits; ValueError for a larger one."""
    if abs(number) > LARGEST:
        raise ValueError(number)
    if number < 0:
        return f"âm {whole(-number)}"
    if number < 10:
        return DIGITS[number]
    above, below = divmod(number, _BILLION)
    parts = [f"{whole(above)} tỷ"] if above else []
    return " ".join([*parts, *_groups(below, bool(above))])


def digit_by_digit(text: str) -> str:
    """«0276» → không hai bảy sáu; what is no digit is left out."""
    return " ".join(DIGITS[int(char)] for char in text if char.isdecimal())


def decimal(text: str) -> str:
    """«1.250», «12,5», «0,05», a number as it is written in Vietnamese; a tail that begins with zero, or is long, goes digit by digit."""
    before, _, after = text.replace(".", "").partition(",")
    head = whole(int(before)) if len(before) <= 18 else digit_by_digit(before)
    if not after:
        return head
    return f"{head} phẩy {digit_by_digit(after) if after[0] == '0' or len(after) > 2 else whole(int(after))}"


def _groups(number: int, goes_on: bool) -> list[str]:
    """Millions, thousands and the rest; a group behind another one says its zeros."""
    words: list[str] = []
    for size, name in ((10**6, "triệu"), (10**3, spoken_law().thousand), (1, "")):
        group = number // size % 1000
        if group:
            words.append(f"{_below_thousand(group, goes_on or bool(words))} {name}".strip())
    return words


def _below_thousand(number: int, is_behind: bool) -> str:
    hundreds, rest = divmod(number, 100)
    head = [f"{DIGITS[hundreds]} trăm"] if hundreds or is_behind else []
    return " ".join([*head, *_below_hundred(rest, bool(head))])


def _below_hundred(number: int, is_behind: bool) -> list[str]:
    tens, ones = divmod(number, 10)
    if not tens:
        return ([spoken_law().zero_tens] if is_behind and ones else []) + ([DIGITS[ones]] if ones else [])
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    last = {5: "lăm", 1: "mốt" if tens > 1 else "một", 4: "bốn"}.get(ones, DIGITS[ones])
    return [head, last] if ones else [head]

"""Where sentences end, and how long they are."""

import pytest

from schemas.text.prose import blocks
from schemas.text.sentences import sentences


@pytest.mark.parametrize(("text", "lengths"), [
    ("Một câu. Hai câu nữa! Ba?", [2, 3, 1]),
    ("Chủ tịch UBND TP. Tây Ninh và ThS. Nguyễn Văn Mẫu đến.", [12]),
    ("Đường dài 1.234 m. Giá 3,5 triệu đồng.", [4, 4]),
    ("Ông A. Mẫu nói: “Xong rồi.” Bà con về.", [6, 3]),
    ("Làm đường; trồng cây; dọn kênh.", [2, 2, 2]),
    ("Gồm rau, quả, v.v. và hoa.", [6]),
    ("Họp lúc 7 giờ … rồi về", [6]),
    ("Dòng một  \nDòng hai", [2, 2]),
    ("Dòng một\ndòng hai", [4]), ("– – –", [])])
def test_a_text_is_cut_where_its_sentences_end(text: str, lengths: list[int]) -> None:
    assert [sentence.words for block in blocks(text) for sentence in sentences(block)] == lengths


def test_a_sentence_knows_where_it_begins() -> None:
    [block] = blocks("Câu một.\nCâu hai.")
    assert [block.line_of(sentence.start) for sentence in sentences(block)] == [0, 1]

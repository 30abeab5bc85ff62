"""Numbers that people wrote can be called; what is no telephone number is left alone."""

import pytest

from plugins.pelican.phone_links import phones, with_phones

CALL = '<a href="tel:02763000169">0276 3000 169</a>'


@pytest.mark.parametrize(("html", "expected"), {
    "<p>Thấy khói, gọi 0276 3000 169.</p>": f"<p>Thấy khói, gọi {CALL}.</p>",
    "<p>0276.3000.169; 0912 345 678</p>":
        '<p><a href="tel:02763000169">0276.3000.169</a>; <a href="tel:0912345678">0912 345 678</a></p>',
    f"<p>{CALL}</p>": f"<p>{CALL}</p>",
    '<p><a href="/lien-he/">gọi <b>0276 3000 169</b></a></p>': '<p><a href="/lien-he/">gọi <b>0276 3000 169</b></a></p>',
    "<code>0276 3000 169</code>": "<code>0276 3000 169</code>",
    '<img alt="0276 3000 169" src="a.jpg">': '<img alt="0276 3000 169" src="a.jpg">',
}.items())
def test_a_number_in_the_words_becomes_a_link_and_one_within_a_link_or_tag_does_not(html: str, expected: str) -> None:
    assert with_phones(html) == expected


@pytest.mark.parametrize("text", [
    "0276 3000 1690", "10276 3000 169", "tài khoản 0271 0001 234 56", "0912 345 678.000 đồng", "Số 0276/3000169", "24/11/2026", "0912 345 67",
    "12.345.678", "ngày 03.09.2024"])
def test_what_is_longer_shorter_or_something_else_is_no_telephone_number(text: str) -> None:
    assert phones(text) == text


def test_plain_text_is_escaped_before_it_gets_links() -> None:
    assert phones("<b> & 0276 3000 169") == f"&lt;b&gt; &amp; {CALL}"

"""Links that look like a portal's own are unmasked: none is taken for one, and the host that would really be opened is said."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from plugins.pelican.theme_files import theme_files
from tests.search.conftest import address

OWN = "tayninh.example"

# What somebody sends → the host that a browser would open («»: it would open none).
LOOK_ALIKES = {
    # what stands before @ is a name and a password
    "https://tayninh.example@evil.com/": "evil.com", "https://tayninh.example%20@evil.com": "evil.com", "tayninh.example@evil.com": "evil.com",
    "https://tayninh.example:443@evil.com/tin-tuc/": "evil.com", "https://user@tayninh.example/": OWN, "https://@tayninh.example/": OWN,
    "https:\\\\tayninh.example@evil.com": "evil.com", "//tayninh.example@evil.com": "evil.com",
    # the name is only a part of another one
    "https://tayninh.example.evil.com/": "evil.com", "https://tayninh.example-gov.com/": "tayninh.example-gov.com", "https://evil.com/tayninh.example/": "evil.com",
    "https://tayninh-example.com/": "tayninh-example.com", "https://tayninhexample.com": "tayninhexample.com", "https://evil.com/?https://tayninh.example/": "evil.com",
    "https://evil.com#tayninh.example": "evil.com", "https://evil.com\\tayninh.example/": "evil.com", "https://evil.com/https://tayninh.example": "evil.com",
    "https://x.tayninh.example/": "x.tayninh.example", "https://www.tayninh.example/": "www.tayninh.example", "https://phuong1.tayninh.example.vn/": "example.vn",
    "https://phuong1-tayninh.example/": "phuong1-tayninh.example", "https://phuong1tayninh.example/": "phuong1tayninh.example",
    # another ending
    "https://tayninh.com/": "tayninh.com", "https://tayninh.vn": "tayninh.vn", "https://tayninh.gov.vn.com": "vn.com", "https://tayninh.examp1e/": "tayninh.examp1e",
    "https://tayninh.example.com.vn": "example.com.vn", "https://tayninh.exampl/": "tayninh.exampl", "https://tayninh.example.xyz/": "example.xyz",
    # a letter wrong, left out, twice, or a figure for it
    "https://taynlnh.example/": "taynlnh.example", "https://tayn1nh.example/": "tayn1nh.example", "https://taynih.example/": "taynih.example",
    "https://tayninhh.example/": "tayninhh.example", "https://tayninn.example/": "tayninn.example", "https://tay-ninh.example/": "tay-ninh.example",
    "https://tavninh.example/": "tavninh.example", "https://hiepnlnh.tayninh.example/": "hiepnlnh.tayninh.example", "https://phuongl.tayninh.example/": "phuongl.tayninh.example",
    "https://hiep-ninh.tayninh.example/": "hiep-ninh.tayninh.example",
    # letters of other alphabets, marks, signs that are not seen
    "https://tаyninh.example/": "xn--tyninh-3nf.example", "https://tayninh.exаmple/": "tayninh.xn--exmple-4nf", "https://ṭayninh.example/": "xn--ayninh-h17b.example",
    "https://tâyninh.example/": "xn--tyninh-wta.example", "https://xn--tyninh-7fg.example/": "xn--tyninh-7fg.example", "https://ｔayninh.example/": OWN,
    "https://tayninh。example/": OWN, "https://tayninh.example\u200b/": OWN, "https://tay\u00adninh.example/": OWN, "https://tay\tninh.example/": OWN,
    "https://\u202etayninh.example/": "", "https://tayninһ.example/": "xn--taynin-1gg.example",
    # ports, dots, figures, plain text, commands, short links
    "https://tayninh.example:8443/": f"{OWN}:8443", "https://tayninh.example:80/": f"{OWN}:80", "https://tayninh.example./": f"{OWN}.", "http://tayninh.example/": OWN,
    "http://3232235777/": "192.168.1.1", "https://192.168.1.1/tayninh.example/": "192.168.1.1", "https://[::1]/": "[::1]", "https://bit.ly/tayninh": "bit.ly",
    "javascript:location='https://tayninh.example/'": "", "data:text/html,https://tayninh.example/": "", "intent://tayninh.example/#Intent;end": "tayninh.example",
    "ftp://tayninh.example/": OWN, "https://facebook.com/tayninh.example": "facebook.com", "https://zalo.me/tayninh.example": "zalo.me",
    "file:///tayninh.example/": "", "blob:https://tayninh.example/1": "", "https://": "", "https:///evil.com/tayninh.example": "evil.com",
}
_JUDGE = """async ([module, links]) => {
  const { judge } = await import(module);
  const where = JSON.parse(document.getElementById("kiem-tra").dataset.where);
  return links.map((link) => judge(link, where));
}"""


def judged(page: Page, links: list[str]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate(_JUDGE, [address("city", theme_files().urls["check-address.js"]), links])
    return found


def test_no_look_alike_is_taken_for_a_portal(page: Page) -> None:
    assert len(LOOK_ALIKES) >= 50
    told = list(zip(LOOK_ALIKES, judged(page, list(LOOK_ALIKES)), strict=True))
    assert [link for link, found in told if found.get("official")] == []
    assert all(found["why"] for _, found in told)


def test_the_host_that_would_be_opened_is_said(page: Page) -> None:
    told = zip(LOOK_ALIKES.items(), judged(page, list(LOOK_ALIKES)), strict=True)
    assert {link: (found["host"], found["real"]) for (link, host), found in told if host not in (found["host"], found["real"])} == {}


def test_every_portal_and_account_is_known_however_it_is_typed(page: Page) -> None:
    where = page.locator("#kiem-tra").evaluate("form => JSON.parse(form.dataset.where)")
    assert len(where["portals"]) == 11
    own = [address for address, _ in [*where["portals"], *where["accounts"]]]
    typed = ["tayninh.example", "TAYNINH.example/", "https://tayninh.example:443/", " https://tayninh.example/tin-tuc/?utm=1 "]
    assert all(one["official"] for one in judged(page, own + typed))


@pytest.mark.parametrize(("link", "words"), [
    ("https://tayninh.example@evil.com/nop-phat", ["không phải địa chỉ của cổng", "evil.com", "trước dấu @"]),
    ("https://tаyninh.example/", ["xn--tyninh-3nf.example", "chữ cái lạ"]),
    ("https://tayninh.example.dong-phat.com/", ["dong-phat.com", "ghép vào cho giống"]),
    ("https://bit.ly/nop-phat", ["rút gọn"]),
])
def test_a_look_alike_is_told_in_plain_words(page: Page, link: str, words: list[str]) -> None:
    page.locator("#can-kiem").fill(link)
    page.locator("#kiem-tra button").click()
    for word in words:
        expect(page.locator("#tra-loi")).to_contain_text(word)


# A text, and the links that are seen in it: each with whether it is taken for a portal's.
IN_TEXTS = {
    "Gửi về tayninh.example@gmail.com hoặc van.thu@tayninh.example.": [], "vào tayninh.example@evil.com/nop-phat ngay": [False],
    "xem tayninh.example。evil.com": [False], "xem tayninh.example\u200b.evil.com": [False], "xem tayninh.example_evil.com": [False],
    "xem tayninh.example%2eevil.com": [False], "xem tayninh.example\\@evil.com": [False], "xem tayninh.example:mk@evil.com": [False],
    "xem tayninh.example#@evil.com": [True], "xem (tayninh.example), tayninh.example/tin-tuc/. Hay tayninh.example:": [True, True, True],
}
_LINKS = """async ([module, texts]) => {
  const { judge, linksIn } = await import(module);
  const where = JSON.parse(document.getElementById("kiem-tra").dataset.where);
  return texts.map((text) => linksIn(text).map((link) => !!judge(link, where).official));
}"""


def test_what_follows_a_name_in_a_text_is_read_with_it(page: Page) -> None:
    found = page.evaluate(_LINKS, [address("city", theme_files().urls["check-address.js"]), list(IN_TEXTS)])
    assert dict(zip(IN_TEXTS, found, strict=True)) == IN_TEXTS

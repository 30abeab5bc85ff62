import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from schemas.body import ATTRIBUTES, TAGS, TooMuch, line_of_hidden, render_body
from schemas.characters import first_hidden

URL = "/tin-tuc/2026/thu/"


def test_markdown_becomes_html_with_an_outline() -> None:
    body = render_body("### Một\n\nchữ **đậm**\n\n##### Hai\n\n### Một\n", URL)
    assert body.outline == (("muc-mot", "Một", 2), ("muc-hai", "Hai", 3), ("muc-mot_1", "Một", 2))
    assert "<strong>đậm</strong>" in body.html
    assert body.text == "Một chữ đậm Hai Một"


@pytest.mark.parametrize(("markdown", "levels"), [
    ("# a\n\n## b\n\n#### c\n\n# d", [2, 3, 4, 2]), ("#### a\n\n## b\n\n### c", [2, 2, 3]), ("###### a", [2])])
def test_headings_never_skip_a_level(markdown: str, levels: list[int]) -> None:
    assert [level for _, _, level in render_body(markdown, URL).outline] == levels


def test_a_table_is_accessible() -> None:
    body = render_body("Bảng 1. Thu chi\n\n| Khoản | Số |\n|---|---|\n| Thu | 1 |\n", URL)
    assert "<caption>Bảng 1. Thu chi</caption>" in body.html
    assert body.html.count('scope="col"') == 2


@pytest.mark.parametrize(("markdown", "html"), [
    ("Dự án [Smart City]{lang=en} mới", 'Dự án <span lang="en">Smart City</span> mới'),
    ("[*Smart* City]{lang=en}, [ភាសាខ្មែរ]{lang=km}", '<span lang="en"><em>Smart</em> City</span>, <span lang="km">ភាសាខ្មែរ</span>'),
    ("[tiếng Việt]{lang=vi}", "[tiếng Việt]{lang=vi}"), ("[a](/tin-tuc/){lang=en}", '<a href="/tin-tuc/" rel="noopener">a</a>{lang=en}')])
def test_words_of_another_language_are_marked(markdown: str, html: str) -> None:
    assert html in render_body(markdown, URL).html


@pytest.mark.parametrize(("markdown", "target"), [
    ("[a](ke-hoach.pdf)", URL + "ke-hoach.pdf"), ("[a](/van-ban/2026/x/)", "/van-ban/2026/x/"),
    ("[a](https://baomau.example/x)", "https://baomau.example/x"), ("<a@tayninh.example>", "mailto:a@tayninh.example"), ("[a](#muc-b)", "#muc-b")])
def test_good_links_lead_on(markdown: str, target: str) -> None:
    body = render_body(markdown, URL)
    assert f'href="{target}"' in body.html
    assert body.refused == ()


@pytest.mark.parametrize("target", [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "http://x.vn", "//evil.example", "\\\\evil.example", "/\\evil.example",
    "https://a@evil.example", "https://@evil.example", "#fn src='{static}x'", "#a b", "/a/../../x", "tel:*21*1%23", "mailto:x", "", "vbscript:x", "../../x.html", "{static}../../secret", "{attach}/etc/passwd", "file:///etc/passwd", "https://",
])
def test_bad_links_are_taken_out_and_told(target: str) -> None:
    body = render_body(f"[a](<{target}>) ![b](<{target}>)", URL)
    assert "href" not in body.html
    assert "src" not in body.html
    assert body.refused


@pytest.mark.parametrize("markup", [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<iframe src=//x>", "<style>*{}</style>", "<base href=//x>",
    "</article></main>", "<textarea>", "<plaintext>", "<svg onload=alert(1)>", "<form action=//x>", '<p style="color:red" id="x" name="y">',
    "[a](https://x.vn){: onclick=alert(1)}", "<!--[if IE]><script>x</script>-->", "<math><mi//xlink:href='data:x'>",
])
def test_html_of_an_editor_is_shown_as_text(markup: str) -> None:
    tree = lxml_html.fragment_fromstring(render_body(f"Xin chào {markup} hết", URL).html, create_parent="div")
    for element in tree.iterdescendants():
        assert element.tag in TAGS
        assert set(element.attrib) <= ATTRIBUTES.get(element.tag, set()) | {"rel"}
    assert "hết" in tree.text_content()


@settings(deadline=None)
@given(st.text(alphabet="<>&\"'[](){}!#*_`|-:/\\ a1đ\n", max_size=120))
def test_any_body_gives_only_allowed_html(markdown: str) -> None:
    tree = lxml_html.fragment_fromstring(render_body(markdown, URL).html or "<p></p>", create_parent="div")
    for element in tree.iterdescendants():
        assert element.tag in TAGS
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]


@pytest.mark.parametrize(("markdown", "lines"), [
    ("a\n\nb &#8; c", 2), ("&#xFFFE;", 0), ("a\n&rlm;b", 1), ("a &#x202E;b", 0), ("`&#8;`\n\n&amp;#8;", None), ("&nbsp;&lt;&#128;", None)])
def test_a_hidden_character_that_an_entity_makes_is_found_with_its_line(markdown: str, lines: int | None) -> None:
    assert (first_hidden(render_body(markdown, URL).html) is None) is (lines is None)
    assert lines is None or line_of_hidden(markdown) == lines


@pytest.mark.parametrize("markdown", ["[a]: https://a.vn/" + "b" * 400 + "\n\n" + "[a]" * 15_000, "[a](&#" + "1" * 5000 + ";)", "## &amp;#" + "1" * 5000 + ";"])
def test_a_text_that_swells_or_cannot_be_counted_is_too_much(markdown: str) -> None:
    with pytest.raises(TooMuch):
        render_body(markdown, URL)


def test_a_link_has_no_words_of_its_own_for_the_pointer() -> None:
    assert "title" not in render_body('[a](https://a.vn "b")', URL).html


def test_pictures_are_named() -> None:
    body = render_body("![Lễ hội](le-hoi.jpg)", URL)
    assert body.pictures == ("le-hoi.jpg",)
    assert f'src="{URL}le-hoi.jpg"' in body.html


def test_the_words_of_links_are_known_and_footnotes_are_none() -> None:
    body = render_body("[**kế** hoạch](a.pdf), [![sơ đồ](b.png)](/x/), <https://mau.example/a>, ghi chú[^1], [nguồn][n]\n\n"
                       "[^1]: lời\n\n[n]: https://mau.example/n\n", URL)
    assert body.link_words == (("kế hoạch", "a.pdf"), ("sơ đồ", "/x/"), ("https://mau.example/a", "https://mau.example/a"),
                               ("nguồn", "https://mau.example/n"))

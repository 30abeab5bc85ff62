"""The English pages: what a foreigner may know of the office, said in English, and tied to the Vietnamese pages both ways."""

from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.pelican.pages import TWINS
from tests.plugins.rules.test_portals import edit, of_portal, told
from tests.worlds import PORTALS, judge, make_portal, publishing

SPEAKING = ("city", "hiep-ninh")
PAGES = ("", "introduction/", "organisation/", "services/", "contact/")


def tree_of(sample: Path, portal: str, url: str) -> lxml_html.HtmlElement:
    root: lxml_html.HtmlElement = lxml_html.parse(str(sample / portal / url.lstrip("/") / "index.html")).getroot()
    return root


@pytest.mark.parametrize("portal", SPEAKING)
def test_every_english_page_says_that_it_is_english_and_has_what_the_law_asks(sample: Path, portal: str) -> None:
    for name in PAGES:
        tree = tree_of(sample, portal, f"/en/{name}")
        meta = {element.get("name"): element.get("content") for element in tree.xpath("//meta[@name]")}
        assert tree.get("lang") == "en"
        assert meta["DC.language"] == "en"
        assert meta["DC.identifier"] == tree.xpath("//link[@rel='canonical']/@href")[0]
        foot = tree.xpath("//footer")[-1].text_content()
        assert all(word in foot for word in ("Responsible", "Address", "Telephone", "E-mail", "Sample content"))
        assert len(tree.xpath("//h1")) == 1


@pytest.mark.parametrize("portal", SPEAKING)
def test_the_two_languages_name_each_other(sample: Path, portal: str) -> None:
    base = publishing().address_of(portal)
    for vietnamese, english in TWINS:
        both = [[(link.get("hreflang"), link.get("href")) for link in tree_of(sample, portal, url).xpath("//link[@hreflang]")]
                for url in (vietnamese, english)]
        assert both == [[("vi", base + vietnamese), ("en", base + english)]] * 2


@pytest.mark.parametrize("portal", SPEAKING)
def test_vietnamese_words_on_an_english_page_are_marked(sample: Path, portal: str) -> None:
    for name in PAGES:
        tree = tree_of(sample, portal, f"/en/{name}")
        for marked in tree.xpath("//*[@lang='vi']"):
            marked.drop_tree()
        words = tree.find("body").text_content()
        assert not set(words.lower()) & set("ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ"), (name, words)


def test_a_portal_that_says_nothing_in_english_has_no_such_page_and_names_none(sample: Path) -> None:
    for portal in set(PORTALS) - set(SPEAKING):
        assert not (sample / portal / "en").exists()
        assert not tree_of(sample, portal, "/").xpath("//*[@hreflang]")


def test_every_division_and_every_official_is_named_with_telephone_and_mail(sample: Path) -> None:
    rows = tree_of(sample, "hiep-ninh", "/en/organisation/").xpath("//tbody/tr")
    people = tree_of(sample, "hiep-ninh", "/en/contact/").xpath("//tbody/tr")
    assert len(rows) == 13
    assert "Nguyễn Văn Ví Dụ" in [person.xpath("string(th)") for person in people]
    assert all(row.xpath(".//a[starts-with(@href, 'tel:')]") and row.xpath(".//a[starts-with(@href, 'mailto:')]") for row in [*rows, *people])


def test_the_city_is_asked_for_english_and_a_ward_only_to_finish_it(tmp_path: Path) -> None:
    block = (Path(__file__).parent / "examples/portal.yml").read_text("utf-8")
    start, end = block.index("english:"), block.index("sample: true")
    city = make_portal(tmp_path, "city", city=True)
    edit(city / "portal.yml", (block[start:end], ""))
    assert "CG13" in [problem.code for problem in judge(tmp_path, "city").own_problems]
    assert told(of_portal(tmp_path, (block[start:end], ""))) == []
    lacking = of_portal(tmp_path, (", english: Chairman}", "}"), file="organisation.yml", key="hai")
    assert [found for found in told(lacking) if found[0] == "CG13"] == [("CG13", 7, "warning")]

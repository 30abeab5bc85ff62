"""Search in the register of documents by each fact that Decree 42/2022 Điều 4(1)(a) names."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from schemas.text.search_words import search_form
from tests.search.conftest import address
from tests.test_served_pages import KEPT


@pytest.fixture(scope="module")
def register(sample: Path) -> list[dict[str, str]]:
    """All documents of the city's register, the newest first."""
    years = sorted((sample / "city/van-ban/nam").iterdir(), reverse=True)
    return [entry for year in years for entry in json.loads((year / "danh-muc.json").read_text("utf-8"))]


def find(page: Page, **asked: str) -> list[str]:
    """Addresses of the documents that are found on the city's portal."""
    page.goto(address("city", "/van-ban/"))
    page.locator(".register-search > summary").click()
    for name, value in asked.items():
        field = page.locator(f"#tim-van-ban [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.locator("#tim-van-ban button").press("Enter")
    expect(page.locator("#trang-thai")).to_contain_text("văn bản")
    return [link.partition(".example")[2] for link in page.locator("#ket-qua h2 a").evaluate_all("links => links.map(link => link.href)")]


def test_the_register_as_data_is_the_register_of_the_pages(sample: Path, register: list[dict[str, str]]) -> None:
    assert len({entry["dia_chi"] for entry in register}) == len(register) > 10
    assert all((sample / "city" / entry["dia_chi"].strip("/") / "index.html").is_file() for entry in register)


def test_all_documents_are_found_where_nothing_is_asked(page: Page, register: list[dict[str, str]]) -> None:
    assert find(page) == [entry["dia_chi"] for entry in register]


@pytest.mark.parametrize("number", ["797/UBND", "797", "797/ub"])
def test_a_number_is_found_whole_and_in_part(page: Page, number: str) -> None:
    assert find(page, so=number) == ["/van-ban/2023/797-ubnd/"]


def test_each_fact_chooses(page: Page, register: list[dict[str, str]]) -> None:
    one = register[3]
    for name in ("loai", "linh_vuc"):
        assert find(page, **{name: one[name]}) == [entry["dia_chi"] for entry in register if entry[name] == one[name]], name
    for name in ("trich_yeu", "co_quan", "nguoi_ky"):
        words = search_form(" ".join(one[name].split()[:3]))
        found = find(page, **{name: words})
        assert one["dia_chi"] in found
        assert len(found) < len(register) or all(words in search_form(entry[name]) for entry in register), name


def test_days_of_issue_are_a_range_with_both_ends(page: Page, register: list[dict[str, str]]) -> None:
    first, last = register[5]["ngay"], register[2]["ngay"]
    assert find(page, tu=first, den=last) == [entry["dia_chi"] for entry in register if first <= entry["ngay"] <= last]


def test_what_is_in_force_is_told_from_what_was_replaced(page: Page, register: list[dict[str, str]]) -> None:
    replaced = {entry["dia_chi"] for entry in register if entry["thay_the"]}
    assert replaced
    assert replaced <= set(find(page, tinh_trang="het"))
    assert not replaced & set(find(page, tinh_trang="con"))


def test_without_scripts_the_register_by_year_remains(served: Browser) -> None:
    context = served.new_context(ignore_https_errors=True, java_script_enabled=False)
    page = context.new_page()
    page.goto(address("city", "/van-ban/"))
    assert page.locator("nav.years a").count() > 2
    page.locator("nav.years a").last.click()
    assert page.locator("table.register tbody tr").count() > 0
    context.close()


def test_nothing_is_refused_or_kept(served: Browser) -> None:
    context = served.new_context(ignore_https_errors=True)
    page, said = context.new_page(), []
    page.on("console", lambda message: said.append(message.text))
    find(page, so="797")
    assert said == []
    assert page.evaluate(KEPT) == [0, 0, 0, 0]
    context.close()

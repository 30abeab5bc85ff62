"""docs/quy-tac.md is what the program makes now, and it has a page for every code that an editor can meet."""

import ast
import re

from markdown_it import MarkdownIt

from plugins.core.judging.handbook import handbook
from plugins.rules import RULES
from plugins.steps.rules import HANDBOOK
from schemas.codes import families
from tests.worlds import ROOT

PAGES = [page for family in families() for page in family.codes]


def codes_in_code() -> set[str]:
    """Every text in the program that is a code and nothing else."""
    found = set()
    for path in [ROOT / "build.py", *(ROOT / "schemas").rglob("*.py"), *(ROOT / "plugins").rglob("*.py")]:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and re.fullmatch(r"[A-Z]{2,4}\d\d", node.value):
                found.add(node.value)
    return found


def test_the_handbook_is_fresh() -> None:
    """Where this fails: python build.py rules."""
    assert HANDBOOK.read_text("utf-8") == handbook(RULES, families())


def test_every_code_has_a_page_and_every_page_a_code() -> None:
    """A code without a page: add it to schemas/codes.yml."""
    others = [page.code for page in PAGES]
    assert len(others) == len(set(others))
    assert {module.RULE.code for module in RULES}.isdisjoint(others)
    assert codes_in_code() == {module.RULE.code for module in RULES} | set(others)
    assert all(page.code.startswith(family.id) for family in families() for page in family.codes)


def test_every_rule_page_says_what_why_wrong_right_since_when_and_by_which_clause() -> None:
    text = handbook(RULES, families())
    pages = {part.split("\n")[0]: part for part in re.split(r"^### ", text, flags=re.M)[1:]}
    for module in RULES:
        page = pages[module.RULE.code]
        for heading in ("- Vì sao: ", "- Sai: ", "- Đúng: ", "hiệu lực từ ", "căn cứ "):
            assert re.search(re.escape(heading) + r"\S", page), (module.RULE.code, heading)
    assert "NG01 | Ngày viết chưa đúng" in text
    assert "CT04 | Không bài nào dùng tệp này. (lưu ý) |" in text


def test_an_example_in_the_handbook_is_text_and_no_markup() -> None:
    """«[kế hoạch](ke-hoach-cu)» is shown as it is written."""
    html = MarkdownIt("commonmark").enable("table").render(HANDBOOK.read_text("utf-8"))
    assert re.findall("<a (?!id=\"[a-z]{2,4}[0-9]{2}\"></a>)", html) == []  # but for the places of codes in tables
    assert "[kế hoạch](ke-hoach-cu)" in html

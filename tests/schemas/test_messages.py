import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from schemas.frontmatter import read_document
from schemas.kinds import KINDS
from schemas.messages import CUSTOM, SPECIAL, STANDARD
from schemas.portal import Organisation, Portal
from schemas.post import validate
from schemas.publish import Publishing
from schemas.scoring_files import ConfirmedScores, UnitScoring
from schemas.strict_yaml import YamlTree, read_mapping
from tests.worlds import example

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
MODELS = [kind.model for kind in KINDS.values()] + [Portal, Organisation, Publishing, UnitScoring, ConfirmedScores]

# What pydantic can answer to text, lists and mappings, by the kind of schema that it checks them with.
ANSWERS = {
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal"},
    "decimal": {"decimal_type", "decimal_parsing", "decimal_max_places", "finite_number", "greater_than_equal", "less_than_equal"},
    "bool": {"bool_type", "bool_parsing"},
    "literal": {"literal_error"}, "enum": {"enum"},
    "tuple": {"tuple_type", "too_short", "too_long"},
    "model": {"model_type", "missing", "extra_forbidden"},
    "tagged-union": {"union_tag_not_found", "union_tag_invalid", "model_attributes_type"},
}
# Schemas that only wrap others or run our own functions, which raise our own errors.
SILENT = {"nullable", "default", "function-before", "function-after", "definitions", "definition-ref", "model-fields", "model-field",
          "date", "datetime", "dict"}


def schema_types(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("type"), str):
            yield node["type"]
        for key, value in node.items():
            if key not in ("serialization", "function"):
                yield from schema_types(value)
    elif isinstance(node, (list, tuple)):
        for item in node:
            yield from schema_types(item)


@pytest.mark.parametrize("model", MODELS)
def test_whatever_pydantic_can_say_has_vietnamese_words(model: type[BaseModel]) -> None:
    used = set(schema_types(model.__pydantic_core_schema__))
    assert used <= set(ANSWERS) | SILENT
    for kind in used & set(ANSWERS):
        assert ANSWERS[kind] <= set(STANDARD), kind


def test_every_complaint_of_ours_has_a_code() -> None:
    raised = {name for path in SCHEMAS.rglob("*.py")
              for name in re.findall(r'PydanticCustomError\(\s*"(\w+)"|_matching\(\s*(?:r"[^"]*"|EMAIL), "(\w+)"', path.read_text("utf-8"))}
    flat = {part for pair in raised for part in pair if part} | {"file_name"}
    assert flat == set(CUSTOM)


def test_special_sentences_belong_to_known_types() -> None:
    assert {kind for kind, _ in SPECIAL} <= set(STANDARD)


def tree(text: str) -> YamlTree:
    return read_mapping(text, first_line=2)


def test_messages_name_the_line_the_word_and_the_nearest_key() -> None:
    _, problems = validate(KINDS["news"].model, tree("tilte: Một tiêu đề\nstatus: xong\ntags: một\n"), "a.md")
    said = {(problem.code, problem.line): f"{problem.message} {problem.hint}" for problem in problems}
    assert "«tilte»" in said["TR02", 2]
    assert "title" in said["TR02", 2]
    assert "draft (bản nháp, chưa hiện trên trang), published (đăng), withdrawn (gỡ xuống, có lý do)" in said["TR07", 3]
    assert "danh sách" in said["TR08", 4]


def test_no_message_is_left_with_english_or_a_placeholder() -> None:
    for code, message, hint in STANDARD.values():
        assert re.fullmatch(r"TR\d\d", code)
        assert not re.search(r"\b(should|must|field required|valid)\b", message + hint)


def test_one_cause_one_complaint() -> None:
    _, problems = validate(KINDS["news"].model, tree("sources:\n  - type: press\n    outlet: Báo Mẫu\n"), "a.md")
    assert not [problem for problem in problems if problem.code == "TR09"]


def test_an_empty_value_counts_as_missing_at_its_own_line() -> None:
    _, problems = validate(KINDS["news"].model, tree("date: 2026-01-01\ntitle:\n"), "a.md")
    assert any(problem.line == 3 and "tiêu đề" in problem.message for problem in problems)


def hints(kind: str, text: str) -> dict[tuple[str, int], str]:
    """Message and hint by code and line."""
    _, problems = validate(KINDS[kind].model, tree(text), "a.md")
    return {(problem.code, problem.line): f"{problem.message} {problem.hint}" for problem in problems}


def test_a_key_that_stands_outside_its_block_is_told_where_it_belongs() -> None:
    said = hints("notice", "outage:\nservice: Cấp nước\nservise: x\n")
    assert "Mục «service» phải nằm trong «outage»." in said["TR02", 3]
    assert "ngay dưới dòng «outage:»" in said["TR02", 3]
    assert "Có phải ý bạn là: service?" in said["TR02", 4]


@pytest.mark.parametrize(("kind", "line", "expected"), [
    ("news", "category: Nông nghiệp", "nong-nghiep (Nông nghiệp, nông thôn)"), ("document", "type: Kế hoạch", "Viết ke-hoach (Kế hoạch)."),
    ("news", "category: Y tế", "y-te (Y tế, sức khỏe)"), ("document", "type: Kế hoach", "ke-hoach"),
    ("news", "category: Chuyện lạ bốn phương", "bảng chuyên mục"), ("disclosure", "category: Ngân sách", "Viết ngan-sach (Ngân sách).")])
def test_whoever_writes_a_name_for_a_code_is_told_the_code(kind: str, line: str, expected: str) -> None:
    assert expected in hints(kind, line + "\n")["GT03", 2]


def test_a_value_that_is_chosen_is_explained() -> None:
    assert "false (sai sự thật), misleading (gây hiểu nhầm)" in hints("rumour", "verdict: sai\n")["TR07", 2]
    said = hints("document", "signer:\n  prefix: Thay mặt\n  title: Chủ tịch\n  name: Nguyễn Văn Mẫu\n")["TR07", 3]
    assert all(words in said for words in ("TM. (thay mặt", "KT. (ký thay)", "TL. (thừa lệnh)", "TUQ. (thừa ủy quyền)", "Q. (quyền)"))


def test_a_list_and_a_block_are_shown_by_the_names_of_their_lines() -> None:
    assert "«- title: …»" in hints("rumour", "evidence: Biên bản\n")["TR08", 2]
    assert "«- title: …»" in hints("rumour", "evidence:\n  - Biên bản\n")["TR11", 3]
    assert "«title: …»; «name: …»; «prefix: …»" in hints("document", "signer: Nguyễn Văn Mẫu\n")["TR11", 2]
    assert "dấu gạch «- »" in hints("news", "tags: một\n")["TR08", 2]


@pytest.mark.parametrize(("kind", "text", "code", "line"), [
    ("question", "answered_by: UBND\n", "QH10", 2), ("question", "answered: 2026-11-24\n", "QH10", 2),
    ("document", "effective: 2026-01-01\n", "QH04", 2)])
def test_what_two_fields_say_is_complained_of_at_the_line_to_be_mended(kind: str, text: str, code: str, line: int) -> None:
    head = read_document(example(KINDS[kind].folder).encode()).head.data
    rest = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in head.items() if f"{key}:" not in text]
    assert (code, line) in hints(kind, text + "".join(rest))

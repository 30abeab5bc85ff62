import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from schemas.kinds import KINDS
from schemas.messages import CUSTOM, SPECIAL, STANDARD
from schemas.portal import Organisation, Portal
from schemas.post import validate
from schemas.publish import Publishing
from schemas.strict_yaml import YamlTree, read_mapping

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
MODELS = [kind.model for kind in KINDS.values()] + [Portal, Organisation, Publishing]

# What pydantic can answer to text, lists and mappings, by the kind of schema that it checks them with.
ANSWERS = {
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "int": {"int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal"},
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
    assert "draft, published, withdrawn" in said["TR07", 3]
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

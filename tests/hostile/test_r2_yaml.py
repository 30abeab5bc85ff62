"""R2: of any YAML, the reader takes plain mappings of text and complains of the rest, in no time."""

import re
import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.frontmatter import read_document
from schemas.strict_yaml import MAX_DEPTH, MAX_EVENTS, read_mapping
from schemas.yaml_faults import YamlProblem
from tests.hostile.refusals import assert_owes_nothing
from tests.hostile.suites import yaml_suite
from tests.hostile.yaml_documents import BOMBS, MADE

SECONDS = 1.0  # of CPU; the slowest document needs a hundredth of it
# Aliases, anchors, tags and second documents, as the suite's events write them; «<!>» only says that a scalar is text.
FORBIDDEN = re.compile(r"^\s*(?:=ALI|(?:\+MAP|\+SEQ|=VAL)(?: \{\}| \[\])? (?:&|<(?!!>)))|\+DOC[^$]*\+DOC", re.M)

OLDER = "{ ?foo: bar"  # libyaml keeps YAML 1.1 here, and takes the question mark for a mark of a key

ESCAPES = {"n": "\n", "t": "\t", "b": "\b", "r": "\r", "\\": "\\"}


def read(text: str) -> dict[str, Any] | YamlProblem:
    began = time.process_time()
    try:
        found: dict[str, Any] | YamlProblem = read_mapping(text).data
    except YamlProblem as problem:
        assert_owes_nothing(problem, len(text.splitlines()) + 1)
        found = problem
    assert time.process_time() - began < SECONDS
    return found


def scalars(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [item for pair in value.items() for part in pair for item in scalars(part)]
    return [item for part in value for item in scalars(part)] if isinstance(value, list) else [value]


def depth(value: Any) -> int:
    inside = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + max(map(depth, inside), default=0) if isinstance(value, (dict, list)) else 0


def events(tree: str) -> list[str]:
    """The scalars that the suite's own events name, without how they were written."""
    found = re.findall(r"^\s*=VAL (?:[&<]\S+ )*[:'\"|>](.*)$", tree, re.M)
    return [re.sub(r"\\(.)", lambda escape: ESCAPES[escape[1]], text) for text in found]


def test_r2_the_yaml_test_suite_is_read_as_text_or_refused() -> None:
    cases = yaml_suite()
    assert len(cases) >= 400
    accepted = 0
    for case in cases:
        found = read(case["yaml"])
        if isinstance(found, dict) and "fail" not in case:
            accepted += 1
            same = [item.rstrip() for item in scalars(found)] == [item.rstrip() for item in events(case["tree"])]
            assert same or case["yaml"].startswith(OLDER), case["yaml"]
            assert not FORBIDDEN.search(case["tree"]), case["yaml"]
    assert accepted >= 60


def test_r2_what_the_yaml_test_suite_calls_no_yaml_is_refused_or_plain() -> None:
    """libyaml reads a few documents that YAML 1.2 forbids; what comes of them is plain text all the same."""
    for case in yaml_suite():
        found = read(case["yaml"]) if case.get("fail") else {}
        assert isinstance(found, YamlProblem) or all(isinstance(item, str) for item in scalars(found))


@pytest.mark.parametrize("text", MADE)
def test_r2_made_documents_are_plain_text_or_refused(text: str) -> None:
    found = read(text)
    assert isinstance(found, YamlProblem) or all(isinstance(item, str) for item in scalars(found))


@pytest.mark.parametrize("name", BOMBS)
def test_r2_a_bomb_does_not_go_off(name: str) -> None:
    found = read(BOMBS[name])
    if isinstance(found, dict):
        assert depth(found) <= MAX_DEPTH
        assert len(scalars(found)) <= MAX_EVENTS
        assert all(isinstance(item, str) for item in scalars(found))
    with pytest.raises(YamlProblem):
        read_document(b"---\n" + BOMBS[name].encode() + b"\n" + b"x: 1\n" * 400 + b"---\n")


def test_r2_there_are_enough_documents() -> None:
    assert len(BOMBS) >= 20
    assert len(MADE) >= 406
    assert len(set(MADE)) == len(MADE)


KEYS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp")), min_size=1, max_size=20)


@given(KEYS, st.integers(0, 5), st.booleans())
def test_r2_a_key_written_twice_is_refused_with_both_lines(key: str, between: int, nested: bool) -> None:
    quoted = "'" + key.replace("'", "''") + "'"
    others = [f"other{number}: x" for number in range(between)]
    lines = [f"{quoted}: 1", *others, f"{quoted}: 2"]
    text = "\n".join(["outer:", *("  " + line for line in lines)] if nested else lines) + "\n"
    found = read(text)
    assert isinstance(found, YamlProblem)
    if found.code == "YAML04":
        first, last = (2, len(lines) + 1) if nested else (1, len(lines))
        assert f"dòng {first} và dòng {last}" in found.message
        assert found.line == last
    else:
        assert found.code == "TEP02"

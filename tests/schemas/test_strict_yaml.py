import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.strict_yaml import read_mapping
from schemas.yaml_faults import YamlProblem

KEPT_AS_TEXT = ["no", "yes", "on", "0276377123", "012345670123", "12:30:45", "1.10", "null", "~", "2026-02-30", "1e3", "0x10",
                "true", "+84276", ".5", "1_000", "=", "010", "9" * 5000, "Văn bản#5"]


@pytest.mark.parametrize("value", KEPT_AS_TEXT)
def test_every_scalar_stays_the_text_that_was_written(value: str) -> None:
    assert read_mapping(f"title: {value}\n").data == {"title": value}


@pytest.mark.parametrize(("text", "code", "line"), [
    ("a: 1\nb: 2\na: 3\n", "YAML04", 3),
    ("a: &x 1\n", "YAML05", 1),
    ("a: *x\n", "YAML05", 1),
    ("a: !!python/name:os.system x\n", "YAML05", 1),
    ("a: 1\n--- \nb: 2\n", "YAML06", 2),
    ("%YAML 1.1\n---\na: 1\n", "YAML05", 1),
    ("- a\n- b\n", "YAML02", 1),
    ("just words\n", "YAML02", 1),
    ("a: 1\nb: hai: ba\n", "YAML03", 2),
    ("a: 1\n\tb: 2\n", "YAML03", 2),
    ("a: \"mở\nb: 2\n", "YAML03", 1),
    ("a: \"mở\" thêm\n", "YAML03", 1),
    ("? [x]\n: 1\n", "YAML02", 1),
    ('a: "\\u202e"\n', "TEP02", 1),
    ('a: "\\0"\n', "TEP02", 1),
    ("a: " + "[" * 200 + "]" * 200, "YAML08", 1),
    ("a: [" + "x, " * 600 + "]", "YAML09", 1),
])
def test_what_is_not_plain_is_refused_with_its_line(text: str, code: str, line: int) -> None:
    with pytest.raises(YamlProblem) as caught:
        read_mapping(text)
    assert (caught.value.code, caught.value.line) == (code, line)
    assert caught.value.message
    assert caught.value.hint


def said(text: str) -> YamlProblem:
    with pytest.raises(YamlProblem) as caught:
        read_mapping(text)
    return caught.value


@pytest.mark.parametrize(("text", "line"), [
    ("summary: Tóm tắt\n outage:\n   service: Cấp nước\n", 2),
    ("summary: Tóm tắt\n outage: \"\"\n", 2),
    ("sources:\n  - type: own\n images:\n   - file: a.jpg\n", 3),
    ("outage:\n  service: Cấp nước\n   area: Khu phố 1\n", 3),
    ("images:\n  - file: a.jpg\n   alt: Mô tả\n", 3),
])
def test_a_line_that_is_indented_wrongly_is_told_so_and_no_quotes_are_proposed(text: str, line: int) -> None:
    problem = said(text)
    assert (problem.code, problem.line) == ("YAML03", line)
    key = text.split("\n")[line - 1].split(":")[0].strip()
    assert f"«{key}» thụt lề chưa đúng" in problem.message
    assert f"«{key}:» nằm sát lề" in problem.hint
    assert '"' not in problem.hint


def test_quotes_are_proposed_only_around_a_value_that_has_none() -> None:
    assert said("a: 1\nb: hai: ba\n").hint == 'b: "hai: ba"'
    assert '""' not in said('a: x\n  Mục: "y"\n').hint


def test_a_character_that_cannot_be_printed_is_named_with_its_line() -> None:
    with pytest.raises(YamlProblem) as caught:
        read_mapping("tiêu đề: ế ế ế ế\nb: y\x81\nc: 1\n")
    assert caught.value.line == 2
    assert "U+0081" in caught.value.message


def test_deep_nesting_never_reaches_a_composer() -> None:
    with pytest.raises(YamlProblem):
        read_mapping("a: " + "[" * 60_000)


def test_a_duplicate_key_names_both_lines() -> None:
    with pytest.raises(YamlProblem) as caught:
        read_mapping("title: Một\ndate: 2026-01-01\ntitle: Hai\n", first_line=2)
    assert "dòng 2" in caught.value.message
    assert "dòng 4" in caught.value.message


def test_every_key_keeps_its_place() -> None:
    tree = read_mapping("title: Một\nimages:\n  - file: a.jpg\n    alt: Mô tả\n", first_line=2)
    assert tree.place(("title",)) == (2, 1)
    assert tree.place(("images", 0, "alt")) == (5, 5)
    assert tree.place(("images", 0, "credit")) == (4, 5)


@given(st.text(max_size=300))
def test_any_text_gives_a_mapping_or_a_complaint(text: str) -> None:
    try:
        assert isinstance(read_mapping(text).data, dict)
    except YamlProblem as problem:
        assert problem.message
        assert problem.line >= 1

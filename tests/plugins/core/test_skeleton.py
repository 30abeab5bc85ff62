"""A new post is ready to be filled in by somebody who has never seen YAML."""

import re
from typing import Literal, get_args, get_origin

import pytest

from plugins.core.drafting.skeleton import skeleton, with_block
from schemas.frontmatter import read_document
from schemas.kinds import KINDS
from schemas.post import validate
from tests.worlds import NOW

TEXTS = {key: skeleton(kind, "Một tiêu đề đủ dài", NOW) for key, kind in KINDS.items()}
_COMMENTED_YAML = re.compile(r"^#(?=[a-z]|  )", re.M)
_OWN = "sources:\n  - type: own\n"  # of a piece of news: one may have the press block in its place


@pytest.mark.parametrize("key", KINDS)
def test_it_is_a_draft_whose_fields_are_all_valid(key: str) -> None:
    document = read_document(TEXTS[key].encode())
    fields, problems = validate(KINDS[key].model, document.head, "vi-du.md")
    assert (fields and fields.status, problems) == ("draft", ())


@pytest.mark.parametrize("mark", [_COMMENTED_YAML, re.compile("^# (?= )|^#(?=[a-z])", re.M)], ids=["#", "# "])
@pytest.mark.parametrize("key", KINDS)
def test_what_is_commented_out_is_valid_once_the_marks_are_taken_away(key: str, mark: re.Pattern[str]) -> None:
    """Some take away «#», some «#» and the space behind it."""
    document = read_document(mark.sub("", TEXTS[key].replace(_OWN, "")).encode())
    fields, problems = validate(KINDS[key].model, document.head, "vi-du.md")
    assert problems == ()
    assert fields
    assert fields.images
    if key == "news":
        assert [source.type for source in fields.sources] == ["press"]
    if key == "notice":
        assert "outage" in fields.model_fields_set
    if key == "disclosure":
        assert {"budget", "project", "persons", "loudspeaker"} <= fields.model_fields_set


@pytest.mark.parametrize("key", KINDS)
def test_its_comments_are_vietnamese_sentences(key: str) -> None:
    comments = [line for line in TEXTS[key].split("\n---\n")[0].split("\n") if line.startswith("# ") and not _COMMENTED_YAML.match(line + "\n")]
    assert len(comments) >= 5
    assert [line for line in comments if not re.search(r"[à-ỹđ]", line)] == []
    if KINDS[key].model.model_fields.keys() - KINDS["internal"].model.model_fields.keys():  # the kind asks for something of its own
        assert len(comments) > len([line for line in comments if line in TEXTS["internal"]])


@pytest.mark.parametrize(("key", "field"), [(key, name) for key, kind in KINDS.items() for name, field in kind.model.model_fields.items()
                                            if get_origin(field.annotation) is Literal])
def test_a_choice_is_offered_with_all_its_words(key: str, field: str) -> None:
    """An editor chooses from a list: each word that is allowed stands in a comment, with what it means."""
    comments = " ".join(line for line in TEXTS[key].split("\n") if line.startswith("# "))
    assert [word for word in get_args(KINDS[key].model.model_fields[field].annotation) if not re.search(rf"\b{word} \(", comments)] == []


def test_a_template_with_its_block_in_use_is_valid_and_says_no_more_how_to_use_it() -> None:
    text = with_block(TEXTS["notice"], "outage")
    fields, problems = validate(KINDS["notice"].model, read_document(text.encode()).head, "vi-du.md")
    assert problems == ()
    assert fields
    assert {"outage", "expires"} <= fields.model_fields_set
    assert "ở tám dòng dưới" not in text
    assert "#images:" in text


@pytest.mark.parametrize(("title", "read"), [("Tiêu đề có \\ và \"nháy\"", "Tiêu đề có \\ và ”nháy”"), ("Tiêu đề\nhai dòng", "Tiêu đề hai dòng")])
def test_a_title_of_any_words_stays_yaml(title: str, read: str) -> None:
    fields, _ = validate(KINDS["news"].model, read_document(skeleton(KINDS["news"], title, NOW).encode()).head, "vi-du.md")
    assert fields
    assert fields.title == read

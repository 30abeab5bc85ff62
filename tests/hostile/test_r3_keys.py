"""R3: no key that Pelican knows can be written by an editor, save the few that are ours and mean what we say."""

import inspect
import re

import pelican.contents
import pelican.readers
import pytest
from pelican.contents import Article, Content, Page, Static
from pelican.settings import DEFAULT_CONFIG

from schemas.kinds import KINDS
from tests.hostile.posts import GOOD, RECORD, assert_pelican_gets_what_was_accepted, pelican_gets, read
from tests.hostile.refusals import assert_owes_nothing

TRICKS = ["save_as", "url", "slug", "template", "status", "lang", "date_format", "timezone", "path", "override_save_as", "override_url", "translation",
          "modified", "authors", "keywords", "private", "Save_as", "SAVE_AS", "save-as", "__class__", "__dict__", "__init__", "_context", "nguon", "page_values", "post"]


def known_to_pelican() -> list[str]:
    """Every name that the installed Pelican reads from, or sets on, a content object, and the settings that speak of contents."""
    source = inspect.getsource(pelican.contents) + inspect.getsource(pelican.readers)
    found = set(re.findall(r"self\.(\w+)", source)) | set(re.findall(r'(?:metadata\.get\(|metadata\[|attr\(self, )"(\w+)"', source))
    for kind in (Article, Content, Page, Static):
        found |= set(dir(kind))
    found |= set(pelican.readers.METADATA_PROCESSORS)
    found |= {name.lower() for name in DEFAULT_CONFIG if re.match(r"(ARTICLE|PAGE|DRAFT|CATEGORY|AUTHOR|TAG|DEFAULT)_", name)}
    return sorted(found | set(TRICKS))


OURS = set(KINDS["news"].model.model_fields)
KEYS = known_to_pelican()


def test_r3_pelican_knows_more_than_sixty_names() -> None:
    assert len(KEYS) > 100
    assert {"save_as", "url", "slug", "template", "lang", "_context", "is_valid", "get_content", "translations"} <= set(KEYS)


@pytest.mark.parametrize("key", [key for key in KEYS if key not in OURS])
@pytest.mark.parametrize("value", ["index.html", "{a: b}", "[a]"])
def test_r3_a_key_of_pelican_is_refused_at_its_line(key: str, value: str) -> None:
    text = GOOD["tin-tuc"].replace("author:", f"{key}: {value}\nauthor:", 1)
    reading = read(text)
    assert reading.post is None
    assert [problem.code for problem in reading.problems] == ["TR02"]
    assert text.split("\n")[reading.problems[0].line - 1].startswith(f"{key}:")
    assert_owes_nothing(reading.problems[0], text.count("\n") + 1)


@pytest.mark.parametrize("key", KEYS)
def test_r3_a_key_of_pelican_hidden_in_a_text_stays_text(key: str) -> None:
    """Pelican's own reader would find a key in the lines of a block, below another key, in the body, or after a blank line."""
    text = GOOD["tin-tuc"]
    summary = "summary: |\n  Hơn một trăm người dân cùng làm việc.\n"
    for changed in (re.sub(r"summary: .*\n", f"{summary}  {key}: index.html\n", text), text.replace("---\nSáng", f"---\n{key}: index.html\n\nSáng", 1),
                    text + f"\n---\n{key}: index.html\n---\n"):
        post = read(changed).post
        assert post is not None
        assert_pelican_gets_what_was_accepted(post)
        assert "index.html" not in str(pelican_gets(post)["save_as"]).removesuffix("/index.html")


@pytest.mark.parametrize("key", sorted(OURS & set(KEYS)))
def test_r3_a_key_that_pelican_knows_too_has_our_meaning(key: str) -> None:
    reading = read(re.sub(rf"^{key}: .*\n", "", GOOD["tin-tuc"], flags=re.M).replace("---\n", f"---\n{key}: ../../phuong-10/index.html\n", 1))
    if reading.post:
        assert_pelican_gets_what_was_accepted(reading.post)
    else:
        assert {problem.code for problem in reading.problems} <= {"TR03", "TR07", "TR08", "NG01", "GT03", "TR11", "GT06", "TR05"}


@pytest.mark.parametrize("kind_folder", sorted(GOOD))
def test_r3_every_kind_gives_pelican_the_same_closed_record(kind_folder: str) -> None:
    post = read(GOOD[kind_folder], kind_folder).post
    assert post is not None
    assert set(pelican_gets(post)) == RECORD

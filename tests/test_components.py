"""Every component's examples are rendered as the site renders: they are its documentation, and must stay true."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader
from lxml import html as lxml_html

from plugins.pelican.templates import THEME, new_environment

EXAMPLES = [(path.parent.name, entry) for path in sorted((THEME / "components").glob("*/examples.yml"))
            for entry in yaml.safe_load(path.read_text("utf-8"))]


@pytest.fixture(scope="module")
def environment() -> Environment:
    return new_environment(FileSystemLoader([THEME, THEME / "templates"]))


def callable_words(context: dict[str, Any]) -> dict[str, Any]:
    """`words` in an example is what a {% call %} block would say."""
    return context | ({"words": lambda: context["words"]} if "words" in context else {})


@pytest.mark.parametrize(("component", "example"), EXAMPLES, ids=[f"{component}/{example['name']}" for component, example in EXAMPLES])
def test_an_example_is_rendered(component: str, example: dict[str, Any], environment: Environment) -> None:
    assert example["note"]
    macro = re.match(r"\w+", example["call"])
    assert macro
    source = f'{{% from "components/{component}/macro.html" import {macro[0]} %}}{{{{ {example["call"]} }}}}'
    result = environment.from_string(source).render(callable_words(example["context"]))
    tree = lxml_html.fragment_fromstring(result, create_parent="div")
    assert tree.text_content().strip() or tree.xpath(".//img|.//*[@aria-hidden='true']")  # a sign says nothing by itself
    assert "None" not in result
    assert "{{" not in result
    assert not tree.xpath(".//@style|.//script|.//@*[starts-with(name(), 'on')]")


def test_every_component_has_an_example() -> None:
    assert {component for component, _ in EXAMPLES} == {path.name for path in Path(THEME / "components").iterdir()}

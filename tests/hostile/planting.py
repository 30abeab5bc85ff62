"""Plants a hostile text in every free field of a post or of a portal's own file, and in every place of a body."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from schemas.kinds import BY_FOLDER
from schemas.portal import Organisation, Portal
from schemas.strict_yaml import Loc, read_mapping
from tests.worlds import EXAMPLES, example

FOLDERS = tuple(folder for folder in BY_FOLDER if folder != "noi-bo")
FILES = ("anh.jpg", "van-ban.pdf", "du-thao.pdf", "ban-tin.mp3")
LIMITS = (2000, 400, 300, 200, 120, 60, 40)  # characters; the longest that a field takes is found by trying
PARAGRAPH = 400  # fields that take as much may have several lines
PADDING = " thử nghiệm một hai ba bốn năm sáu"  # some fields have a least length

# How an editor may write a text into a body; {p} is the text itself, {l} the same on one line.
PLACES = ("{p}", "[{l}](https://a.example/)", "[x]({l})", "[x](<{l}>)", "[x][thu]\n\n[thu]: {l}", "<{l}>", "![{l}](anh.jpg)", "![x]({l})", "## {l}", "- {l}\n- x",
          "> {l}", "Bảng 1. x\n\n| {l} | x |\n|---|---|\n| x | {l} |", "Bảng 1. {l}\n\n| a |\n|---|\n| b |", "x[^1]\n\n[^1]: {l}", "x {{: {l} }}", "*{l}* **{l}**", "`{l}`", "1. {l}", "x\n\n    {l}")


def post(folder: str, text: str) -> str:
    """A whole post file of the kind, with the text wherever it can stand."""
    return f"---\n{dump(planted(rich(folder), free(folder), text))}---\n{body(text)}"


def body(text: str) -> str:
    """A body with the text in all its places."""
    line = " ".join(text.split())
    return "\n\n".join(place.format(p=text, l=line) for place in PLACES) + "\n"


def portal_file(name: str, text: str) -> str:
    """portal.yml or organisation.yml with the text wherever it can stand."""
    return dump(planted(own_file(name), free(name), text))


def planted(data: Any, places: tuple[tuple[Loc, int], ...], text: str) -> Any:
    """A copy of the data with the text at the places, as much of it as each takes."""
    long = text if len(text) >= len(PADDING) else text + PADDING
    for loc, limit in places:
        data = replaced(data, loc, long[:limit] if limit >= PARAGRAPH else long.replace("\n", " ")[:limit])
    return data


@cache
def rich(folder: str) -> Any:
    """The good example of a kind, with every optional field."""
    return read_mapping(example(folder).split("---\n")[1]).data | extras()["all"] | extras().get(folder, {})


@cache
def own_file(name: str) -> Any:
    data = read_mapping((EXAMPLES / name).read_text("utf-8"), max_depth=9, max_events=4000).data
    return data | extras()["portal"] if name == "portal.yml" else data


@cache
def extras() -> Any:
    return read_mapping((Path(__file__).parent / "rich.yml").read_text("utf-8"), max_depth=9, max_events=4000).data


@cache
def free(name: str) -> tuple[tuple[Loc, int], ...]:
    """Places of a kind's head (or of a portal's own file) that take any text, and how many characters of it."""
    own = {"portal.yml": Portal, "organisation.yml": Organisation}
    model, data = (own[name], own_file(name)) if name in own else (BY_FOLDER[name].model, rich(name))
    found = ((loc, next((limit for limit in LIMITS if takes(model, data, loc, limit)), 0)) for loc in leaves(data))
    return tuple((loc, limit) for loc, limit in found if limit)


def takes(model: type[BaseModel], data: Any, loc: Loc, limit: int) -> bool:
    try:
        model.model_validate(replaced(data, loc, ("<Thử & \"nghiệm'> " * 200)[:limit]))
    except ValidationError:
        return False
    return True


def leaves(data: Any, loc: Loc = ()) -> Iterator[Loc]:
    """Where the texts of a tree stand."""
    if isinstance(data, str):
        yield loc
    for key, item in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from leaves(item, (*loc, key))


def replaced(data: Any, loc: Loc, text: str) -> Any:
    """A copy of the tree with another text at `loc`."""
    if not loc:
        return text
    if isinstance(data, dict):
        return data | {loc[0]: replaced(data[loc[0]], loc[1:], text)}
    return [replaced(item, loc[1:], text) if index == loc[0] else item for index, item in enumerate(data)]


def dump(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)

"""One post, read once: its address, its typed fields, its body, or what is wrong with it."""

from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from schemas.address import address_of
from schemas.body import Body, TooMuch, line_of_hidden, render_body
from schemas.characters import first_hidden
from schemas.frontmatter import Document, read_document
from schemas.kinds import Kind
from schemas.kinds.base import PostFields, Status
from schemas.messages import explain, is_misspelt
from schemas.problem import Level, Problem
from schemas.strict_yaml import Loc, Position, YamlTree
from schemas.tree import Reader
from schemas.yaml_faults import YamlProblem, hidden_character

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Post:
    """A post whose fields are all of the right form; rules may still find fault with what they say.

    `path` is relative to the content folder, `url` to the portal; `files` are the names beside it.
    `body` is rendered where the post is read, which is in a guarded worker, and nowhere else.
    """

    portal: str
    path: str
    kind: Kind
    url: str
    folder: str | None
    fields: PostFields
    document: Document
    body: Body
    files: tuple[str, ...]

    def place(self, *loc: str | int) -> Position:
        """Line and column of a key («images», 0, «alt»)."""
        return self.document.head.place(loc)

    def file_path(self, name: str) -> str:
        """Path in the content tree of a file beside the post."""
        return f"{self.folder}/{name}"


@dataclass(frozen=True)
class Reading:
    """What came of reading one post file: a post, or None; and the problems found so far."""

    path: str
    post: Post | None
    problems: tuple[Problem, ...]
    kind: Kind | None = None
    is_draft: bool = False


def read_post(reader: Reader, path: str, portal: str, portal_folder: str, files: tuple[str, ...]) -> Reading:
    """Read the post file at `path`; `files` are the names of the other files in its own folder."""
    address = address_of(path, portal_folder)
    if isinstance(address, Problem):
        return Reading(path, None, (address,))
    try:
        document = read_document(reader.read(path))
    except YamlProblem as fault:
        return Reading(path, None, (_from_yaml(path, fault),), address.kind)
    fields, problems = validate(address.kind.model, document.head, path)
    is_draft = document.head.data.get("status") == Status.DRAFT
    if is_draft:  # a draft may be unfinished: free while writing, strict when publishing
        problems = tuple(problem.at_level(Level.WARNING) for problem in problems)
    if fields is None:
        return Reading(path, None, problems, address.kind, is_draft)
    try:
        body = _body(document, address.url)
    except YamlProblem as fault:
        return Reading(path, None, (*problems, _from_yaml(path, fault)), address.kind, is_draft)
    return Reading(path, Post(portal, path, address.kind, address.url, address.folder, fields, document, body, files),
                   problems, address.kind, is_draft)


def _body(document: Document, url: str) -> Body:
    """The rendered body; raises YamlProblem where «&#8;» and the like would bring in what `decode` keeps out."""
    try:
        body = render_body(document.body, url)
    except TooMuch:
        raise YamlProblem("TEP06", "Bài quá dài khi dựng thành trang, hoặc có ký hiệu «&#…» không đọc được.",
                          "Chia thành nhiều bài; bớt các liên kết dài lặp lại; gõ thẳng ký tự thay cho «&#…».",
                          document.body_line) from None
    hidden = first_hidden(body.html)
    if hidden is not None:
        raise hidden_character(body.html[hidden], document.body_line + line_of_hidden(document.body))
    return body


def validate(model: type[M], head: YamlTree, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Typed fields from a YAML tree, or every problem with its line. An empty value counts as not written."""
    try:
        return model.model_validate(_without_empty(head.data)), ()
    except ValidationError as error:
        causes = _causes(error.errors(include_url=False))
        return None, tuple(sorted({_from_pydantic(model, head, path, item) for item in causes}))


def _causes(errors: list[Any]) -> list[Any]:
    """One cause, one complaint: a list is not called too short where its items are wrong, nor a key missing that is misspelt."""
    inside = {item["loc"][:depth] for item in errors for depth in range(1, len(item["loc"]))}
    odd = [item["loc"] for item in errors if item["type"] == "extra_forbidden"]
    return [item for item in errors if not (item["type"] == "too_short" and item["loc"] in inside)
            and not (item["type"] == "missing" and any(is_misspelt(loc, item["loc"]) for loc in odd))]


def _without_empty(value: Any) -> Any:
    """Forms leave «withdrawn: {date: ''}» behind: a block in which nothing is written is not written."""
    if isinstance(value, dict):
        kept = {key: _without_empty(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item != "" and (item != {} or value[key] == {})}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value


def _from_yaml(path: str, fault: YamlProblem) -> Problem:
    return Problem(path, fault.line, fault.column, fault.code, fault.message, fault.hint)


def _from_pydantic(model: type[BaseModel], head: YamlTree, path: str, error: Any) -> Problem:
    code, message, hint, clause = explain(error, model)
    loc = _written_loc(head.data, error["loc"])
    at = error.get("ctx", {}).get("at", ())  # of what two fields say, the one to be mended: a key, or the way to it
    line, column = head.place((*loc, *([at] if isinstance(at, str) else at)))
    return Problem(path, line, column, code, message, hint, clause)


def _is_inside(data: Any, part: str | int) -> bool:
    return (isinstance(data, dict) and part in data) or (isinstance(data, list) and isinstance(part, int) and part < len(data))


def _written_loc(data: Any, loc: Loc) -> Loc:
    """pydantic's location without the names of union members, which nobody wrote."""
    written: list[str | int] = []
    for index, part in enumerate(loc):
        if _is_inside(data, part):
            data = data[part]
            written.append(part)
        elif index == len(loc) - 1:
            written.append(part)
    return tuple(written)

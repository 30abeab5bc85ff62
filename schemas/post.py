"""One post, read once: its address, its typed fields, its body, or what is wrong with it."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from schemas.address import Address, address_of
from schemas.body import Body, render_body
from schemas.frontmatter import Document, read_document
from schemas.kinds import Kind
from schemas.kinds.base import PostFields, Status
from schemas.messages import explain
from schemas.problem import Level, Problem
from schemas.strict_yaml import Loc, Position, YamlTree
from schemas.tree import Reader
from schemas.yaml_faults import YamlProblem

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Post:
    """A post whose fields are all of the right form; rules may still find fault with what they say.

    `path` is relative to the content folder, `url` to the portal; `files` are the names beside it.
    """

    portal: str
    path: str
    kind: Kind
    url: str
    folder: str | None
    fields: PostFields
    document: Document
    files: tuple[str, ...]

    @cached_property
    def body(self) -> Body:
        """The body as safe HTML with its outline, links and pictures."""
        return render_body(self.document.body, self.url)

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
    post = _post(portal, path, address, fields, document, files) if fields else None
    return Reading(path, post, problems, address.kind, is_draft)


def validate(model: type[M], head: YamlTree, path: str) -> tuple[M | None, tuple[Problem, ...]]:
    """Typed fields from a YAML tree, or every problem with its line. An empty value counts as not written."""
    try:
        return model.model_validate(_without_empty(head.data)), ()
    except ValidationError as error:
        causes = _causes(error.errors(include_url=False))
        return None, tuple(sorted({_from_pydantic(model, head, path, item) for item in causes}))


def _causes(errors: list[Any]) -> list[Any]:
    """One cause, one complaint: a list is not called too short where its items are wrong."""
    inside = {item["loc"][:depth] for item in errors for depth in range(1, len(item["loc"]))}
    return [item for item in errors if item["type"] != "too_short" or item["loc"] not in inside]


def _post(portal: str, path: str, address: Address, fields: PostFields, document: Document, files: tuple[str, ...]) -> Post:
    return Post(portal, path, address.kind, address.url, address.folder, fields, document, files)


def _without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_empty(item) for key, item in value.items() if item != ""}
    return [_without_empty(item) for item in value] if isinstance(value, list) else value


def _from_yaml(path: str, fault: YamlProblem) -> Problem:
    return Problem(path, fault.line, fault.column, fault.code, fault.message, fault.hint)


def _from_pydantic(model: type[BaseModel], head: YamlTree, path: str, error: Any) -> Problem:
    code, message, hint, clause = explain(error, model)
    line, column = head.place(_written_loc(head.data, error["loc"]))
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

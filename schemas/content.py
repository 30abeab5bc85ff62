"""The content of the city: its portals, each with its portal.yml, organisation.yml and posts."""

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from schemas.frontmatter import decode
from schemas.kinds.disclosure import Disclosure
from schemas.portal import Organisation, Portal
from schemas.post import Reading, read_post, validate
from schemas.problem import Level, Problem
from schemas.strict_yaml import read_mapping
from schemas.tables import table_of
from schemas.tree import Tree
from schemas.yaml_faults import YamlProblem

PORTAL_FILE = "portal.yml"
ORGANISATION_FILE = "organisation.yml"
_KEY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class PortalContent:
    """All of one portal, read but not yet judged by the rules.

    `problems` are those of the portal's own files; each reading carries its own.
    """

    key: str
    folder: str
    portal: Portal | None
    organisation: Organisation | None
    readings: tuple[Reading, ...]
    problems: tuple[Problem, ...]


def portal_folders(tree: Tree) -> dict[str, str]:
    """Portals by key, the city first: {"city": "city", "phuong-1": "wards/phuong-1", …}. A folder is a portal."""
    wards = {path.split("/")[1] for path in tree.paths() if path.startswith("wards/") and path.count("/") >= 2}
    city = {"city": "city"} if any(path.startswith("city/") for path in tree.paths()) else {}
    return city | {key: f"wards/{key}" for key in sorted(wards)}


def read_portal(tree: Tree, key: str, folder: str) -> PortalContent:
    """Read every file of one portal."""
    paths = [path for path in tree.paths() if path.startswith(folder + "/")]
    problems = [*_odd_files(tree, folder), *_bad_key(key, folder)]
    portal, found = _read_yaml(tree, f"{folder}/{PORTAL_FILE}", Portal, paths)
    problems += found
    organisation, found = _read_yaml(tree, f"{folder}/{ORGANISATION_FILE}", Organisation, paths)
    problems += found
    beside = _files_by_folder(paths)
    readings = tuple(
        read_post(tree, path, key, folder, beside[path.rpartition("/")[0]] if path.endswith("/index.md") else ())
        for path in paths if path.lower().endswith(".md"))
    problems += _stray_files(paths, folder, readings)
    return PortalContent(key, folder, portal, organisation, readings, tuple(problems))


def portal_name(tree: Tree, key: str, folder: str) -> str:
    """Name of a portal as its portal.yml has it now; its key where that cannot be read."""
    portal, _ = _read_yaml(tree, f"{folder}/{PORTAL_FILE}", Portal, tree.paths())
    return portal.names[-1].name if portal else key


def _files_by_folder(paths: list[str]) -> dict[str, tuple[str, ...]]:
    beside: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        folder, _, name = path.rpartition("/")
        if not name.endswith(".md"):
            beside[folder].append(name)
    return defaultdict(tuple, {folder: tuple(names) for folder, names in beside.items()})


def _read_yaml(tree: Tree, path: str, model: type[M], paths: list[str]) -> tuple[M | None, list[Problem]]:
    if path not in paths:
        return None, [Problem(path, 1, 1, "CT01", f"Thiếu tệp {path.rpartition('/')[2]}.",
                              "Chép từ một đơn vị khác rồi sửa lại thông tin.", "Thông tư 32/2017 Điều 16(3)")]
    try:
        head = read_mapping(decode(tree.read(path)), max_events=4_000, max_depth=8)
    except YamlProblem as fault:
        return None, [Problem(path, fault.line, fault.column, fault.code, fault.message, fault.hint)]
    fields, problems = validate(model, head, path)
    return fields, list(problems)


def _odd_files(tree: Tree, folder: str) -> list[Problem]:
    return [Problem(path, 1, 1, "CT02", "Đây là liên kết hoặc tệp đặc biệt, không phải tệp thường.",
                    "Xóa nó và tải lên tệp thật.")
            for path in tree.odd_paths() if path.startswith(folder + "/")]


def _bad_key(key: str, folder: str) -> list[Problem]:
    if _KEY.fullmatch(key):
        return []
    return [Problem(folder, 1, 1, "CT03", f"Tên thư mục đơn vị «{key}» không dùng được.",
                    "Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ ninh-son.")]


def _stray_files(paths: list[str], folder: str, readings: tuple[Reading, ...]) -> list[Problem]:
    """Files that no post names: said, never dropped in silence."""
    named = {f"{folder}/{PORTAL_FILE}", f"{folder}/{ORGANISATION_FILE}"}
    held_folders = set()
    for reading in readings:
        named.add(reading.path)
        if reading.post:
            named |= {reading.post.file_path(name) for name in named_files(reading)}
        else:  # nobody knows what a post that cannot be read would have named
            held_folders.add(reading.path.rpartition("/")[0])
    return [Problem(path, 1, 1, "CT04", "Không bài nào dùng tệp này.",
                    "Ghi tên tệp vào images hoặc attachments của bài, hoặc xóa tệp.", level=Level.WARNING)
            for path in paths if path not in named and path.rpartition("/")[0] not in held_folders]


def named_files(reading: Reading) -> set[str]:
    """Names of the files beside a post that its fields name."""
    if reading.post is None:
        return set()
    return set(fields_files(reading.post.fields))


def fields_files(fields: BaseModel) -> list[str]:
    """File names in a post's fields, in the order in which they are written."""
    found = [picture.file for picture in getattr(fields, "images", ())]
    found += [attachment.file for attachment in getattr(fields, "attachments", ())]
    found += [name for name in (getattr(fields, "audio", None), _table_file(fields)) if name]
    return found


def _table_file(fields: BaseModel) -> str | None:
    table = table_of(fields) if isinstance(fields, Disclosure) else None
    return table.file if table else None

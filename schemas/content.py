"""The content of the city: its portals, each with its portal.yml, organisation.yml and posts."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel

from schemas.characters import shown
from schemas.data_file import DataFile, read_data
from schemas.kinds.disclosure import Disclosure
from schemas.lazy_regex import lazy_regex
from schemas.portal import Organisation, Portal
from schemas.post import Reading
from schemas.problem import Level, Problem
from schemas.strict_yaml import Position, YamlTree
from schemas.tables import table_of
from schemas.tree import Reader, Tree

PORTAL_FILE = "portal.yml"
ORGANISATION_FILE = "organisation.yml"
_KEY = lazy_regex(r"[a-z0-9]+(-[a-z0-9]+)*")

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class PortalContent:
    """One portal without its posts: its own two files, read, and what is wrong with them.

    `places` and `organisation_places` say where each key of portal.yml and organisation.yml stands.
    """

    key: str
    folder: str
    portal: Portal | None
    organisation: Organisation | None
    problems: tuple[Problem, ...] = ()
    places: YamlTree | None = None
    organisation_places: YamlTree | None = None

    @property
    def portal_path(self) -> str:
        return f"{self.folder}/{PORTAL_FILE}"

    @property
    def organisation_path(self) -> str:
        return f"{self.folder}/{ORGANISATION_FILE}"

    def place(self, *loc: str | int) -> Position:
        """Line and column of a key of portal.yml («board», «members», 0)."""
        return self.places.place(loc) if self.places else (1, 1)


@dataclass(frozen=True)
class PostPath:
    """A post file that is there, and the names of the other files in its own folder."""

    path: str
    files: tuple[str, ...]


def portal_folders(tree: Tree) -> dict[str, str]:
    """Portals by key, the city first: {"city": "city", "phuong-1": "wards/phuong-1", …}. A folder is a portal.

    A ward's folder cannot take the city's key: «wards/city» goes by a key that is refused (CT03).
    """
    wards = {path.split("/")[1] for path in tree.paths() if path.startswith("wards/") and path.count("/") >= 2}
    city = {"city": "city"} if any(path.startswith("city/") for path in tree.paths()) else {}
    return city | {key if key != "city" else "wards/city": f"wards/{key}" for key in sorted(wards)}


def post_paths(paths: Sequence[str]) -> list[PostPath]:
    """The post files among a portal's paths."""
    beside = _files_by_folder(paths)
    return [PostPath(path, beside[path.rpartition("/")[0]] if path.endswith("/index.md") else ())
            for path in paths if path.lower().endswith(".md")]


def read_portal(reader: Reader, key: str, folder: str, paths: Collection[str]) -> PortalContent:
    """Read the portal's own files; `paths` are all its files. In a folder that may not have its name, nothing is read."""
    if not _KEY.fullmatch(key):
        return PortalContent(key, folder, None, None, (_bad_key(key, folder),))
    portal = _own_file(reader, f"{folder}/{PORTAL_FILE}", Portal, paths)
    organisation = _own_file(reader, f"{folder}/{ORGANISATION_FILE}", Organisation, paths)
    return PortalContent(key, folder, portal.fields, organisation.fields, portal.problems + organisation.problems,
                         portal.places, organisation.places)


def portal_name(tree: Tree, key: str, folder: str) -> str:
    """Name of a portal as its portal.yml has it now; its key where that cannot be read."""
    portal = _own_file(tree, f"{folder}/{PORTAL_FILE}", Portal, tree.paths()).fields
    return portal.names[-1].name if portal else key


def _files_by_folder(paths: Sequence[str]) -> dict[str, tuple[str, ...]]:
    beside: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        folder, _, name = path.rpartition("/")
        if not name.endswith(".md"):
            beside[folder].append(name)
    return defaultdict(tuple, {folder: tuple(names) for folder, names in beside.items()})


def _own_file(reader: Reader, path: str, model: type[M], paths: Collection[str]) -> DataFile[M]:
    if path not in paths:
        return DataFile(None, None, (Problem(path, 1, 1, "CT01", f"Thiếu tệp {path.rpartition('/')[2]}.",
                                             "Chép từ một đơn vị khác rồi sửa lại thông tin.", "Thông tư 32/2017 Điều 16(3)"),))
    return read_data(model, reader.read(path), path)


def _bad_key(key: str, folder: str) -> Problem:
    return Problem(shown(folder), 1, 1, "CT03", f"Tên thư mục đơn vị «{shown(key)}» không dùng được.",
                   "Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ ninh-son.")


def stray_files(paths: Sequence[str], folder: str, readings: Sequence[Reading]) -> list[Problem]:
    """Files of a portal that no post names: said, never dropped in silence."""
    named = {f"{folder}/{PORTAL_FILE}", f"{folder}/{ORGANISATION_FILE}"}
    held_folders = set()
    for reading in readings:
        named.add(reading.path)
        if reading.post:
            named |= {reading.post.file_path(name) for name in fields_files(reading.post.fields)}
        else:  # nobody knows what a post that cannot be read would have named
            held_folders.add(reading.path.rpartition("/")[0])
    return [Problem(shown(path), 1, 1, "CT04", "Không bài nào dùng tệp này.",
                    "Ghi tên tệp vào images hoặc attachments của bài, hoặc xóa tệp.", level=Level.WARNING)
            for path in paths if path not in named and path.rpartition("/")[0] not in held_folders]


def fields_files(fields: BaseModel) -> list[str]:
    """File names in a post's fields, in the order in which they are written."""
    found = [picture.file for picture in getattr(fields, "images", ())]
    found += [attachment.file for attachment in getattr(fields, "attachments", ())]
    found += [name for name in (getattr(fields, "audio", None), _table_file(fields)) if name]
    return found


def _table_file(fields: BaseModel) -> str | None:
    table = table_of(fields) if isinstance(fields, Disclosure) else None
    return table.file if table else None

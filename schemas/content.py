"""The content of the city: its portals, each with its portal.yml, organisation.yml and posts."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from schemas.characters import shown
from schemas.data_file import DataFile, read_data
from schemas.entries import storable
from schemas.kinds.disclosure import Disclosure
from schemas.lazy_regex import lazy_regex
from schemas.portal import Organisation, Portal
from schemas.problem import Level, Problem
from schemas.scoring_files import SCORING_FILE, UnitScoring, read_unit_scoring
from schemas.strict_yaml import Position, YamlTree
from schemas.tables import table_of
from schemas.tree import Reader, Tree

PORTAL_FILE = "portal.yml"
ORGANISATION_FILE = "organisation.yml"
OWN_FILES = (PORTAL_FILE, ORGANISATION_FILE, SCORING_FILE)
_KEY = lazy_regex(r"[a-z0-9]+(-[a-z0-9]+)*")
RESERVED_KEYS = frozenset({"hosting", "internal", "reports"})  # folders of other steps beside the portals in the output folder

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class PortalContent:
    """One portal without its posts: its own files, read, and what is wrong with them.

    `places` and `organisation_places` say where each key of portal.yml and organisation.yml stands; `scoring` is what the unit says of
    its score.
    """

    key: str
    folder: str
    portal: Portal | None
    organisation: Organisation | None
    problems: tuple[Problem, ...] = ()
    places: YamlTree | None = None
    organisation_places: YamlTree | None = None
    scoring: UnitScoring = field(default_factory=UnitScoring)

    @property
    def portal_path(self) -> str:
        return f"{self.folder}/{PORTAL_FILE}"

    @property
    def organisation_path(self) -> str:
        return f"{self.folder}/{ORGANISATION_FILE}"

    def place(self, *loc: str | int) -> Position:
        """Line and column of a key of portal.yml («board», «members», 0)."""
        return self.places.place(loc) if self.places else (1, 1)


def keyed(folders: Sequence[str]) -> dict[str, str]:
    """Portals by key, the city first: {"city": "city", "phuong-1": "wards/phuong-1", …}. A folder is a portal.

    A ward's folder cannot take the city's key: «wards/city» goes by a key that is refused (CT03).
    """
    wards = sorted(folder.removeprefix("wards/") for folder in folders if folder != "city")
    city = {"city": "city"} if "city" in folders else {}
    return city | {key if key != "city" else "wards/city": f"wards/{key}" for key in wards}


def portal_folders(tree: Tree) -> dict[str, str]:
    """The portals of a tree, by key."""
    return keyed(list(map(storable, tree.portals())))


def folder_of_portal(path: str) -> str:
    """The folder of the portal in which a file lies; «» for one that lies outside of all."""
    parts = path.split("/", 2)
    if parts[0] == "city" and len(parts) > 1:
        return "city"
    return "/".join(parts[:2]) if parts[0] == "wards" and len(parts) > 2 else ""


def read_portal(reader: Reader, key: str, folder: str, paths: Collection[str]) -> PortalContent:
    """Read the portal's own files; `paths` are all its files. In a folder that may not have its name, nothing is read."""
    if not _KEY.fullmatch(key) or key in RESERVED_KEYS:
        return PortalContent(key, folder, None, None, (_bad_key(key, folder),))
    portal = _own_file(reader, f"{folder}/{PORTAL_FILE}", Portal, paths)
    organisation = _own_file(reader, f"{folder}/{ORGANISATION_FILE}", Organisation, paths)
    scoring, faults = read_unit_scoring(reader, folder, paths)
    return PortalContent(key, folder, portal.fields, organisation.fields, (*portal.problems, *organisation.problems, *faults),
                         portal.places, organisation.places, scoring)


def portal_name(tree: Tree, key: str, folder: str) -> str:
    """Name of a portal as its portal.yml has it now; its key where that cannot be read."""
    path = f"{folder}/{PORTAL_FILE}"
    portal = _own_file(tree, path, Portal, [path] if tree.has(path) else []).fields
    return portal.names[-1].name if portal else key


def _own_file(reader: Reader, path: str, model: type[M], paths: Collection[str]) -> DataFile[M]:
    if path not in paths:
        return DataFile(None, None, (Problem(path, 1, 1, "CT01", f"Thiếu tệp {path.rpartition('/')[2]}.",
                                             "Chép từ một đơn vị khác rồi sửa lại thông tin.", "Thông tư 32/2017 Điều 16(3)"),))
    return read_data(model, reader.read(path), path)


def _bad_key(key: str, folder: str) -> Problem:
    return Problem(shown(folder), 1, 1, "CT03", f"Tên thư mục đơn vị «{shown(key)}» không dùng được.",
                   "Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ ninh-son; "
                   f"không dùng {', '.join(sorted(RESERVED_KEYS))}.")


def stray_files(folder: str, names: Iterable[str], named: Collection[str]) -> list[str]:
    """Paths of the files in a folder that no post names; said, never dropped in silence."""
    own = OWN_FILES if folder_of_portal(folder + "/") == folder else ()
    return [f"{folder}/{name}" for name in names if name not in named and name not in own]


def stray(path: str) -> Problem:
    """The complaint about such a file."""
    return Problem(shown(path), 1, 1, "CT04", "Không bài nào dùng tệp này.",
                   "Ghi tên tệp vào images hoặc attachments của bài, hoặc xóa tệp.", level=Level.WARNING)


def fields_files(fields: BaseModel) -> list[str]:
    """File names in a post's fields, in the order in which they are written."""
    found = [picture.file for picture in getattr(fields, "images", ())]
    found += [attachment.file for attachment in getattr(fields, "attachments", ())]
    found += [name for name in (getattr(fields, "audio", None), _table_file(fields)) if name]
    return found


def _table_file(fields: BaseModel) -> str | None:
    table = table_of(fields) if isinstance(fields, Disclosure) else None
    return table.file if table else None

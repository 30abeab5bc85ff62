"""The address of a post follows from its path, and from nothing else (house rule 11)."""

from dataclasses import dataclass

from schemas.characters import shown
from schemas.kinds import BY_FOLDER, Kind
from schemas.lazy_regex import lazy_regex
from schemas.problem import Problem

_PART = lazy_regex(r"[a-z0-9][a-z0-9-]{0,79}")
_INDEX = "index.md"

# Parts of addresses that the site makes itself; a post there would take over one of its pages.
RESERVED_PARTS = frozenset({"trang", "nam", "index", "feed"})
RESERVED_URLS = frozenset({"/gioi-thieu/to-chuc/", "/gioi-thieu/lanh-dao/", "/gioi-thieu/danh-ba/", "/gioi-thieu/ban-bien-tap/",
                           "/xac-minh/kiem-tra/", "/cong-khai/danh-muc/"})


@dataclass(frozen=True)
class Address:
    """Where a post lives: its kind, its URL on the portal, and its own folder (None for a single file)."""

    kind: Kind
    url: str
    folder: str | None


def address_of(path: str, portal_folder: str) -> Address | Problem:
    """Address of the post at `path` («wards/x/tin-tuc/2026/ra-quan/index.md»), or why it has none."""
    parts = path.removeprefix(portal_folder + "/").split("/")
    kind = BY_FOLDER.get(parts[0])
    if kind is None:
        return _refuse(path, "DC01", f"Thư mục «{parts[0]}» không phải thư mục của loại bài nào.",
                       "Chuyển bài vào một trong các thư mục: " + ", ".join(BY_FOLDER) + ".")
    folder = path.removesuffix("/" + _INDEX) if parts[-1] == _INDEX else None
    names = parts[1:-1] if folder else [*parts[1:-1], parts[-1].removesuffix(".md")]
    return _check_names(path, kind, names, folder)


def _check_names(path: str, kind: Kind, names: list[str], folder: str | None) -> Address | Problem:
    if not 1 <= len(names) <= 3:
        return _refuse(path, "DC02", "Bài nằm sai bậc thư mục.", f"Đặt bài tại {kind.folder}/<năm>/<tên-bài>/index.md.")
    for name in names:
        if not _PART.fullmatch(name):
            return _refuse(path, "DC03", f"Tên «{name}» không dùng làm địa chỉ được.",
                           "Chỉ dùng chữ thường không dấu, chữ số và gạch ngang, ví dụ ra-quan-don-ve-sinh.")
    url = f"/{kind.folder}/{'/'.join(names)}/"
    if url in RESERVED_URLS or RESERVED_PARTS.intersection(names):
        return _refuse(path, "DC04", f"Địa chỉ {url} dành cho trang do hệ thống tạo.", "Đổi tên tệp hoặc thư mục của bài.")
    return Address(kind, url, folder)


def _refuse(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(shown(path), 1, 1, code, shown(message), hint)

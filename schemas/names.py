"""Which files may lie in the content folder, by name and place: everything else is refused, by name (reliability §1.1)."""

from collections.abc import Iterator

from schemas.characters import shown
from schemas.entries import Entry
from schemas.exemptions import EXEMPTIONS_FILE
from schemas.lazy_regex import lazy_regex
from schemas.observations import OBSERVATIONS_FILE
from schemas.problem import Problem
from schemas.scoring_files import CONFIRMED_FILE

ROOT_FILES = frozenset({EXEMPTIONS_FILE, OBSERVATIONS_FILE, CONFIRMED_FILE})
ENDINGS = ("md", "yml", "csv", "jpg", "jpeg", "png", "webp", "pdf", "docx", "xlsx", "odt", "ods", "mp3", "m4a", "ogg")
MAX_PATH = 200  # bytes
MAX_SIZE = 20_000_000  # bytes of any one file

_PART = lazy_regex(r"[a-z0-9][a-z0-9-]{0,79}")
_FILE = lazy_regex(rf"[a-z0-9][a-z0-9-]{{0,79}}\.({'|'.join(ENDINGS)})")
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10))})


def refused(path: str, entry: Entry) -> list[Problem]:
    """Links, programs and submodules; what is too large; names that some system or browser would misread;
    files of kinds that nobody may add."""
    if not entry.blob:
        what = "Không phải tệp thường: là liên kết, mô-đun con, tệp chạy được, tệp trùng tên hoặc tệp không mở được."
        return [_problem(path, "CT02", what, "Xóa nó và tải lên tệp thật.")]
    large = [_problem(path, "CT07", f"Tệp lớn hơn {MAX_SIZE // 1_000_000} MB.", "Nén nhỏ lại, hoặc chia thành nhiều tệp.")]
    return [*(large if entry.size > MAX_SIZE else ()), *_refuse(path)]


def _refuse(path: str) -> Iterator[Problem]:
    *folders, name = path.split("/")
    if not folders:
        if name not in ROOT_FILES:
            yield _problem(path, "CT06", f"Tệp «{shown(name)}» nằm ngoài thư mục của các cổng.",
                           "Đặt tệp trong city/ hoặc wards/<đơn vị>/.")
    elif folders[0] not in ("city", "wards") or (folders[0] == "wards" and len(folders) < 2):
        yield _problem(path, "CT06", "Tệp này nằm ngoài thư mục của các cổng.", "Đặt tệp trong city/ hoặc wards/<đơn vị>/.")
    elif _is_bad(folders, name, path):
        yield _problem(path, "CT05", f"Tên «{shown(name)}» hoặc thư mục của nó không dùng được, hoặc loại tệp này không được nhận.",
                       "Tên chỉ gồm chữ thường không dấu, chữ số, gạch ngang; đuôi là một trong: ." + " .".join(ENDINGS) + ".")


def _is_bad(folders: list[str], name: str, path: str) -> bool:
    if len(path.encode("utf-8", "surrogateescape")) > MAX_PATH or _DEVICES.intersection({*folders, name.partition(".")[0]}):
        return True
    if name.endswith(".md"):  # schemas/address.py complains of these, in the words of addresses
        return not all(part.isprintable() for part in (*folders, name))
    return not (_FILE.fullmatch(name) and all(_PART.fullmatch(folder) for folder in folders))


def _problem(path: str, code: str, message: str, hint: str) -> Problem:
    return Problem(shown(path), 1, 1, code, message, hint)

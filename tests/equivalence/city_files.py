"""Edits of the files that are no posts: portal.yml, organisation.yml, exemptions.yml, observations.yml."""

import tempfile
from pathlib import Path

from hypothesis import strategies as st

from tests.equivalence.drafts import ADDRESSES, FOLDERS, KINDS, NAMES, day_of
from tests.equivalence.edits import Edit, EditFile
from tests.equivalence.repository import Repository
from tests.worlds import make_portal

# (pattern, replacement) for one of the portals' own files
PORTAL_EDITS = (
    (r"^slogan: .*$", "slogan: Vì dân phục vụ"), (r"^slogan: .*$", "slogan: Gần dân, vì dân"), (r"^phone: .*$", "phone: 0276 3000 888"),
    (r"^email: .*$", "email: lienhe@tayninh.example"), (r"^address: .*$", "address: Số 2 đường Mẫu, Phường Mẫu"),
    (r"^sample: .*$", "sample: false"), (r"^hamlets: .*$", "hamlets: [Khu phố 1, Khu phố Chín]"), (r"^accent: .*\n|\Z", "accent: tim\n"),
    (r"phone: 0276 3000 99[78]", "phone: 0276 3000 777"), (r"^  - name: .*$", "  - name: Phường Thử Nghiệm"), (r"^kind: .*$", "kind: tinh"),
    (r"^slogan: ", "slogan:\t"), (r"^    start: .*$", "    start: 2026-11-10"), (r"^id: .*$", "id: tn-khac"),
)
ORGANISATION_EDITS = (
    (r"name: Nguyễn Văn Mẫu", "name: Trần Văn Thử"), (r"phone: 0276 3000 99\d", "phone: 0276 3000 666"), (r"^reviewed: .*$", "reviewed: 2025-11-24"),
    (r"\Z", "  - id: mot-cua\n    name: Bộ phận Một cửa\n    under: ubnd\n    tasks: Nhận hồ sơ\n"), (r"under: ubnd", "under: khong-co"),
)


def second_name(days: int) -> tuple[str, str]:
    """What to change in a portal.yml so that the unit has another name from this day on."""
    return (r"^(    start: .*)$", rf"\1\n    end: {day_of(days - 1)}\n    basis: Nghị quyết mẫu\n  - name: Phường Mới\n    short: Phường Mới\n"
            f"    start: {day_of(days)}")


def _renamed(folder: str, days: int) -> EditFile:
    return EditFile(f"{folder}/portal.yml", *second_name(days))


def _own(folder: str, name: str, change: tuple[str, str]) -> EditFile:
    return EditFile(f"{folder}/{name}", *change)


def fresh_files(folder: str) -> dict[str, str]:
    """A portal's own files as they were in the beginning."""
    with tempfile.TemporaryDirectory() as there:
        made = make_portal(Path(there), folder.removeprefix("wards/"), folder == "city")
        return {f"{folder}/{path.name}": path.read_text("utf-8") for path in sorted(made.iterdir())}


class Mend:
    """Put back a portal's own files as they were in the beginning."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def __repr__(self) -> str:
        return f"Mend({self.folder!r})"

    def apply(self, repository: Repository) -> None:
        for path, text in fresh_files(self.folder).items():
            repository.write(path, text)


def exemption(rule: str, path: str, days: int) -> str:
    """An exemptions.yml with one exemption, until this day."""
    return (f"exemptions:\n  - rule: {rule}\n    path: {path}\n    reason: Bài cũ chuyển sang\n"
            f"    by: Văn phòng UBND\n    until: {day_of(days)}\n")


def _exemptions(rule: str, folder: str, kind: str, name: str, days: int) -> EditFile:
    return EditFile("exemptions.yml", "", exemption(rule, f"{folder}/{kind}/2026/{name}.md", days))


def _observations(url: str, apart: int) -> EditFile:
    text = (f'observations:\n  - url: "{url}"\n    status: "404"\n    first_seen_gone: 2026-11-20T01:00+07:00\n'
            f"    last_seen_gone: {day_of(apart - 4)}T01:00+07:00\n    last_checked: {day_of(apart - 4)}T01:00+07:00\n")
    return EditFile("observations.yml", "", text)


_FOLDER = st.sampled_from(FOLDERS)
ON_FILES: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_own, _FOLDER, st.just("portal.yml"), st.sampled_from(PORTAL_EDITS)),
    st.builds(_own, _FOLDER, st.just("organisation.yml"), st.sampled_from(ORGANISATION_EDITS)),
    st.builds(_renamed, _FOLDER, st.integers(-5, 8)), st.builds(Mend, _FOLDER), st.builds(Mend, _FOLDER),
    st.builds(_exemptions, st.sampled_from(("VT04", "DL02", "TL01", "HA05", "LK01", "XX99")), _FOLDER, st.sampled_from(KINDS),
              st.sampled_from(NAMES), st.integers(-3, 9)),
    st.builds(_observations, st.sampled_from((ADDRESSES[1] + "/", "https://dichvucong.example/thu-tuc/1.000000")), st.integers(0, 3)),
    st.builds(EditFile, st.sampled_from(("exemptions.yml", "observations.yml", "la.txt", "wards/mau/portal.yml", "wards/hai/la.txt")),
              st.just(""), st.sampled_from(("-", "exemptions: [{\n", "observations: []\n"))))

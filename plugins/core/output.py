"""The output folder: only what we wrote is ever replaced or removed."""

import shutil
from pathlib import Path

MARK = ".cac-cong-thong-tin"  # stands in every output folder that is ours
BUILDING = ".dang-dung"


class NotOurs(Exception):
    """The folder holds something that we did not write."""


def claim(output: Path) -> None:
    """Make the output folder ours, or raise NotOurs where it holds somebody else's files."""
    if output.exists() and any(output.iterdir()) and not (output / MARK).exists():
        raise NotOurs(output)
    output.mkdir(parents=True, exist_ok=True)
    (output / MARK).touch()


def building_folder(final: Path) -> Path:
    """An empty folder to build `final` in, on the same disk."""
    folder = final.parent / BUILDING / final.name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def put_in_place(built: Path, final: Path) -> None:
    """Replace `final` by the finished `built`; a build that fails before leaves the old one as it was."""
    old = built.with_name(built.name + ".cu")
    shutil.rmtree(old, ignore_errors=True)
    if final.exists():
        final.rename(old)
    built.rename(final)
    shutil.rmtree(old, ignore_errors=True)

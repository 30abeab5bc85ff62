"""The output folder: only what we wrote is ever replaced or removed."""

import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

MARK = ".cac-cong-thong-tin"  # stands in every output folder that is ours
BUILDING = ".dang-dung"


class NotOurs(Exception):
    """The folder holds something that we did not write."""


def claim(output: Path) -> None:
    """Make the output folder ours, or raise NotOurs where it holds somebody else's files."""
    if output.exists() and any(output.iterdir()) and not (output / MARK).exists():
        raise NotOurs(output)
    if (output / MARK).is_file():  # of an earlier version of this program
        (output / MARK).unlink()
    (output / MARK).mkdir(parents=True, exist_ok=True)


def building_folder(output: Path, portal: str) -> Path:
    """An empty folder to build in, on the same disk."""
    folder = output / BUILDING / portal
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def token_of(output: Path, portal: str) -> str | None:
    """What was written when the portal's folder was last complete; None where it is not there any more."""
    with suppress(OSError):
        if (output / portal / "index.html").exists():
            return (output / MARK / portal).read_text("utf-8")
    return None


def new_token(output: Path, portal: str) -> str:
    """A new sign that the portal's folder is complete, to be remembered by who completed it."""
    token = secrets.token_hex(8)
    (output / MARK / portal).write_text(token, "utf-8")
    return token


def put_in_place(building: Path, final: Path, paths: Iterable[str]) -> None:
    """Move finished files from the building folder to where they belong; where nothing is there yet, the whole folder at once."""
    if not final.exists():
        building.rename(final)
        return
    made: set[Path] = set()
    for path in paths:
        target = final / path
        if target.parent not in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            made.add(target.parent)
        (building / path).replace(target)


def put_folder(output: Path, name: str, files: Mapping[str, bytes]) -> None:
    """Let a folder beside the portals hold these files and no others (by path in it): never some of the old and some of the new."""
    building = building_folder(output, name)
    for path, data in files.items():
        (building / path).parent.mkdir(parents=True, exist_ok=True)
        (building / path).write_bytes(data)
    former = output / BUILDING / f"{name}.cu"
    shutil.rmtree(former, ignore_errors=True)  # of a run that was killed here
    if (output / name).exists():
        (output / name).rename(former)
    building.rename(output / name)
    shutil.rmtree(former, ignore_errors=True)
    with suppress(OSError):  # a render of the portals may be building beside us
        (output / BUILDING).rmdir()


def remove(output: Path, paths: Iterable[str]) -> None:
    """Remove files of ours, and the folders that they leave empty."""
    for path in paths:
        with suppress(FileNotFoundError):
            (output / path).unlink()
        for folder in (output / path).parents:
            if folder == output:
                break
            try:
                folder.rmdir()
            except OSError:
                break


def strangers(output: Path, portal: str, known: Iterable[str]) -> Iterator[str]:
    """Files in the portal's folder that no page of it has: what an earlier build left, of which nobody remembers anything."""
    ours = frozenset(known)
    for folder, _, names in os.walk(output / portal):
        for name in sorted(names):
            path = (Path(folder) / name).relative_to(output).as_posix()
            if path not in ours:
                yield path

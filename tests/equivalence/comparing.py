"""Compares two output folders byte for byte, and says in words where they differ."""

from difflib import unified_diff
from pathlib import Path


def files_of(folder: Path) -> dict[str, bytes]:
    """All files of a portal's folder by their paths in it."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def differences(ours: Path, cold: Path) -> list[str]:
    """What differs in a portal's folder, each in a line or a few; «» on both sides where there is no folder."""
    mine, theirs = files_of(ours), files_of(cold)
    found = [f"only in the incremental build: {name}" for name in sorted(mine.keys() - theirs.keys())]
    found += [f"only in the cold build: {name}" for name in sorted(theirs.keys() - mine.keys())]
    changed = [name for name in sorted(mine.keys() & theirs.keys()) if mine[name] != theirs[name]]
    return found + [f"{name}:\n{shown(mine[name], theirs[name])}" for name in changed[:3]] + [f"differs: {name}" for name in changed[3:]]


def shown(ours: bytes, cold: bytes) -> str:
    """The lines in which two texts differ."""
    lines = ([text[:300] for text in data.decode("utf-8", "replace").splitlines()] for data in (ours, cold))
    return "\n".join(list(unified_diff(*lines, "incremental", "cold", lineterm="", n=1))[:30])

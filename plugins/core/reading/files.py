"""The content tree as the store knows it: table `file`."""

from plugins.core.memory.store import Store
from schemas.entries import Changes, Entry


class Files:
    """The files that were there when the tree was last looked at."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def tree(self) -> str:
        """The id of the tree; «» where it had none, or where what changed has not been taken in to its end."""
        return str(self._store.recall("tree") or "")

    @tree.setter
    def tree(self, name: str) -> None:
        if name != self.tree:
            self._store.remember("tree", name)

    def entry(self, path: str) -> Entry | None:
        found = self._store.one("SELECT blob, size, stamp FROM file WHERE path = ?", path)
        return Entry(*found) if found else None

    def blob(self, path: str) -> str:
        """The blob of a plain file; «» where there is none."""
        entry = self.entry(path)
        return entry.blob if entry else ""

    def entries(self) -> dict[str, Entry]:
        return {path: Entry(blob, size, stamp) for path, blob, size, stamp in self._store.each("SELECT path, blob, size, stamp FROM file")}

    def beside(self, folder: str) -> tuple[tuple[str, str], ...]:
        """Names and blobs of the plain files in a folder that are no posts, sorted."""
        rows = self._store.rows("SELECT path, blob FROM file WHERE folder = ? AND blob != '' ORDER BY path", folder)
        return tuple((path[len(folder) + 1 :], blob) for path, blob in rows)

    def beside_post(self, path: str) -> tuple[tuple[str, str], ...]:
        """The same for the files that are a post's own."""
        return self.beside(folder_of(path)) if path.endswith("/index.md") else ()

    def portals(self) -> list[str]:
        """The folders of portals, the city's first; one step for each."""
        folders = ["city"] if self._first("city/", "city0") else []
        path = self._first("wards/", "wards0")
        while path:
            unit, inside, _ = path.removeprefix("wards/").partition("/")
            folders += [f"wards/{unit}"] if inside else []
            path = self._first(f"wards/{unit}0" if inside else f"{path}\0", "wards0")
        return folders

    def apply(self, changes: Changes) -> None:
        """Let this be what there is now."""
        self._store.do_all("DELETE FROM file WHERE path = ?", [(path,) for path, entry in changes.items() if entry is None])
        self._store.do_all("INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?)", [
            (path, *entry, None if is_post(path) else folder_of(path)) for path, entry in changes.items() if entry])

    def _first(self, low: str, high: str) -> str:
        found = self._store.one("SELECT path FROM file WHERE path >= ? AND path < ? ORDER BY path LIMIT 1", low, high)
        return str(found[0]) if found else ""


def is_post(path: str) -> bool:
    """Whether a file is a post by its name."""
    return path.lower().endswith(".md")


def folder_of(path: str) -> str:
    return path.rpartition("/")[0]

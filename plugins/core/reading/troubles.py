"""What is wrong with files by their names and places (CT02, CT04–CT07), in a list for each portal; worked out where something changed."""

from plugins.core.memory.freshness import place
from plugins.core.memory.lists import LINE, Lists
from plugins.core.memory.meaning import PostLine
from plugins.core.memory.meanings import has_item, place_value
from plugins.core.memory.store import Store
from plugins.core.reading.files import Files
from schemas.content import fields_files, folder_of_portal, stray, stray_files
from schemas.entries import Entry
from schemas.names import refused
from schemas.problem import Problem


def trouble_list(folder: str) -> str:
    """The list of what is wrong with files of a portal, by its folder («»: of those outside of all)."""
    return f"fact/trouble/{folder}"


def unread_list(folder: str) -> str:
    """The posts in a folder that cannot be read: nobody knows which files they would have named."""
    return f"fact/unread/{folder}"


def judge_name(store: Store, path: str, entry: Entry | None, fresh: bool) -> bool:
    """Say what is wrong with the name of a file that has come or changed; whether anything is."""
    found = refused(path, entry) if entry else []
    if found or not fresh:
        _say(store, path, found)
    return bool(found)


def judge_folder(store: Store, lists: Lists, folder: str) -> None:
    """Say which files of a folder no post names; at the top there are no posts, and each file is judged by its name."""
    beside = Files(store).beside(folder) if folder else ()
    if not beside:
        return
    held = lists.has(unread_list(folder))
    item = f"{folder}/index.md"
    index: PostLine | None = lists.value(item, LINE) if not held and has_item(store, item) else None
    named = fields_files(index.fields) if index else []
    unnamed = set() if held else set(stray_files(folder, [name for name, _ in beside], named))
    for name, _ in beside:
        path = f"{folder}/{name}"
        entry = Files(store).entry(path)
        assert entry
        if not refused(path, entry):  # a file that may not be there at all is not also called unused
            _say(store, path, [stray(path)] if path in unnamed else [])


def troubles(lists: Lists, folder: str) -> list[Problem]:
    """All that is wrong with files of a portal by their names and places."""
    return [problem for found in lists.all(trouble_list(folder)) for problem in found.value]


def _say(store: Store, path: str, problems: list[Problem]) -> None:
    name = f"trouble:{path}"
    if problems:
        place_value(store, name, tuple(problems), frozenset({(trouble_list(folder_of_portal(path)), path)}))
    else:
        place(store, name, None, frozenset())



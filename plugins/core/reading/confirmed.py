"""What is wrong with the file of confirmed scores (schemas/scoring_files.py), taken in as one item, so that the gate tells of it."""

from plugins.core.memory.meanings import place_value
from plugins.core.memory.store import Store
from plugins.core.reading.files import Files
from schemas.scoring_files import CONFIRMED_FILE, read_confirmed
from schemas.tree import Tree

CONFIRMED = "fact/confirmed"  # the list of the file itself; its line is what is wrong with it


def take_confirmed(store: Store, tree: Tree, files: Files) -> None:
    """Look at the file where it is another one than last time."""
    blob = files.blob(CONFIRMED_FILE)
    if store.recall("confirmed") != blob:
        place_value(store, "confirmed", read_confirmed(tree)[1], frozenset({(CONFIRMED, "")}))
        store.remember("confirmed", blob)

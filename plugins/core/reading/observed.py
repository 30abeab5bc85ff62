"""The observations of addresses outside (schemas/observations.py), taken in as one item."""

from plugins.core.judging.facts import gone_places
from plugins.core.memory.meanings import place_value
from plugins.core.memory.store import Store
from plugins.core.reading.files import Files
from schemas.observations import OBSERVATIONS_FILE, read_gone
from schemas.tree import Tree

OBSERVATIONS = "fact/observations"  # the list of the file itself; its line is what is wrong with it


def take_observations(store: Store, tree: Tree, files: Files) -> None:
    """Let what is gone be what the file says, where it is another file than last time."""
    blob = files.blob(OBSERVATIONS_FILE)
    if store.recall("observations") != blob:
        gone, problems = read_gone(tree)
        place_value(store, "observations", tuple(problems), gone_places(gone) | {(OBSERVATIONS, "")})
        store.remember("observations", blob)

"""All portals of the city, judged side by side in a store."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from plugins.core.code_digest import code_digest
from plugins.core.guarded import Workers
from plugins.core.judging.cells import Record
from plugins.core.judging.judge import bring_up_to_date
from plugins.core.judging.rule_module import RuleModule
from plugins.core.memory.store import Store
from plugins.core.memory.store_file import with_store
from plugins.core.options import Options
from plugins.core.told import Told
from plugins.core.world import Crew, Past, World
from schemas.history import Repository
from schemas.tree import FolderTree

CITY = "city"

T = TypeVar("T")


class OurFault(Exception):
    """Something that no editor can mend; the message is for the log."""


@dataclass(frozen=True)
class City:
    """A store that is up to date with a world, and who does the work."""

    store: Store
    world: World
    rules: Sequence[RuleModule]
    crew: Crew
    told: Told

    def move(self, world: World) -> dict[str, Record | None]:
        """Bring the store to another world; the judgements that were worked out again, as they were before."""
        told = replace(self.told, before={})
        bring_up_to_date(self.store, world, self.rules, self.crew, told)
        return told.before or {}


def with_city(options: Options, rules: Sequence[RuleModule], work: Callable[[City], T], world: World | None = None) -> T:
    """What `work` makes of the content folder (or of another `world`), all of it read and judged."""
    place = world or World(FolderTree(options.content), options.as_of, options.publishing, past_of(options))

    def use(store: Store) -> T:
        told = Told(options.progress, options.profile)
        bring_up_to_date(store, place, rules, crew, told)
        for fault in told.faults:
            options.blame(fault)
        return work(City(store, place, rules, crew, told))

    with Workers(options.jobs) as crew:
        return with_store(options.cache, code_digest(), use)


def past_of(options: Options) -> Past | None:
    """The history of the branch that is checked out; None where there is no whole history to ask."""
    repository = Repository.around(options.content)
    if repository is None or not repository.has_commits:
        return None
    if repository.is_shallow:
        options.say("Kho git này chỉ có một phần lịch sử, nên bài được xét theo ngày ghi trong bài (git fetch --unshallow để lấy đủ).")
        return None
    return Past(repository, repository.commit("HEAD"))

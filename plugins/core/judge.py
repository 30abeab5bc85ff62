"""Judges all portals: the one place where a post becomes accepted or held.

First each file alone (plugins/core/read_all.py), then the rules that compare posts with one another.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from plugins.core import exempt
from plugins.core.corpus import CorpusFacts, PortalRow
from plugins.core.examine import Examined, apply, asked_alone
from plugins.core.exempt import Exempted, Placed
from plugins.core.facts import PortalFacts
from plugins.core.read_all import Everything, Run, World, read_all
from plugins.core.rule import Context, Known, PortalRule, PostRule, RuleModule
from plugins.core.verdict import JudgedPortal, Judgement, Verdict
from schemas.content import PortalContent, stray_files
from schemas.exemptions import read_exemptions
from schemas.files.post_files import PostFiles
from schemas.names import refused_names
from schemas.observations import read_gone
from schemas.privacy.contacts import contacts_of
from schemas.problem import Problem
from schemas.state import state_of


def judge(world: World, rules: Sequence[RuleModule], run: Run) -> Judgement:
    """Every portal read and judged; `run` is who carries out the tasks."""
    alone = asked_alone(rules)
    everything = read_all(world, alone, run)
    placed, problems = read_exemptions(world.tree)
    problems += exempt.faults(placed, rules, world.tree.paths(), world.as_of.date())
    if world.exempting:
        placed, _ = read_exemptions(world.exempting)
    refused = refused_names(world.tree)
    gone, found = read_gone(world.tree)
    problems += found
    comparing = _Comparing(world, everything, [module for module in rules if module not in alone], placed, refused, gone)
    portals = {key: comparing.portal(key) for key in everything.contents}
    inside = tuple(content.folder + "/" for content in everything.contents.values())
    problems += [problem for problem in refused if not problem.path.startswith(inside)]
    return Judgement(portals, tuple(sorted(problems)), tuple(comparing.exempted), everything.seconds, tuple(everything.faults))


@dataclass
class _Comparing:
    """Second half of judging: each post beside the others of its portal and of the city."""

    world: World
    everything: Everything
    rules: Sequence[RuleModule]
    placed: Sequence[Placed]
    refused: Sequence[Problem]
    gone_sources: frozenset[str]
    exempted: list[Exempted] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.of_posts = [module for module in self.rules if isinstance(module, PostRule)]
        self.of_portals = [module for module in self.rules if isinstance(module, PortalRule)]
        rows = tuple(found.row for portal in self.everything.examined.values() for found in portal if found.row)
        contents = self.everything.contents
        self.corpus = CorpusFacts(rows, {key: _row(content, self.world) for key, content in contents.items()}, self.gone_sources)
        self.contacts = contacts_of(contents.values())

    def portal(self, key: str) -> JudgedPortal:
        """Verdicts on the posts of one portal, and what is wrong with its other files."""
        content, examined = self.everything.contents[key], self.everything.examined[key]
        facts = PortalFacts(tuple(found.reading.post for found in examined if found.reading.post), _tier(content), self.contacts)
        verdicts = tuple(self._verdict(found, facts) for found in examined)
        refused = [problem for problem in self.refused if problem.path.startswith(content.folder + "/")]
        stray = stray_files(self.everything.paths[key], content.folder, [found.reading for found in examined])
        own = [*content.problems, *refused, *_not_among(stray, refused), *self._of_portal(content, facts)]
        return JudgedPortal(content, verdicts, tuple(sorted(self._without_exempted(own))))

    def _verdict(self, found: Examined, facts: PortalFacts) -> Verdict:
        problems = list(found.problems)
        if found.reading.post and found.known:
            known = replace(found.known, portal=facts, corpus=self.corpus)
            more, seconds = apply(self.of_posts, found.reading, PostFiles(found.reading.post, known.read), known)
            self.everything.seconds.update(seconds)
            problems += more
        kept = tuple(sorted(self._without_exempted(problems)))
        return Verdict(found.reading, kept, state_of(found.reading, kept, self.world.as_of))

    def _of_portal(self, content: PortalContent, facts: PortalFacts) -> list[Problem]:
        if content.portal is None:
            return []
        known = Known(self.world.tree.read, self.world.as_of, self.world.as_of.date(), portal=facts, corpus=self.corpus)
        return [problem for module in self.of_portals if module.RULE.in_force(known.day)
                for problem in module.check_portal(content, Context(module.RULE, None, known))]

    def _without_exempted(self, problems: Iterable[Problem]) -> list[Problem]:
        kept = []
        for problem in problems:
            entry = exempt.covering(problem, self.placed, self.world.as_of.date())
            if entry:
                self.exempted.append(Exempted(problem, entry))
            else:
                kept.append(problem)
        return kept


def _tier(content: PortalContent) -> str:
    return content.portal.kind if content.portal else "ward"


def _row(content: PortalContent, world: World) -> PortalRow:
    name = content.portal.name_on(world.as_of.date()).name if content.portal else content.key
    return PortalRow(world.publishing.address_of(content.key), _tier(content), name, content.portal.id if content.portal else None)


def _not_among(stray: Sequence[Problem], refused: Sequence[Problem]) -> list[Problem]:
    """A file that may not be there at all is not also called unused."""
    paths = {problem.path for problem in refused}
    return [problem for problem in stray if problem.path not in paths]

"""Reads one portal and judges every post: the one place where a post becomes accepted or held."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from plugins.core.rule import Context, PortalFacts, Rule
from schemas.content import PortalContent, read_portal
from schemas.post import Post, Reading
from schemas.problem import Level, Problem, has_error
from schemas.state import State, state_of
from schemas.tree import FolderTree, Tree


@dataclass(frozen=True)
class Verdict:
    """A post file with all that is wrong with it and the state it is in at the moment of the build."""

    reading: Reading
    problems: tuple[Problem, ...]
    state: State


@dataclass(frozen=True)
class JudgedPortal:
    """A portal with a verdict on each of its post files."""

    content: PortalContent
    verdicts: tuple[Verdict, ...]

    @property
    def key(self) -> str:
        return self.content.key

    @cached_property
    def by_path(self) -> dict[str, Verdict]:
        """Verdicts by the path of the post file."""
        return {verdict.reading.path: verdict for verdict in self.verdicts}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything wrong in the portal, in the order of the files."""
        return tuple(sorted([*self.content.problems, *(p for verdict in self.verdicts for p in verdict.problems)]))

    @property
    def can_be_built(self) -> bool:
        return self.content.portal is not None and self.content.organisation is not None

    def posts(self, *states: State) -> tuple[Post, ...]:
        """Posts in any of the states, in the order of their paths."""
        return tuple(verdict.reading.post for verdict in self.verdicts
                     if verdict.state in states and verdict.reading.post)


def judge_portal(root: Path, key: str, folder: str, as_of: datetime, rules: Sequence[Rule]) -> JudgedPortal:
    """Read and judge one portal of the content folder `root`."""
    tree = FolderTree(root)
    content = read_portal(tree, key, folder)
    posts = tuple(reading.post for reading in content.readings if reading.post)
    facts = PortalFacts(posts, content.portal.kind if content.portal else "ward")
    return JudgedPortal(content, tuple(_verdict(tree, reading, facts, as_of, rules) for reading in content.readings))


def _verdict(tree: Tree, reading: Reading, facts: PortalFacts, as_of: datetime, rules: Sequence[Rule]) -> Verdict:
    found = list(reading.problems)
    if reading.post and not has_error(found):
        for rule in rules:
            context = Context(rule.READS, tree.read, facts, as_of)
            found += (_as_draft(problem) if reading.is_draft else problem for problem in rule.check(reading.post, context))
    problems = tuple(sorted(found))
    return Verdict(reading, problems, state_of(reading, problems, as_of))


def _as_draft(problem: Problem) -> Problem:
    """A draft may be unfinished."""
    return problem.at_level(Level.WARNING)

"""What the module of a rule looks like to who asks it: about each post, or about a portal."""

from collections.abc import Iterator
from typing import Protocol, TypeGuard

from plugins.core.judging.rule import Context, Rule
from schemas.content import PortalContent
from schemas.post import Post
from schemas.problem import Problem


class PostRule(Protocol):
    """A plug of plugins/rules: its facts, its manual page (the docstring) and one function."""

    __name__: str
    RULE: Rule

    def check(self, post: Post, context: Context) -> Iterator[Problem]:
        """What is wrong with the post."""


class PortalRule(Protocol):
    """The same for a rule about a whole portal."""

    __name__: str
    RULE: Rule

    def check_portal(self, content: PortalContent, context: Context) -> Iterator[Problem]:
        """What is wrong with the portal."""


RuleModule = PostRule | PortalRule


def is_about_posts(module: RuleModule) -> TypeGuard[PostRule]:
    """Which of the two it is (asked of a hundred rules; `isinstance` with a protocol takes a hundred times as long)."""
    return hasattr(module, "check")


def is_about_portals(module: RuleModule) -> TypeGuard[PortalRule]:
    return hasattr(module, "check_portal")

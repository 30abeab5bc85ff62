"""Turns what was seen of personal data and secrets into complaints that show the masked form only."""

from collections.abc import Iterable, Iterator

from plugins.core.rule import Context, Rule
from schemas.post import Post
from schemas.problem import Problem
from schemas.sightings import Sighting


def seen(context: Context, *kinds: str) -> Iterator[Sighting]:
    """Sightings of these kinds."""
    return (sighting for sighting in context.sightings if sighting.kind in kinds)


def unregistered(context: Context, *kinds: str) -> Iterator[Sighting]:
    """Phones or e-mails that no office of the city has registered; the rule must declare that it reads the portal."""
    return (sighting for sighting in seen(context, *kinds) if sighting.value not in context.portal.contacts)


def complain_of_sightings(rule: Rule, post: Post, sightings: Iterable[Sighting], message: str, hint: str) -> Iterator[Problem]:
    """A problem at each place; `message` names the masked form as {shown}, «, trong tệp …» follows where it stands in a file."""
    for sighting in sightings:
        where = f" ({sighting.where})" if sighting.where else ""
        said = message.format(shown=sighting.masked) + where + "."
        yield Problem(post.path, sighting.line, sighting.column, rule.code, said, hint, rule.clause, rule.level)

"""Turns what was seen of personal data and secrets into complaints that show the masked form only."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from plugins.core.judging.rule import Context, Rule
from schemas.post import Post
from schemas.privacy.sightings import Sighting
from schemas.problem import Problem


def seen(context: Context, *kinds: str) -> Iterator[Sighting]:
    """Sightings of these kinds."""
    return (sighting for sighting in context.sightings if sighting.kind in kinds)


def unregistered(context: Context, *kinds: str) -> Iterator[Sighting]:
    """Phones or e-mails that no office of the city has registered; the rule must declare that it reads the portal."""
    return (sighting for sighting in seen(context, *kinds) if not context.portal.is_registered(sighting.value))


def complain_of_sightings(rule: Rule, post: Post, sightings: Iterable[Sighting], message: str, hint: str) -> Iterator[Problem]:
    """A problem at each place in the post, and one for each file beside it; `message` names the masked form as {shown}."""
    in_files: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        if sighting.file:
            in_files[sighting.file].append(sighting)
        else:
            yield _problem(rule, post, sighting, message, "", hint)
    for name, found in in_files.items():
        others = f" và {len(found) - 1} chỗ nữa" if len(found) > 1 else ""
        yield _problem(rule, post, found[0], message, f" (tệp {name}, dòng {found[0].file_line}{others})", hint)


def _problem(rule: Rule, post: Post, sighting: Sighting, message: str, where: str, hint: str) -> Problem:
    said = message.format(shown=sighting.masked) + where + "."
    return Problem(post.path, sighting.line, sighting.column, rule.code, said, hint, rule.clause, rule.level)

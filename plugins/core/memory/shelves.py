"""In which lists a post that is online stands, and by what it is sorted there: all that pages can ask of other posts.

Names of lists begin with the portal. What a page may want to know of other posts, it must find in one of them.
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from plugins.core.memory.freshness import Places
from plugins.core.memory.lists import ENTRY, LAST, Lists
from plugins.core.memory.meaning import PostLine
from schemas import law
from schemas.fields import VIETNAM
from schemas.kinds.document import OfficialDocument
from schemas.kinds.schedule import Schedule
from schemas.state import State

UNIT_NEWS = "city/unit-news"  # the news of all units, gathered by the city (M1)
PUBLIC_KINDS = frozenset({"disclosure", "document", "consultation"})  # what the quarterly list of Law 10/2022 Điều 13(2) names
WITHOUT_FEED = frozenset({"page", "procedure"})  # standing pages do not come as news


def online_item(path: str) -> str:
    """The item that stands for a post as it is online; the post file itself may be newer and held."""
    return "online:" + path


def pages_list(portal: str) -> str:
    """The list of all posts that have a page, by address, state and source."""
    return f"{portal}/pages"


VERSIONS = "versions"  # the versions of posts on the line of commits (plugins/core/reading/versions.py)


class Version(NamedTuple):
    """A commit that changed a post or its files: the how manieth (from 1), seconds since 1970, its id."""

    number: int
    moment: int
    commit: str

    @property
    def came(self) -> datetime:
        """When the repository took it in."""
        return datetime.fromtimestamp(self.moment, VIETNAM)


def versions_sort(path: str, versions: Iterable[Version]) -> str:
    """The path of a post file, and its versions, the newest first."""
    return f"{path}\n" + ",".join(f"{number}-{moment}-{commit}" for number, moment, commit in versions)


def of_versions(sort: str) -> list[Version]:
    """The versions in `versions_sort`."""
    parts = (version.split("-") for version in sort.partition("\n")[2].split(","))
    return [Version(int(number), int(moment), commit) for number, moment, commit in parts]


def since_shown(versions: list[Version], source: str) -> list[Version]:
    """The versions from the one on that is shown: that of the commit `source`, or («») the newest."""
    commits = [version.commit for version in versions]
    return versions[commits.index(source) if source in commits else 0:]


def shown_versions(lists: Lists, path: str, source: str) -> list[Version]:
    """The versions of the post file at `path`, the newest first, from the one on that is shown; none where nobody knows of any."""
    found = lists.between(VERSIONS, path + "\n", path + "\n" + LAST, ENTRY)
    return since_shown(of_versions(found[0].sort) if found else [], source)


def edited_list(portal: str) -> str:
    """The list of posts that are online and have more than one version, by address."""
    return f"{portal}/edited"


def past_list(portal: str) -> str:
    """The list of earlier versions that readers may see (plugins/core/reading/past_versions.py)."""
    return f"{portal}/past"


def past_sort(url: str, version: Version) -> str:
    """Address of the post and number of the version."""
    return f"{url} {version.number:06}"


def page_sort(url: str, state: State, source: str) -> str:
    """Address, state, and the commit from which an older version is shown («» where the tree's own is)."""
    return f"{url} {state} {source}"


def of_page(sort: str) -> tuple[str, State, str]:
    """The three parts of `page_sort`."""
    url, state, source = sort.split(" ")
    return url, State(state), source


def due_list(portal: str) -> str:
    """The posts with a deadline of which history knows when they came, by the last day in time."""
    return f"{portal}/due"


def due_sort(last: date, posted: date, explained: bool, url: str) -> str:
    """Last day in time, the day on which the post came, and whether it says why it came late."""
    return f"{last.isoformat()}|{posted.isoformat()}|{int(explained)}|{url}"


def of_due(sort: str) -> tuple[date, date, bool]:
    """The facts of `due_sort`."""
    last, posted, explained, _ = sort.split("|", 3)
    return date.fromisoformat(last), date.fromisoformat(posted), explained == "1"


def online_places(line: PostLine, state: State, source: str) -> Places:
    """The lists of a post in one of the states that are online, each with its sort key."""
    places = [(pages_list(line.portal), page_sort(line.url, state, source))]
    if state is State.WITHDRAWN:
        places.append((f"{line.portal}/withdrawn", line.url))
    if line.fields.moved_from:
        places.append((f"{line.portal}/moved", f"{line.fields.moved_from}|{line.url}"))
    if state is not State.WITHDRAWN:
        places.append((f"{line.portal}/month", f"{line.fields.goes_online:%Y-%m}{line.url}"))
        if line.kind.key in PUBLIC_KINDS:
            places.append((f"{line.portal}/public", f"{line.fields.goes_online.astimezone(VIETNAM):%Y-%m-%d}{line.url}"))
    if state is State.EXPIRED:
        places.append((f"{line.portal}/expired", newest_last(line)))
    if state is State.PUBLISHED:
        places += [(name, newest_last(line)) for name in _lists_of(line)] + _special(line)
    return frozenset(places)


def newest_last(line: PostLine) -> str:
    """The sort key of a post in lists by time: the moment in Vietnam («2026-11-24T08:00:00»), and its address."""
    return f"{line.fields.goes_online.astimezone(VIETNAM):%Y-%m-%dT%H:%M:%S}{line.url}"


def day_key(day: date) -> str:
    """What comes before the `newest_last` of everything on the day, and after that of everything earlier."""
    return day.isoformat()


def day_of(sort: str) -> date:
    """The day in Vietnam of `newest_last`."""
    return date.fromisoformat(sort[:len("2026-11-24")])


def _lists_of(line: PostLine) -> list[str]:
    portal, kind, category = line.portal, line.kind.key, line.fields.category
    names = [f"{portal}/kind/{kind}", f"{portal}/kind/{kind}/{category}", f"{portal}/category/{category}"]
    if kind not in WITHOUT_FEED:
        names.append(f"{portal}/feed")
    names += [f"{portal}/section/{section}" for section in law.categories()[category].feeds]
    if kind == "news" and portal != "city":
        names.append(UNIT_NEWS)
    return names


def _special(line: PostLine) -> list[tuple[str, str]]:
    """Documents by day of issue, schedules by week."""
    fields, portal = line.fields, line.portal
    if isinstance(fields, OfficialDocument):
        return [(f"{portal}/register", f"{fields.issued.isoformat()}{line.url}")]
    return [(f"{portal}/weeks", f"{fields.week}{line.url}")] if isinstance(fields, Schedule) else []

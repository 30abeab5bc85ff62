"""No claimed date, commit date or draft lets a post escape the rules of the day on which it really came in."""

from collections.abc import Callable
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory.lists import WHOLE, Lists
from plugins.core.memory.meaning import Judging
from plugins.core.memory.store import Store as Memory
from plugins.core.reading.examine import PostTask, examine
from plugins.core.reading.line import accepted_at
from plugins.core.told import Told
from plugins.core.world import Past, World
from schemas.history import Repository
from schemas.publish import Imports
from tests.hostile.git_objects import Entries, Store
from tests.hostile.posts import FOLDER, Bytes
from tests.hostile.worlds import Answer, check, make_city
from tests.worlds import HERE, example, publishing

__all__ = ["check"]

PATH = "wards/mau/tin-tuc/2026/a.md"


def at(day: str) -> datetime:
    return datetime.fromisoformat(day + "T09:00+07:00")


def judged_on(claimed: str, came: str | None, as_of: str, with_history: bool = True) -> tuple[date, bool]:
    """The day whose rules a post is judged by, and whether it counts as an import."""
    text = example("tin-tuc").replace("date: 2026-11-24", f"date: {claimed}")
    found = judged_alone(text, at(as_of), at(came) if came else None, publishing() if with_history else None)
    return found.day, found.imported


def judged_alone(text: str, as_of: datetime, accepted: datetime | None, imports: Imports | None) -> Judging:
    found = examine(PostTask(Bytes(text.encode()), "mau", FOLDER, PATH, "", (), as_of, accepted, imports, ()))
    assert found
    assert found.whole.judging
    return found.whole.judging


@pytest.mark.parametrize(("claimed", "accepted", "as_of", "day", "imported"), [
    ("2010-05-04", "2026-12-01", "2028-01-01", "2010-05-04", True),   # brought in from the old portal in time
    ("2010-05-04", "2026-12-31", "2028-01-01", "2010-05-04", True),   # on the last day
    ("2010-05-04", "2027-01-01", "2028-01-01", "2027-01-01", False),  # a day late: judged by the rules of that day
    ("2010-05-04", "2027-06-01", "2028-01-01", "2027-06-01", False),
    ("2010-05-04", None, "2027-06-01", "2027-06-01", False),          # proposed now, after the imports
    ("2010-05-04", None, "2026-12-01", "2010-05-04", True),           # proposed now, within the imports
    ("2026-11-23", None, "2026-12-01", "2026-11-23", True),           # the last day before the history begins
    ("2026-11-24", None, "2026-12-01", "2026-12-01", False),          # the first day of the history: backdating a week does not help
    ("2026-11-25", "2027-03-01", "2028-01-01", "2027-03-01", False),
    ("2027-09-01", "2027-03-01", "2027-04-01", "2027-09-01", False),  # a date to come counts: the later of the two
])
def test_a_post_is_judged_by_the_later_of_its_claim_and_its_acceptance(
        claimed: str, accepted: str | None, as_of: str, day: str, imported: bool) -> None:
    assert (publishing().history_begins, publishing().imports_end) == (date(2026, 11, 24), date(2026, 12, 31))
    assert judged_on(claimed, accepted, as_of) == (date.fromisoformat(day), imported)


def history(tmp_path: Path, *versions: tuple[str, Entries]) -> tuple[Repository, str]:
    """A repository with one commit for each (commit date, all content files)."""
    store = Store.create(tmp_path / "kho")
    (store.top / "content").mkdir()
    head = ""
    for when, entries in versions:
        head = store.commit_of({b"content/" + path: entry for path, entry in entries.items()}, *filter(None, [head]), when=when + "T09:00:00+07:00")
    store.git("update-ref", "refs/heads/main", head)
    repository = Repository.around(store.top / "content")
    assert repository
    return repository, head


def accepted(repository: Repository, commit: str) -> datetime | None:
    """When the post of that commit counts as accepted, much later."""
    as_of = at("2028-01-01")
    with TemporaryDirectory() as folder, closing(Memory(Path(folder) / "kho.sqlite")) as memory:
        world = World(repository.tree(commit), as_of, publishing(), Past(repository, commit))
        bring_up_to_date(memory, world, (), HERE, Told())
        return accepted_at(memory, PATH, as_of)


def version(text: str) -> Entries:
    return {PATH.encode(): (b"100644", text.encode("utf-8", "surrogateescape"))}


GOOD = example("tin-tuc")
NOTHING: Entries = {b"city/portal.yml": (b"100644", b"x")}
DRAFTS = ["status: draft", "status:   draft", 'status: "draft"', "status: 'draft'", '"status": draft', "'status' : draft", 'status: "dr\\x61ft"', "status:\n  draft",
          "status: >-\n  draft", "? status\n: draft", "status: ! draft"]


@pytest.mark.parametrize("spelling", DRAFTS)
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_draft_committed_early_is_no_acceptance(spelling: str, ends: str, tmp_path: Path) -> None:
    draft = GOOD.replace("status: published", spelling).replace("\n", ends)
    repository, head = history(tmp_path, ("2026-11-24", version(draft)), ("2027-05-04", version(GOOD)))
    assert accepted(repository, head) == at("2027-05-04")


@pytest.mark.parametrize("text", ["", "hỏng", "---\ntitle: x\n", "---\n[\n---\n", "---\nstatus: published\nstatus: published\n---\n", "---\nt: \udcff\n---\n"])
def test_a_version_that_nobody_could_read_is_no_acceptance(text: str, tmp_path: Path) -> None:
    repository, head = history(tmp_path, ("2026-11-24", version(text)), ("2027-05-04", version(GOOD)))
    assert accepted(repository, head) == at("2027-05-04")


def test_a_word_about_drafts_in_the_body_does_not_make_a_draft(tmp_path: Path) -> None:
    repository, head = history(tmp_path, ("2026-11-24", version(GOOD + "\nstatus: draft\n")))
    assert accepted(repository, head) == at("2026-11-24")


@pytest.mark.parametrize(("dates", "counts"), [
    (("2026-11-24", "2027-05-04"), "2027-05-04"),
    (("2026-11-24", "2001-01-01"), "2026-11-24"),              # never before the commit that it goes on from
    (("2026-11-24", "2027-05-04", "2001-01-01"), "2027-05-04"),
    (("2026-11-24", "2090-01-01"), "2026-11-24"),              # nobody has been there yet
    (("2090-01-01", "2027-05-04"), "2027-05-04"),
])
def test_a_commit_s_own_date_can_hide_nothing(dates: tuple[str, ...], counts: str, tmp_path: Path) -> None:
    versions = [(day, NOTHING) for day in dates[:-1]] + [(dates[-1], NOTHING | version(GOOD))]
    repository, head = history(tmp_path, *versions)
    assert accepted(repository, head) == at(counts)


def test_later_versions_do_not_make_a_post_younger_or_older(tmp_path: Path) -> None:
    repository, head = history(tmp_path, ("2026-11-24", version(GOOD)), ("2027-05-04", NOTHING), ("2027-06-04", version(GOOD + "x")))
    assert accepted(repository, head) == at("2026-11-24")


def test_what_stood_on_a_branch_counts_from_the_day_it_was_merged(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "kho")
    (store.top / "content").mkdir()
    base = store.commit_of({b"content/city/x": (b"100644", b"x")}, when="2026-11-24T09:00:00+07:00")
    with_post = {b"content/city/x": (b"100644", b"x"), b"content/" + PATH.encode(): (b"100644", GOOD.encode())}
    branch = store.commit_of(with_post, base, when="2026-11-25T09:00:00+07:00")
    merged = store.commit_of(with_post, base, branch, when="2027-05-04T09:00:00+07:00")
    repository = Repository.around(store.top / "content")
    assert repository
    assert accepted(repository, merged) == at("2027-05-04")


def test_a_proposal_dated_in_the_future_is_refused(tmp_path: Path, check: Callable[..., Answer]) -> None:
    city = make_city(tmp_path / "kho", "mau")
    path = b"content/" + PATH.encode()
    for when, refused in (("2090-01-01T00:00:00+07:00", True), ("2026-11-24T09:30:00+07:00", False), ("2001-01-01T00:00:00+07:00", False)):
        head = city.store.commit_of(city.entries | {path: (b"100644", GOOD.encode())}, city.base, when=when)
        hidden = city.store.commit_of(city.entries | {path: (b"100644", GOOD.encode() + b"\nx\n")}, head)
        answers = [check(city.content, "--changed", f"{city.base}..{commit}", "-p", "mau") for commit in (head, hidden)]
        assert [("DX04" in {code for _, _, code, _ in answer.problems}) for answer in answers] == [refused, refused]


def test_the_hour_of_vietnam_decides_the_day() -> None:
    """A post that comes in at three in the morning of 1 January is a day late, although the year has not ended in Greenwich."""
    came = datetime(2026, 12, 31, 20, tzinfo=UTC)
    text = example("tin-tuc").replace("date: 2026-11-24", "date: 2010-05-04")
    found = judged_alone(text, at("2028-01-01"), came, publishing())
    assert (found.day, found.imported) == (date(2027, 1, 1), False)


def judged_in(memory: Memory, repository: Repository, commit: str, as_of: datetime) -> datetime | None:
    """When the post counts as accepted in the judgement that is kept, after a build of this commit at this moment."""
    bring_up_to_date(memory, World(repository.tree(commit), as_of, publishing(), Past(repository, commit)), (), HERE, Told())
    judging = Lists(memory, as_of).value(PATH, WHOLE).judging
    assert isinstance(judging, Judging)
    return judging.accepted


def test_a_line_that_was_rewritten_moves_the_day_of_acceptance(tmp_path: Path) -> None:
    """The post came in with the second commit; then history is replaced by one in which it comes in with the third."""
    repository, before = history(tmp_path, ("2026-11-24", NOTHING), ("2026-11-25", NOTHING | version(GOOD)))
    store = Store(repository.top)
    first = store.git("rev-parse", "main~1")
    content = {b"content/" + path: entry for path, entry in NOTHING.items()}
    between = store.commit_of(content | {b"content/city/y": (b"100644", b"y")}, first, when="2026-11-26T09:00:00+07:00")
    after = store.commit_of(content | {b"content/" + path: entry for path, entry in version(GOOD).items()}, between, when="2026-11-28T09:00:00+07:00")
    with closing(Memory(tmp_path / "kho.sqlite")) as memory:
        assert judged_in(memory, repository, before, at("2026-12-01")) == at("2026-11-25")
        assert judged_in(memory, repository, after, at("2026-12-01")) == at("2026-11-28")


def test_a_commit_from_the_future_is_believed_once_its_day_has_come(tmp_path: Path) -> None:
    repository, head = history(tmp_path, ("2026-11-24", NOTHING), ("2026-11-30", NOTHING | version(GOOD)))
    with closing(Memory(tmp_path / "kho.sqlite")) as memory:
        seen = [judged_in(memory, repository, head, at(day)) for day in ("2026-11-27", "2026-12-01", "2026-11-27")]
    assert seen == [at("2026-11-24"), at("2026-11-30"), at("2026-11-24")]

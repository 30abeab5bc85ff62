"""What a step is told: where things are, what time it is, and how to speak."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from schemas.publish import Publishing

HERE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Options:
    """The answers of the command line; `say` prints one plain line, `progress` moves the progress bar."""

    content: Path
    output: Path
    as_of: datetime
    jobs: int
    publishing: Publishing
    say: Callable[[str], None]
    progress: Callable[[str, int, int], None]  # what, done, of how many
    blame: Callable[[str], None]  # a fault of ours that need not stop the others: goes to the log
    cache: Path | None = None  # the store; without one, nothing is remembered
    paths: tuple[str, ...] = ()
    portal_named: bool = False  # -p was given
    changed: str | None = None
    rev: str | None = None
    profile: bool = False
    words: tuple[str, ...] = ()  # the command itself
    explain: str = ""  # a page of which to say why it is made again
    strict: bool = False
    pages_only: bool = False  # leave the search index for another time
    kind: str = ""
    title: str = ""
    port: int = 8000
    timeout: float = 10  # seconds for one answer of the network
    fix: bool = False
    branch: str = ""  # the protected one
    editors: Path | None = None  # which account may change which portals
    account: str = ""  # who proposes or pushes, as the forge says
    approvers: Sequence[str] = ()  # who approved, as the forge says
    answer: Path | None = None  # what `check --format json` wrote
    root: str = ""  # of a portal on its web server, with {portal} and {host}
    certificates: str = ""
    forge: str = ""  # where the repository lives, for the forms of editors
    forge_url: str = ""
    repo: str = ""
    app_id: str = ""
    owners: Sequence[str] = ()
    decap: Path | None = None  # the program of the editors' forms
    publish_file: Path = HERE / "publish.yml"
    releases: Path = HERE / "releases"  # releases that this machine keeps
    dry_run: bool = False
    allow_fall: bool = False  # many pages may go
    clock_counts: bool = True  # `as_of` is what this machine's clock says: nobody has given --as-of
    again: bool = False  # put everything online again, also what was taken back
    to: str = ""  # the release to go back to
    reason: str = ""
    full: bool = False  # read every file back
    make: Path | None = None  # where a new key of the log is written
    make_root: Path | None = None  # the same for a root key
    vouch: str = ""  # a public key that the root key is to vouch for
    revoke: str = ""  # one that it is to vouch for no longer
    state: Path | None = None  # what a witness saw last
    url: str = ""  # of the log
    keys: Path | None = None  # the file of the root key
    patience: float = 60  # seconds
    offline: tuple[Path, ...] = ()  # a page, its proof, the file of the root key
    watch: bool = False
    number: int = 0  # of an exercise
    list_all: bool = False
    from_day: date | None = None  # of a period, both days with it
    to_day: date | None = None
    month: date | None = None  # its first day
    visits: Sequence[Path] = ()  # logs of web servers
    work: Path | None = None  # where a learner mends exercises

    def names(self, path: str) -> bool:
        """Whether the command line names this path of the content folder, or a folder above it; without any, all are meant."""
        return not self.paths or any(path == named or path.startswith(named.rstrip("/") + "/") for named in self.paths)

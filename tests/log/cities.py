"""A small made-up city whose portals and log are published to folders of this machine."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from plugins.core.log.book import Book
from plugins.core.log.entries import Entry, parse_entry
from plugins.core.log.page_text import page_text
from plugins.core.log.proof import check_page, check_proof, read_trust
from plugins.core.log.record import RECORD, Record
from plugins.core.log.signer import Signer, make_signer
from plugins.core.log.statement import Statement
from plugins.core.publishing.going_back import go_back
from plugins.core.publishing.job import Job
from plugins.core.publishing.jobs import carry_out
from plugins.core.publishing.lock import Terms
from plugins.core.publishing.log_job import FOLDER
from plugins.core.publishing.logged import copy_all, known_log, publish_copies, publish_with_log
from plugins.hosts import HOSTS
from schemas.fields import VIETNAM
from schemas.hosting import FolderHost
from schemas.problem import Problem
from schemas.publish import LOG, LogPlace, Publishing, Target
from tests.publishing.sites import line

KEY = "THU_KHOA_NHAT_KY"
ORIGIN = "nhatky.tayninh.example"
NOON = datetime(2026, 11, 27, 12, tzinfo=VIETNAM)
ROOT = make_signer("khoa-goc.tayninh.example")
Post = tuple[int, str]  # version, text


def page(portal: str, path: str, text: str) -> str:
    return (f'<link rel="canonical" href="https://{portal}.tayninh.example{path}"><main><article data-nguyen-van><h1>{text}</h1>'
            f"<p data-ngoai>hôm nay</p></article></main>")


@dataclass
class MadeUpCity:
    """Its posts by portal and path; `commits` is how long the line is, `signer` the log's key, `statement` what the root vouches for."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    posts: dict[str, dict[str, Post]] = field(default_factory=lambda: {"mot": {}, "hai": {}})
    withdrawn: set[str] = field(default_factory=set)
    corrections: dict[str, int] = field(default_factory=dict)
    commits: int = 1
    signer: Signer = field(default_factory=lambda: make_signer(ORIGIN))
    statement: Statement = field(default_factory=lambda: Statement(ORIGIN, 1, ()))
    now: datetime = NOON
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.vouch()

    def vouch(self, first: date = date(2026, 1, 1)) -> None:
        """The root key vouches for the log's key."""
        self.statement = self.statement.vouching(self.signer.key, first, date(2028, 1, 1))
        self.write_keys()

    def write_keys(self) -> None:
        self.keys = f"{ROOT.key}\n\n{ROOT.sign(self.statement.text())}"
        (self.folder / "khoa.txt").write_text(self.keys, "utf-8")
        self.monkeypatch.setenv(KEY, self.signer.written())

    @property
    def publishing(self) -> Publishing:
        log = LogPlace(address=f"https://{ORIGIN}", key=KEY, keys="khoa.txt")
        target = Target(default="https://{portal}.tayninh.example", branch="main", log=log, read_back="host",
                        host=FolderHost(kind="folder", path=f"{self.folder}/web/{{portal}}"))
        return Publishing.model_validate({**target.model_dump(), "history_begins": "2026-11-24", "imports_end": "2026-12-31"})

    def job(self, key: str, **changes: Any) -> Job:
        settings = self.publishing.host_of(key)
        assert settings
        made = Job(key, self.publishing, HOSTS["folder"], settings, self.folder / "releases" / "production" / key,
                   Terms("người thử", patience=5, pause=0.05), self.now, self.said.append, None, allow_fall=True)
        return replace(made, **changes)

    def write(self, portal: str, path: str, text: str, version: int = 1) -> None:
        """A version of a post; each is a commit."""
        self.posts[portal][path] = version, text
        self.commits += 1
        self.now += timedelta(hours=1)

    def render(self) -> Path:
        """The sites as the build would leave them."""
        output = self.folder / "output" / str(self.commits)
        for portal, posts in self.posts.items():
            files = {"index.html": f"<h1>{sorted(posts)}</h1>", "404.html": "không có"}
            for path, (version, text) in posts.items():
                html = page(portal, path, text)
                record = Record(portal=portal, path=path, version=version, commit=f"{version:040x}", text=page_text(html),
                                withdrawn=path in self.withdrawn, corrections=self.corrections.get(path, 0))
                files |= {f"{path[1:]}index.html": html, f"{path[1:]}{RECORD}": record.to_bytes().decode()}
            for name, data in files.items():
                (output / portal / name).parent.mkdir(parents=True, exist_ok=True)
                (output / portal / name).write_text(data, "utf-8")
        return output

    def publish(self) -> list[Problem]:
        """Publish all portals and the log, as the step does."""
        return self.publish_built(self.render())

    def publish_built(self, output: Path, with_log: bool = True) -> list[Problem]:
        """Publish what was rendered into a folder."""
        book, problems = known_log(self.folder / "releases", self.publishing) if with_log else (None, [])
        copies = copy_all([self.job(key) for key in self.posts], output, book, 2)
        if not with_log:
            return list(publish_copies(copies, line(self.commits), 2))
        return problems + list(publish_with_log(self.job(LOG), self.folder / "releases", self.folder / "publish.yml", copies,
                                                line(self.commits), 2))

    def roll_back(self, portal: str) -> list[Problem]:
        return carry_out(lambda job: go_back(job, "", "thử"), self.job(portal))

    @property
    def book(self) -> Book:
        return Book(self.folder / "releases" / "production" / FOLDER, ORIGIN)

    @property
    def entries(self) -> list[Entry]:
        return [parse_entry(data) for data in self.book.ledger.entries()]

    @property
    def told(self) -> list[str]:
        """The log in short: «published /a/ 1», «online mot 0,1»."""
        return [f"{entry.kind} {entry.portal}{entry.path} {entry.version}" if entry.state == "intended" else
                f"{entry.state} {entry.portal} {','.join(map(str, entry.of))}" for entry in self.entries]

    def online(self, portal: str) -> Path:
        return self.folder / "web" / portal / "current"

    def check(self, portal: str, path: str, keys: str | None = None) -> Mapping[str, Any]:
        """Check a page that is online by its proof; gives the log's entry."""
        html = (self.online(portal) / path[1:] / "index.html").read_text("utf-8")
        proved = check_proof((self.online(portal) / path[1:] / RECORD).read_bytes(), read_trust(self.keys if keys is None else keys))
        check_page(html, proved)
        return proved.entry

    def has_proof(self, portal: str, path: str) -> bool:
        return "checkpoint" in json.loads((self.online(portal) / path[1:] / RECORD).read_bytes())

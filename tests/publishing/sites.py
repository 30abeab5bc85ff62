"""A small made-up portal as render would leave it, and how it changes from one commit to the next."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

from plugins.core.publishing.asking import Reading
from plugins.core.publishing.going_back import go_back
from plugins.core.publishing.host import HostModule
from plugins.core.publishing.job import Job
from plugins.core.publishing.jobs import carry_out
from plugins.core.publishing.lock import Terms
from plugins.core.publishing.manifest import Manifest
from plugins.core.publishing.publication import publish
from plugins.core.publishing.watching import look
from plugins.hosts import HOSTS
from schemas.fields import VIETNAM
from schemas.git_line import Line
from schemas.hosting import AnyHost
from schemas.problem import Problem
from schemas.publish import Publishing, Target

NOON = datetime(2026, 11, 24, 12, tzinfo=VIETNAM)
POSTS = 20
KEY = "mau"


def site(folder: Path, version: int = 1, posts: int = POSTS, without: int | None = None) -> Path:
    """Some 50 files. Every version has another style sheet and so another home page, and an edited post; `without` leaves a post out."""
    files = {"index.html": f"<h1>Trang chủ {version}</h1>", "404.html": "Không có trang này", "robots.txt": "User-agent: *\n",
             f"tai-nguyen/portal.{version:010x}.css": f"body {{ margin: {version}px }}", "tai-nguyen/bieu-trung.0123456789.png": "hình",
             "feeds/all.atom.xml": f"<feed>{version}</feed>", "sitemap.xml": f"<urlset>{version}</urlset>"}
    for number in range(posts):
        if number != without:
            text = f"Bài {number}" + (f", sửa lần {version}" if number == version else "")
            files[f"tin-tuc/2026/bai-{number}/index.html"] = f"<link href='/tai-nguyen/portal.{version:010x}.css'>{text}"
            files[f"tin-tuc/2026/bai-{number}/anh.jpg"] = f"ảnh {number}" * 40
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    return folder


def line(length: int, fork: str = "0") -> Line:
    """A protected line of so many commits; another `fork` is another history."""
    return Line(tuple(f"{number:08x}{fork * 32}" for number in range(length, 0, -1)))


@dataclass(frozen=True)
class Place:
    """A host to publish to, and where citizens read it (None: only the host itself reads it back)."""

    settings: AnyHost
    base: str | None = None

    @property
    def host(self) -> HostModule:
        return HOSTS[self.settings.kind]


def job(place: Place, store: Path, said: list[str] | None = None, **changes: Any) -> Job:
    """A job for the made-up portal; `changes` are fields of Job, or `keep` and `branch` of its target."""
    target = Target(default="https://{portal}.tayninh.example", branch=changes.pop("branch", "main"), keep_releases=changes.pop("keep", 3))
    publishing = Publishing.model_validate({**target.model_dump(), "history_begins": "2026-11-24", "imports_end": "2026-12-31"})
    made = Job(KEY, publishing, place.host, place.settings, store, Terms("người thử", lease=30, patience=60, pause=0.05), NOON,
               (said if said is not None else []).append, Reading(place.base, timeout=5) if place.base else None)
    return replace(made, **changes)


def publish_version(place: Place, tmp: Path, version: int, **changes: Any) -> list[Problem]:
    """Publish a version as the head of a line of so many commits."""
    return publish_site(job(place, tmp / "store", **changes), site(tmp / f"site-{version}", version), line(version))


def publish_site(one: Job, folder: Path, head: Line) -> list[Problem]:
    """Publish a folder, as build.py does."""
    return carry_out(partial(publish, site=folder, line=head), one)


def go_back_to(one: Job, to: str = "", reason: str = "") -> list[Problem]:
    """Roll back, as build.py does."""
    return carry_out(partial(go_back, to=to, reason=reason), one)


def look_at(one: Job) -> list[Problem]:
    """Read everything back, as build.py does."""
    return carry_out(partial(look, everything=True), one)


def online(place: Place) -> Manifest | None:
    """The manifest that is online."""
    with place.host.opened(place.settings) as there:
        data = place.host.online(there)
        return Manifest.model_validate_json(data) if data else None


def notes(place: Place) -> dict[str, bytes]:
    """What stands in the host's notes."""
    with place.host.opened(place.settings) as there:
        found = place.host.notes(there)
        return {name: found.read(name) or b"" for name in found.names()}


def codes(problems: list[Problem]) -> list[str]:
    return [problem.code for problem in problems]

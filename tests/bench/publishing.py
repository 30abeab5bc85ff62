"""One edited post goes online: what travels, and the seconds from the command until the site was read back, headers included.

python -m tests.bench.publishing [--portals 11] [--posts 1000] [--hosts folder,ssh,s3] [--work DIR]

Everything is on loopback: sshd behind something that counts, nginx with the files of `build.py hosting` (folder, ssh), moto's S3 without headers.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from tempfile import mkdtemp

from plugins.core.publishing.manifest import compare
from plugins.core.publishing.release import each_release
from tests.bench.corpus import write_corpus
from tests.bench.edits import AS_OF, Clone
from tests.bench.standing import units
from tests.publishing import servers
from tests.publishing.conftest import s3_settings
from tests.publishing.proxy import Proxy
from tests.server_files import authority, hosting
from tests.web_servers import started, world_of
from tests.worlds import ROOT

HOSTS = ("folder", "ssh", "s3")
PUBLISH = """
history_begins: 2026-11-24
imports_end: 2026-12-31
production: {{branch: main, default: "https://{{portal}}.tayninh.example", headers: {headers}, read_back: "{read_back}", host: {host}}}
"""


@dataclass(frozen=True)
class Place:
    """A host for all portals: its part of publish.yml, what the publisher's environment holds, and what counts its bytes."""

    kind: str
    host: str
    environment: dict[str, str]
    headers: str = "nginx"
    read_back: str = "https://{portal}.tayninh.example"
    wire: Proxy | None = None


def main(words: list[str]) -> None:
    answers = parse(words)
    work = (answers.work or Path(mkdtemp(prefix="publishing-"))).resolve()
    work.mkdir(mode=0o755, parents=True, exist_ok=True)
    corpus = work / f"corpus-{answers.portals}-{answers.posts}"
    if not corpus.exists():
        write_corpus(corpus, answers.portals, answers.posts)
    folder = Path(mkdtemp(prefix="run-", dir=work))
    for one in (work, folder):
        one.chmod(0o755)  # nginx is another user
    clone = Clone(corpus, folder / "clone", answers.portals)
    make_real(clone)
    for kind in answers.hosts.split(","):
        with place_of(kind, folder, [unit.key for unit in units(answers.portals)]) as place:
            for line in one_host(place, folder, clone):
                print(f"{answers.portals} × {answers.posts:,}, {kind}: {line}", flush=True)


def make_real(clone: Clone) -> None:
    """Made-up content does not go online, nor what the common repository has not taken in; here both must."""
    for path in clone.content.rglob("portal.yml"):
        path.write_text(re.sub(r"^sample: true\n", "", path.read_text("utf-8"), flags=re.M), "utf-8")
    subprocess.run(["git", "-c", "user.name=Bien tap", "-c", "user.email=bien-tap@tayninh.example", "commit", "-qam", "Nội dung thật"],
                   cwd=clone.folder, check=True)
    subprocess.run(["git", "remote", "remove", "origin"], cwd=clone.folder, check=True)


def one_host(place: Place, folder: Path, clone: Clone) -> Iterator[str]:
    """The first publish, nothing new, one edited post, and back again."""
    last = folder / f"releases-{place.kind}" / "production" / clone.unit.key
    yield f"all of it {run(place, folder, clone, 'publish')}"
    yield f"nothing new {run(place, folder, clone, 'publish')}"
    clone.edit()
    done = run(place, folder, clone, "publish")
    now, before = islice(each_release(last), 2)
    changes = compare(before, now)
    yield f"one edited post {done}; sent {len(changes.sent)} of {len(now.files)} files of its portal, {changes.size:,} bytes, and the manifest, {len(now.to_bytes()):,} bytes"
    yield f"back {run(place, folder, clone, 'rollback', '-p', clone.unit.key)}"


def run(place: Place, folder: Path, clone: Clone, step: str, *words: str) -> str:
    """Run a step to its end, which it reaches only when all was read back."""
    before = place.wire.passed if place.wire else 0
    start = time.perf_counter()
    done = subprocess.run([sys.executable, str(ROOT / "build.py"), step, *words, *options(place, folder, clone)], capture_output=True, text=True,
                          env={**os.environ, **place.environment}, check=False)
    if done.returncode:
        sys.exit(done.stdout[-2000:] + done.stderr[-2000:])
    wire = f", {place.wire.passed - before:,} bytes on the wire both ways" if place.wire else ""
    return f"{time.perf_counter() - start:.1f} s{wire}"


def options(place: Place, folder: Path, clone: Clone) -> list[str]:
    publish = folder / f"publish-{place.kind}.yml"
    publish.write_text(PUBLISH.format(headers=place.headers, read_back=place.read_back, host=place.host), "utf-8")
    return ["--content", str(clone.content), "--publish", str(publish), "--output", str(folder / "output"), "--cache", str(folder / "store"),
            "--releases", str(folder / f"releases-{place.kind}"), "--as-of", AS_OF, "--jobs", "2"]


@contextmanager
def place_of(kind: str, folder: Path, portals: list[str]) -> Iterator[Place]:
    """A host with its servers, until the block ends."""
    there = folder / kind
    there.mkdir()
    with ExitStack() as stack:
        if kind == "s3":
            yield s3_place(there, stack)
            return
        place = Place(kind, f'{{kind: folder, path: "{there}/www/{{portal}}"}}', {})
        if kind == "ssh":
            far = stack.enter_context(servers.sshd(there))
            wire = Proxy(far.port)
            settings = servers.ssh_settings(replace(far, port=wire.port), there / "www" / "P")
            place = Place(kind, settings.model_dump_json(exclude_none=True).replace("www/P", "www/{portal}"), {servers.SECRET: far.key}, wire=wire)
        chain = authority(there, [f"{key}.tayninh.example" for key in portals])
        (there / "publish.yml").write_text(PUBLISH.format(headers="nginx", read_back="host", host=place.host), "utf-8")
        hosting("nginx", there, there / "www", "--content", str(folder / "clone" / "content"), "--publish", str(there / "publish.yml"))
        server = stack.enter_context(started("nginx", there, chain, f"{portals[0]}.tayninh.example"))
        yield replace(place, environment={**place.environment, **world_of(server, there / "world")})


def s3_place(there: Path, stack: ExitStack) -> Place:
    """A bucket of which each portal has a part."""
    port = stack.enter_context(servers.s3(there))
    settings = s3_settings(port).model_copy(update={"path": "web/{portal}", "private": "so-dang/{portal}"})
    base = stack.enter_context(servers.nginx(there / "nginx", servers.from_s3(port)))
    return Place("s3", settings.model_dump_json(exclude_none=True), {servers.S3_ID: "thu", servers.S3_KEY: "thu"}, "none", base + "/{portal}")


def parse(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--portals", type=int, default=11)
    parser.add_argument("--posts", type=int, default=1000, help="per portal")
    parser.add_argument("--hosts", default=",".join(HOSTS), help="of " + ", ".join(HOSTS))
    parser.add_argument("--work", type=Path, metavar="DIR", help="where the corpus and the sites are made; without it, a temporary folder")
    return parser.parse_args(words)


if __name__ == "__main__":
    main(sys.argv[1:])

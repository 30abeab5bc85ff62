"""What a web server is given: releases where it looks, a certificate, and what `build.py hosting` writes."""

import re
import shutil
import subprocess
from pathlib import Path

from plugins.core.publishing.compress import compress_folder
from plugins.core.publishing.sites import SiteAddresses, site_of, write_files
from plugins.headers import HEADERS
from tests.worlds import ROOT, publishing, run_build


def lay_out(sample: Path, www: Path, kind: str, portals: list[str], addresses: dict[str, SiteAddresses]) -> None:
    """Put releases where the servers look: with twins and the files that travel, and `current` leading to each."""
    for key in portals:
        release = www / key / "releases" / "1"
        shutil.copytree(sample / key, release)
        if HEADERS[kind].TWINS:
            compress_folder(release)
        write_release_files(release, kind, key, addresses.get(key, SiteAddresses()))
        (www / key / "current").symlink_to(release)


def write_release_files(release: Path, kind: str, key: str, addresses: SiteAddresses) -> None:
    """The files that travel in a release."""
    write_files(release, HEADERS[kind].release_files(site_of(key, publishing(), addresses)))


def authority(folder: Path, hosts: list[str]) -> Path:
    """A certificate of our own for all hosts, as `fullchain.pem` and `privkey.pem`; returns the former."""
    names = ",".join(f"DNS:{host}" for host in hosts)
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Cong mau", "-addext",
                    f"subjectAltName={names}", "-keyout", folder / "privkey.pem", "-out", folder / "fullchain.pem"], check=True, capture_output=True)
    return folder / "fullchain.pem"


def generate(kind: str, folder: Path, portals: list[str], www: Path) -> Path:
    """What `build.py hosting` writes for the given portals, were they all on this kind of server."""
    words = [word for key in portals for word in ("-p", key)]
    return hosting(kind, folder, www, "--publish", str(publish_file(folder, kind)), *words)


def publish_file(folder: Path, kind: str) -> Path:
    """The project's own publish.yml, but that all portals are on this kind of server."""
    path = folder / "publish.yml"
    path.write_text(re.sub(r"headers: \S+", f"headers: {kind}", (ROOT / "publish.yml").read_text("utf-8")), "utf-8")
    return path


def hosting(kind: str, folder: Path, www: Path, *words: str) -> Path:
    """`build.py hosting`, for portals at WWW/<portal>/current and the certificate in the folder."""
    done = run_build("hosting", "--kind", kind, "--output", str(folder / "out"), "--root", f"{www}/{{portal}}/current",
                     "--certificates", str(folder), *words)
    assert done.returncode == 0, done.stderr
    return folder / "out" / "hosting" / kind

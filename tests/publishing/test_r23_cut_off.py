"""R23: cut connections, a host that is not who it was, several publishers at once."""

import os
import random
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from plugins.core.publishing.lock import Terms
from plugins.core.publishing.manifest import NAME
from plugins.core.publishing.programs import run_program
from plugins.hosts.rclone_program import Remote
from tests.conftest import need
from tests.publishing import servers
from tests.publishing.conftest import ftp_settings
from tests.publishing.killing import STEADY, leftovers, whole_version, words
from tests.publishing.proxy import Proxy
from tests.publishing.servers import Sshd
from tests.publishing.sites import Place, codes, job, line, look_at, notes, online, publish_site, publish_version, site

BRIEF = Terms("người thử", lease=2, patience=60, pause=0.05)  # this process lives on, so its ticket must grow old


@pytest.fixture
def proxy(ssh_server: Sshd) -> Iterator[Proxy]:
    with closing((made := Proxy(ssh_server.port)).listener):
        yield made


def through(place: Place, proxy: Proxy) -> Place:
    return Place(place.settings.model_copy(update={"port": proxy.port}))


@pytest.mark.parametrize("share", [0.3, 0.8, pytest.param(0.05, marks=pytest.mark.full), pytest.param(0.15, marks=pytest.mark.full),
                                   pytest.param(0.5, marks=pytest.mark.full), pytest.param(0.65, marks=pytest.mark.full),
                                   pytest.param(0.95, marks=pytest.mark.full)])
def test_a_cut_connection_changes_nothing_and_the_next_run_succeeds(ssh_place: Place, proxy: Proxy, tmp_path: Path, share: float) -> None:
    web = Path(ssh_place.settings.path)
    assert publish_version(through(ssh_place, proxy), tmp_path, 1) == []
    proxy.passed, proxy.after = 0, int(proxy.passed * share)
    assert codes(publish_version(through(ssh_place, proxy), tmp_path, 2, terms=BRIEF)) == ["PH19"]
    assert whole_version(web / "current") in (1, 2)
    proxy.after = None
    assert publish_version(through(ssh_place, proxy), tmp_path, 2, terms=BRIEF) == []
    assert whole_version(web / "current") == 2
    assert leftovers(web, tmp_path / "store") == []


def test_a_host_with_another_key_gets_nothing(ssh_place: Place, tmp_path: Path) -> None:
    stranger = servers.make_key(tmp_path / "other")
    problems = publish_version(Place(ssh_place.settings.model_copy(update={"host_key": stranger})), tmp_path, 1)
    assert codes(problems) == ["PH19"]
    assert "Host key verification failed" in problems[0].message
    assert not Path(ssh_place.settings.path).exists()


@pytest.mark.parametrize("place", ["sftp"], indirect=True)
def test_a_host_of_sftp_with_another_key_gets_nothing(place: Place, tmp_path: Path) -> None:
    stranger = servers.make_key(tmp_path / "other")
    problems = publish_version(Place(place.settings.model_copy(update={"host_key": stranger})), tmp_path, 1)
    assert codes(problems) == ["PH19"]
    assert "knownhosts" in problems[0].message
    assert list((tmp_path / "may-chu").iterdir()) == []


def test_without_its_secret_nothing_is_tried(ssh_place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(servers.SECRET)
    problems = publish_version(ssh_place, tmp_path, 1)
    assert servers.SECRET in problems[0].message


def test_secrets_go_by_the_environment_and_into_no_message(ftp_place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []

    def recorded(words: Sequence[str], *rest: Any) -> bytes:
        called.extend(words)
        return run_program(words, *rest)

    monkeypatch.setattr("plugins.hosts.rclone_program.run_program", recorded)
    assert publish_version(ftp_place, tmp_path, 1) == []
    monkeypatch.setenv(servers.FTP_PASSWORD, "mat-khau-sai")
    problems = publish_version(ftp_place, tmp_path, 2)
    assert codes(problems) == ["PH19"]
    assert called
    assert not [word for word in (*called, problems[0].message) if "mật khẩu thử" in word or "mat-khau-sai" in word]


def at_once(place: Place, tmp_path: Path, versions: list[int]) -> list[str]:
    """Publishers of these versions, all started together, each a process; gives what those said that did not publish."""
    sites = {version: site(tmp_path / f"site-{version}", version) for version in versions}
    started = [subprocess.Popen(words(place, sites[version], tmp_path / "store", version), stdout=subprocess.PIPE, text=True,
                                env={**os.environ, **STEADY}) for version in versions]
    return [said for process in started if (said := process.communicate(timeout=900)[0].strip())]


def eight_at_once(place: Place, tmp_path: Path, seed: int) -> None:
    versions = list(range(1, 9))
    random.Random(seed).shuffle(versions)
    refused = at_once(place, tmp_path, versions)
    assert all(said.startswith("PH17") for said in refused), refused
    now = online(place)
    assert now
    assert now.sequence == 8
    assert look_at(job(place, tmp_path / "store")) == []


def test_eight_publishers_at_once_end_at_the_newest(folder_place: Place, tmp_path: Path) -> None:
    eight_at_once(folder_place, tmp_path, 0)
    assert leftovers(Path(folder_place.settings.path), tmp_path / "store") == []


@pytest.mark.full
@pytest.mark.parametrize("seed", range(1, 11))
def test_eight_publishers_in_any_order(folder_place: Place, tmp_path: Path, seed: int) -> None:
    eight_at_once(folder_place, tmp_path, seed)


@pytest.mark.full
@pytest.mark.parametrize("place", ["ssh", "s3", "sftp", "ftp"], indirect=True)
def test_eight_publishers_on_other_hosts(place: Place, tmp_path: Path) -> None:
    eight_at_once(Place(place.settings), tmp_path, 0)


class KilledNow(BaseException):
    """What no «except» of ours catches, like the end of a process."""


@pytest.fixture
def ftp_place(tmp_path: Path) -> Iterator[Place]:
    need(servers.PYTHON.exists(), "tests/publishing/.venv (CONTRIBUTING.md)")
    (tmp_path / "may-chu").mkdir()
    with servers.ftp(tmp_path / "may-chu", os.environ[servers.FTP_PASSWORD]) as port:
        yield Place(ftp_settings(port))


def die_before(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The publisher dies when it would send this file."""
    send = Remote.send

    def dying(there: Remote, folder: Path, paths: list[str]) -> None:
        if name in paths:
            raise KilledNow
        send(there, folder, paths)

    monkeypatch.setattr(Remote, "send", dying)


@pytest.mark.parametrize("third", [1, 3])
def test_a_run_killed_half_way_on_an_ordered_host_is_mended_by_the_next(
        ftp_place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, third: int) -> None:
    """Half of version 2 stands there; the next release, be it of the very pages of version 1, leaves nothing of it."""
    assert publish_version(ftp_place, tmp_path, 1) == []
    with monkeypatch.context() as patch, suppress(KilledNow):
        die_before(NAME, patch)
        publish_site(job(ftp_place, tmp_path / "store"), site(tmp_path / "two", 2), line(2))
    now = online(ftp_place)
    assert now
    assert now.sequence == 1
    assert codes(look_at(job(ftp_place, tmp_path / "store"))) == ["PH21"]
    assert publish_site(job(ftp_place, tmp_path / "store", terms=BRIEF), site(tmp_path / "three", third), line(3)) == []
    assert look_at(job(ftp_place, tmp_path / "store")) == []
    assert notes(ftp_place) == {}

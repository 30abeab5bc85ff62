"""Places to publish to, one of each kind of hosting."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from schemas.hosting import FolderHost, RcloneHost
from tests.conftest import need
from tests.publishing import servers
from tests.publishing.servers import FTP_PASSWORD, NGINX, PYTHON, S3_ID, S3_KEY, SECRET, SSHD, Sshd
from tests.publishing.sites import Place

KINDS = ("folder", "ssh", "s3", "sftp", "ftp")


@pytest.fixture(scope="session")
def ssh_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sshd]:
    need(SSHD, "openssh-server")
    with servers.sshd(tmp_path_factory.mktemp("sshd")) as found:
        yield found


@pytest.fixture(autouse=True)
def _secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(S3_ID, "thu")
    monkeypatch.setenv(S3_KEY, "thu")
    monkeypatch.setenv(FTP_PASSWORD, "mật khẩu thử")


@pytest.fixture
def folder_place(tmp_path: Path) -> Place:
    """A folder of this machine, read back as it is."""
    return Place(FolderHost(kind="folder", path=str(tmp_path / "web")))


@pytest.fixture
def ssh_place(tmp_path: Path, ssh_server: Sshd, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A folder behind sshd."""
    need(shutil.which("rsync"), "rsync")
    monkeypatch.setenv(SECRET, ssh_server.key)
    return Place(servers.ssh_settings(ssh_server, tmp_path / "web"))


def s3_settings(port: int) -> RcloneHost:
    return RcloneHost(kind="rclone", type="s3", path="web", private="so-dang", secrets={"access_key_id": S3_ID, "secret_access_key": S3_KEY},
                      options={"provider": "Other", "endpoint": f"http://127.0.0.1:{port}", "region": "us-east-1", "acl": "public-read"})


def sftp_settings(root: Path, server: Sshd) -> RcloneHost:
    user = server.server.partition("@")[0]
    return RcloneHost(kind="rclone", type="sftp", path=str(root / "www"), private=str(root / "so-dang"), host_key=server.host_key,
                      secrets={"key_pem": SECRET}, options={"host": "127.0.0.1", "port": str(server.port), "user": user})


def ftp_settings(port: int) -> RcloneHost:
    return RcloneHost(kind="rclone", type="ftp", path="www", private="so-dang", secrets={"pass": FTP_PASSWORD},
                      options={"host": "127.0.0.1", "port": str(port), "user": "cong"})


@pytest.fixture
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    """The kind that the test's parameter names, served to readers by nginx."""
    need(NGINX, "nginx")
    kind, web = request.param, tmp_path / "may-chu"
    web.mkdir()
    with ExitStack() as stack:
        if kind == "folder":
            settings, root = FolderHost(kind="folder", path=str(web)), web / "current"
        elif kind == "ssh":
            settings, root = request.getfixturevalue("ssh_place").settings.model_copy(update={"path": str(web)}), web / "current"
        else:
            need(shutil.which("rclone"), "rclone")
            settings, root = _rclone(kind, web, request, stack, monkeypatch), web / "www"
        location = servers.from_s3(int(settings.options["endpoint"].rpartition(":")[2])) if kind == "s3" else servers.from_folder(root)
        yield Place(settings, stack.enter_context(servers.nginx(tmp_path / "nginx", location)))


def _rclone(kind: str, web: Path, request: pytest.FixtureRequest, stack: ExitStack, monkeypatch: pytest.MonkeyPatch) -> RcloneHost:
    need(kind == "sftp" or PYTHON.exists(), "tests/publishing/.venv (CONTRIBUTING.md)")
    if kind == "s3":
        return s3_settings(stack.enter_context(servers.s3(web)))
    if kind == "ftp":
        return ftp_settings(stack.enter_context(servers.ftp(web, "mật khẩu thử")))
    server: Sshd = request.getfixturevalue("ssh_server")
    monkeypatch.setenv(SECRET, server.key)
    return sftp_settings(web, server)

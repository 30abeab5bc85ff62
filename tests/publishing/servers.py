"""Web hosting on loopback, each kind a real server: sshd with rsync and SFTP, moto's S3, pyftpdlib's FTP; nginx gives the sites to readers."""

import getpass
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from schemas.hosting import SshHost
from tests.server_programs import free_port

SBIN = os.environ["PATH"] + ":/usr/sbin:/sbin"
SSHD, NGINX = shutil.which("sshd", path=SBIN), shutil.which("nginx", path=SBIN)
PYTHON = Path(__file__).parent / ".venv" / "bin" / "python"  # with moto and pyftpdlib, whose own needs must not change those of the project
SECRET = "CONG_THU_KHOA"  # names of the variables that hold keys
S3_ID, S3_KEY, FTP_PASSWORD = "CONG_THU_S3_ID", "CONG_THU_S3_KEY", "CONG_THU_FTP"
WAIT = 30  # seconds for a server to answer

_SSHD = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/key.pub
PidFile {folder}/sshd.pid
PasswordAuthentication no
StrictModes no
UsePAM no
MaxStartups 100
Subsystem sftp internal-sftp
"""
_NGINX = """
daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
{user}
events {{ }}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{ listen 127.0.0.1:{port}; {location} }}
}}
"""


@contextmanager
def running(words: Sequence[str], port: int, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A server that listens at the port, until the block ends."""
    with log.open("ab") as output:
        process = subprocess.Popen(list(words), stdin=subprocess.DEVNULL, stdout=output, stderr=output)
    try:
        end = time.monotonic() + WAIT
        while not _listens(port):
            assert process.poll() is None, log.read_text("utf-8", "replace")
            assert time.monotonic() < end, f"{words[0]} does not answer"
            time.sleep(0.03)
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@dataclass(frozen=True)
class Sshd:
    """A running ssh server: port, its public key, and our private key."""

    port: int
    host_key: str
    key: str

    @property
    def server(self) -> str:
        return f"{getpass.getuser()}@127.0.0.1"


def ssh_settings(server: Sshd, path: Path) -> SshHost:
    """The server as publish.yml names it; its key is in the variable SECRET."""
    return SshHost(kind="ssh", server=server.server, port=server.port, path=str(path), host_key=server.host_key, key=SECRET)


def make_key(path: Path) -> str:
    """A new ed25519 key pair; gives the public key, «ssh-ed25519 AAAA…»."""
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "", "-f", str(path)], check=True, stdin=subprocess.DEVNULL)
    return " ".join(path.with_name(path.name + ".pub").read_text("ascii").split()[:2])


@contextmanager
def sshd(folder: Path) -> Iterator[Sshd]:
    """sshd for the account that runs the tests, by key only."""
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(parents=True, exist_ok=True)
    host_key, port = make_key(folder / "host_key"), free_port()
    make_key(folder / "key")
    (folder / "sshd_config").write_text(_SSHD.format(folder=folder, port=port), "ascii")
    with running([str(SSHD), "-D", "-e", "-f", str(folder / "sshd_config")], port, folder / "sshd.log"):
        yield Sshd(port, host_key, (folder / "key").read_text("ascii"))


@contextmanager
def s3(folder: Path) -> Iterator[int]:
    """moto's S3 with two empty buckets, «web» and «so-dang»; gives its port."""
    port = free_port()
    with running([str(PYTHON), "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)], port, folder / "s3.log"):
        for bucket in ("web", "so-dang"):
            with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{port}/{bucket}", method="PUT"), timeout=WAIT):
                pass
        yield port


FTP_SERVER = """
import sys
from pyftpdlib.authorizers import DummyAuthorizer
from pyftpdlib.handlers import FTPHandler
from pyftpdlib.servers import FTPServer
allowed = DummyAuthorizer()
allowed.add_user("cong", sys.argv[2], sys.argv[1], perm="elradfmwMT")
FTPHandler.authorizer = allowed
FTPServer(("127.0.0.1", int(sys.argv[3])), FTPHandler).serve_forever()
"""


@contextmanager
def ftp(root: Path, password: str) -> Iterator[int]:
    """An FTP server for the account «cong» whose home is `root`; gives its port."""
    port = free_port()
    with running([str(PYTHON), "-c", FTP_SERVER, str(root), password, str(port)], port, root.parent / "ftp.log"):
        yield port


@contextmanager
def nginx(folder: Path, location: str) -> Iterator[str]:
    """nginx with this configuration of its one server; gives its address."""
    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    user = f"user {getpass.getuser()};" if os.geteuid() == 0 else ""
    (folder / "nginx.conf").write_text(_NGINX.format(folder=folder, port=port, location=location, user=user), "utf-8")
    with running([str(NGINX), "-e", f"{folder}/error.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"], port, folder / "nginx.log"):
        yield f"http://127.0.0.1:{port}"


def from_folder(root: Path) -> str:
    """Serve a folder as it is, never from a cache."""
    return f"root {root}; index index.html; error_page 404 /404.html; open_file_cache off;"


def from_s3(port: int) -> str:
    """Serve a bucket, with index pages as a service for web sites has them."""
    return ("location / { rewrite ^(.*)/$ /web$1/index.html break; rewrite ^(.*)$ /web$1 break; "
            f"proxy_pass http://127.0.0.1:{port}; }}")

"""A git server as a city would run it, on loopback: nginx with passwords, fcgiwrap, git-http-backend, and our hook on a bare repository."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.server_programs import free_port
from tests.worlds import ROOT

NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
FCGIWRAP = shutil.which("fcgiwrap", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
PASSWORD = "mat-khau-thu"
WAIT = 20  # seconds for a server to answer

_CONFIGURATION = """
daemon off; master_process off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ }}
http {{
  access_log off; client_max_body_size 100m;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    auth_basic "kho bai"; auth_basic_user_file {folder}/passwords;
    location / {{
      fastcgi_pass unix:{folder}/fcgi.sock;
      fastcgi_param SCRIPT_FILENAME {backend};
      fastcgi_param GIT_PROJECT_ROOT {root};
      fastcgi_param GIT_HTTP_EXPORT_ALL "";
      fastcgi_param PATH_INFO $uri;
      fastcgi_param REMOTE_USER $remote_user;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param HTTP_CONTENT_ENCODING $http_content_encoding;
      fastcgi_param PATH {path};
    }}
  }}
}}
"""


@dataclass(frozen=True)
class GitServer:
    """The bare repository and where it is served."""

    repository: Path
    port: int

    def address(self, account: str) -> str:
        return f"http://{account}:{PASSWORD}@127.0.0.1:{self.port}/{self.repository.name}"


def git(folder: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    """git as a person runs it, without any configuration of this machine."""
    home = {"HOME": str(folder), "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C.UTF-8"}
    author = ["-c", "user.name=Biên tập viên Mẫu", "-c", "user.email=bientap@tayninh.example", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *author, *words], cwd=folder, env={**os.environ, **home}, capture_output=True, text=True, timeout=120, check=False)


def bare_repository(folder: Path, accounts: str) -> Path:
    """A bare repository in `folder` with our hook, set up as docs/ci/README.md says; `accounts` is the list of accounts."""
    repository, editors = folder / "kho.git", folder / "tai-khoan.yml"
    editors.write_text(accounts, "utf-8")
    git(folder, "init", "-q", "--bare", str(repository))
    for key, value in {"cong.python": sys.executable, "cong.code": str(ROOT), "cong.editors": str(editors), "http.receivepack": "true"}.items():
        git(repository, "config", key, value)
    hook = shutil.copy(ROOT / "docs" / "ci" / "pre-receive", repository / "hooks" / "pre-receive")
    Path(hook).chmod(0o755)
    return repository


@contextmanager
def serving(repository: Path, accounts: list[str]) -> Iterator[GitServer]:
    """Serve the repository until the block ends."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="git-")))  # short: a socket's path may have 107 bytes
        (folder / "passwords").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}\n" for name in accounts), "utf-8")
        port = free_port()
        backend = Path(git(folder, "--exec-path").stdout.strip()) / "git-http-backend"
        configuration = _CONFIGURATION.format(folder=folder, port=port, backend=backend, root=repository.parent, path=os.environ["PATH"])
        (folder / "nginx.conf").write_text(configuration, "utf-8")
        stack.enter_context(_running([str(FCGIWRAP), "-c", "2", "-s", f"unix:{folder}/fcgi.sock"]))
        stack.enter_context(_running([str(NGINX), "-e", f"{folder}/error.log", "-p", str(folder), "-c", f"{folder}/nginx.conf"]))
        _wait_for(port, folder / "fcgi.sock")
        yield GitServer(repository, port)


@contextmanager
def _running(words: list[str]) -> Iterator[None]:
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_for(port: int, path: Path) -> None:
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        with socket.socket() as probe:
            if path.exists() and probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise TimeoutError("the git server does not answer")

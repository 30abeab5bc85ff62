"""The measure of publishing works: a small city goes online on each kind of host, and of an edited post only a little travels."""

import re
import shutil
import tempfile

import pytest

from tests.bench import publishing
from tests.conftest import need
from tests.publishing.servers import NGINX, PYTHON, SSHD


@pytest.mark.full
@pytest.mark.parametrize("kind", publishing.HOSTS)
def test_an_edited_post_is_measured(capsys: pytest.CaptureFixture[str], kind: str) -> None:
    for program in (NGINX, SSHD, shutil.which("rsync"), shutil.which("rclone"), PYTHON.exists()):
        need(program, "nginx, openssh-server, rsync, rclone, tests/publishing/.venv")
    with tempfile.TemporaryDirectory(prefix="bench-") as work:  # not in pytest's folders, which only their owner may enter
        publishing.main(["--portals", "2", "--posts", "20", "--hosts", kind, "--work", work])
    said = capsys.readouterr().out
    assert [line.split(f"{kind}: ")[1].split(" ")[0] for line in said.splitlines()] == ["all", "nothing", "one", "back"]
    sent, files = map(int, re.findall(r"sent (\d+) of (\d+) files", said)[0])
    assert 0 < sent < files / 4

"""`verify --watch`: silent while all is well, an alarm where somebody has changed the site or put another in its place."""

import hashlib
from functools import partial
from pathlib import Path

import pytest

from plugins.core.publishing.job import Job
from plugins.core.publishing.jobs import carry_out
from plugins.core.publishing.manifest import NAME, File, parse_manifest
from plugins.core.publishing.watching import watch
from schemas.git_line import line_to
from schemas.history import Repository
from schemas.problem import Problem
from tests.git_server import git
from tests.publishing.sites import Place, codes, job, publish_site, site

pytestmark = pytest.mark.parametrize("place", ["folder"], indirect=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    top = tmp_path / "kho"
    (top / "content").mkdir(parents=True)
    git(top, "init", "-q")
    for number in range(2):
        (top / "content" / "ghi-chu.md").write_text(str(number), "utf-8")
        git(top, "add", "-A")
        git(top, "commit", "-q", "-m", "mot")
    return top


def publish_head(one: Job, repository: Path, tmp_path: Path) -> None:
    found = Repository.around(repository / "content")
    assert found
    assert publish_site(one, site(tmp_path / "site", 1), line_to(found, "HEAD")) == []


def look_from_elsewhere(one: Job, repository: Path) -> list[Problem]:
    return carry_out(partial(watch, content=repository / "content"), one)


def rewrite(current: Path, path: str, data: bytes) -> None:
    (current / path).chmod(0o644)
    (current / path).write_bytes(data)


def test_all_is_well_until_a_page_is_changed(place: Place, repository: Path, tmp_path: Path) -> None:
    one = job(place, tmp_path / "store")
    publish_head(one, repository, tmp_path)
    assert look_from_elsewhere(one, repository) == []
    rewrite(tmp_path / "may-chu" / "current", "tin-tuc/2026/bai-11/anh.jpg", b"khac")
    assert codes(look_from_elsewhere(one, repository)) == ["PH21"]


def test_another_page_with_another_manifest_is_an_alarm(place: Place, repository: Path, tmp_path: Path) -> None:
    one = job(place, tmp_path / "store")
    publish_head(one, repository, tmp_path)
    assert look_from_elsewhere(one, repository) == []
    current = tmp_path / "may-chu" / "current"
    manifest = parse_manifest((current / NAME).read_bytes())
    rewrite(current, "index.html", b"Trang gia")
    files = {**manifest.files, "index.html": File(sha256=hashlib.sha256(b"Trang gia").hexdigest(), size=9)}
    rewrite(current, NAME, manifest.model_copy(update={"files": files}).to_bytes())
    assert codes(look_from_elsewhere(one, repository)) == ["PH25"]
    stranger = manifest.model_copy(update={"files": files, "head": "f" * 40, "commit": "f" * 40, "sequence": 9})
    rewrite(current, NAME, stranger.to_bytes())
    found = look_from_elsewhere(one, repository)
    assert codes(found) == ["PH25"]
    assert "không có trong lịch sử" in found[0].message


def test_a_site_that_does_not_answer_is_an_alarm(place: Place, repository: Path, tmp_path: Path) -> None:
    assert codes(look_from_elsewhere(job(place, tmp_path / "store"), repository)) == ["PH25"]

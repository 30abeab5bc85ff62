"""The project's own sample content: complete, accepted, and the same bytes wherever it is built."""

import hashlib
import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.core.rendering.output import MARK
from schemas import law
from schemas.files.media import audio_seconds
from schemas.kinds import KINDS
from tests.worlds import AS_OF, PORTALS, ROOT, run_build

CONTENT = ROOT / "content"


def folder(portal: str) -> Path:
    return CONTENT / "city" if portal == "city" else CONTENT / "wards" / portal


def test_the_sample_has_no_error() -> None:
    done = run_build("check", "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout
    assert "LỖI" not in done.stdout


def test_all_eleven_portals_are_built(sample: Path) -> None:
    assert sorted(path.name for path in sample.iterdir() if path.is_dir() and not path.name.startswith(".")) == sorted(PORTALS)


def test_every_file_is_accounted_for(sample: Path) -> None:
    account = (sample.parent / "account.txt").read_text("utf-8")
    for portal in PORTALS:
        line = re.search(rf"^{portal}: (\d+) bài = (.*)$", account, re.M)
        assert line
        files = len(list(folder(portal).rglob("*.md")))
        assert int(line[1]) == files == sum(int(count) for count in re.findall(r"\d+", line[2]))
        assert "0 bị giữ" in line[2]


@pytest.mark.parametrize("portal", PORTALS)
def test_a_portal_has_posts_of_every_kind_that_applies(portal: str) -> None:
    found = Counter(path.relative_to(folder(portal)).parts[0] for path in folder(portal).rglob("*.md"))
    assert sum(found.values()) >= (40 if portal == "city" else 15)
    assert {kind.folder for kind in KINDS.values()} <= set(found)


@pytest.mark.parametrize("portal", PORTALS)
def test_every_section_is_filled(portal: str, sample: Path) -> None:
    for section in law.sections().values():
        if section.kind == "alert":  # it lists alerts in force, and it is well when there is none
            continue
        page = lxml_html.parse(str(sample / portal / section.url.strip("/") / "index.html"))
        links = page.xpath("//main//a[not(ancestor::nav)]/@href")
        assert any(re.match(r"/[a-z-]+/.+/$", link) for link in links), section.url


def test_pictures_and_papers_are_our_own_and_enough() -> None:
    pictures = {hashlib.sha256(path.read_bytes()).hexdigest() for path in CONTENT.rglob("*.jpg")}
    assert len(pictures) >= 30
    assert len(list(CONTENT.rglob("*.pdf"))) >= 10
    assert all(audio_seconds(path.read_bytes()) > 5 for path in CONTENT.rglob("*.mp3"))


def test_the_founding_letter_stands_in_the_register(sample: Path) -> None:
    page = (sample / "city/van-ban/nam/2023/index.html").read_text("utf-8")
    assert "797/UBND" in page


def test_nothing_internal_is_in_any_public_output(sample: Path) -> None:
    titles = [re.search(r"^title: \"?(.*?)\"?$", path.read_text("utf-8"), re.M)[1] for path in CONTENT.rglob("noi-bo/**/*.md")]  # type: ignore[index]
    assert len(titles) >= 11
    for path in sample.rglob("*"):
        if path.is_file() and path.suffix in (".html", ".atom", ".xml", ".ics"):
            text = path.read_text("utf-8")
            assert not [title for title in titles if title in text], path
    assert not list(sample.rglob("noi-bo")) and not list(sample.rglob("drafts"))


def digest(output: Path) -> dict[str, str]:
    return {path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(output.rglob("*")) if path.is_file() and MARK not in path.parts}


def test_two_builds_in_different_worlds_are_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "một nơi khác"
    subprocess.run(["git", "clone", "-q", "--local", ROOT, elsewhere], check=True)  # pages tell of their history
    shutil.rmtree(elsewhere / "content")
    shutil.copytree(CONTENT, elsewhere / "content")
    world = {"PYTHONHASHSEED": "7", "TZ": "America/New_York", "LC_ALL": "C", "LANG": "C", "HOME": str(tmp_path)}
    done = run_build("render", "--content", str(elsewhere / "content"), "--output", str(elsewhere / "output"), "--as-of", AS_OF, "--jobs", "1",
                     env=world, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert os.environ.get("TZ") != world["TZ"]
    assert digest(elsewhere / "output") == digest(sample)

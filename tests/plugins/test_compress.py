"""Smaller twins of a portal's texts."""

import gzip
import os
import shutil
from pathlib import Path

import brotli
import pytest

from plugins.core.publishing.compress import METHODS, SMALL, Saved, compress_folder


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "built"
    (folder / "tin-tuc").mkdir(parents=True)
    (folder / "index.html").write_text("<p>Tin của phường.</p>" * 100, "utf-8")
    (folder / "tin-tuc" / "index.html").write_text("<p>Tin khác.</p>" * 100, "utf-8")
    (folder / "nho.txt").write_text("x" * (SMALL - 1), "utf-8")
    (folder / "anh.jpg").write_bytes(bytes(1000))
    (folder / "la.css").write_bytes(os.urandom(2000))
    return folder


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_twins_are_smaller_the_same_and_of_the_same_time(built: Path) -> None:
    before = names(built)
    saved = compress_folder(built)
    assert names(built) - before == {f"{name}{ending}" for name in ("index.html", "tin-tuc/index.html") for ending in METHODS}
    page = built / "index.html"
    assert gzip.decompress((built / "index.html.gz").read_bytes()) == brotli.decompress((built / "index.html.br").read_bytes()) == page.read_bytes()
    assert {path.stat().st_mtime_ns for path in built.glob("index.html*")} == {page.stat().st_mtime_ns}
    assert isinstance(saved, Saved)
    assert saved.files == 3  # the one that chance made cannot get smaller, and is counted as it is
    assert saved.brotli < saved.gzip < saved.plain


def test_twins_of_an_earlier_release_are_taken_over_only_where_the_file_is_the_same(built: Path, tmp_path: Path) -> None:
    earlier = tmp_path / "earlier"
    (earlier / "tin-tuc").mkdir(parents=True)
    (earlier / "index.html").write_bytes((built / "index.html").read_bytes())
    (earlier / "index.html.gz").write_bytes(gzip.compress((built / "index.html").read_bytes(), 1))
    (earlier / "tin-tuc" / "index.html").write_bytes((built / "tin-tuc" / "index.html").read_bytes().swapcase())
    (earlier / "tin-tuc" / "index.html.gz").write_bytes(b"of another file")
    compress_folder(built, before=earlier)
    assert (built / "index.html.gz").read_bytes() == (earlier / "index.html.gz").read_bytes()
    assert gzip.decompress((built / "tin-tuc/index.html.gz").read_bytes()) == (built / "tin-tuc/index.html").read_bytes()


def test_a_twin_that_releases_share_is_not_written_into(built: Path, tmp_path: Path) -> None:
    (built / "index.html.gz").write_bytes(b"of the earlier release")
    (tmp_path / "shared.gz").hardlink_to(built / "index.html.gz")
    compress_folder(built)
    assert (tmp_path / "shared.gz").read_bytes() == b"of the earlier release"


def test_twins_are_the_same_bytes_each_time(built: Path) -> None:
    compress_folder(built)
    first = {name: (built / name).read_bytes() for name in names(built)}
    compress_folder(built)
    assert {name: (built / name).read_bytes() for name in names(built)} == first


def test_a_twin_of_a_file_that_is_a_link_is_a_link(built: Path, tmp_path: Path) -> None:
    compress_folder(built)
    shutil.copytree(built, tmp_path / "next", copy_function=os.link, ignore=shutil.ignore_patterns("*.gz", "*.br"))
    compress_folder(tmp_path / "next", before=built)
    assert (tmp_path / "next" / "index.html.br").samefile(built / "index.html.br")

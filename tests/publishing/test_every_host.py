"""The same walk on a real server of every kind: published, read by readers, changed, taken back, spoilt and found out."""

import json
import os
import urllib.error
import urllib.request
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.core.publishing.going_back import LOG
from plugins.hosts.rclone_program import opened
from tests.publishing.conftest import KINDS
from tests.publishing.sites import Place, codes, go_back_to, job, line, look_at, notes, online, publish_site, publish_version, site

everywhere = pytest.mark.parametrize("place", KINDS, indirect=True)
mostly = pytest.mark.parametrize("place", [kind if kind in ("folder", "ssh", "ftp") else pytest.param(kind, marks=pytest.mark.full) for kind in KINDS],
                                 indirect=True)


def read(place: Place, path: str) -> str:
    with urllib.request.urlopen(f"{place.base}/{path}", timeout=10) as answer:
        return str(answer.read().decode())


@everywhere
def test_a_portal_goes_online_changes_and_goes_back(place: Place, tmp_path: Path) -> None:
    said: list[str] = []
    assert publish_version(place, tmp_path, 1, said=said) == []
    assert read(place, "") == "<h1>Trang chủ 1</h1>"
    assert "thêm 47, sửa 0, xóa 0 tệp" in "\n".join(said)

    assert publish_version(place, tmp_path, 2) == []
    assert read(place, "") == "<h1>Trang chủ 2</h1>"
    assert read(place, "tai-nguyen/portal.0000000001.css").startswith("body")  # a page loaded a moment ago still finds its style

    assert publish_site(job(place, tmp_path / "store"), site(tmp_path / "less", 3, without=7), line(3)) == []
    with pytest.raises(urllib.error.HTTPError, match=r"40[34]"):
        read(place, "tin-tuc/2026/bai-7/anh.jpg")
    assert look_at(job(place, tmp_path / "store")) == []

    assert go_back_to(job(place, tmp_path / "store"), reason="bài 7 mất") == []
    assert "Trang chủ 2" in read(place, "")
    assert read(place, "tin-tuc/2026/bai-7/") .endswith("Bài 7")
    assert look_at(job(place, tmp_path / "store")) == []
    now = online(place)
    assert now
    assert (now.sequence, now.turn, now.restores) == (3, 1, f"{2:08}-000-{line(2).head[:12]}")
    left = notes(place)
    assert list(left) == [LOG + now.id]
    assert json.loads(left[LOG + now.id])["reason"] == "bài 7 mất"


@everywhere
def test_notes_hold_what_they_are_given(place: Place) -> None:
    with place.host.opened(place.settings) as there:
        notes = place.host.notes(there)
        assert (notes.names(), notes.read("so")) == ([], None)
        for data in (b"mot", os.urandom(300_000)):  # a journal of a large portal
            notes.write("so", data)
            assert notes.read("so") == data
        assert notes.names() == ["so"]
        for _ in range(2):
            notes.remove("so")
        assert notes.names() == []


@mostly
def test_nothing_new_sends_nothing(place: Place, tmp_path: Path) -> None:
    publish_version(place, tmp_path, 1)
    before = online(place)
    said: list[str] = []
    assert publish_site(job(place, tmp_path / "store", said), site(tmp_path / "same", 1), line(2)) == []
    assert "không có gì mới" in said[-1]
    assert online(place) == before


@mostly
def test_a_dry_run_tells_and_changes_nothing(place: Place, tmp_path: Path) -> None:
    said: list[str] = []
    assert publish_version(place, tmp_path, 1, said=said, dry_run=True) == []
    assert "    + tin-tuc/2026/bai-9/index.html" in said
    assert online(place) is None


@mostly
def test_one_flipped_byte_a_missing_and_an_extra_file_are_found_and_mended(place: Place, tmp_path: Path) -> None:
    publish_version(place, tmp_path, 1)
    spoil(place, tmp_path)
    problems = look_at(job(place, tmp_path / "store"))
    assert codes(problems) == ["PH21"]
    for words in ("tin-tuc/2026/bai-3/index.html: nội dung khác", "tin-tuc/2026/bai-4/index.html: thiếu", "la.php: thừa"):
        assert words in problems[0].message
    assert codes(publish_version(place, tmp_path, 1)) in ([], ["PH21"])  # found where the sample falls on it
    assert publish_version(place, tmp_path, 1, again=True) == []
    assert read(place, "tin-tuc/2026/bai-3/").endswith("Bài 3")
    left = "" if place.host.PROMISE.atomic else "la.php"  # what is not ours is told of, and left to its owner
    found = look_at(job(place, tmp_path / "store"))
    assert left in "".join(problem.message for problem in found)
    assert bool(found) == bool(left)


def spoil(place: Place, tmp_path: Path) -> None:
    """What a stranger does on the server: another byte, a file less, a file more."""
    if place.settings.kind == "rclone" and place.settings.type == "s3":
        with opened(place.settings) as there:
            data = there.read("web/tin-tuc/2026/bai-3", "index.html")
            assert data
            there.write("web/tin-tuc/2026/bai-3", "index.html", data[:-1] + b"4")
            there.remove("web/tin-tuc/2026/bai-4", "index.html")
            there.write("web", "la.php", b"<?php")
        return
    root = tmp_path / "may-chu" / ("www" if place.settings.kind == "rclone" else "current")
    page = root / "tin-tuc/2026/bai-3/index.html"
    page.chmod(0o644)
    page.write_bytes(page.read_bytes()[:-1] + b"4")
    (root / "tin-tuc/2026/bai-4/index.html").unlink()
    (root / "la.php").touch()


@mostly
def test_what_does_not_come_back_as_it_was_sent_is_taken_back(place: Place, tmp_path: Path) -> None:
    publish_version(place, tmp_path, 1)
    assert place.base
    stranger = Place(place.settings, place.base + "/tin-tuc/2026")  # as if something before the server gave other pages
    problems = publish_site(replace(job(place, tmp_path / "store"), reading=job(stranger, tmp_path).reading), site(tmp_path / "two", 2), line(2))
    assert codes(problems) == ["PH20"]
    assert "Đã quay lui về bản 00000001-000-" in problems[0].message
    assert read(place, "") == "<h1>Trang chủ 1</h1>"
    assert codes(publish_version(place, tmp_path, 2)) == ["PH18"]
    assert publish_version(place, tmp_path, 2, again=True) == []
    assert read(place, "") == "<h1>Trang chủ 2</h1>"

"""Releases and manifests: the same site gives the same bytes; what may not be in one is refused."""

import json
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.core.publishing.manifest import LASTS, NAME, File, Manifest, NotAManifest, compare, lasting, parse_manifest
from plugins.core.publishing.release import BadRelease, differences, each_release, finish, tidy
from plugins.core.publishing.staging import stage
from tests.publishing.sites import KEY, NOON, Place, codes, job, line, online, publish_site, publish_version, site


def manifest(files: dict[str, File], sequence: int = 1) -> Manifest:
    head = line(sequence).head
    return Manifest(portal=KEY, target="production", address="https://mau.tayninh.example", sequence=sequence, commit=head, head=head,
                    as_of=NOON, files=files)


def test_the_same_site_gives_the_same_bytes(tmp_path: Path) -> None:
    made = [manifest(stage(site(tmp_path / name, 1), tmp_path / f"store-{name}", {}).files).to_bytes() for name in ("a", "b")]
    assert made[0] == made[1]
    assert parse_manifest(made[0]).to_bytes() == made[0]


def test_a_release_is_a_copy_that_nobody_changes(tmp_path: Path) -> None:
    place, folder = tmp_path / "store", site(tmp_path / "site", 1)
    staged = stage(folder, place, {})
    release = finish(staged.folder, manifest(staged.files))
    (folder / "index.html").write_text("sửa sau", "utf-8")
    assert release.folder
    assert differences(release.folder, release.manifest) == []
    assert {path.stat().st_mode & 0o222 for path in release.folder.rglob("*") if path.is_file() and path.name != NAME} == {0}


def test_what_did_not_change_is_kept_once_on_this_machine(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    publish_version(folder_place, tmp_path, 2)
    one, two = sorted((tmp_path / "store").glob("*/tin-tuc/2026/bai-3/anh.jpg"))
    assert one.samefile(two)
    one, two = sorted((tmp_path / "store").glob("*/index.html"))
    assert not one.samefile(two)


def test_a_site_that_did_not_change_is_not_copied(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    staged = stage(tmp_path / "site-1", tmp_path / "store", {})
    assert (staged.kept, staged.folder.name) == (True, online(folder_place).id)  # type: ignore[union-attr]
    assert not stage(tmp_path / "site-1", tmp_path / "store", {}, twins=True).files.keys() - staged.files.keys()  # all are too small for twins
    (tmp_path / "site-1" / "moi.html").touch()
    assert not stage(tmp_path / "site-1", tmp_path / "store", {}).kept


def test_a_site_that_did_not_change_goes_to_a_host_that_lost_it(folder_place: Place, tmp_path: Path) -> None:
    for _ in range(2):
        assert publish_version(folder_place, tmp_path, 1) == []
        assert online(folder_place)
        shutil.rmtree(folder_place.settings.path)


def test_a_copy_that_was_spoilt_on_this_machine_is_not_published(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    (kept,) = (tmp_path / "store").glob("*/tin-tuc/2026/bai-3/anh.jpg")
    kept.chmod(0o644)
    kept.write_bytes(b"hong")
    assert codes(publish_version(folder_place, tmp_path, 2)) == ["PH09"]


def test_what_a_site_may_not_hold(tmp_path: Path) -> None:
    for number, name in enumerate(("manifest.json", "tiếng việt.html", "a b.html", "-rf.html", "x;y.html", "$(id).html")):
        folder = site(tmp_path / str(number), 1, posts=0)
        (folder / name).write_text("x", "utf-8")
        with pytest.raises(BadRelease, match="không dùng được"):
            stage(folder, tmp_path / "store", {})
    folder = site(tmp_path / "link", 1, posts=0)
    (folder / "mat-khau.txt").symlink_to("/etc/passwd")
    with pytest.raises(BadRelease, match="liên kết"):
        stage(folder, tmp_path / "store", {})


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/etc/passwd", "a//b", ".", "a/./b", "manifest.json", "-x", "a b", "a\nb"])
def test_a_manifest_of_a_host_cannot_lead_out_of_the_site(path: str) -> None:
    data = json.loads(manifest({}).to_bytes())
    data["files"] = {path: {"sha256": "0" * 64, "size": 1}}
    with pytest.raises(NotAManifest):
        parse_manifest(json.dumps(data).encode())


@pytest.mark.parametrize("data", [b"", b"{}", b"<html>", b"[" * 5000, b'{"format": 2}', b"\xff\xfe"])
def test_what_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(NotAManifest):
        parse_manifest(data)


def test_style_sheets_of_earlier_releases_last_a_week_and_pictures_of_posts_do_not(folder_place: Place, tmp_path: Path) -> None:
    publish_version(folder_place, tmp_path, 1)
    publish_site(job(folder_place, tmp_path / "store"), site(tmp_path / "two", 2, without=3), line(2))
    now = online(folder_place)
    assert now
    assert list(now.lasting) == ["tai-nguyen/portal.0000000001.css"]
    later = NOON + timedelta(days=7)
    publish_version(folder_place, tmp_path, 3, as_of=later)
    assert list(online(folder_place).lasting) == [f"tai-nguyen/portal.{number:010x}.css" for number in (1, 2)]  # type: ignore[union-attr]
    publish_version(folder_place, tmp_path, 4, as_of=NOON + LASTS)
    assert "tai-nguyen/portal.0000000001.css" not in online(folder_place).lasting  # type: ignore[union-attr]


def test_what_lasts_comes_back_as_a_plain_file_when_it_is_used_again() -> None:
    style, other = File(sha256="1" * 64, size=1), File(sha256="2" * 64, size=2)
    name = "tai-nguyen/portal.0123456789.css"
    before = manifest({name: style})
    without = before.model_copy(update={"files": {}, "lasting": lasting(before, {}, NOON), "sequence": 2})
    assert list(without.lasting) == [name]
    assert lasting(without, {name: style}, NOON) == {}
    assert compare(without, manifest({name: style, "a": other})).new == ("a",)


def test_this_machine_and_the_host_keep_as_many_releases_as_they_are_told(folder_place: Place, tmp_path: Path) -> None:
    for version in range(1, 6):
        publish_version(folder_place, tmp_path, version, keep=3)
    with folder_place.host.opened(folder_place.settings) as there:
        kept = folder_place.host.kept(there)
    assert [int(name.split('-')[0]) for name in kept] == [5, 4, 3]
    assert [found.sequence for found in each_release(tmp_path / "store")] == [5, 4, 3]


def test_tidying_leaves_what_is_not_a_release(tmp_path: Path) -> None:
    (tmp_path / "ghi-chu-rieng").mkdir()
    (tmp_path / "00000001-000-nothing12345").mkdir()
    tidy(tmp_path, 1)
    assert len(list(tmp_path.iterdir())) == 2

"""A folder beside the portals: whole at any time, whatever an earlier run has left."""

from pathlib import Path

from plugins.core.rendering.output import BUILDING, building_folder, claim, put_folder


def test_what_a_killed_run_has_left_hinders_nobody(tmp_path: Path) -> None:
    claim(tmp_path)
    left = tmp_path / BUILDING / "noi-bo.cu"
    left.mkdir(parents=True)
    (left / "cu.html").write_bytes(b"")
    for data in (b"1", b"2"):
        put_folder(tmp_path, "noi-bo", {"a/index.html": data})
        assert [path.relative_to(tmp_path / "noi-bo").as_posix() for path in (tmp_path / "noi-bo").rglob("*.html")] == ["a/index.html"]
        assert (tmp_path / "noi-bo/a/index.html").read_bytes() == data
        assert not (tmp_path / BUILDING).exists()


def test_what_another_step_is_building_stays(tmp_path: Path) -> None:
    claim(tmp_path)
    page = building_folder(tmp_path, "mau") / "index.html"
    page.write_bytes(b"")
    put_folder(tmp_path, "noi-bo", {"index.html": b""})
    assert page.exists()

"""The log in its folder: it only grows, a killed run leaves it as it was, and what was changed in it is noticed."""

import shutil
from pathlib import Path

import pytest

from plugins.core.log import ledger as module
from plugins.core.log.ledger import Ledger
from plugins.core.log.tiles import Tile, all_tiles, pack_entries, unpack_entries
from plugins.core.log.tree import BadLog
from tests.log.logs import MORNING, ORIGIN, SIGNER, entry, grown


def test_files_have_the_names_that_c2sp_gives_them() -> None:
    assert Tile(0, 1234067).path == "tile/0/x001/x234/067"
    assert Tile(None, 0, 17).path == "tile/entries/000.p/17"
    assert {tile.path for tile in all_tiles(70000)} >= {"tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1", "tile/entries/273.p/112"}
    assert [tile.path for tile in all_tiles(257, 255)] == ["tile/entries/000", "tile/entries/001.p/1", "tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1"]


def test_bundles_are_read_back_and_broken_ones_are_not() -> None:
    entries = [b"", b"mot", b"x" * 65535]
    assert unpack_entries(pack_entries(entries)) == entries
    for data in (b"\0", b"\0\5abcd", pack_entries(entries)[:-1]):
        with pytest.raises(ValueError, match="bundle"):
            unpack_entries(data)


@pytest.mark.parametrize("steps", [[600], [1, 255, 1, 300, 43], [256, 0, 256, 88], [7] * 85 + [5]])
def test_a_log_is_the_same_however_it_has_grown(tmp_path: Path, steps: list[int]) -> None:
    ledger = grown(tmp_path / "mot", steps)[0]
    whole = grown(tmp_path / "hai", [600])[0]
    assert (ledger.size, ledger.checkpoint.root) == (600, whole.checkpoint.root)
    for tile in all_tiles(600):
        assert ledger.read(tile.path) == whole.read(tile.path)
    assert list(Ledger(tmp_path / "mot", ORIGIN).entries()) == [entry(number) for number in range(600)]


def test_what_grows_by_few_writes_few_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = grown(tmp_path, [2000])[0]
    written: list[str] = []
    write = ledger._write
    monkeypatch.setattr(ledger, "_write", lambda path, data: (written.append(path), write(path, data)))
    ledger.append([entry(2000)], SIGNER, MORNING)
    assert written == ["tile/entries/007.p/209", "tile/0/007.p/209", "checkpoint"]


def test_the_last_partial_files_stay_until_the_tile_is_full(tmp_path: Path) -> None:
    ledger = grown(tmp_path, [250] + [1] * 5)[0]
    assert ledger.paths() == sorted(["checkpoint", *(f"tile/{row}/000.p/{width}" for row in ("0", "entries") for width in range(250, 256))])
    ledger = grown(tmp_path, [1])[0]
    assert ledger.paths() == ["checkpoint", "tile/0/000", "tile/1/000.p/1", "tile/entries/000"]
    assert len([path for path in grown(tmp_path / "x", [1] * 30)[0].paths() if "entries" in path]) == module.PARTIAL_KEPT


class Killed(Exception):
    """As if the process had ended here."""


def test_a_run_that_is_killed_at_any_file_leaves_the_log_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = grown(tmp_path / "goc", [250])[0]
    added = [entry(number) for number in range(250, 520)]
    right = grown(tmp_path / "dung", [520])[0].checkpoint.root
    write = Ledger._write
    for last in range(20):
        folder = tmp_path / f"lan-{last}"
        shutil.copytree(before.folder, folder)
        left = [last]

        def dying(self: Ledger, path: str, data: bytes, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            write(self, path, data)

        monkeypatch.setattr(Ledger, "_write", dying)
        try:
            Ledger(folder, ORIGIN).append(added, SIGNER, MORNING)
            break
        except Killed:
            monkeypatch.setattr(Ledger, "_write", write)
        again = Ledger(folder, ORIGIN)
        assert again.checkpoint == before.checkpoint
        assert list(again.entries()) == list(before.entries())
        again.append(added, SIGNER, MORNING)
        assert again.checkpoint.root == right
    assert last > 7


def test_a_changed_entry_or_hash_is_noticed_before_anything_is_added(tmp_path: Path) -> None:
    ledger = grown(tmp_path / "goc", [300])[0]
    for tile in all_tiles(300):
        folder = tmp_path / tile.path.replace("/", "-")
        shutil.copytree(ledger.folder, folder)
        data = (folder / tile.path).read_bytes()
        for spoilt_data in (data[:-1] + bytes([data[-1] ^ 1]), data[:-1], b""):
            (folder / tile.path).write_bytes(spoilt_data)
            spoilt = Ledger(folder, ORIGIN)
            with pytest.raises(BadLog):
                list(spoilt.entries())
                spoilt.append([b"moi"], SIGNER, MORNING)
    with pytest.raises(BadLog, match="của «"):
        Ledger(ledger.folder, "khac.example")


def test_a_checkpoint_can_be_signed_anew_and_its_time_never_goes_back(tmp_path: Path) -> None:
    ledger = grown(tmp_path, [3])[0]
    root, time = ledger.checkpoint.root, ledger.checkpoint.time
    ledger.append([], SIGNER, time + 86400)
    assert (ledger.size, ledger.checkpoint.root, ledger.checkpoint.time) == (3, root, time + 86400)
    ledger.append([], SIGNER, time)
    assert ledger.checkpoint.time == time + 86400

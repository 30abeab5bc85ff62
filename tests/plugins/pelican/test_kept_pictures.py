"""A picture is encoded once in its life, and whatever happens to what is kept, the files are the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.pelican.kept_pictures import kept_picture_files
from schemas.files.picture_variants import picture_files
from tests.worlds import EXAMPLES

PICTURE = (EXAMPLES / "files" / "anh.jpg").read_bytes()
MADE = picture_files("anh.jpg", PICTURE, 1280)


def never() -> bytes:
    raise AssertionError("the picture was made again")


def files(folder: Path, read: Callable[[], bytes] = lambda: PICTURE, name: str = "anh.jpg") -> dict[str, bytes]:
    return kept_picture_files(folder / "kho.sqlite", "0" * 40, name, 1280, read)


def kept(folder: Path) -> Path:
    [found] = folder.rglob("*.zip")
    return found


def test_a_picture_is_made_once(tmp_path: Path) -> None:
    assert files(tmp_path) == files(tmp_path, never) == MADE


def test_the_same_picture_under_another_name_is_not_made_again(tmp_path: Path) -> None:
    files(tmp_path)
    assert set(files(tmp_path, never, "bia.jpg")) == {name.replace("anh", "bia") for name in MADE}


@pytest.mark.parametrize("spoil", [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: data.replace(MADE["anh.jpg"][200:400], bytes(200), 1)],
                         ids=["cut short", "empty", "other bytes"])
def test_what_is_damaged_is_made_again(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    files(tmp_path)
    spoilt = spoil(kept(tmp_path).read_bytes())
    assert spoilt != kept(tmp_path).read_bytes()
    kept(tmp_path).write_bytes(spoilt)
    assert files(tmp_path) == MADE
    assert files(tmp_path, never) == MADE


def test_what_other_code_made_is_not_asked_and_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files(tmp_path)
    old = kept(tmp_path)
    monkeypatch.setattr("plugins.pelican.kept_pictures.picture_digest", lambda: "khac")
    assert files(tmp_path) == MADE
    assert not old.exists()


def test_where_nothing_can_be_kept_the_files_are_the_same(tmp_path: Path) -> None:
    (tmp_path / "anh").write_text("no folder")
    assert files(tmp_path) == MADE

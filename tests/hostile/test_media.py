"""R7 of the reliability list: no picture and no paper harms the checker, and no picture goes out with more than its pixels.

Everything is opened as `check` opens it: in guarded workers with 512 MB and 5 seconds of CPU for each.
"""

import io
from collections.abc import Callable, Iterable

import pytest
from PIL import Image

from plugins.core.guarded import TOO_MUCH, run_guarded
from schemas.files.media import MediaError
from schemas.files.paper import Paper
from schemas.files.picture_cleaning import without_metadata
from schemas.files.pictures import read_picture
from tests.hostile import paper_samples, picture_samples
from tests.hostile.media_samples import REFUSED, all_papers, all_pictures, go_out, open_paper
from tests.hostile.picture_samples import SECRET, Sample


def outcomes(work: Callable[[Sample], object], samples: list[Sample]) -> dict[str, object]:
    """What came of each sample, by its name: nothing of ours failed, and every one ended in time."""
    found = {outcome.task[0]: outcome.error or outcome.result for outcome in run_guarded(work, samples, 2)}
    assert len(found) == len(samples), "two samples have one name"
    faults = {name: result for name, result in found.items() if isinstance(result, str) and result not in (REFUSED, TOO_MUCH)}
    assert not faults
    return found


def names(samples: Iterable[Sample]) -> set[str]:
    return {name for name, _ in samples}


def test_r7_no_picture_crashes_or_hangs_the_checker_and_none_goes_out_with_metadata() -> None:
    found = outcomes(go_out, all_pictures())
    assert len(found) >= 373
    published = {name: data for name, data in found.items() if isinstance(data, bytes)}
    assert names(picture_samples.good()) <= set(published)
    assert {name for name, data in published.items() if SECRET.encode() in data or b"<script" in data or b"<?php" in data} == set()
    assert names(picture_samples.others()).isdisjoint(published)
    with_metadata = names(picture_samples.with_metadata())
    assert len(with_metadata & set(published)) > 0.8 * len(with_metadata)


def test_r7_a_plain_picture_goes_out_as_it_is() -> None:
    for name, data in picture_samples.good():
        assert without_metadata(data) == data, name


def test_r7_what_a_picture_shows_stays_when_its_metadata_goes() -> None:
    """Colours, palette and transparency are the same (to what JPEG and WebP lose)."""
    for name, data in picture_samples.with_metadata():
        if name.endswith(".png") and read_or_none(data):
            before, after = (Image.open(io.BytesIO(some)).convert("RGBA") for some in (data, without_metadata(data)))
            assert sorted(before.size) == sorted(after.size)
            if before.size == after.size and not name.startswith("exif"):
                assert before.tobytes() == after.tobytes(), name


def read_or_none(data: bytes) -> object:
    try:
        return read_picture(data)
    except MediaError:
        return None


def test_r7_no_paper_crashes_or_hangs_the_checker() -> None:
    found = outcomes(open_paper, all_papers())
    assert len(found) >= 373
    opened = {name: paper for name, paper in found.items() if isinstance(paper, Paper)}
    assert names(paper_samples.good()) <= set(opened)
    assert {name for name in names(paper_samples.good()) if opened[name].carries or opened[name].locked} == set()
    carrying = names(paper_samples.carrying_pdf()) | names(paper_samples.carrying_office())
    assert {name for name in carrying if name not in opened or not opened[name].carries} == set()
    assert {name for name in names(paper_samples.locked()) & set(opened) if not opened[name].locked} == set()


@pytest.mark.full
def test_r7_what_works_for_ever_ends_alone() -> None:
    """A PDF that only the limits of a worker can end takes nothing of its neighbours with it."""
    good = list(paper_samples.good())
    found = outcomes(open_paper, [*paper_samples.killers(), *good])
    assert {found[name] for name in names(paper_samples.killers())} <= {TOO_MUCH, REFUSED}
    assert all(isinstance(found[name], Paper) for name, _ in good)

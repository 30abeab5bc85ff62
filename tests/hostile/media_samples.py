"""All hostile pictures and papers, and what a guarded worker does with one (it must be importable without making them)."""

from schemas.files.media import MediaError
from schemas.files.paper import Paper
from schemas.files.papers import read_paper
from schemas.files.picture_cleaning import without_metadata
from schemas.files.picture_parts import only_pixels
from schemas.files.pictures import read_picture
from tests.hostile import paper_samples, picture_samples
from tests.hostile.picture_samples import Sample, damaged

REFUSED = "refused"


def all_pictures() -> list[Sample]:
    plain = list(picture_samples.good())
    return [*plain, *picture_samples.with_metadata(), *picture_samples.bombs(), *picture_samples.others(), *damaged(plain, cuts=6, flips=10)]


def all_papers() -> list[Sample]:
    plain = list(paper_samples.good())
    return [*plain, *paper_samples.carrying_pdf(), *paper_samples.locked(), *paper_samples.carrying_office(), *paper_samples.bombs(),
            *paper_samples.others(), *damaged(plain, cuts=15, flips=30)]


def go_out(sample: Sample) -> str | bytes:
    """A picture as it would be published; or why it is refused."""
    try:
        picture = read_picture(sample[1])
    except MediaError:
        return REFUSED
    clean = without_metadata(sample[1])
    assert only_pixels(clean, picture.type)
    again = read_picture(clean)
    assert (again.width, again.height, again.type, again.metadata_text) == (picture.width, picture.height, picture.type, "")
    return clean


def open_paper(sample: Sample) -> str | Paper:
    try:
        return read_paper(*sample)
    except MediaError as error:
        assert str(error)
        assert error.hint
        return REFUSED

"""Files beside posts: pictures without their metadata, attachments and recordings as they are."""

from collections.abc import Iterator

from plugins.pelican.presenter import Presenter, ShownPost
from schemas.content import fields_files
from schemas.files.picture_cleaning import without_metadata
from schemas.kinds.base import PostFields
from schemas.kinds.disclosure import Disclosure
from schemas.state import State
from schemas.tables import shown_table, table_of


def shown_files(presenter: Presenter, shown: ShownPost) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the files that the post names, and of no others; none of a withdrawn post."""
    line = shown.line
    pictures = {picture.file for picture in line.fields.images}
    for name in _names(presenter, line.fields) if shown.state is not State.WITHDRAWN else ():
        data = shown.read(presenter.task, name)
        yield line.url.lstrip("/") + name, without_metadata(data) if name in pictures else data


def _names(presenter: Presenter, fields: PostFields) -> Iterator[str]:
    """Files that readers may see now: the table of a list of persons goes with the list."""
    hidden = table_of(fields) if isinstance(fields, Disclosure) and not shown_table(fields, presenter.clock) else None
    return (name for name in fields_files(fields) if not hidden or name != hidden.file)

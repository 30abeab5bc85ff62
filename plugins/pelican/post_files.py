"""Files beside posts: pictures in the sizes of screens, without their metadata; attachments and recordings as they are."""

from collections.abc import Iterator
from functools import partial

from plugins.pelican.kept_pictures import kept_picture_files
from plugins.pelican.presenter import Presenter, ShownPost
from plugins.pelican.press_kit import KIT, press_kit
from plugins.pelican.sharing import PICTURE, picture_of
from schemas.content import fields_files
from schemas.kinds.base import PostFields
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.press import PressRelease
from schemas.state import State
from schemas.tables import shown_table, table_of


def shown_files(presenter: Presenter, shown: ShownPost) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of the files that the post names, and of its picture for social networks; none of a withdrawn post."""
    if shown.state is State.WITHDRAWN:
        return
    line = shown.line
    plain: dict[str, bytes] = {}  # what the post names, by name
    folder, pictures = line.url.lstrip("/"), {picture.file for picture in line.fields.images}
    for name in _names(presenter, line.fields):
        read = partial(shown.read, presenter.task, name)
        if name in pictures:
            files = kept_picture_files(presenter.task.store, shown.whole.files[name].blob, name, line.sizes[name][0], read)
            yield from ((folder + file, data) for file, data in files.items())
            plain[name] = files[name]
        else:
            plain[name] = read()
            yield folder + name, plain[name]
    yield folder + PICTURE, picture_of(presenter, line.fields.title)
    if isinstance(line.fields, PressRelease):
        yield folder + KIT, press_kit(presenter, shown, plain)


def _names(presenter: Presenter, fields: PostFields) -> Iterator[str]:
    """Files that readers may see now: the table of a list of persons goes with the list."""
    hidden = table_of(fields) if isinstance(fields, Disclosure) and not shown_table(fields, presenter.clock) else None
    return (name for name in fields_files(fields) if not hidden or name != hidden.file)

"""Files beside posts: pictures without their metadata, attachments and recordings as they are."""

from typing import Any

from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator
from schemas.content import fields_files
from schemas.files.picture_cleaning import without_metadata
from schemas.kinds.disclosure import Disclosure
from schemas.post import Post
from schemas.state import State
from schemas.tables import shown_table, table_of


class FilesGenerator(PortalGenerator):
    """Writes the files that a post names, and no others; nothing for a withdrawn post."""

    def generate_output(self, writer: Any) -> None:
        for post in self.presenter.task.judged.posts(State.PUBLISHED, State.EXPIRED):
            pictures = {picture.file for picture in post.fields.images}
            for name in self._shown(post):
                data = self.presenter.file(post, name)
                writer.write_bytes(post.url.lstrip("/") + name, without_metadata(data) if name in pictures else data)

    def _shown(self, post: Post) -> list[str]:
        """Files that readers may see now: the table of a list of persons goes with the list."""
        fields = post.fields
        hidden = table_of(fields) if isinstance(fields, Disclosure) and not shown_table(fields, self.presenter.today) else None
        return [name for name in fields_files(fields) if not hidden or name != hidden.file]


def register() -> None:
    register_generator(FilesGenerator)

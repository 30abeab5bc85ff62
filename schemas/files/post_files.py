"""The files beside one post, each opened at most once, whoever asks."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from schemas.files.media import MediaError, audio_seconds
from schemas.files.paper import Paper
from schemas.files.papers import read_paper
from schemas.files.pictures import Picture, read_picture
from schemas.post import Post

T = TypeVar("T")


class PostFiles:
    """Opens files by their bare names («anh.jpg»); all but `data` raise MediaError where a file is not what it should be."""

    def __init__(self, post: Post, read: Callable[[str], bytes]) -> None:
        self._post = post
        self.data: Callable[[str], bytes] = lambda name: read(post.file_path(name))
        self.picture: Callable[[str], Picture] = _once(lambda name: read_picture(self.data(name)))
        self.seconds: Callable[[str], int] = _once(lambda name: audio_seconds(self.data(name)))
        self.paper: Callable[[str], Paper] = _once(lambda name: read_paper(name, self.data(name)))

    def pictures(self) -> Iterator[tuple[int, Picture]]:
        """The pictures that the post declares and that can be opened, with their place in `images`."""
        return self._opened([picture.file for picture in self._post.fields.images], self.picture)

    def papers(self) -> Iterator[tuple[int, Paper]]:
        """The attachments that the post declares and that can be opened, with their place in `attachments`."""
        return self._opened([attachment.file for attachment in self._post.fields.attachments], self.paper)

    def _opened(self, names: list[str], open_file: Callable[[str], T]) -> Iterator[tuple[int, T]]:
        for index, name in enumerate(names):
            if name in self._post.files:
                try:
                    yield index, open_file(name)
                except MediaError:  # the rule about files beside the post says so
                    continue


def _once(open_file: Callable[[str], T]) -> Callable[[str], T]:
    """The same function, which does its work once for each name, also where it fails."""
    known: dict[str, T | MediaError] = {}

    def opened(name: str) -> T:
        if name not in known:
            try:
                known[name] = open_file(name)
            except MediaError as error:
                known[name] = error
        result = known[name]
        if isinstance(result, MediaError):
            raise result
        return result

    return opened

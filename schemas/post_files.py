"""The files beside one post, each opened at most once, whoever asks."""

from collections.abc import Callable
from functools import cache

from schemas.media import audio_seconds, file_type
from schemas.paper import Paper
from schemas.papers import read_paper
from schemas.pictures import Picture, read_picture
from schemas.post import Post


class PostFiles:
    """Opens files by their bare names («anh.jpg»); all but `data` raise MediaError where a file is not what it should be."""

    def __init__(self, post: Post, read: Callable[[str], bytes]) -> None:
        self.data: Callable[[str], bytes] = cache(lambda name: read(post.file_path(name)))
        self.picture: Callable[[str], Picture] = cache(lambda name: read_picture(self.data(name)))
        self.seconds: Callable[[str], int] = cache(lambda name: audio_seconds(self.data(name)))
        self.type: Callable[[str], str] = cache(lambda name: file_type(name, self.data(name)))
        self.paper: Callable[[str], Paper] = cache(lambda name: read_paper(name, self.data(name)))

"""The posts of a content folder, for the makers of what they name."""

from collections.abc import Iterator
from pathlib import Path

from schemas.content import portal_folders, post_paths
from schemas.post import Post, read_post
from schemas.tree import FolderTree


def sample_posts(content: Path) -> Iterator[Post]:
    """Every post that can be read, portal by portal."""
    tree = FolderTree(content)
    for key, folder in portal_folders(tree).items():
        for place in post_paths([path for path in tree.paths() if path.startswith(f"{folder}/")]):
            post = read_post(tree, place.path, key, folder, place.files).post
            if post:
                yield post

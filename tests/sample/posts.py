"""The posts of a content folder, for the makers of what they name."""

from collections.abc import Iterator
from pathlib import Path

from schemas.content import portal_folders
from schemas.post import Post, read_post
from schemas.tree import FolderTree


def sample_posts(content: Path) -> Iterator[Post]:
    """Every post that can be read, portal by portal."""
    tree = FolderTree(content)
    for key, folder in portal_folders(tree).items():
        for path in tree.paths():
            if path.startswith(f"{folder}/") and path.endswith(".md"):
                post = read_post(tree, path, key, folder, beside(tree, path)).post
                if post:
                    yield post


def beside(tree: FolderTree, path: str) -> tuple[str, ...]:
    """Names of the files in a post's own folder."""
    folder, _, name = path.rpartition("/")
    names = [other.rpartition("/") for other in tree.paths()] if name == "index.md" else []
    return tuple(found for its, _, found in names if its == folder and not found.endswith(".md"))

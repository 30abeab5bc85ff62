"""What lists and other posts' rules know of a post, and what is known of its files."""

from plugins.core.memory.meaning import FileFacts, PostLine
from schemas.content import fields_files
from schemas.files.likeness import text_prints
from schemas.files.media import MediaError, audio_seconds, file_type, sha256
from schemas.files.post_files import PostFiles
from schemas.post import Post

FOUND_BY = 50_000  # characters of a paper by which it can be found: some 25 pages


def line_of(post: Post, files: PostFiles | None) -> PostLine:
    """The line of a post; without `files` nobody compares it with others."""
    line = PostLine(post.portal, post.path, post.kind, post.url, post.folder, post.fields, post.files)
    if files is None:
        return line
    pictures = {post.fields.images[index].file: picture for index, picture in files.pictures()}
    return PostLine(post.portal, post.path, post.kind, post.url, post.folder, post.fields, post.files,
                    {name: (picture.width, picture.height) for name, picture in pictures.items()},
                    any(source.type != "own" for source in post.fields.sources), text_prints(post.body.text),
                    tuple((picture.file, pictures[picture.file].look) for picture in post.fields.images if picture.file in pictures))


def facts_of_files(post: Post, files: PostFiles, blobs: dict[str, str]) -> dict[str, FileFacts]:
    """The files that the post names and that are there."""
    return {name: _facts(name, files, blobs[name]) for name in fields_files(post.fields) if name in blobs}


def _facts(name: str, files: PostFiles, blob: str) -> FileFacts:
    ending, data = name.rpartition(".")[2].upper(), files.data(name)
    try:
        if ending in ("MP3", "M4A", "OGG"):
            return FileFacts(blob, len(data), sha256(data), ending, audio_seconds(data))
        words = "" if ending in ("JPG", "JPEG", "PNG", "WEBP") else " ".join(files.paper(name).text[:FOUND_BY].split())
        return FileFacts(blob, len(data), sha256(data), file_type(name, data), words=words)
    except MediaError:
        return FileFacts(blob, len(data), sha256(data), ending)

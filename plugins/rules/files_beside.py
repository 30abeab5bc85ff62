"""Tệp ghi trong bài phải nằm cạnh bài và đúng là loại tệp đó.

Vì sao: ảnh, văn bản không có thật thì người đọc gặp liên kết hỏng; tệp đổi đuôi có thể chứa thứ khác.
Sai: file: anh.jpg nhưng quên tải ảnh lên; đổi tên anh.webp thành anh.jpg.exe
Đúng: tải tệp lên cùng thư mục với index.md và ghi đúng tên
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain
from schemas.files.media import MediaError
from schemas.files.post_files import PostFiles
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("TT01", Level.ERROR, "NĐ 42/2022 Điều 4(1)(a)", date(2011, 10, 1), today=True, exemptable=False)
CLAUSE = {"file": "NĐ 42/2022 Điều 4(1)(a)", "picture": "Thông tư 32/2017 Điều 18(1)(c)", "audio": "Công văn 797/UBND mục 5"}


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Every named file exists and is by content what its name says."""
    for loc, name, kind in _named(post):
        if name not in post.files:
            yield complain(RULE, post, loc, f"Không tìm thấy tệp «{name}» cạnh bài.", _where(post, name), CLAUSE[kind])
            continue
        try:
            _open(kind, name, context.files)
        except MediaError as error:
            yield complain(RULE, post, loc, f"«{name}»: {error}", error.hint, CLAUSE[kind])


def _named(post: Post) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    for index, picture in enumerate(post.fields.images):
        yield ("images", index, "file"), picture.file, "picture"
    for index, attachment in enumerate(post.fields.attachments):
        yield ("attachments", index, "file"), attachment.file, "file"
    if audio := getattr(post.fields, "audio", None):
        yield ("audio",), audio, "audio"


def _open(kind: str, name: str, files: PostFiles) -> None:
    if kind == "picture":
        files.picture(name)
    elif kind == "audio":
        files.seconds(name)
    else:
        files.paper(name)


def _where(post: Post, name: str) -> str:
    if post.folder is None:
        stem = post.path.removesuffix(".md")
        return f"Bài có tệp phải là một thư mục: chuyển {post.path} thành {stem}/index.md rồi tải {name} vào đó."
    return f"Tải tệp lên thư mục {post.folder}/ hoặc sửa lại tên tệp."

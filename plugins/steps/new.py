"""Viết bài mới: tạo sẵn tệp bài với đủ các mục phải khai và lời nhắc bằng tiếng Việt.

Ví dụ: python build.py new news -p hiep-ninh "Ra quân dọn vệ sinh khu phố 3"
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.drafting.skeleton import skeleton
from plugins.core.options import Options
from plugins.core.places import WrongCommand
from schemas.content import portal_folders
from schemas.kinds import KINDS
from schemas.problem import Problem
from schemas.tree import FolderTree
from schemas.vietnamese import slug


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", choices=sorted(KINDS), help="loại bài: " + ", ".join(KINDS))
    parser.add_argument("title", metavar="TIÊU-ĐỀ", help="tiêu đề bài, đặt trong dấu nháy")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write a valid skeleton into the one portal that was named; an existing post is never written over."""
    kind = KINDS[options.kind]
    if len(portals) != 1:
        yield Problem("build.py", 1, 1, "LE01", "Chưa nói viết bài cho cổng nào.", "Thêm -p và tên cổng, ví dụ -p hiep-ninh.")
        return
    folder = portal_folders(FolderTree(options.content))[portals[0]]
    name = slug(options.title)
    if not name:
        raise WrongCommand(f"Tiêu đề «{options.title}» không có chữ nào để đặt tên bài.")
    year = f"{options.as_of.year}/" if kind.by_year else ""
    path = f"{folder}/{kind.folder}/{year}{name}/index.md"
    target = options.content / path
    if target.exists():
        yield Problem(path, 1, 1, "LE02", "Đã có bài mang tên này.", "Đặt tiêu đề khác, hoặc sửa bài đã có.")
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(skeleton(kind, options.title, options.as_of), "utf-8")
    options.say(f"Đã tạo {target}. Mở tệp, viết tiếp, rồi chạy: python build.py check {path}")

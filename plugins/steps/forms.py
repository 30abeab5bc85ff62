"""Viết biểu mẫu soạn bài, từ chính các mô hình mà lệnh check dùng: JSON Schema, VS Code, Decap, Sveltia, bài mẫu, CODEOWNERS.

Ví dụ: python build.py forms -p hiep-ninh --forge forgejo --forge-url https://kho.example --repo tayninh/cong --app-id …
Kết quả nằm trong OUTPUT/forms/, không phải trong cổng công khai nào. --decap FILE chép cả chương trình Decap (npm ci --prefix tests/decap)
vào cạnh trang soạn bài, nên trang không gọi đến máy chủ nào ngoài nơi chứa mã. Cách đặt và dùng: docs/soan-bai.md.
"""

import shutil
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.core.command_line import path_given
from plugins.core.forming.units import FORGES, Asked, Forge
from plugins.core.options import Options
from plugins.core.places import WrongCommand, prefix_of
from plugins.core.publishing.sites import write_files
from plugins.core.rendering.output import claim
from plugins.forms import FORMS
from plugins.forms.decap import PROGRAM
from schemas.content import ORGANISATION_FILE, PORTAL_FILE, PortalContent, portal_folders, read_portal
from schemas.problem import Problem
from schemas.tree import FolderTree

FOLDER = "forms"  # in the output folder, beside the portals


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--forge", choices=FORGES, default=FORGES[0], help="nơi chứa mã; local là kho trên chính máy này")
    parser.add_argument("--forge-url", default="", metavar="URL", help="địa chỉ nơi chứa mã, ví dụ https://kho.example")
    parser.add_argument("--repo", default="", metavar="CHỦ/TÊN", help="tên kho ở nơi chứa mã")
    parser.add_argument("--branch", default="main", metavar="TÊN", help="nhánh chính (mặc định main)")
    parser.add_argument("--app-id", default="", metavar="MÃ", help="mã ứng dụng OAuth mà nơi chứa mã cấp cho trang soạn bài")
    parser.add_argument("--owner", dest="owners", action="append", default=[], metavar="TÊN",
                        help="tài khoản duyệt mọi tệp khác (CODEOWNERS; dùng nhiều lần được)")
    parser.add_argument("--decap", type=path_given, metavar="FILE", help="tệp decap-cms.js để chép vào cạnh trang soạn bài")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write all forms of the portals, and say where they are."""
    contents = tuple(_contents(portals, options))
    yield from (problem for content in contents for problem in content.problems)
    if options.decap and not options.decap.is_file():
        raise WrongCommand(f"Không có tệp {options.decap}. Cài trước bằng: npm ci --prefix tests/decap")
    forge = Forge(options.forge, options.forge_url.rstrip("/"), options.repo, options.branch, options.app_id)
    asked = Asked(contents, options.as_of, forge, prefix_of(options.content), tuple(options.owners))
    claim(options.output)
    folder = options.output / FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    for name, form in FORMS.items():
        paths = write_files(folder / name, form.files(asked))
        options.say(f"{folder / name}: {len(paths)} tệp.")
    if options.decap:
        _copy_program(options.decap, folder / "decap")


def _contents(portals: Sequence[str], options: Options) -> Iterator[PortalContent]:
    tree = FolderTree(options.content)
    folders = portal_folders(tree)
    for key in portals:
        files = [f"{folders[key]}/{name}" for name in (PORTAL_FILE, ORGANISATION_FILE)]
        yield read_portal(tree, key, folders[key], [path for path in files if tree.has(path)])


def _copy_program(program: Path, target: Path) -> None:
    """The program with the parts that it loads when they are needed."""
    for path in sorted(program.parent.glob(f"*{program.name}")):
        shutil.copyfile(path, target / path.name.replace(program.name, PROGRAM))

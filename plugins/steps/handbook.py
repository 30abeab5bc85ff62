"""Viết lại sổ tay docs/so-tay (trang của từng loại bài, danh sách bài tập) và dựng sổ tay thành trang ở OUTPUT/handbook.

Mở OUTPUT/handbook/index.html bằng trình duyệt, hoặc chép cả thư mục lên một máy chủ web. Sửa chữ ở docs/so-tay/*.md rồi chạy lại.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence

from plugins.core.options import HERE, Options
from plugins.core.rendering.output import claim
from plugins.core.teaching.exercises import course_page, exercises
from plugins.core.teaching.kind_pages import FOLDER, kind_pages
from plugins.pelican.handbook_site import handbook_pages
from plugins.pelican.plain_pages import write_site
from schemas.problem import Problem

HANDBOOK = HERE / "docs" / "so-tay"
EXAMPLES = HERE / "tests" / "examples" / "good"
COURSE = "bai-tap"
SITE = "handbook"  # in the output folder, beside the portals


def arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Write what is made of the handbook, then its site."""
    for name, text in made_files().items():
        path = HANDBOOK / name
        if not path.is_file() or path.read_text("utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            options.say(f"Đã viết {path.relative_to(HERE)}.")
    claim(options.output)
    written = write_site(options.output / SITE, *handbook_pages(HANDBOOK.parent))
    options.say(f"Đã dựng {len(written)} trang, mở {options.output / SITE / 'index.html'}.")
    return iter(())


def made_files() -> dict[str, str]:
    """The files of the handbook that the program makes, by their place in it."""
    kinds = {f"{FOLDER}/{name}": text for name, text in kind_pages(EXAMPLES).items()}
    return kinds | {f"{COURSE}/README.md": course_page(exercises(HANDBOOK / COURSE))}

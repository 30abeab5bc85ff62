"""What a person may write after `python build.py`; each step adds its own words."""

import argparse
import os
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from pydantic_core import PydanticCustomError

from plugins.core.places import WrongCommand
from schemas.fields import parse_day
from schemas.publish import TARGETS


class Parser(argparse.ArgumentParser):
    """argparse with a Vietnamese complaint."""

    def error(self, message: str) -> NoReturn:
        raise WrongCommand(f"Lệnh chưa đúng ({message}).\n{self.format_usage()}Xem hướng dẫn: python build.py --help")


def parse(words: Sequence[str], top: Path, steps: Sequence[str], load: Callable[[str], Any], formats: Sequence[str]) -> argparse.Namespace:
    """The answers of the command line; `top` is the project's own folder, `load` gives the module of a step. Without a step it is «»."""
    common = _common(top, formats)
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        return common.parse_args(words, argparse.Namespace(step=""))
    parser = Parser(prog="build.py", description="Kiểm tra, dựng và xem thử các cổng thông tin.")
    known = parser.add_subparsers(dest="step", metavar="STEP")
    for name in [words[0]] if words[0] in steps else steps:  # what another step imports would only take time
        _add_step(known, name, load(name), common)
    return parser.parse_args(words)


def _common(top: Path, formats: Sequence[str]) -> Parser:
    common = Parser(add_help=False)
    common.add_argument("-p", "--portal", action="append", default=[], metavar="PORTAL", help="chỉ làm cổng này (dùng nhiều lần được)")
    common.add_argument("--content", type=path_given, default=top / "content", metavar="DIR", help="thư mục có city/ và wards/")
    common.add_argument("--output", type=path_given, default=top / "output", metavar="DIR", help="nơi ghi các trang, mỗi cổng một thư mục")
    common.add_argument("--cache", type=path_given, metavar="FILE", help="nơi nhớ những gì đã đọc và đã dựng; xóa lúc nào cũng được")
    common.add_argument("--as-of", metavar="DATETIME", help="coi như đang ở thời điểm này, ví dụ 2026-11-24T08:00+07:00")
    common.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="số tiến trình chạy song song")
    common.add_argument("--publish", type=path_given, default=top / "publish.yml", metavar="FILE", help="địa chỉ và nơi đăng của các cổng")
    common.add_argument("--target", choices=TARGETS, default=TARGETS[0], help="nơi đăng: chính thức (production) hoặc xem thử (preview)")
    common.add_argument("--releases", type=path_given, default=top / "releases", metavar="DIR", help="nơi giữ các bản đã đăng trên máy này")
    common.add_argument("--format", choices=sorted(formats), default="text", help="cách ghi lỗi ra")
    return common


def path_given(text: str) -> Path:
    """A path of the command line: as it is where the person stands, for build.py goes to the project's own folder before a step runs."""
    return Path(text).resolve()


def day_given(text: str) -> date:
    """A day of the command line, «2026-11-24»; raises WrongCommand."""
    try:
        return parse_day(text)
    except PydanticCustomError as error:
        raise WrongCommand(f"{error.message()} Viết năm-tháng-ngày, ví dụ 2026-11-24.") from None


def month_given(text: str) -> date:
    """A month of the command line, «2026-10», as its first day; raises WrongCommand."""
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError:
        raise WrongCommand(f"«{text}» không phải một tháng. Viết năm-tháng, ví dụ 2026-10.") from None


def _add_step(steps: Any, name: str, module: Any, common: Parser) -> None:
    manual = module.__doc__ or ""
    parser = steps.add_parser(name, parents=[common], help=manual.partition("\n")[0], description=manual,
                              formatter_class=argparse.RawDescriptionHelpFormatter)
    module.arguments(parser)

#!/usr/bin/env python3
"""The door: one word per step; prints problems; sets the exit code.

python build.py [STEP] [-p PORTAL]… [--content DIR] [--output DIR] [--as-of DATETIME] [--jobs N]
"""

import argparse
import os
import sys
import traceback
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from importlib import import_module
from pathlib import Path
from tempfile import mkstemp
from typing import Any, NoReturn

from pydantic_core import PydanticCustomError

sys.path.insert(0, str(Path(__file__).resolve().parent))  # `python -I` leaves it out, as it leaves out the folder we are called from

from plugins.core.city import OurFault
from plugins.core.console import Console
from plugins.core.options import Options
from plugins.core.output import NotOurs
from plugins.core.places import WrongCommand, in_content, in_repository, portal_keys, prefix_of
from plugins.core.proposal import NotJudged
from plugins.formats import FORMATS
from plugins.steps import STEPS
from schemas.fields import VIETNAM, parse_moment
from schemas.git_tree import NoSuchRevision
from schemas.problem import Problem, has_error
from schemas.publish import TARGETS, Publishing, read_publishing

HERE = Path(__file__).resolve().parent
STEP_OPTIONS = ("strict", "kind", "title", "port", "changed", "rev", "profile", "timeout", "fix", "branch", "editors", "account", "answer",
                "dry_run", "allow_fall", "again", "to", "reason", "full", "watch")
GOOD, PROBLEMS, WRONG_COMMAND, OUR_FAULT = range(4)


class Parser(argparse.ArgumentParser):
    """argparse with a Vietnamese complaint."""

    def error(self, message: str) -> NoReturn:
        raise WrongCommand(f"Lệnh chưa đúng ({message}).\n{self.format_usage()}Xem hướng dẫn: python build.py --help")


def main(words: list[str]) -> int:
    """Run the steps that the words ask for; the exit code says how it went."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a name may hold bytes that no terminal can show
    console = Console(sys.stdout, sys.stderr)
    try:
        answers = parse(words)
        console.quiet = answers.format != "text"
        portals, options = settle(answers, console)
        os.chdir(HERE)  # child processes of Python import from the folder that they start in: never from content
        found: list[Problem] = []
        for step in [answers.step] if answers.step else ["check", "render"]:
            found += show(import_module(f"plugins.steps.{step}").run(portals, options), answers)
        return PROBLEMS if has_error(found) else GOOD
    except (WrongCommand, NotJudged, NoSuchRevision, NotOurs) as error:
        print(in_words(error), file=sys.stderr)
        return WRONG_COMMAND
    except OurFault as error:
        blame_ourselves(str(error))
        return OUR_FAULT
    except KeyboardInterrupt:
        return GOOD
    except Exception:
        blame_ourselves(traceback.format_exc())
        return OUR_FAULT
    finally:
        console.close()


def in_words(error: Exception) -> str:
    """Why a command could not be carried out."""
    if isinstance(error, NoSuchRevision):
        return f"Kho git không có phiên bản «{error}», hoặc không đọc được."
    if isinstance(error, NotOurs):
        return f"Thư mục {error} có tệp không do chương trình này ghi; chọn thư mục khác bằng --output."
    return str(error)


def show(problems: Iterator[Problem], answers: argparse.Namespace) -> list[Problem]:
    """Write the problems in the format that was asked for, with paths as they are in the repository."""
    found = list(problems)
    prefix = prefix_of(answers.content)
    FORMATS[answers.format].write([replace(problem, path=in_repository(problem.path, prefix)) for problem in found], sys.stdout)
    return found


def blame_ourselves(details: str) -> None:
    """A fault of ours: one Vietnamese sentence, and a log to send to the developers."""
    log = HERE / "loi-he-thong.log"  # not in the output folder, which holds only what render writes
    if not os.access(HERE, os.W_OK):  # as in the hook of a git server
        log = Path(mkstemp(prefix="loi-he-thong-", suffix=".log")[1])
    with log.open("a", encoding="utf-8") as file:
        file.write(details.rstrip() + "\n\n")
    print(f"Lỗi của hệ thống, không phải của bài viết. Hãy gửi tệp {log} cho người phụ trách kỹ thuật.", file=sys.stderr)


def parse(words: list[str]) -> argparse.Namespace:
    """The answers of the command line; without a step, check and render."""
    common = Parser(add_help=False)
    common.add_argument("-p", "--portal", action="append", default=[], metavar="PORTAL", help="chỉ làm cổng này (dùng nhiều lần được)")
    common.add_argument("--content", type=absolute, default=HERE / "content", metavar="DIR", help="thư mục có city/ và wards/")
    common.add_argument("--output", type=absolute, default=HERE / "output", metavar="DIR", help="nơi ghi các trang, mỗi cổng một thư mục")
    common.add_argument("--as-of", metavar="DATETIME", help="coi như đang ở thời điểm này, ví dụ 2026-11-24T08:00+07:00")
    common.add_argument("--jobs", type=int, default=os.cpu_count() or 1, metavar="N", help="số tiến trình chạy song song")
    common.add_argument("--publish", type=absolute, default=HERE / "publish.yml", metavar="FILE", help="địa chỉ và nơi đăng của các cổng")
    common.add_argument("--target", choices=TARGETS, default=TARGETS[0], help="nơi đăng: chính thức (production) hoặc xem thử (preview)")
    common.add_argument("--releases", type=absolute, default=HERE / "releases", metavar="DIR", help="nơi giữ các bản đã đăng trên máy này")
    common.add_argument("--format", choices=sorted(FORMATS), default="text", help="cách ghi lỗi ra")
    if not words or (words[0].startswith("-") and words[0] not in ("-h", "--help")):
        return common.parse_args(words, argparse.Namespace(step=""))
    parser = Parser(prog="build.py", description="Kiểm tra, dựng và xem thử các cổng thông tin.")
    steps = parser.add_subparsers(dest="step", metavar="STEP")
    for name in STEPS:
        add_step(steps, name, common)
    return parser.parse_args(words)


def absolute(text: str) -> Path:
    return Path(text).resolve()


def add_step(steps: Any, name: str, common: Parser) -> None:
    module = import_module(f"plugins.steps.{name}")
    manual = module.__doc__ or ""
    parser = steps.add_parser(name, parents=[common], help=manual.partition("\n")[0], description=manual,
                              formatter_class=argparse.RawDescriptionHelpFormatter)
    module.arguments(parser)


def settle(answers: argparse.Namespace, console: Console) -> tuple[list[str], Options]:
    """Portals and options, checked; the only place that asks what time it is."""
    if not answers.content.is_dir():
        raise WrongCommand(f"Không có thư mục {answers.content}.")
    content: Path = answers.content
    revision = getattr(answers, "rev", None) or (getattr(answers, "changed", None) or "").partition("..")[0]
    known = portal_keys(content, revision)
    unknown = [key for key in answers.portal if key not in known]
    if unknown:
        raise WrongCommand(f"Không có cổng «{unknown[0]}». Các cổng: {', '.join(known)}.")
    extra = {name: getattr(answers, name) for name in STEP_OPTIONS if hasattr(answers, name)}
    options = Options(
        content=content, output=answers.output, as_of=moment(answers.as_of), clock_counts=not answers.as_of,
        jobs=max(answers.jobs, 1), publishing=addresses(answers.publish, answers.target), publish_file=answers.publish,
        releases=answers.releases, say=console.say, progress=console.progress, blame=blame_ourselves, portal_named=bool(answers.portal),
        paths=tuple(in_content(path, content) for path in getattr(answers, "paths", ())), **extra)
    return answers.portal or known, options


def moment(text: str | None) -> datetime:
    try:
        return parse_moment(text) if text else datetime.now(VIETNAM)
    except PydanticCustomError as error:
        raise WrongCommand(f"--as-of: {error.message()}") from None


def addresses(file: Path, target: str) -> Publishing:
    if not file.is_file():
        raise WrongCommand(f"Không có tệp {file}.")
    publishing, problems = read_publishing(file, target)
    if publishing is None:
        FORMATS["text"].write(problems, sys.stderr)
        raise WrongCommand(f"Tệp {file.name} chưa đúng.")
    return publishing


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

#!/usr/bin/env python3
"""The door: one word per step; prints problems; sets the exit code.

python build.py [STEP] [-p PORTAL]… [--content DIR] [--output DIR] [--as-of DATETIME] [--jobs N]
"""

import argparse
import gc
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import fields, replace
from datetime import datetime, timedelta, timezone
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory, mkstemp
from typing import Any

HERE = Path(__file__).resolve().parent
VIETNAM_TIME = timezone(timedelta(hours=7))
sys.path.insert(0, str(HERE))  # `python -I` leaves it out, as it leaves out the folder we are called from

from plugins.core.unchanged import told_before

gc.disable()  # while modules are loaded, nothing is garbage: looking for it takes a tenth of a second

if __name__ == "__main__":  # before anything is loaded that takes time
    told = told_before(sys.argv[1:], HERE, None if "--as-of" in sys.argv else datetime.now(VIETNAM_TIME))
    if told is not None:
        print("\n".join(told))
        sys.exit()

from pydantic_core import PydanticCustomError

from plugins.core.city import OurFault
from plugins.core.command_line import parse
from plugins.core.console import Console
from plugins.core.judging.judge_proposal import NotJudged
from plugins.core.options import Options
from plugins.core.places import WrongCommand, in_content, in_repository, portal_keys, prefix_of
from plugins.core.rendering.output import NotOurs
from plugins.formats import FORMATS
from plugins.steps import STEPS
from schemas.fields import VIETNAM, parse_moment
from schemas.git_tree import NoSuchRevision
from schemas.problem import Problem, has_error
from schemas.publish import Publishing, read_publishing

gc.enable()
gc.freeze()  # what was loaded stays, also in forks
SETTLED = frozenset({"content", "output", "cache", "as_of", "jobs", "paths", "publish_file", "releases"})  # more than what was written
AGAIN = "--line-by-line"  # between us and ourselves: see `again`
GOOD, PROBLEMS, WRONG_COMMAND, OUR_FAULT = range(4)
INTERRUPTED = 130  # as a shell says it


def main(words: list[str]) -> int:
    """Run the steps that the words ask for; the exit code says how it went."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # a name may hold bytes that no terminal can show
    console = Console(sys.stdout, sys.stderr)
    try:
        answers = parse(words, HERE, STEPS, step, list(FORMATS))
        console.quiet = answers.format != "text"
        portals, options = settle(answers, console)
        options = replace(options, words=tuple(words))
        os.chdir(HERE)  # child processes of Python import from the folder that they start in: never from content
        return PROBLEMS if has_error(carry_out(answers, portals, options)) else GOOD
    except (WrongCommand, NotJudged, NoSuchRevision, NotOurs) as error:
        print(in_words(error), file=sys.stderr)
        return WRONG_COMMAND
    except OurFault as error:
        blame_ourselves(str(error))
        return OUR_FAULT
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception:
        blame_ourselves(traceback.format_exc())
        return OUR_FAULT
    finally:
        console.close()


def carry_out(answers: argparse.Namespace, portals: list[str], options: Options) -> list[Problem]:
    """All problems of the steps; a second step uses what the first one learned, whether or not it is kept afterwards."""
    if answers.step:
        return show(step(answers.step).run(portals, options), answers)
    with TemporaryDirectory(prefix="kho-") as folder:
        options = replace(options, cache=options.cache or Path(folder) / "kho.sqlite")
        return [problem for name in ("check", "render", "weigh") for problem in show(step(name).run(portals, options), answers)]


def step(name: str) -> Any:
    """The module of a step."""
    return import_module(f"plugins.steps.{name}")


def again(words: list[str]) -> int:
    """Carry out the step each time a line comes in, with the words of that line added; an empty line out says that it is done.

    Everything is loaded once, and each time is a fork that knows nothing of the times before.
    """
    step("render")
    with suppress(KeyboardInterrupt):  # Ctrl+C is for the step that started us, too
        for line in sys.stdin:
            child = os.fork()
            if not child:
                os._exit(finished(main([*words, *line.split()])))
            os.waitpid(child, 0)
            print(flush=True)
    return GOOD


def finished(code: int) -> int:
    """What was printed is out."""
    sys.stdout.flush()
    sys.stderr.flush()
    return code


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
    extra = {option.name: getattr(answers, option.name) for option in fields(Options)
             if option.name not in SETTLED and hasattr(answers, option.name)}
    options = Options(
        content=content, output=answers.output, cache=answers.cache or own_cache(content), as_of=moment(answers.as_of),
        clock_counts=not answers.as_of, jobs=max(answers.jobs, 1), publishing=addresses(answers.publish, answers.target),
        publish_file=answers.publish, releases=answers.releases, say=console.say, progress=console.progress,
        blame=blame_ourselves, portal_named=bool(answers.portal),
        paths=tuple(in_content(path, content) for path in getattr(answers, "paths", ())), **extra)
    return answers.portal or known, options


def own_cache(content: Path) -> Path | None:
    """The project remembers its own content; another folder only where it is told to."""
    return HERE / ".cache" / "kho.sqlite" if content == HERE / "content" and os.access(HERE, os.W_OK) else None


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
    given = sys.argv[1:]
    sys.exit(again([word for word in given if word != AGAIN]) if AGAIN in given else main(given))

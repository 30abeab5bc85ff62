"""Luyện tập: chép một bài viết hỏng vào thư mục bai-tap để bạn sửa, rồi xét như khi gửi bài lên cổng.

Ví dụ: python build.py exercise 1; sửa tệp bai.md được chép ra, rồi gõ lại lệnh ấy. --list cho xem đã làm đến đâu.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from plugins.core.command_line import path_given
from plugins.core.guarded import Workers
from plugins.core.options import HERE, Options
from plugins.core.places import WrongCommand
from plugins.core.teaching.exercises import POST, Exercise, Gate, copy_out, exercises, left_to_do
from plugins.core.world import Crew
from plugins.rules import RULES
from schemas.problem import Problem

COURSE = HERE / "docs" / "so-tay" / "bai-tap"
PRACTICE = HERE / "tests" / "examples"  # the ward of the examples, and files for them


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("number", nargs="?", type=int, default=0, metavar="N", help="bài tập số mấy")
    parser.add_argument("--list", action="store_true", dest="list_all", help="liệt kê các bài tập và đã làm đến đâu")
    parser.add_argument("--again", action="store_true", help="chép lại bài hỏng từ đầu")
    parser.add_argument("--work", type=path_given, default=HERE / "bai-tap", metavar="DIR", help="thư mục để sửa bài")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Tell how far the learner is, or judge one exercise."""
    course = exercises(COURSE)
    with Workers(1) as crew:
        if options.list_all or not options.number:
            for exercise in course:
                options.say(_line(exercise, options, crew))
            return
        chosen = next((each for each in course if each.number == options.number), None)
        if chosen is None:
            raise WrongCommand(f"Không có bài tập số {options.number}; có các bài từ 1 đến {len(course)}.")
        yield from _judge(chosen, course, options, crew)


def _judge(exercise: Exercise, course: Sequence[Exercise], options: Options, crew: Crew) -> Iterator[Problem]:
    """Copy the exercise out the first time; then what is still wrong, or well done."""
    work = _work(exercise, options)
    if options.again or not (work / POST).is_file():
        copy_out(exercise, work, PRACTICE / "files")
        options.say(f"Bài {exercise.number}. {exercise.lesson.title}\n{exercise.lesson.story}\nĐã chép bài vào {work / POST}. "
                    "Mở tệp ấy, sửa những chỗ dưới đây, lưu, rồi gõ lại lệnh này.")
    left = _left(exercise, options, crew)
    yield from (replace(problem, path=f"/{work / problem.path}") for problem in left)
    if left:
        options.say(f"Còn {len(left)} chỗ phải sửa. Đọc thêm: docs/so-tay/{exercise.lesson.read}")
        return
    after = next((each for each in course if each.number > exercise.number), None)
    options.say(f"Đạt! Bạn đã làm xong bài {exercise.number}. {exercise.lesson.lesson}")
    options.say(f"Bài tiếp theo: python build.py exercise {after.number}" if after else f"Bạn đã đi hết {len(course)} bài. Chúc mừng!")


def _line(exercise: Exercise, options: Options, crew: Crew) -> str:
    """«  3. Ảnh … (còn 2 chỗ)»."""
    started = (_work(exercise, options) / POST).is_file()
    left = len(_left(exercise, options, crew)) if started else 0
    state = "chưa làm" if not started else f"còn {left} chỗ" if left else "đạt"
    return f"{exercise.number:3}. {exercise.lesson.title} ({state})"


def _work(exercise: Exercise, options: Options) -> Path:
    assert options.work
    return options.work / exercise.folder.name


def _left(exercise: Exercise, options: Options, crew: Crew) -> list[Problem]:
    return left_to_do(exercise, _work(exercise, options), Gate(PRACTICE, options.publishing, RULES, crew))

"""Exercises: broken posts that a learner mends in a folder of his own, judged by the same gate as all posts.

docs/so-tay/bai-tap/<number>-<name>/ holds bai-tap.yml (below) and bai.md, the broken post.
"""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

from pydantic import StringConstraints

from plugins.core.judging.judge import judge
from plugins.core.judging.rule_module import RuleModule
from plugins.core.world import Crew, World
from schemas.codes import Code
from schemas.fields import VIETNAM, Line, Model, Paragraph
from schemas.problem import Level, Problem
from schemas.publish import Publishing
from schemas.strict_yaml import read_mapping
from schemas.tree import FolderTree

POST = "bai.md"
LESSON = "bai-tap.yml"
TODAY = datetime(2026, 11, 24, 9, tzinfo=VIETNAM)  # in every exercise
_WARD = "wards/mau"


class Lesson(Model):
    """What bai-tap.yml says: `post` is the folder of the post in its portal, `files` lie beside it, `codes` are those that the gate gives,
    `keep` are words that a solution still has, `read` is the page of the handbook."""

    title: Line
    story: Paragraph
    lesson: Paragraph
    read: Line
    post: Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+(/[a-z0-9-]+)+$")]
    files: tuple[Line, ...] = ()
    codes: tuple[Code, ...]
    keep: tuple[Line, ...]


@dataclass(frozen=True)
class Exercise:
    """An exercise: its number, its folder, what it teaches."""

    number: int
    folder: Path
    lesson: Lesson


@dataclass(frozen=True)
class Gate:
    """By what a learner's post is judged; `practice` holds the portal.yml and organisation.yml of the ward in which it stands."""

    practice: Path
    publishing: Publishing
    rules: Sequence[RuleModule]
    crew: Crew


def exercises(folder: Path) -> list[Exercise]:
    """All of them, by number."""
    return [Exercise(int(path.parent.name.partition("-")[0]), path.parent, _lesson(path)) for path in sorted(folder.glob(f"*/{LESSON}"))]


def _lesson(path: Path) -> Lesson:
    return Lesson.model_validate(read_mapping(path.read_text("utf-8")).data)


def copy_out(exercise: Exercise, work: Path, files: Path) -> None:
    """Put the broken post, and the files beside it, into the learner's folder; what was there before is gone."""
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copy(exercise.folder / POST, work)
    for name in exercise.lesson.files:
        shutil.copy(files / name, work)


def left_to_do(exercise: Exercise, work: Path, gate: Gate) -> list[Problem]:
    """What is still wrong with the post in the learner's folder; advice counts as well. Paths are names in that folder."""
    with TemporaryDirectory(prefix="bai-tap-") as name:
        content = Path(name)
        folder = _practice_ward(content, gate.practice) / exercise.lesson.post
        shutil.copytree(work, folder)
        (folder / POST).rename(folder / "index.md")
        judged = judge(World(FolderTree(content), TODAY, gate.publishing), gate.rules, gate.crew)
        prefix = f"{_WARD}/{exercise.lesson.post}/"
        found = [problem for problem in judged.all_problems if problem.path.startswith(prefix)]
    text = (work / POST).read_text("utf-8", errors="replace")
    told = [replace(problem.at_level(Level.ERROR), path=_own_name(problem.path.removeprefix(prefix))) for problem in found]
    return told + _lost(exercise, text)


def _practice_ward(content: Path, practice: Path) -> Path:
    ward = content / _WARD
    ward.mkdir(parents=True)
    for name in ("portal.yml", "organisation.yml"):
        shutil.copy(practice / name, ward)
    return ward


def _own_name(name: str) -> str:
    return POST if name == "index.md" else name


def _lost(exercise: Exercise, text: str) -> list[Problem]:
    """An exercise is not done by taking away what was hard; a draft is no solution either."""
    lost = [Problem(POST, 1, 1, "BT01", f"Bài không còn «{words}».", "Sửa chỗ sai, đừng bỏ phần ấy đi; hoặc chép lại bài (--again).")
            for words in exercise.lesson.keep if words.casefold() not in text.casefold()]
    if "status: published" not in text:
        lost.append(Problem(POST, 1, 1, "BT01", "Bài không còn ở trạng thái đăng.", "Giữ dòng status: published."))
    return lost


def course_page(found: Sequence[Exercise]) -> str:
    """docs/so-tay/bai-tap/README.md."""
    rows = "\n".join(f"| {exercise.number} | {exercise.lesson.title} | {exercise.lesson.lesson} | [đọc thêm](../{exercise.lesson.read}) |"
                     for exercise in found)
    return f"""# Bài tập

<!-- Tệp này do chương trình tạo (python build.py handbook); sửa ở tệp bai-tap.yml của từng bài. -->

Mỗi bài tập là một bài viết hỏng, giống bài thật. Bạn sửa cho đạt; máy xét đúng như khi bạn gửi bài lên cổng. Mỗi bài chừng năm phút.

```text
python build.py exercise 1
```

Lần đầu, lệnh này chép bài hỏng vào thư mục `bai-tap/` và nói sai ở đâu. Mở tệp `bai.md` trong đó, sửa, lưu, rồi gõ lại lệnh.
Khi không còn lỗi nào, máy báo đạt và cho biết bài tiếp theo. Trong bài tập, hôm nay là ngày 24/11/2026, và lưu ý cũng phải sửa như lỗi.

- `python build.py exercise --list` cho xem đã làm đến đâu.
- `python build.py exercise 1 --again` chép lại bài hỏng từ đầu.

| Bài | Tên | Học được gì | Trong sổ tay |
|---|---|---|---|
{rows}

Không chạy được lệnh trên máy mình thì nhờ người tổ chức lớp tập huấn: một máy cho cả lớp là đủ, mỗi người một thư mục (`--work`).
"""

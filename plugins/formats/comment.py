"""The Vietnamese answer that is put on a merge request, as Markdown.

Texts of editors stand in messages. Every word that is not plainly a word is put into a code span, where no forge knows
markup, mentions (@), references (#1, !1, a commit's id), addresses or emoji; the rest are letters, which are nothing but letters.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from plugins.core.judging.wording import OfFile, by_file, in_words, printable
from schemas.problem import Problem

MARK = "<!-- tra-loi-kiem-tra -->"  # by it the program that posts the answer finds the last one again
MOST = 60  # problems of one level
LONGEST = 60_000  # characters; GitHub takes 65,536

_TOKEN = re.compile(r"«[^«»]*»\S*|\"[^\"]*\"\S*|\S+")
_PLAIN = re.compile(r"[“(]?[^\W_]+([/-][^\W_]+)*(\([^\W_]\))*[”)]?[.,;:!?…]?|[–→…]")  # «ngày», «18(1)(c)», «797/UBND,»
_REFERENCE = re.compile(r"[0-9a-f]{7,}|gh-\d", re.I)  # the short id of a commit, an issue


def write(problems: Iterable[Problem], stream: TextIO) -> None:
    """A summary, then file by file what to mend; warnings are folded away."""
    found = sorted(problems)
    errors = [problem for problem in found if problem.is_error]
    warnings = [problem for problem in found if not problem.is_error]
    text = "\n".join([MARK, *_summary(errors), *_details(errors), *_folded(warnings)])
    stream.write(text if len(text) <= LONGEST else _short(errors))
    stream.write("\n")


def _summary(errors: Sequence[Problem]) -> list[str]:
    if not errors:
        return ["### ✅ Đạt", "", "Các bài trong đề xuất này đúng quy định, có thể duyệt đăng.", ""]
    return [f"### ❌ Chưa đạt: {in_words(errors)}", "",
            "Bạn sửa những chỗ dưới đây rồi lưu lại; máy sẽ tự kiểm tra lại. Các bài khác không bị ảnh hưởng.", ""]


def _details(problems: Sequence[Problem]) -> Iterator[str]:
    for file in by_file(problems[:MOST]):
        yield from _of_file(file)
    if len(problems) > MOST:
        yield f"… và {len(problems) - MOST} chỗ nữa. Xem đủ bằng lệnh {code('python build.py check')}.\n"


def _of_file(file: OfFile) -> Iterator[str]:
    yield f"#### {code(file.path)}\n"
    for problem in file.problems:
        yield f"- **Dòng {problem.line}:** {inline(problem.message)}"
        if problem.hint:
            yield f"  - Sửa: {inline(problem.hint)}"
        yield "  - Theo: " + "; ".join([*([inline(problem.clause)] if problem.clause else []), f"quy tắc {code(problem.code)}"])
    yield ""


def _folded(warnings: Sequence[Problem]) -> list[str]:
    if not warnings:
        return []
    return ["<details>", f"<summary>{in_words(warnings)}: nên xem lại, không cản bài lên trang</summary>", "",
            *_details(warnings), "</details>", ""]


def _short(errors: Sequence[Problem]) -> str:
    """Where all of it would be too long: which files, and how to see the rest."""
    files = [f"- {code(file.path)}: {in_words(file.problems)}" for file in by_file(errors)]
    return "\n".join([MARK, *_summary(errors), *files[:MOST], "", f"Xem đủ bằng lệnh {code('python build.py check')}."])


def inline(text: str) -> str:
    """Text in which words are words and all else is code."""
    parts: list[str] = []
    risky: list[str] = []
    for token in _TOKEN.findall(printable(text)):
        if _PLAIN.fullmatch(token) and not _REFERENCE.search(token):
            parts += [code(" ".join(risky))] if risky else []
            risky = []
            parts.append(token)
        else:
            risky.append(token)
    return " ".join([*parts, *([code(" ".join(risky))] if risky else [])])


def code(text: str) -> str:
    """A code span, whatever the text: its fence is longer than any run of backticks in it (CommonMark §6.1)."""
    plain = printable(text)
    fence = "`" * (1 + max((len(run) for run in re.findall("`+", plain)), default=0))
    return f"{fence} {plain} {fence}" if "`" in plain or not plain.strip() else f"{fence}{plain}{fence}"

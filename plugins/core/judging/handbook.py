"""docs/quy-tac.md: every rule and every other code, made from the rules' docstrings and from schemas/codes.yml."""

import inspect
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby

from plugins.core.judging.rule_module import RuleModule
from schemas.codes import CodePage, Family
from schemas.vietnamese import short_day

_HEADINGS = ("Vì sao", "Sai", "Đúng")
_LEVEL = {"error": "Lỗi: bài bị giữ lại", "warning": "Lưu ý: bài vẫn đăng, cần người xem lại"}
_INTRODUCTION = """# Quy tắc

Tệp này do chương trình tạo (`python build.py rules`); sửa ở quy tắc, không sửa ở đây.

Mỗi lỗi máy báo có một mã, ví dụ `NG01`. Mã của quy tắc về nội dung có một mục ở phần đầu, mã khác có một dòng trong bảng ở phần sau:
vì sao có quy tắc, viết thế nào là sai, thế nào là đúng.
«Lỗi» thì bài bị giữ lại cho đến khi sửa; «lưu ý» thì bài vẫn đăng. Trong bản nháp (`status: draft`), lỗi chỉ là lưu ý,
trừ quy tắc ghi «kể cả bản nháp». Bài được xét theo quy tắc có hiệu lực trong ngày của bài, trừ quy tắc ghi «luôn theo quy tắc hôm nay».
"""


def handbook(rules: Iterable[RuleModule], families: Sequence[Family]) -> str:
    """The whole page as Markdown, rules by code, then the other codes by family."""
    pages = sorted(rules, key=lambda module: module.RULE.code)
    parts = [_INTRODUCTION, "## Quy tắc về nội dung\n"]
    for _, family in groupby(pages, key=lambda module: module.RULE.code.rstrip("0123456789")):
        parts += [_rule_page(module) for module in family]
    parts.append("## Các mã khác\n")
    parts += [line for family in families for line in _family_page(family)]
    return "\n".join(parts)


def _rule_page(module: RuleModule) -> str:
    rule, manual = module.RULE, _manual(module)
    what, *more = manual["Là gì"].split("\n\n")
    facts = [_LEVEL[rule.level], f"hiệu lực {_in_force(rule.start, rule.end)}", f"căn cứ {_plain(rule.clause)}"]
    facts += [words for flag, words in ((rule.today, "luôn theo quy tắc hôm nay"), (rule.strict_in_drafts, "kể cả bản nháp"),
                                        (not rule.exemptable, "không được miễn trừ")) if flag]
    lines = [f"### {rule.code}\n", f"**{_plain(what)}**\n", *(f"{_plain(words)}\n" for words in more), f"{'; '.join(facts)}.\n"]
    return "\n".join([*lines, *(f"- {heading}: {_plain(manual[heading])}" for heading in _HEADINGS), ""])


def _in_force(start: date, end: date | None) -> str:
    return f"từ {short_day(start)}" + (f" đến {short_day(end)}" if end else "")


def _manual(module: RuleModule) -> dict[str, str]:
    """The parts of a rule's docstring by their headings; what stands before the first is «Là gì»."""
    parts = re.split(rf"^({'|'.join(_HEADINGS)}):[ \n]*", inspect.getdoc(module) or "", flags=re.M)
    return {"Là gì": parts[0].strip()} | {heading: text.strip() for heading, text in zip(parts[1::2], parts[2::2], strict=True)}


def _family_page(family: Family) -> Iterator[str]:
    yield f"### {family.id}: {_plain(family.title)}\n"
    yield f"Vì sao: {_plain(family.why)}\n"
    yield "| Mã | Sai gì | Ví dụ sai | Viết đúng |"
    yield "|---|---|---|---|"
    yield from (_row(page) for page in family.codes)
    yield ""


def _row(page: CodePage) -> str:
    note = "" if page.level == "error" else " (lưu ý)"
    return f"| <a id=\"{page.code.lower()}\"></a>{page.code} | {_cell(page.what)}{note} | {_cell(page.wrong)} | {_cell(page.right)} |"


def _plain(text: str) -> str:
    """Text in which Markdown sees no markup of its own."""
    return re.sub(r"([\\`*\[\]<>#]|(?<!\w)_|_(?!\w))", r"\\\1", " ".join(text.split()))


def _cell(text: str) -> str:
    return _plain(text).replace("|", "\\|")

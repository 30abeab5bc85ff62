"""The weights of all pages by kind, as a table and as complaints."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.core import site_map
from plugins.core.rendering.page_weight import Scale, Weight
from schemas.kinds import KINDS
from schemas.page_budget import page_budget
from schemas.problem import Level, Problem

_HOME, _LIST, _OTHER = "Trang chủ", "Mục, danh sách", "Trang khác"
_TOOLS = frozenset({site_map.SEARCH, site_map.DISPLAY, site_map.KEPT, site_map.CHECKER})
_FOLDERS = {kind.folder: kind.label for kind in KINDS.values()}


@dataclass(frozen=True)
class Weighed:
    """A page («hiep-ninh/tin-tuc/index.html»), its kind in words, whether an editor wrote it, its weight."""

    page: str
    kind: str
    is_post: bool
    weight: Weight


def weigh_portal(output: Path, portal: str) -> Iterator[Weighed]:
    """Every page of a built portal on the scale."""
    scale = Scale(output / portal)
    for path in sorted((output / portal).rglob("*.html")):
        page = path.relative_to(output)
        folder, is_post = page.parts[1], len(page.parts) > 3 and page.parts[1] in _FOLDERS and "trang" not in page.parts
        is_post = is_post and f"/{'/'.join(page.parts[1:-1])}/" not in _TOOLS
        kind = _FOLDERS[folder] if is_post else _HOME if len(page.parts) == 2 and page.stem == "index" else _made(folder)
        yield Weighed(page.as_posix(), kind, is_post, scale.weigh(path))


def _made(folder: str) -> str:
    return _LIST if folder in _FOLDERS or folder == "chuyen-muc" else _OTHER


def table(weighed: Sequence[Weighed]) -> Iterator[str]:
    """Lines of a table: of each kind how many pages, and the most of HTML, first view and requests (kB after gzip)."""
    yield f"{'Loại trang':32}{'Số trang':>9}{'HTML kB':>9}{'Lần mở đầu kB':>15}{'Số yêu cầu':>12}"
    for kind in sorted({each.kind for each in weighed}, key=lambda kind: (kind != _HOME, kind)):
        found = [each.weight for each in weighed if each.kind == kind]
        html, first = max(each.html for each in found), max(each.first_view for each in found)
        yield f"{kind:32}{len(found):>9}{_kb(html):>9}{_kb(first):>15}{max(each.requests for each in found):>12}"


def complaints(weighed: Sequence[Weighed], output: str) -> Iterator[Problem]:
    """What is over the budget: an error where the program made the page, a word to the editor where a post is long or its picture large."""
    budget = page_budget()
    for each in weighed:
        level, path, weight = Level.WARNING if each.is_post else Level.ERROR, f"/{output}/{each.page}", each.weight
        limit = budget.first_view_of_post if each.is_post else budget.first_view
        if weight.html > budget.html:
            yield Problem(path, 1, 1, "NH01", f"Trang nặng {_kb(weight.html)} kB chữ, mức nhiều nhất là {_kb(budget.html)} kB.",
                          "Chia bài dài thành nhiều bài, hoặc để bảng dài trong tệp đính kèm.", level=level)
        if weight.first_view > limit:
            yield Problem(path, 1, 1, "NH02", f"Lần mở đầu phải tải {_kb(weight.first_view)} kB, mức nhiều nhất là {_kb(limit)} kB.",
                          f"Nặng nhất là {weight.picture}: {_kb(weight.picture_bytes)} kB." if weight.picture else "", level=level)
        requests = budget.requests_of_tools if _url(each) in _TOOLS else budget.requests
        if weight.requests > requests:
            yield Problem(path, 1, 1, "NH03", f"Trang cần {weight.requests} lần yêu cầu, mức nhiều nhất là {requests}.",
                          "Gộp tệp của giao diện.")


def _url(weighed: Weighed) -> str:
    """«phuong-1/hien-thi/index.html» → «/hien-thi/»."""
    return "/" + weighed.page.partition("/")[2].removesuffix("index.html")


def _kb(count: int) -> str:
    return f"{count / 1000:.1f}".replace(".", ",")

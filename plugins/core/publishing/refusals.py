"""What must not go online: a repository that is not what it says, a portal that is empty or shrinks, an older release over a newer one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from plugins.core.publishing.manifest import Manifest
from plugins.core.publishing.verify import Fault, told
from schemas.content import portal_folders, read_portal
from schemas.fields import VIETNAM
from schemas.git_line import Line, changed_paths, is_on_branch, line_to
from schemas.history import Repository
from schemas.problem import Level, Problem
from schemas.publish import Publishing
from schemas.tree import Tree

CLOCKS_APART = timedelta(hours=1)  # a render and a wait for the lock take minutes
FALL_SHARE = 0.2
FALL_PAGES = 20
FILE = "/publish.yml"


def refusal(code: str, message: str, hint: str, path: str = FILE) -> Problem:
    """A reason not to publish."""
    return Problem(path, 1, 1, code, message, hint)


@dataclass(frozen=True)
class State:
    """The line that ends at the checked-out commit, and what is wrong with the repository."""

    line: Line | None
    problems: tuple[Problem, ...]


def repository_state(content: Path, publishing: Publishing) -> State:
    """The checked-out commit, when the files here are exactly those of it and its history is whole."""
    repository = Repository.around(content)
    if repository is None or repository.is_bare or not repository.has_commits:
        return State(None, (refusal("PH10", "Nội dung không nằm trong một kho git có lịch sử, nên không biết đăng phiên bản nào.",
                                    "Đăng từ một bản sao (clone) của kho chung."),))
    line = line_to(repository, "HEAD")
    return State(line, tuple(_of_repository(repository, line, publishing)))


def _of_repository(repository: Repository, line: Line, publishing: Publishing) -> Iterator[Problem]:
    changed = changed_paths(repository)
    if changed:
        yield refusal("PH11", f"Có {len(changed)} tệp chưa ghi vào kho (commit), ví dụ «{changed[0]}».",
                      "Ghi lại (commit) hoặc bỏ các thay đổi ấy: chỉ đăng đúng những gì có trong kho.")
    if repository.is_shallow:
        yield refusal("PH12", "Kho git này chỉ có một phần lịch sử.", "Chạy «git fetch --unshallow»; trong CI đặt fetch-depth: 0.")
    if publishing.branch and not is_on_branch(repository, line.head, publishing.branch):
        yield refusal("PH13", f"Phiên bản đang mở ({line.head[:12]}) không nằm trên nhánh «{publishing.branch}».",
                      f"Gộp vào nhánh {publishing.branch} rồi đăng từ đó; xem trước thì dùng --target preview.")


def of_content(tree: Tree, key: str, publishing: Publishing) -> Iterator[Problem]:
    """Made-up content where citizens look."""
    folder = portal_folders(tree)[key]
    portal = read_portal(tree, key, folder, tree.paths()).portal
    if portal and portal.sample and not publishing.sample:
        yield refusal("PH14", f"Cổng «{key}» còn mang nội dung mẫu (sample: true).",
                      "Thay nội dung thật rồi bỏ dòng sample; xem thử thì dùng --target preview.", f"{folder}/portal.yml")


def of_release(online: Manifest | None, manifest: Manifest, allow_fall: bool) -> Iterator[Problem]:
    """An empty site, or one that has lost many pages."""
    if "index.html" not in manifest.files or not manifest.files["index.html"].size:
        yield refusal("PH15", f"Cổng «{manifest.portal}» dựng ra rỗng, không có trang chủ.", "Xem vì sao bài bị giữ: build.py check.")
        return
    before, after = len(online.pages) if online else 0, len(manifest.pages)
    fall = before - after
    if (fall > FALL_PAGES or fall > before * FALL_SHARE) and not allow_fall:
        yield refusal("PH16", f"Cổng «{manifest.portal}» mất {fall} trang ({before} → {after}).",
                      "Nếu đúng là muốn vậy, chạy lại với --allow-fall.")


def of_clock(now: datetime, there: datetime | None) -> Iterator[Problem]:
    """A clock that is wrong would show what must still wait, or hide what must be shown."""
    apart = abs(now - there) if there else timedelta()
    if there and apart > CLOCKS_APART:
        yield refusal("PH26", f"Đồng hồ máy này ({now:%d/%m/%Y %H:%M}) lệch với máy chủ web ({there.astimezone(VIETNAM):%d/%m/%Y %H:%M}).",
                      "Chỉnh đồng hồ; nếu máy chủ web sai giờ thì ghi rõ thời điểm bằng --as-of.")


def of_reading(key: str, release: str, faults: Sequence[Fault]) -> Iterator[Problem]:
    """What a site that was read back says of itself: its files, and the headers of its answers."""
    files, headers = ([fault for fault in faults if fault.of_headers == kind] for kind in (False, True))
    if files:
        yield refusal("PH21", f"Cổng «{key}» trên mạng khác với bản đã đăng {release}: {told(files)}.",
                      "Tìm xem ai đã sửa trên máy chủ; đăng đè bản đúng bằng build.py publish --again.")
    if headers:
        yield refusal("PH27", f"Máy chủ web của cổng «{key}» trả lời sai tiêu đề HTTP: {told(headers)}.",
                      "Chép lại cấu hình do build.py hosting viết rồi nạp lại máy chủ (docs/hosting.md); nơi không đặt được "
                      "tiêu đề thì ghi headers: none.")


def of_order(newest: Manifest, line: Line) -> Iterator[Problem]:
    """An older commit over a newer one, or another line than the published one."""
    if not line.holds(newest.head):
        yield refusal("PH17", f"Cổng «{newest.portal}» đã đăng tới phiên bản {newest.head[:12]}, mà phiên bản định đăng không nối tiếp nó.",
                      "Lấy bản mới nhất của nhánh (git pull). Nếu lịch sử của nhánh bị viết lại, báo người phụ trách kỹ thuật.")


def of_return(online: Manifest, line: Line, own_posts_changed: Callable[[str], bool], again: bool) -> Iterator[Problem]:
    """What was taken back, before anybody has mended it: posts of other portals go online every day, and would bring it along."""
    if online.restores and not again and line.holds(online.head) and (line.head == online.head or not own_posts_changed(online.head)):
        yield refusal("PH18", f"Cổng «{online.portal}» đã quay lui, từ đó chưa bài nào của cổng được sửa; giữ bản đang đăng.",
                      "Sửa bài rồi đăng; muốn đăng lại nội dung đã quay lui thì thêm --again.").at_level(Level.WARNING)

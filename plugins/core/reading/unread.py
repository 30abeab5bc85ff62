"""What is said of a file that nobody could read to its end."""

from plugins.core.guarded import TOO_MUCH
from plugins.core.memory.meaning import Whole
from schemas.address import Address, address_of
from schemas.content import PORTAL_FILE, PortalContent
from schemas.post import Reading
from schemas.problem import Problem


def unread(path: str, folder: str, error: str) -> Whole:
    """A post at which a worker died or failed."""
    address, problem = address_of(path, folder), _problem(path, error)
    return Whole(Reading(path, None, (problem,), address.kind if isinstance(address, Address) else None), (problem,))


def unread_portal(key: str, folder: str, error: str) -> PortalContent:
    """The same for a portal's own files."""
    return PortalContent(key, folder, None, None, (_problem(f"{folder}/{PORTAL_FILE}", error),))


def _problem(path: str, error: str) -> Problem:
    if error == TOO_MUCH:
        return Problem(path, 1, 1, "TEP06",
                       "Máy kiểm tra phải dừng giữa chừng vì bài quá phức tạp (quá 5 giây hoặc quá nhiều bộ nhớ).",
                       "Bỏ các dãy ký hiệu lặp lại dài, bớt ảnh và tệp lớn, hoặc chia thành nhiều bài.")
    return Problem(path, 1, 1, "TEP07", "Chương trình gặp lỗi khi đọc bài này, nên bài được giữ lại.",
                   "Không phải lỗi của bạn: gửi đường dẫn bài này cho người phụ trách kỹ thuật.")

"""The kinds of post: one file each; this table says which there are, and in which folder they live."""

from dataclasses import dataclass

from schemas.kinds.alert import Alert
from schemas.kinds.base import PostFields
from schemas.kinds.bulletin import Bulletin
from schemas.kinds.consultation import Consultation
from schemas.kinds.disclosure import Disclosure
from schemas.kinds.document import OfficialDocument
from schemas.kinds.internal import Internal
from schemas.kinds.news import News
from schemas.kinds.notice import Notice
from schemas.kinds.page import Page
from schemas.kinds.petition import Petition
from schemas.kinds.press import PressRelease
from schemas.kinds.procedure import Procedure
from schemas.kinds.question import Question
from schemas.kinds.rumour import Rumour
from schemas.kinds.schedule import Schedule
from schemas.kinds.yearbook import Yearbook


@dataclass(frozen=True)
class Kind:
    """A kind of post: its key, the folder (which is also the URL), its Vietnamese name and its fields."""

    key: str
    folder: str
    label: str
    model: type[PostFields]

    @property
    def is_public(self) -> bool:
        return self.model is not Internal

    @property
    def by_year(self) -> bool:
        """Whether its posts lie in folders of years; standing pages and procedures do not."""
        return self.model not in (Page, Procedure)


_TABLE = (
    Kind("news", "tin-tuc", "Tin tức – Sự kiện", News),
    Kind("notice", "thong-bao", "Thông báo", Notice),
    Kind("alert", "canh-bao", "Cảnh báo", Alert),
    Kind("document", "van-ban", "Văn bản", OfficialDocument),
    Kind("schedule", "lich-lam-viec", "Lịch làm việc – Tiếp công dân", Schedule),
    Kind("page", "gioi-thieu", "Giới thiệu", Page),
    Kind("yearbook", "ky-yeu", "Kỷ yếu", Yearbook),
    Kind("disclosure", "cong-khai", "Công khai thông tin", Disclosure),
    Kind("procedure", "thu-tuc", "Thủ tục hành chính", Procedure),
    Kind("consultation", "lay-y-kien", "Lấy ý kiến Nhân dân", Consultation),
    Kind("question", "hoi-dap", "Hỏi đáp", Question),
    Kind("petition", "kien-nghi", "Phản ánh, kiến nghị", Petition),
    Kind("rumour", "xac-minh", "Xác minh thông tin", Rumour),
    Kind("bulletin", "truyen-thanh", "Truyền thanh", Bulletin),
    Kind("press", "bao-chi", "Thông cáo báo chí", PressRelease),
    Kind("internal", "noi-bo", "Nội bộ", Internal),
)

KINDS = {kind.key: kind for kind in _TABLE}
BY_FOLDER = {kind.folder: kind for kind in _TABLE}

"""Posts for the machine: good and bad examples, moved in time, in other words, naming one another."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hypothesis import strategies as st

from tests.worlds import EXAMPLES, example, named_files

FOLDERS = ("city", "wards/mau", "wards/hai")
ADDRESSES = ("https://tayninh.example", "https://mau.tayninh.example", "https://hai.tayninh.example")
KINDS = tuple(sorted(path.name for path in (EXAMPLES / "good").iterdir()))
BAD = tuple(sorted(path.relative_to(EXAMPLES / "bad").as_posix() for path in (EXAMPLES / "bad").rglob("*.md")))
NAMES = ("chung", "mot", "hai", "ba", "bon", "nam-moi")
FIELDS = ("xay-dung-dang", "chi-dao-dieu-hanh", "y-te", "do-thi", "thong-ke-bao-cao")
TITLES = ("", " lần hai", " tại khu phố 3", " trong tháng này")
BODIES = (
    "Tổ dân phố họp bàn việc làm đường, mỗi nhà góp một ngày công và cùng nhau giữ sạch lòng đường.\n",
    "Trạm y tế tiêm nhắc cho người cao tuổi vào sáng thứ Bảy. Người đi tiêm mang theo sổ khám bệnh và thẻ bảo hiểm.\n\n"
    "## Chuẩn bị\n\nĂn sáng trước khi đến, mặc áo ngắn tay, báo cho nhân viên y tế nếu đang dùng thuốc.\n",
    "Chợ phường dời về bãi mới từ tuần sau. Ban quản lý chợ đã kẻ ô, mắc điện, lắp vòi nước cho từng dãy quầy.\n\n"
    "Tiểu thương bốc thăm chỗ ngồi trước mặt mọi người, ai bận thì nhờ người nhà đi thay. Hàng tươi sống ngồi dãy ngoài, "
    "hàng khô ngồi dãy trong, lối giữa để trống cho xe cứu hỏa. Giá thuê quầy giữ như cũ trong năm đầu.\n",
    "Tuyến kênh sau trường học được nạo vét xong, nước rút nhanh hơn sau mưa.\n\n- Không đổ rác xuống kênh\n- Báo tổ trưởng khi cống nghẹt\n",
)
PICTURE = "images:\n  - file: anh.jpg\n    alt: Người dân quét rác dọc bờ kênh\n    credit: Ban Biên tập\n"
PERSONS = ("category: cuu-tro", "persons:\n  legal_ground: Khoản 8 Điều 11 Luật 10/2022/QH15\n  remove_after: {day}\n  rows:\n"
           "    - {{no: 1, name: Trương Văn Ví Dụ, hamlet: Khu phố 1, amount: \"3.600.000\", decision: 96/QĐ-UBND}}\n")


@dataclass(frozen=True)
class Draft:
    """A post to be written; `days` from 24 November 2026 on which it is dated, `ends` days later it expires (or is its list taken down)."""

    kind: str
    name: str
    days: int = 0
    hour: str = ""
    status: str = "published"
    title: int = 0
    body: int | None = None
    field: int = 0
    ends: int = 0
    picture: bool = False
    links: tuple[str, ...] = ()
    replaces: str = ""
    replaced_by: str = ""
    bad: str = ""

    @property
    def path(self) -> str:
        """Its path in the folder of its portal."""
        year = (date(2026, 11, 24) + timedelta(self.days)).year
        text = self.text
        return f"{self.kind}/{year}/{self.name}" + ("/index.md" if named_files(text) else ".md")

    @property
    def files(self) -> list[Path]:
        """The example files that are to lie beside it."""
        return [EXAMPLES / "files" / name for name in named_files(self.text)]

    @property
    def text(self) -> str:
        text = (EXAMPLES / "bad" / self.bad).read_text("utf-8") if self.bad else example(self.kind)
        text = moved(text, self.days)
        if self.bad:
            return text
        head, body = text.removeprefix("---\n").split("---\n", 1)
        if self.kind == "cong-khai" and self.ends:
            head = head.replace("category: ke-hoach-kt-xh", PERSONS[0]) + PERSONS[1].format(day=day_of(self.days + self.ends))
        elif self.ends:
            head = re.sub(r"^expires: .*\n", "", head, flags=re.M) + f"expires: {day_of(self.days + self.ends)}\n"
        head = self._in_words(head)
        body = BODIES[self.body] if self.body is not None else body
        return f"---\n{head}---\n{body}" + "".join(f"\nXem thêm [bài này]({link}).\n" for link in self.links)

    def _in_words(self, head: str) -> str:
        head = re.sub(r'^title: "(.*)"$', rf'title: "\1{TITLES[self.title]}"', head, flags=re.M)
        head = head.replace("category: xay-dung-dang", f"category: {FIELDS[self.field]}")
        head = set_line(head, "status", self.status)
        if self.status == "withdrawn":
            head += f"withdrawn: {{date: {day_of(self.days)}, reason: Nội dung đăng nhầm chuyên mục}}\n"
        if self.hour:
            head = re.sub(r"^date: (\S+)", rf"date: \1T{self.hour}+07:00", head, flags=re.M)
        if self.kind == "van-ban":
            head += f"replaces: [/van-ban/2026/{self.replaces}/]\n" if self.replaces else ""
            head += f"replaced_by: /van-ban/2026/{self.replaced_by}/\n" if self.replaced_by else ""
        return head + (PICTURE if self.picture and "images:" not in head else "")


def day_of(days: int) -> str:
    return (date(2026, 11, 24) + timedelta(days)).isoformat()


def moved(text: str, days: int) -> str:
    """The text with every day in its head so many days later, and a week of work that is the one of its sessions."""
    head, mark, body = text.partition("\n---\n")

    def later(found: "re.Match[str]") -> str:
        try:
            return (date.fromisoformat(found[0]) + timedelta(days)).isoformat()
        except ValueError:
            return found[0]

    head = re.sub(r"\b\d{4}-\d\d-\d\d", later, head)
    session = re.search(r"- day: (\S+)", head)
    if session:
        year, week, _ = date.fromisoformat(session[1]).isocalendar()
        head = re.sub(r"week: 2026-W48", f"week: {year}-W{week:02}", head)
    return head + mark + body


def set_line(head: str, key: str, value: str) -> str:
    """The head with this value of a key that is there, or is put last."""
    changed, count = re.subn(rf"^{key}: .*$", lambda _: f"{key}: {value}", head, count=1, flags=re.M)
    return changed if count else f"{head.rstrip()}\n{key}: {value}\n"


def _address(portal: int, kind: str, name: str, full: bool) -> str:
    return f"{ADDRESSES[portal] if full else ''}/{kind}/2026/{name}/"


LINKS = st.lists(st.builds(_address, st.integers(0, 2), st.sampled_from(("tin-tuc", "van-ban", "thong-bao", "noi-bo")), st.sampled_from(NAMES),
                           st.booleans()), max_size=2).map(tuple)
_OFTEN_NONE = st.one_of(st.just(""), st.sampled_from(NAMES))
DRAFTS = st.builds(
    Draft, kind=st.one_of(st.sampled_from(("tin-tuc", "van-ban", "canh-bao", "cong-khai")), st.sampled_from(KINDS)), name=st.sampled_from(NAMES),
    days=st.one_of(st.integers(-3, 3), st.integers(-400, 12)), hour=st.sampled_from(("", "", "07:30", "23:59")),
    status=st.sampled_from(("published", "published", "published", "published", "draft", "withdrawn")), title=st.integers(0, 3),
    body=st.one_of(st.none(), st.integers(0, 3)), field=st.integers(0, 4), ends=st.one_of(st.just(0), st.integers(1, 12)),
    picture=st.booleans(), links=LINKS, replaces=_OFTEN_NONE, replaced_by=_OFTEN_NONE)
BAD_DRAFTS = st.builds(lambda bad, name, days: Draft(bad.partition("/")[0], name, days, bad=bad),
                       st.sampled_from(BAD), st.sampled_from(NAMES), st.integers(-3, 3))

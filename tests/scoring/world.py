"""A small world where all is well, with a history: one ward, its neighbour and the city, over three weeks of November 2026.

A world says of each file in which versions it came: (day, bytes); a fault is a small change of it.
"""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.core.city import City
from plugins.core.judging.judge import bring_up_to_date
from plugins.core.memory.store import Store
from plugins.core.scoring.collect import Asked
from plugins.core.scoring.period import Period
from plugins.core.scoring.report import Line, Report, report_of
from plugins.core.told import Told
from plugins.core.world import World as Moment
from plugins.reports import ANSWERS
from plugins.rules import RULES
from schemas.fields import VIETNAM
from schemas.history import Repository
from schemas.publish import Publishing
from schemas.score_law import sheet_on
from tests.worlds import EXAMPLES, HERE, example, publishing

Versions = list[tuple[str, bytes]]
World = dict[str, Versions]

WARD = "wards/mau/"
BEFORE, FIRST, SECOND, THIRD = "2026-10-20", "2026-11-04", "2026-11-11", "2026-11-18"
PERIOD = Period(date(2026, 11, 2), date(2026, 11, 22))  # three whole weeks
NOW = datetime(2026, 11, 25, 9, tzinfo=VIETNAM)
BODY = """
Sáng nay, gần một trăm người dân của phường cùng ra quân dọn vệ sinh tuyến kênh chạy qua ba khu phố. Mỗi nhà góp một người, mang theo cuốc,
xẻng và bao tải. Công việc bắt đầu lúc sáu giờ, khi trời còn mát, và kéo dài đến gần trưa.

Tổ tự quản chia bờ kênh thành bốn đoạn, mỗi đoạn có một người trông coi. Rác được gom về hai điểm, xe của đơn vị thu gom chở đi ngay trong ngày.
Đoạn bờ bị sạt được đắp lại bằng cọc tre và đất, sau đó trồng một hàng cây giữ bờ.

Người dân khu phố cho biết nước kênh từ nay thoát nhanh hơn sau mỗi trận mưa. Phường sẽ kiểm tra lại sau một tháng và báo kết quả trên cổng.
Khu phố nào cần thêm dụng cụ thì báo với văn phòng trong giờ làm việc, văn phòng sẽ cho mượn và ghi sổ.
"""


def day(text: str, when: str) -> str:
    """An example with all its days moved to one day."""
    return text.replace("2026-11-24", when)


def post(kind: str, when: str, body: str = BODY, **keys: str) -> bytes:
    """The good example of a kind on a day, with other keys and another body; a key «x» that is not there is added."""
    head, _, _ = day(example(kind), when).removeprefix("---\n").partition("\n---\n")
    lines = head.split("\n")
    for key, value in keys.items():
        written = f"{key}: {value}"
        lines = [written if line.startswith(f"{key}:") else line for line in lines]
        lines += [] if written in lines else [written]
    return ("---\n" + "\n".join(lines) + "\n---\n" + body).encode()


def portal_files(folder: str, key: str, name: str) -> dict[str, bytes]:
    """portal.yml and organisation.yml of a portal that has long been there."""
    text = (EXAMPLES / "portal.yml").read_text("utf-8").replace("tn-mau", f"tn-{key}").replace("Phường Mẫu", name)
    text = text.replace("2026-11-01", "2023-01-01").replace("decided: 2023-06-30", "decided: 2026-03-02\n  regulation: /van-ban/2026/quy-che/")
    if folder == "city/":
        text = text.replace("kind: ward", "kind: city").replace("parent: tn-001\n", "").replace("tn-city", "tn-001")
    organisation = (EXAMPLES / "organisation.yml").read_text("utf-8").replace("reviewed: 2026-11-01", "reviewed: 2026-10-01")
    return {folder + "portal.yml": text.encode(), folder + "organisation.yml": organisation.encode()}


def good_world() -> World:
    """A world in which the ward loses points only for eleven empty groups of disclosures."""
    world: World = {}
    for folder, key, name in (("city/", "city", "Thành phố Mẫu"), (WARD, "mau", "Phường Mẫu"), ("wards/ben/", "ben", "Phường Bên")):
        put(world, BEFORE, portal_files(folder, key, name))
    for name in ("lich-su", "chuc-nang-nhiem-vu", "dieu-kien-tu-nhien", "van-hoa-di-tich", "tam-nhin-su-menh"):
        put(world, BEFORE, {f"{WARD}gioi-thieu/{name}.md": post("gioi-thieu", BEFORE, title=f"Giới thiệu về {name}", category=name, review_by="2027-06-30")})
    put(world, BEFORE, {f"{WARD}thu-tuc/khai-sinh.md": post("thu-tuc", BEFORE), f"{WARD}ky-yeu/2025.md": post("ky-yeu", BEFORE, year="2025"),
                        f"{WARD}truyen-thanh/2026/ban-tin/index.md": post("truyen-thanh", BEFORE),
                        f"{WARD}truyen-thanh/2026/ban-tin/ban-tin.mp3": (EXAMPLES / "files" / "ban-tin.mp3").read_bytes()})
    for came, number, reception in (("2026-10-26", 45, ""), ("2026-11-02", 46, ""), ("2026-11-09", 47, "2026-11-20"), ("2026-11-16", 48, "")):
        put(world, came, {f"{WARD}lich-lam-viec/2026/tuan-{number}.md": schedule(came, number, reception)})
    _news(world)
    _others(world)
    return world


def _news(world: World) -> None:
    """Two pieces of news a week, of all fields; one with a picture, one with a link inside, one with a source outside."""
    for number, (came, category) in enumerate((("2026-11-03", "kinh-te"), ("2026-11-05", "van-hoa-xa-hoi"), ("2026-11-10", "quoc-phong-an-ninh"),
                                               ("2026-11-12", "xay-dung-dang"), ("2026-11-17", "doan-the"), ("2026-11-19", "nong-nghiep")), 1):
        put(world, came, {f"{WARD}tin-tuc/2026/tin-{number}.md": post("tin-tuc", came, title=f"Tin số {number} của khu phố", category=category)})
    linked = BODY + "\nXem thêm [quy chế của Ban Biên tập](/van-ban/2026/quy-che/).\n"
    put(world, "2026-11-03", {f"{WARD}tin-tuc/2026/tin-1.md": post("tin-tuc", "2026-11-03", linked, title="Tin số 1 của khu phố", category="kinh-te")})
    outside = "sources:\n  - {type: document, issuer: Ủy ban nhân dân tỉnh, number: 12/KH-UBND, date: 2026-11-02, url: https://tinh.example/kh-12}"
    text = post("tin-tuc", "2026-11-05", title="Tin số 2 của khu phố", category="van-hoa-xa-hoi").decode().replace("sources:\n  - type: own", outside)
    put(world, "2026-11-05", {f"{WARD}tin-tuc/2026/tin-2.md": text.encode()})
    text = post("tin-tuc", "2026-11-10", title="Tin số 3 của khu phố", category="quoc-phong-an-ninh").decode()
    picture = "images:\n  - {file: anh.jpg, alt: Người dân dọn rác bên bờ kênh buổi sáng, credit: Văn phòng UBND}\n---\n\nSáng nay"
    del world[f"{WARD}tin-tuc/2026/tin-3.md"]
    put(world, "2026-11-10", {f"{WARD}tin-tuc/2026/tin-3/index.md": text.replace("---\n\nSáng nay", picture).encode(),
                              f"{WARD}tin-tuc/2026/tin-3/anh.jpg": (EXAMPLES / "files" / "anh.jpg").read_bytes()})


def _others(world: World) -> None:
    """Notices that fill the sections, two documents, two disclosures, a question, a petition, a consultation."""
    for category in ("chi-dao-dieu-hanh", "pho-bien-phap-luat", "thong-ke-bao-cao", "y-te", "do-thi"):
        put(world, FIRST, {f"{WARD}thong-bao/2026/{category}.md": post("thong-bao", FIRST, title=f"Thông báo về {category}", category=category)})
    put(world, FIRST, document("quy-che", FIRST, "2026-11-02", "01/QC-UBND", type="quy-che", title="Quy chế của Ban Biên tập"))
    put(world, SECOND, document("ke-hoach", SECOND, "2026-11-10", "02/KH-UBND"))
    decision = "Quyết định số 10/QĐ-UBND ngày 02/11/2026"
    put(world, FIRST, {f"{WARD}cong-khai/2026/ke-hoach.md": post("cong-khai", FIRST, decision=decision),
                       f"{WARD}cong-khai/2026/phi.md": fees(decision)})
    put(world, "2026-11-10", {f"{WARD}hoi-dap/2026/khai-sinh.md": question("2026-11-10")})
    put(world, "2026-11-12", {f"{WARD}kien-nghi/2026/den-duong.md": petition("2026-11-12")})
    put(world, FIRST, {f"{WARD}lay-y-kien/2026/quy-che/index.md": post("lay-y-kien", FIRST, closes="2026-12-04"),
                       f"{WARD}lay-y-kien/2026/quy-che/du-thao.pdf": (EXAMPLES / "files" / "du-thao.pdf").read_bytes()})


def fees(decision: str) -> bytes:
    boards = "noticeboard: {start: 2026-11-04, end: 2026-12-10}\nloudspeaker: {start: 2026-11-04, end: 2026-11-07}"
    text = post("cong-khai", FIRST, title="Công khai phí và lệ phí", category="phi-le-phi", decision=decision).decode()
    return text.replace("noticeboard:\n  start: 2026-11-04\n  end: 2026-12-24", boards).encode()


def document(name: str, came: str, issued: str, number: str, paper: str = "van-ban.pdf", **keys: str) -> dict[str, bytes]:
    text = post("van-ban", came, number=number, issued=issued, effective=issued, **keys).decode().replace("file: van-ban.pdf", f"file: {paper}")
    return {f"{WARD}van-ban/2026/{name}/index.md": text.encode(),
            f"{WARD}van-ban/2026/{name}/{paper}": (EXAMPLES / "files" / paper).read_bytes()}


def schedule(came: str, number: int, reception: str = "", chair: str = "Chủ tịch UBND") -> bytes:
    monday = date.fromisocalendar(2026, number, 1).isoformat()
    text = post("lich-lam-viec", came, title=f"Lịch làm việc tuần {number} năm 2026", week=f"2026-W{number}").decode()
    text = text.replace("- day: 2026-11-23", f"- day: {monday}")
    more = f'    type: work\n  - {{day: {reception}, start: "08:00", end: "10:00", title: Tiếp công dân định kỳ, chair: {chair}, place: Trụ sở, type: reception}}'
    return (text.replace("    type: work", more) if reception else text).encode()


def question(answered: str = "", asked: str = "2026-10-27", came: str = "2026-11-10") -> bytes:
    keys = {"answered": answered, "answered_by": "Văn phòng UBND"} if answered else {}
    return post("hoi-dap", came, asked=asked, **keys)


def petition(came: str, **keys: str) -> bytes:
    known = {"state": "answered", "answered": came, "answered_by": "Văn phòng UBND"} | keys
    return post("kien-nghi", came, received="2026-11-02", due="2026-11-18", **known)


def put(world: World, came: str, files: dict[str, bytes]) -> None:
    """Let files come on a day."""
    world |= {path: [(came, data)] for path, data in files.items()}


def change(world: World, path: str, *pairs: tuple[str, str]) -> None:
    """Write other words into the last version of a file of the ward."""
    came, data = world[WARD + path][-1]
    text = data.decode()
    for before, after in pairs:
        assert before in text, (path, before)
        text = text.replace(before, after)
    world[WARD + path][-1] = (came, text.encode())


def write(world: World, top: Path) -> str:
    """Make the commits of a world, one for each day; returns the last one. The repository keeps those of other worlds."""
    days = sorted({came for versions in world.values() for came, _ in versions})
    stream = [b"reset refs/heads/main\n"]
    for number, came in enumerate(days, 1):
        stamp = f"Ban <ban@tayninh.example> {int(datetime.fromisoformat(came + 'T08:00+07:00').timestamp())} +0700"
        head = f"commit refs/heads/main\nmark :{number}\nauthor {stamp}\ncommitter {stamp}\ndata 3\nbai\n"
        stream.append((head + (f"from :{number - 1}\n" if number > 1 else "")).encode())
        for path, versions in sorted(world.items()):
            for when, data in versions:
                if when == came:
                    stream.append(b"M 100644 inline content/" + path.encode() + b"\ndata %d\n" % len(data) + data + b"\n")
    if not (top / ".git").exists():
        subprocess.run(["git", "init", "-q", "-b", "main", str(top)], check=True)
    subprocess.run(["git", "-C", str(top), "fast-import", "--quiet", "--force"], input=b"".join(stream), check=True)
    return subprocess.run(["git", "-C", str(top), "rev-parse", "main"], capture_output=True, text=True, check=True).stdout.strip()


class Scores:
    """Scores worlds one after the other in one store, which goes from each to the next."""

    def __init__(self, top: Path, store: Store) -> None:
        self.top, self.store = top, store

    def report(self, world: World, as_of: datetime = NOW, period: Period = PERIOD, portals: tuple[str, ...] = ("mau",)) -> Report:
        head = write(world, self.top)
        repository = Repository(self.top, "content/")
        line = Line(repository, head, history())
        moment = line.world(as_of)
        assert isinstance(moment, Moment)
        told = Told()
        bring_up_to_date(self.store, moment, RULES, HERE, told)
        sheet = sheet_on(as_of.date())
        assert sheet
        return report_of(City(self.store, moment, RULES, HERE, told), line, portals, Asked(period, sheet), ANSWERS)


def history() -> Publishing:
    """The project's publish.yml, with a history that begins before this world."""
    return publishing().model_copy(update={"history_begins": date(2026, 10, 1), "imports_end": date(2026, 10, 2)})


@contextmanager
def scores() -> Iterator[Scores]:
    """A place for the worlds of some tests."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "kho.sqlite")
        yield Scores(Path(folder) / "kho", store)
        store.close()

"""How faults are planted in the good world."""

from collections.abc import Callable

from tests.scoring.files import BODY, WARD, document, petition, portal_files, post, question, schedule
from tests.scoring.world import FIRST, THIRD, World, change, put
from tests.worlds import EXAMPLES

NEWS = "tin-tuc/2026/tin-6.md"
SHORT = "\nSáng nay, phường ra quân dọn vệ sinh.\n"
OBSERVED = """observations:
  - url: "{url}"
    status: "404"
    first_seen_gone: 2026-11-20T02:00+07:00
    last_seen_gone: 2026-11-22T02:00+07:00
    last_checked: 2026-11-22T02:00+07:00
"""


def edit(path: str, *pairs: tuple[str, str]) -> Callable[[World], None]:
    return lambda world: change(world, path, *pairs)


def without(*paths: str) -> Callable[[World], None]:
    def plant(world: World) -> None:
        for path in paths:
            del world[WARD + path]
    return plant


def put_again(path: str, came: str, data: bytes) -> Callable[[World], None]:
    return lambda world: put(world, came, {WARD + path: data})


def late(reason: str = "", claimed: str = THIRD) -> Callable[[World], None]:
    """The plan of 10 November comes on the 18th: the last day in time is the 17th."""
    def plant(world: World) -> None:
        keys = {"late_reason": reason} if reason else {}
        put(world, THIRD, document("ke-hoach", claimed, "2026-11-10", "02/KH-UBND", **keys))
    return plant


def many(count: int) -> Callable[[World], None]:
    """So much news more on the last day but one of the period."""
    def plant(world: World) -> None:
        for number in range(count):
            put(world, "2026-11-21", {f"{WARD}tin-tuc/2026/don-{number}.md": post("tin-tuc", "2026-11-21", title=f"Tin dồn số {number} cuối kỳ")})
    return plant


def copied(world: World) -> None:
    """The neighbour had the news first, of which ours is the same, word for word."""
    text = BODY.replace("dọn vệ sinh tuyến kênh", "trồng cây ở công viên").replace("Rác được gom", "Đất được chở")
    put(world, "2026-11-09", {"wards/ben/tin-tuc/2026/trong-cay.md": post("tin-tuc", "2026-11-09", text, title="Phường Bên trồng cây ở công viên")})
    put(world, "2026-11-19", {f"{WARD}tin-tuc/2026/tin-6.md": post("tin-tuc", "2026-11-19", text, title="Tin số 6 của khu phố", category="nong-nghiep")})


def gone(url: str) -> Callable[[World], None]:
    return lambda world: put(world, THIRD, {"observations.yml": OBSERVED.format(url=url).encode()})


def press(world: World) -> None:
    """A piece of news points to an article that its newspaper has taken away."""
    source = ("sources:\n  - {type: press, outlet: Báo Mẫu Tây Ninh, author: Nguyễn Mẫu, published_at: 2026-11-16T08:00+07:00, "
              "url: https://baomau.example/bai-1, mode: link}")
    change(world, NEWS, ("sources:\n  - type: own", source))
    gone("https://baomau.example/bai-1")(world)


def two_numbers(world: World) -> None:
    put(world, "2026-11-12", document("ke-hoach-2", "2026-11-12", "2026-11-11", "02/KH-UBND", title="Kế hoạch thứ hai trùng số"))


def scanned(world: World) -> None:
    del world[f"{WARD}van-ban/2026/ke-hoach/van-ban.pdf"]
    put(world, "2026-11-11", document("ke-hoach", "2026-11-11", "2026-11-10", "02/KH-UBND", "ban-quet.pdf"))


def small_picture(world: World) -> None:
    folder = f"{WARD}tin-tuc/2026/tin-3/"
    del world[folder + "anh.jpg"]
    put(world, "2026-11-10", {folder + "anh-nho.jpg": (EXAMPLES / "files" / "anh-nho.jpg").read_bytes()})
    change(world, "tin-tuc/2026/tin-3/index.md", ("anh.jpg", "anh-nho.jpg"))


def answered_later(world: World) -> None:
    """The answer is dated the 10th, but came into the repository on the 18th, a day after the deadline."""
    path = f"{WARD}hoi-dap/2026/khai-sinh.md"
    world[path] = [("2026-10-28", question(came="2026-10-28")), (THIRD, question("2026-11-10", came="2026-10-28"))]


def answered_in_a_draft(world: World) -> None:
    """An answer of the 10th that stood in a draft, and could be read from the 18th on."""
    path, text = f"{WARD}hoi-dap/2026/khai-sinh.md", question("2026-11-10", came="2026-10-28")
    world[path] = [("2026-10-28", question(came="2026-10-28")), ("2026-11-10", text.replace(b"status: published", b"status: draft")), (THIRD, text)]


def moved_deadline(world: World) -> None:
    """A petition promised an answer by the 10th; later versions say the 18th."""
    path, first = f"{WARD}kien-nghi/2026/den-duong.md", petition(FIRST, state="processing", answered="", answered_by="")
    world[path] = [(FIRST, first.replace(b"due: 2026-11-18", b"due: 2026-11-10")), ("2026-11-12", petition("2026-11-12"))]


def no_leader(world: World) -> None:
    change(world, "organisation.yml", ("biography: Tiểu sử mẫu., ", ""))


def small_board(world: World) -> None:
    change(world, "portal.yml", ("    - {role: Thành viên, name: Lê Văn Ví Dụ, position: Công chức tư pháp, tasks: Soát căn cứ pháp luật}\n", ""))


def stale(world: World) -> None:
    change(world, "portal.yml", ("decided: 2026-03-02", "decided: 2024-03-02"))
    change(world, "organisation.yml", ("reviewed: 2026-10-01", "reviewed: 2024-10-01"))


def no_chair(world: World) -> None:
    world[f"{WARD}lich-lam-viec/2026/tuan-47.md"] = [("2026-11-09", schedule("2026-11-09", 47, "2026-11-20", "Phó Chủ tịch UBND"))]
    world[f"{WARD}hoi-dap/2026/khai-sinh.md"][-1] = ("2026-11-10", question("2026-11-10"))


def old_portal(world: World) -> None:
    put(world, FIRST, {WARD + "portal.yml": portal_files(WARD, "mau", "Phường Mẫu")[WARD + "portal.yml"]})
    change(world, "portal.yml", ("hamlets: [Khu phố 1, Khu phố 2, Khu phố 3]", "hamlets: [Khu phố 1, Khu phố 1, Khu phố 3]"))

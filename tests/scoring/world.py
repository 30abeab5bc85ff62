"""A small world where all is well, with a history: one ward, its neighbour and the city, over three weeks of November 2026.

A world says of each file in which versions it came: (day, bytes); a fault is a small change of it.
"""

from tests.scoring.files import BODY, WARD, document, fees, petition, portal_files, post, question, schedule
from tests.worlds import EXAMPLES

Versions = list[tuple[str, bytes]]
World = dict[str, Versions]

BEFORE, FIRST, SECOND, THIRD = "2026-10-20", "2026-11-04", "2026-11-11", "2026-11-18"


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
                       f"{WARD}cong-khai/2026/phi.md": fees(FIRST, decision)})
    put(world, "2026-11-10", {f"{WARD}hoi-dap/2026/khai-sinh.md": question("2026-11-10")})
    put(world, "2026-11-12", {f"{WARD}kien-nghi/2026/den-duong.md": petition("2026-11-12")})
    put(world, FIRST, {f"{WARD}lay-y-kien/2026/quy-che/index.md": post("lay-y-kien", FIRST, closes="2026-12-04"),
                       f"{WARD}lay-y-kien/2026/quy-che/du-thao.pdf": (EXAMPLES / "files" / "du-thao.pdf").read_bytes()})


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

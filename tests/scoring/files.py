"""The files of a small world: the good examples of each kind, with other keys, on other days."""

from datetime import date

from tests.worlds import EXAMPLES, example

WARD = "wards/mau/"
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


def fees(came: str, decision: str) -> bytes:
    """The fees of the ward, on the board and the loudspeakers from 4 November."""
    boards = "noticeboard: {start: 2026-11-04, end: 2026-12-10}\nloudspeaker: {start: 2026-11-04, end: 2026-11-07}"
    text = post("cong-khai", came, title="Công khai phí và lệ phí", category="phi-le-phi", decision=decision).decode()
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

"""Rules DL and BM on whole posts: where they look, whom they exempt, and that no message ever shows what was found."""

from pathlib import Path

import pytest

from plugins.rules import RULES
from schemas.problem import Level, Problem
from schemas.state import State
from tests.paper_files import new_pdf, saved
from tests.worlds import example, judge, judge_city, make_portal, put

CITIZEN, PHONE = "072190001234", "0912345678"
LINE = "Tổ tự quản nhận giữ sạch tuyến kênh từ tuần này."
PICTURE = "images:\n  - file: anh.jpg\n    alt: {}\n    credit: Ban Biên tập\n"
PAPER = "attachments:\n  - file: {}\n    title: Bản chụp\n"


def news(body: str = LINE, head: str = "", **fields: str) -> str:
    text = example("tin-tuc").replace(LINE, body).replace("sources:\n", head + "sources:\n")
    for key, value in fields.items():
        old = next(line for line in text.split("\n") if line.startswith(f"{key}: "))
        text = text.replace(old, f"{key}: {value}")
    return text


def problems(content: Path, *codes: str) -> list[Problem]:
    return [problem for problem in judge(content).problems if not codes or problem.code in codes]


@pytest.mark.parametrize(("text", "line"), [
    (news(title=f"Bà Mẫu có căn cước {CITIZEN}"), 3), (news(summary=f"Hơn một trăm người dân cùng làm, căn cước {CITIZEN} đứng đầu."), 7),
    (news(head=PICTURE.format(f"Ảnh chụp căn cước {CITIZEN}")), 11), (news(body=f"Chữ\n\n[0721{CITIZEN[4:6]}](/tin-tuc/){CITIZEN[6:]}"), 18),
    (news(body=f"Chữ\n\nDòng ba có {CITIZEN}"), 18), (news(head=f"tags: [môi trường, so {CITIZEN}]\n"), 9)])
def test_the_head_and_the_body_are_searched_and_the_line_is_named(text: str, line: int, tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", text, "anh.jpg")
    assert [(problem.line, problem.level) for problem in problems(tmp_path, "DL01")] == [(line, Level.ERROR)]


def test_names_of_files_are_searched(tmp_path: Path) -> None:
    target = put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", news(head=PAPER.format(f"can-cuoc-{CITIZEN}.pdf")))
    (target.parent / f"can-cuoc-{CITIZEN}.pdf").write_bytes(saved(new_pdf("Van ban")))
    assert [problem.line for problem in problems(tmp_path, "DL01")] == [10]


def test_files_to_download_are_searched(tmp_path: Path) -> None:
    target = put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", news(head=PAPER.format("danh-sach.pdf")))
    (target.parent / "danh-sach.pdf").write_bytes(saved(new_pdf(f"Ba Mau, CCCD {CITIZEN}")))
    [problem] = problems(tmp_path, "DL01")
    assert problem.line == 10
    assert "danh-sach.pdf" in problem.message


def test_a_list_of_persons_holds_no_numbers(tmp_path: Path) -> None:
    text = example("cong-khai") + f"\n| Họ và tên | Số CMND |\n|---|---|\n| Nguyễn Văn Mẫu | {CITIZEN[:9]} |\n"
    put(make_portal(tmp_path), "cong-khai/2026/vi-du.md", text)
    assert len(problems(tmp_path, "DL01")) == 1


@pytest.mark.parametrize(("number", "codes"), [
    ("0276 3000 999", set()), ("(0276) 3000.998", set()), ("+84 276 3000 997", set()), ("0276 3000 000", set()), ("0276 3111 222", {"DL03"}),
    (PHONE, {"DL02"}), ("phuongmau@tayninh.example", set()), ("nguoimau@hopthu.example", {"DL07"}), ("STK 3761000000001", set()),
    ("STK 3761000000002", {"DL04"})])
def test_registered_contacts_and_accounts_pass_and_others_do_not(number: str, codes: set[str], tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", news(f"Xin gọi {number} trước thứ Sáu."))
    assert {problem.code for problem in problems(tmp_path) if problem.code.startswith("DL")} == codes


def test_a_number_of_the_city_passes_in_a_ward(tmp_path: Path) -> None:
    city = make_portal(tmp_path, "city", city=True)
    (city / "portal.yml").write_text((city / "portal.yml").read_text("utf-8").replace("0276 3000 996", PHONE), "utf-8")
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", news(f"Xin gọi {PHONE} trước thứ Sáu."))
    assert not [problem for problem in judge_city(tmp_path).portals["mau"].problems if problem.code == "DL02"]


@pytest.mark.parametrize(("contact", "code"), [
    ("Văn phòng 0276 3000 998", ""), ("Văn phòng, thư phuongmau@tayninh.example", ""), (f"Anh Mẫu {PHONE}", "DL02"),
    ("Văn phòng 0276 3111 222", "DL03"), ("Gửi nguoimau@hopthu.example", "DL07"), (f"Văn phòng, căn cước {CITIZEN}", "DL01")])
@pytest.mark.parametrize("field", ["contact", "address", "email"])
def test_a_contact_field_names_an_office_and_no_person(field: str, contact: str, code: str, tmp_path: Path) -> None:
    if field == "email":
        contact = next((word for word in contact.split() if "@" in word), "phuongmau@tayninh.example")
        code = code if code == "DL07" else ""
    text = example("thong-bao").replace("category:", f"contact: {contact}\ncategory:")
    if field != "contact":
        text = example("lay-y-kien")
        old = next(line for line in text.split("\n") if line.startswith(f"{field}: "))
        text = text.replace(old, f"{field}: {contact}")
    put(make_portal(tmp_path), f"{'thong-bao' if field == 'contact' else 'lay-y-kien'}/2026/vi-du/index.md", text, "du-thao.pdf")
    found = problems(tmp_path)
    assert {problem.code for problem in found if problem.code.startswith("DL")} == ({code} - {""})
    assert all(text.split("\n")[problem.line - 1].startswith(f"{field}: ") for problem in found if problem.code == code)


@pytest.mark.parametrize("status", ["draft", "published"])
@pytest.mark.parametrize("kind", ["tin-tuc", "noi-bo"])
def test_drafts_and_internal_posts_are_searched_too(kind: str, status: str, tmp_path: Path) -> None:
    text = example(kind) + f"\nMật khẩu: Tayninh@2026\n\nGọi {PHONE}\n"
    put(make_portal(tmp_path), f"{kind}/2026/vi-du.md", text.replace("---\n", f"---\nstatus: {status}\n", 1) if "status:" not in text
        else text.replace("status: published", f"status: {status}"))
    assert [(problem.code, problem.level) for problem in problems(tmp_path)] == [("BM03", Level.ERROR)]


@pytest.mark.parametrize("secret", ["TỐI MẬT", "Độ mật: Tuyệt mật", "Mật khẩu: Tayninh@2026", "ghp_" + "Ab3" * 12])
def test_nothing_is_said_of_a_post_with_a_secret_but_to_stop(secret: str, tmp_path: Path) -> None:
    """Other rules could quote the post: its title has an error of its own, which is not told."""
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", news(f"Kế hoạch Hoa Sen. Gọi {PHONE}\n\n{secret}", category="khong-co", title=f"Kế hoạch {PHONE} Hoa Sen"))
    verdict = judge(tmp_path).verdicts[0]
    assert [problem.code for problem in verdict.problems] in (["BM01"], ["BM03"])
    assert verdict.state is State.HELD
    said = " ".join(f"{problem.message} {problem.hint}" for problem in verdict.problems)
    for word in (*secret.split(": ")[-1:], "Hoa Sen", PHONE):
        assert word not in said


FOUND = {
    "DL01": f"CCCD {CITIZEN}", "DL02": PHONE, "DL03": "02763111222", "DL04": "STK 007100012345", "DL05": "MST 8012345678", "DL06": "70A-123.45",
    "DL07": "nguoimau@hopthu.example", "DL08": "sinh ngày 12/05/1985", "DL09": "em Nguyễn Thị Mẫu lớp 5A", "DL10": "bệnh nhân Nguyễn Văn Mẫu",
    "DL11": "đơn tố cáo của Nguyễn Văn Mẫu", "BM02": "LƯU HÀNH NỘI BỘ", "BM04": "mã cuộc họp: 812 3456 7890", "BM05": "dự thảo nội bộ"}


@pytest.mark.parametrize("code", FOUND)
def test_no_message_shows_what_was_found(code: str, tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", news(FOUND[code]))
    [problem] = problems(tmp_path, code)
    said = " ".join((problem.message, problem.hint, problem.clause))
    assert FOUND[code].split(" ", 1)[-1] not in said
    assert FOUND[code].replace("-", "").replace(".", "") not in said


@pytest.mark.parametrize(("asker", "codes"), [
    ("Bà N.T.M., khu phố 3", []), ("Nhóm hộ dân hẻm 9, khu phố 3", []), ("Tổ dân cư số 4, khu phố Hiệp Hòa", []), ("Ông Đ.V.L. và 14 hộ, xã Bình Minh", []),
    ("Bà Nguyễn Thị Mẫu, khu phố 3", ["DL12"]), ("Trần Văn Mẫu", ["DL12"]), ("Anh Hùng, khu phố 1", ["DL12"]), ("Bà N.T.M., số 12 hẻm 5", ["DL12"])])
def test_a_citizen_who_asks_is_initials_and_a_ward(asker: str, codes: list[str], tmp_path: Path) -> None:
    text = example("hoi-dap")
    old = next(line for line in text.split("\n") if line.startswith("asker: "))
    put(make_portal(tmp_path), "hoi-dap/2026/vi-du.md", text.replace(old, f"asker: {asker}"))
    assert [problem.code for problem in problems(tmp_path, "DL12")] == codes


def test_a_secret_knows_no_exemption() -> None:
    hard = {module.RULE.code for module in RULES if module.RULE.hard_stop}
    assert hard == {"BM01", "BM03"}
    assert not any(module.RULE.exemptable for module in RULES if module.RULE.hard_stop)
    assert all(module.RULE.today and module.RULE.strict_in_drafts for module in RULES if module.RULE.code[:2] in ("DL", "BM"))

"""Rules about a whole portal: they say what it lacks, and hold none of its posts."""

from pathlib import Path

import pytest

from schemas.problem import Problem
from schemas.state import State
from tests.worlds import AS_OF, example, judge, judge_city, make_portal, put, run_build

OLD = ("start: 2026-11-01", "start: 2013-12-29")  # a unit that has been there long


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


def of_portal(tmp_path: Path, *changes: tuple[str, str], file: str = "portal.yml", key: str = "mau") -> list[Problem]:
    """The portal's own problems after these changes of one of its files."""
    edit(make_portal(tmp_path, key) / file, *changes)
    return list(judge(tmp_path, key).own_problems)


def told(problems: list[Problem]) -> list[tuple[str, int, str]]:
    return [(problem.code, problem.line, problem.level.value) for problem in problems]


def codes(problems: list[Problem]) -> set[str]:
    return {problem.code for problem in problems}


def test_the_portal_of_the_tests_has_no_fault(tmp_path: Path) -> None:
    make_portal(tmp_path, city=True)
    make_portal(tmp_path)
    found = judge_city(tmp_path)
    assert found.portals["mau"].problems == ()
    assert codes(list(found.portals["city"].problems)) == {"CG07"}  # «Thành phố Mẫu» does not live at tayninh.example


def page(category: str) -> str:
    line = next(line for line in example("gioi-thieu").splitlines() if line.startswith("category:"))
    return example("gioi-thieu").replace(line, f"category: {category}")


def test_an_old_unit_lacks_its_pages_sections_and_regulation_and_yet_its_posts_go_online(tmp_path: Path) -> None:
    ward = make_portal(tmp_path / "content")
    edit(ward / "portal.yml", OLD)
    put(ward, "tin-tuc/2026/vi-du.md", example("tin-tuc"))
    put(ward, "gioi-thieu/lich-su.md", page("lich-su"))
    put(ward, "gioi-thieu/van-hoa.md", page("van-hoa-di-tich").replace("status: published", "status: draft"))
    judged = judge(tmp_path / "content")
    missing = [problem.message for problem in judged.own_problems if problem.code == "CG03"]
    assert missing == ["Cổng chưa có trang «Chức năng, nhiệm vụ».", "Cổng chưa có trang «Tầm nhìn, sứ mệnh».",
                       "Cổng chưa có trang «Văn hóa, di tích, danh thắng».", "Cổng chưa có trang «Địa giới, điều kiện tự nhiên»."]
    sections, groups = [problem for problem in judged.own_problems if problem.code == "CG04"]
    assert "Hỏi đáp" in sections.message
    assert "Tin tức" not in sections.message
    assert "Ngân sách" in groups.message
    assert [problem.level.value for problem in judged.own_problems if problem.code == "CG05"] == ["warning"]
    assert judged.by_path["wards/mau/tin-tuc/2026/vi-du.md"].state is State.PUBLISHED
    done = run_build("render", "--strict", "--content", str(tmp_path / "content"), "--output", str(tmp_path / "out"), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "out/mau/tin-tuc/2026/vi-du/index.html").exists()


@pytest.mark.parametrize("change", [OLD, ("sample: true", "sample: true\nend: 2026-10-31")])
def test_only_a_unit_that_is_settled_and_lives_has_the_duties(change: tuple[str, str], tmp_path: Path) -> None:
    successor = "successors:\n  - {id: tn-2, name: Phường Mới, part: whole, start: 2026-11-01, basis: Nghị quyết mẫu}\n"
    found = of_portal(tmp_path, OLD, *([] if change == OLD else [(change[0], change[1] + "\n" + successor)]))
    assert ("CG03" in codes(found)) is (change == OLD)


@pytest.mark.parametrize(("changes", "expected"), [
    ([("role: Trưởng ban", "role: Ủy viên")], [("CG05", 21, "error")]),
    ([("    - {role: Thành viên, name: Lê Văn Ví Dụ, position: Công chức tư pháp, tasks: Soát căn cứ pháp luật}\n", "")], [("CG05", 21, "error")]),
    ([("decided: 2023-06-30", "decided: 2027-06-30")], [("CG05", 20, "error")]),
    ([("decided: 2023-06-30", "decided: 2023-06-30\n  regulation: /van-ban/2026/khong-co/")], [("CG05", 21, "error")]),
])
def test_the_editorial_board_is_complete(changes: list[tuple[str, str]], expected: list[tuple[str, int, str]], tmp_path: Path) -> None:
    assert told(of_portal(tmp_path, *changes)) == expected


def test_the_regulation_of_the_board_leads_to_a_post(tmp_path: Path) -> None:
    ward = make_portal(tmp_path)
    edit(ward / "portal.yml", ("decided: 2023-06-30", "decided: 2023-06-30\n  regulation: /van-ban/2026/quy-che/"))
    put(ward, "van-ban/2026/quy-che/index.md", example("van-ban"), "van-ban.pdf")
    assert judge(tmp_path).own_problems == ()


@pytest.mark.parametrize(("file", "changes", "line"), [
    ("portal.yml", [("email: phuongmau@tayninh.example", "email: phuongmau@thumau.example")], 14),
    ("portal.yml", [("email: phatngon@tayninh.example", "email: phatngon@tayninh.example.com.example")], 16),
    ("organisation.yml", [("email: chutich@tayninh.example", "email: chutich@nottayninh.example")], 7),
    ("portal.yml", [("email: phuongmau@tayninh.example", "email: lienhe@mau.tayninh.example")], 0),
])
def test_mail_addresses_lie_under_the_domain_of_the_city(file: str, changes: list[tuple[str, str]], line: int, tmp_path: Path) -> None:
    found = of_portal(tmp_path, *changes, file=file)
    assert told(found) == ([("CG06", line, "warning")] if line else [])
    assert all(problem.path.endswith(file) for problem in found)


@pytest.mark.parametrize(("key", "changes", "warned"), [
    ("mau", [], False), ("phuong-mau", [], True), ("khac", [], True), ("hiep-ninh", [("Phường Mẫu", "Phường Hiệp Ninh")], False),
    ("phuong-iv", [("Phường Mẫu", "Phường IV")], False), ("mau", [("sample: true", "sample: false")], True),
])
def test_the_domain_bears_the_name_of_the_unit(key: str, changes: list[tuple[str, str]], warned: bool, tmp_path: Path) -> None:
    assert ("CG07" in codes(of_portal(tmp_path, *changes, key=key))) is warned


def test_an_id_is_used_once_and_the_parent_is_the_city(tmp_path: Path) -> None:
    make_portal(tmp_path, city=True)
    edit(make_portal(tmp_path, "mot") / "portal.yml", ("id: tn-mot", "id: tn-hai"))
    edit(make_portal(tmp_path, "hai") / "portal.yml", ("parent: tn-001", "parent: tn-999"))
    found = judge_city(tmp_path).portals
    assert [problem.message for problem in found["mot"].own_problems if problem.code == "CG08"] == ["Mã «tn-hai» đã dùng cho đơn vị hai."]
    assert [problem.line for problem in found["hai"].own_problems if problem.code == "CG08"] == [1, 9]


NAMES = "    basis: Nghị quyết mẫu ngày 01/11/2026\n"
SECOND = NAMES + "  - {{name: Phường Mẫu Mới, short: Phường Mẫu Mới, start: {}, basis: Nghị quyết mẫu}}\n"
SUCCESSOR = "successors:\n  - {{id: tn-2, name: Phường Mới, part: whole, start: {}, basis: Nghị quyết mẫu}}\n"


@pytest.mark.parametrize(("changes", "expected"), [
    ([(NAMES, "    end: 2026-11-10\n" + SECOND.format("2026-11-11"))], set()), ([(NAMES, SECOND.format("2026-11-11"))], {"CG09"}),
    ([(NAMES, "    end: 2026-11-10\n" + SECOND.format("2026-11-10"))], {"CG09"}), ([(NAMES, "    end: 2026-11-10\n" + SECOND.format("2026-11-15"))], {"CG09"}),
    ([("parent: tn-001\n", "parent: tn-001\nend: 2026-11-20\n")], {"CG09"}),
    ([("parent: tn-001\n", "parent: tn-001\nend: 2026-11-20\n" + SUCCESSOR.format("2026-11-21"))], set()),
    ([("parent: tn-001\n", "parent: tn-001\nend: 2026-11-20\n" + SUCCESSOR.format("2026-11-20"))], {"CG09"}),
    ([("parent: tn-001\n", "parent: tn-001\n" + SUCCESSOR.format("2026-11-21"))], {"CG09"}),
    ([("parent: tn-001\n", "parent: tn-001\nend: 2026-10-01\n" + SUCCESSOR.format("2026-11-21"))], {"CG09"}),
    ([("\nstart: 2026-11-01", "\nstart: 2026-11-02")], {"CG09"}),
])
def test_names_and_ends_of_a_unit_follow_each_other(changes: list[tuple[str, str]], expected: set[str], tmp_path: Path) -> None:
    assert codes(of_portal(tmp_path, *changes)) - {"CG07"} == expected


@pytest.mark.parametrize("change", [(", biography: Tiểu sử mẫu.", ""), ("leader: true", "leader: false")])
def test_leaders_have_a_biography(change: tuple[str, str], tmp_path: Path) -> None:
    [found] = of_portal(tmp_path, change, file="organisation.yml")
    assert (found.code, found.path, found.is_error) == ("CG10", "wards/mau/organisation.yml", True)


@pytest.mark.parametrize(("reviewed", "expected"), [("2025-11-23", []), ("2025-11-22", [("CG11", 1, "warning")]), ("2026-11-25", [("CG11", 1, "warning")])])
def test_the_organisation_is_reviewed_within_a_year(reviewed: str, expected: list[tuple[str, int, str]], tmp_path: Path) -> None:
    assert told(of_portal(tmp_path, ("reviewed: 2026-11-01", f"reviewed: {reviewed}"), file="organisation.yml")) == expected


@pytest.mark.parametrize(("hamlets", "count"), [
    ("", 1), ("hamlets: [Khu phố 1, Khu phố 2, khu phố 1]", 1), ("hamlets: [Ấp Tân Thành, Ấp Tân Thạnh]", 0)])
def test_hamlets_are_listed_once_each(hamlets: str, count: int, tmp_path: Path) -> None:
    assert len([entry for entry in of_portal(tmp_path, ("hamlets: [Khu phố 1, Khu phố 2, Khu phố 3]", hamlets)) if entry.code == "CG12"]) == count

"""What is said of a person by name: health, children, complainants; and what only looks so."""


import pytest

from schemas.clock import Clock
from schemas.privacy.person_words import full_names
from schemas.privacy.plain_view import view_of
from schemas.privacy.sightings import find
from tests.worlds import NOW


@pytest.mark.parametrize(("text", "kind", "masked"), [
    ("em Nguyễn Thị Mẫu, học sinh lớp 5A", "minor", "N.T.M."), ("cháu **Lê Văn Mẫu**, ngụ ấp Mẫu", "minor", "L.V.M."),
    ("Em NGUYỄN VĂN MẪU, Trường Tiểu học Mẫu", "minor", "N.V.M."), ("bệnh nhân là ông Nguyễn Văn Mẫu", "health", "N.V.M."),
    ("Người bệnh: Trần Thị Mẫu (45 tuổi)", "health", "T.T.M."), ("ông Nguyễn Văn Mẫu, 45 tuổi, dương tính", "health", "N.V.M."),
    ("Nguyễn Văn Mẫu đã nhiễm HIV", "health", "N.V.M."), ("người tố cáo là bà Trần Thị Mẫu", "complainant", "T.T.M."),
    ("Đơn tố cáo của ông Lê Văn Mẫu", "complainant", "L.V.M."), ("ông Lê Văn Mẫu tố cáo cán bộ", "complainant", "L.V.M.")])
def test_what_may_not_be_said_of_a_person(text: str, kind: str, masked: str) -> None:
    assert [(hit.kind, hit.masked) for hit in find(view_of(text), Clock(NOW))] == [(kind, masked)]


@pytest.mark.parametrize("text", [
    "Học sinh Trường Tiểu học Mẫu", "Bác sĩ Trần Văn Mẫu cho biết bệnh nhân đã khỏe", "Bệnh viện Nguyễn Tri Phương đang điều trị", "Hà Nội có ca dương tính",
    "người tố cáo được giữ bí mật", "em Nguyễn Thị Mẫu. Trường mở cửa lại", "học sinh lớp 5A", "các em học sinh Phường Mẫu"])
def test_what_may_be_said(text: str) -> None:
    assert find(view_of(text), Clock(NOW)) == []


def test_streets_and_schools_are_no_persons() -> None:
    assert full_names("đường Trần Hưng Đạo, Trường Lê Văn Tám, bà Nguyễn Thị Mẫu") == ["Nguyễn Thị Mẫu"]

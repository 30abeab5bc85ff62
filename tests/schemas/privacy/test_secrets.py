"""Secrecy stamps, marks, passwords and meeting rooms are found; words that only sound like them are not."""


import pytest

from schemas.clock import Clock
from schemas.privacy.plain_view import view_of
from schemas.privacy.sightings import find, tells
from schemas.privacy.table_headers import with_headers
from tests.worlds import NOW

KEY = "ghp_" + "Ab3" * 12


def kinds(text: str) -> list[str]:
    return [hit.kind for hit in find(view_of(text), Clock(NOW))]


@pytest.mark.parametrize("text", [
    "TUYỆT MẬT", "**TỐI MẬT**", "# MẬT", "> MẬT", "| MẬT |", "(MẬT)", "[MẬT] Kế hoạch", "M Ậ T", "T U Y Ệ T  M Ậ T", "TUYET MAT", "TOI MAT", "MAT",
    "TỐI MẬT – Báo cáo", "Độ mật: Tối mật", "do mat: mat", "Số: 12/MẬT", "MẬT.", "TUYE\u0323\u0302T MA\u0323\u0302T", "Mở đầu\nTỐI MẬT\nHết"])
def test_a_stamp_is_found(text: str) -> None:
    assert kinds(text) == ["stamp"]


@pytest.mark.parametrize("text", [
    "BẢO MẬT THÔNG TIN", "mật khẩu", "mật độ", "MẬT ĐỘ DÂN SỐ", "Bí mật nhà nước", "BÍ MẬT NHÀ NƯỚC", "mật ong", "MẬT ONG RỪNG", "QUY CHẾ BẢO\nMẬT",
    "MẬT\nKHẨU", "MẮT", "MẶT", "độ Tối mật, Tuyệt mật và Mật", "danh mục bí mật nhà nước độ Tối mật", "mật khẩu là gì", "Mật khẩu: tối thiểu 8 ký tự",
    "không hỏi mật khẩu hay mã 123456", "mật khẩu 8-12 ký tự", "VĂN BẢN SỐ: 12", "mã phòng họp gửi trước 24/11", "https://meet.google.com/",
    "không ghi mã cuộc họp vào bài", "HỎA TỐC", "KHẨN", "chi tiêu nội bộ", "giao thông nội bộ"])
def test_a_word_that_sounds_like_a_secret_passes(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize(("text", "kind"), [
    ("Mật khẩu wifi: hiepninh2026", "credential"), ("mật khẩu là 123456", "credential"), ("Mật khẩu: **Tayninh@2026**", "credential"),
    ("mat khau: abcdefgh", "credential"), ("| Tài khoản | Mật khẩu |\n|---|---|\n| a | Tayninh@2026 |", "credential"), (KEY, "credential"),
    ("glpat-" + "a" * 20, "credential"), ("AKIA" + "A1B2" * 4, "credential"), ("-----BEGIN RSA PRIVATE KEY-----", "credential"),
    ("eyJhbGciOiJI.eyJzdWIiOiIx.SflKxw", "credential"), ("https://nguoi:matma@may.example/", "credential"),
    ("LƯU HÀNH NỘI BỘ", "mark"), ("TÀI LIỆU THU HỒI", "mark"), ("CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ", "mark"), ("XEM XONG TRẢ LẠI", "mark"), ("BẢN SỐ: 3", "mark"),
    ("lưu hành nội bộ", "internal"), ("cuộc họp nội bộ", "internal"), ("dự thảo nội bộ", "internal"), ("tài liệu mật", "internal"),
    ("Meeting ID: 812 3456 7890", "meeting"), ("mã cuộc họp là 812-3456-7890", "meeting"), ("passcode 123456", "meeting"), ("Passcode: a1B2c3", "meeting"),
    ("https://us02web.zoom.us/j/81234567890?pwd=x", "meeting"), ("meet.google.com/abc-defg-hij", "meeting"), ("ID phòng họp: 812 345 678", "meeting")])
def test_other_secrets_are_found(text: str, kind: str) -> None:
    assert kinds(with_headers(text, tells)) == [kind]

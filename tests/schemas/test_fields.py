import json
import re
from datetime import date, datetime

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from schemas import fields
from schemas.exemptions import Exemptions
from schemas.fields import VIETNAM
from schemas.kinds import KINDS
from schemas.kinds.tables import Amount
from schemas.portal import Organisation, Portal
from schemas.publish import Publishing


def refusal(kind: object, text: str) -> dict[str, object]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(text)
    error = caught.value.errors()[0]
    return {"type": error["type"], "hint": error.get("ctx", {}).get("hint", "")}


@pytest.mark.parametrize("text", ["2026-11-24", "1945-09-02", "2024-02-29"])
def test_an_iso_day_is_read(text: str) -> None:
    assert fields.parse_day(text) == date.fromisoformat(text)


@pytest.mark.parametrize(("text", "kind", "hint"), [
    ("04/05/2026", "day_format", "Viết 2026-05-04 nếu là ngày 4 tháng 5; viết 2026-04-05 nếu là ngày 5 tháng 4."),
    ("13/05/2026", "day_format", "Viết 2026-05-13."),
    ("05.05.2026", "day_format", "Viết 2026-05-05."),
    ("11/24/2026", "day_format", "Viết 2026-11-24."),
    ("30/02/2026", "day_format", "Không có ngày nào như vậy trong lịch; xem lại ngày và tháng."),
    ("2026-02-30", "day_missing", "Xem lại số ngày của tháng đó."),
    ("1890-01-01", "day_range", "Năm phải từ 1945 đến 2099."),
    ("May", "day_format", None), ("12:00", "day_format", None), ("20261124", "day_format", None),
    ("٢٠٢٦-١١-٢٤", "day_missing", None), ("2026-11-24T08:00Z", "day_format", None), ("1764000000", "day_format", None),
    ("2026-11-24T08:00", "day_format", None), ("24 tháng 11 năm 2026", "day_format", None),
])
def test_a_day_that_could_be_misread_is_refused(text: str, kind: str, hint: str | None) -> None:
    found = refusal(fields.Moment, text)
    assert found["type"] in (kind, "day_format")
    assert hint is None or found["hint"] == hint


@pytest.mark.parametrize(("text", "moment"), [
    ("2026-11-24", datetime(2026, 11, 24, tzinfo=VIETNAM)),
    ("2026-11-24T08:30+07:00", datetime(2026, 11, 24, 8, 30, tzinfo=VIETNAM)),
])
def test_a_moment_is_in_vietnam(text: str, moment: datetime) -> None:
    assert fields.parse_moment(text) == moment


def test_a_time_that_does_not_exist_is_refused() -> None:
    assert refusal(fields.Moment, "2026-11-24T25:00+07:00")["type"] == "time_missing"


@pytest.mark.parametrize(("kind", "good", "bad"), [
    (fields.HttpsUrl, ["https://baomau.example/bai?x=1#y"],
     ["http://baomau.example", "//baomau.example", "javascript:alert(1)", "https://", "https://localhost", "https://a b.vn",
      "https://tayninh.gov.vn@evil.example", "https://x.vn/\\evil", "ftp://x.vn", "https://[x"]),
    (fields.PictureFile, ["ra-quan.jpg", "a.png"], ["../a.jpg", "a/b.jpg", "Ảnh.jpg", "a.svg", "a.jpg.exe", ".jpg", "A.JPG", "a.gif"]),
    (fields.AttachmentFile, ["ke-hoach.pdf"], ["x.php", "../../.git/config", "a.docm", "a.pdf/"]),
    (fields.SitePath, ["/van-ban/2026/ke-hoach/", "/"], ["van-ban/", "//evil/", "/Văn-bản/", "/../x/", "/a"]),
    (fields.Slug, ["van-hoa-xa-hoi", "tn-001"], ["Van", "a_b", "-a", "a-", "a/b", "đ"]),
    (fields.Phone, ["0276 3822 000", "1022"], ["gọi tôi", "12"]),
    (fields.Email, ["phuong1@tayninh.example"], ["phuong1", "a@b", "a b@c.vn"]),
    (fields.ClockTime, ["07:30", "23:59"], ["7:30", "24:00", "07h30"]),
])
def test_forms_of_single_fields(kind: object, good: list[str], bad: list[str]) -> None:
    for text in good:
        assert TypeAdapter(kind).validate_python(text) == text
    for text in bad:
        refusal(kind, text)


@pytest.mark.parametrize("text", ["", "500000", "1.234.567", "-12", "1.234,5"])
def test_an_amount_is_a_number_as_vietnamese_write_it(text: str) -> None:
    assert TypeAdapter(Amount).validate_python(text) == text


@pytest.mark.parametrize("text", ["nhiều", "1.23", "1 000", "<b>1</b>", "1,2,3", "٣", "12\n"])
def test_what_is_no_amount_is_refused(text: str) -> None:
    assert refusal(Amount, text)["type"] == "string_pattern_mismatch"


def test_a_pattern_speaks_of_the_whole_value() -> None:
    """pydantic looks for a pattern anywhere in a value: only an anchored one is a form."""
    models: list[type[BaseModel]] = [*(kind.model for kind in KINDS.values()), Portal, Organisation, Publishing, Exemptions]
    patterns = [found for model in models for found in re.findall(r'"pattern": "(.*?)"', json.dumps(model.model_json_schema()))]
    assert len(patterns) >= 4
    assert [pattern for pattern in patterns if not (pattern.startswith("^") and pattern.endswith("$"))] == []

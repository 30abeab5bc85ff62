"""Every complaint of pydantic, in words for an editor: what is wrong, what to write instead."""

import re
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from schemas.choices import choice
from schemas.labels import label
from schemas.model_parts import blocks_with, keys_at
from schemas.near_codes import code_hint
from schemas.problem import on_one_line

# pydantic's error type → permanent code, sentence, hint. {label}, {key}, {input} and the error's own context may be used.
STANDARD: dict[str, tuple[str, str, str]] = {
    "missing": ("TR01", "Thiếu {label} ({key}).", "Thêm dòng «{key}: …»."),
    "extra_forbidden": ("TR02", "Không có mục tên «{key}».", "{nearest}"),
    "string_too_short": ("TR03", "Phần {label} quá ngắn (ít nhất {min_length} ký tự).", "Viết rõ hơn, đủ ý."),
    "string_too_long": ("TR04", "Phần {label} quá dài (nhiều nhất {max_length} ký tự).", "Rút gọn, phần còn lại đưa vào thân bài."),
    "string_type": ("TR05", "Phần {label} phải là một dòng chữ.", "Viết «{key}: nội dung» trên một dòng."),
    "string_pattern_mismatch": ("TR06", "Phần {label} «{input}» viết chưa đúng mẫu.", "Xem ví dụ của mục này trong sổ tay."),
    "literal_error": ("TR07", "Phần {label} không nhận giá trị «{input}».", "Chọn một trong: {expected}."),
    "enum": ("TR07", "Phần {label} không nhận giá trị «{input}».", "Chọn một trong: {expected}."),
    "tuple_type": ("TR08", "Phần {label} phải là một danh sách.", "{item}"),
    "too_short": ("TR09", "Phần {label} phải có ít nhất {min_length} mục.", "Thêm mục, mỗi mục bắt đầu bằng «- »."),
    "too_long": ("TR10", "Phần {label} có quá nhiều mục (nhiều nhất {max_length}).", "Bớt mục, hoặc chia thành nhiều bài."),
    "model_attributes_type": ("TR11", "Phần {label} phải gồm các dòng con.", "{lines}"),
    "model_type": ("TR11", "Phần {label} phải gồm các dòng con.", "{lines}"),
    "union_tag_not_found": ("TR12", "Phần {label} chưa ghi loại (type).", "Thêm dòng «type: own», «type: document» hoặc «type: press»."),
    "union_tag_invalid": ("TR12", "Loại «{tag}» không có.", "Chọn một trong: {expected_tags}."),
    "int_parsing": ("TR13", "Phần {label} phải là số nguyên, không phải «{input}».", "Chỉ viết chữ số, ví dụ 2026."),
    "int_parsing_size": ("TR13", "Phần {label} có quá nhiều chữ số.", "Chỉ viết số, ví dụ 2026."),
    "int_type": ("TR13", "Phần {label} phải là số nguyên.", "Chỉ viết chữ số, ví dụ 2026."),
    "decimal_type": ("TR13", "Phần {label} phải là một số.", "Viết «{key}: số», phần lẻ sau dấu chấm, ví dụ 2.5."),
    "decimal_parsing": ("TR13", "Phần {label} phải là số, không phải «{input}».", "Viết số, phần lẻ sau dấu chấm, ví dụ 2.5."),
    "decimal_max_places": ("TR13", "Phần {label} có quá nhiều số lẻ.", "Nhiều nhất hai số lẻ, ví dụ 2.25."),
    "finite_number": ("TR13", "Phần {label} phải là số.", "Viết số, phần lẻ sau dấu chấm, ví dụ 2.5."),
    "dict_type": ("TR11", "Phần {label} phải gồm các dòng con.", "{lines}"),
    "bool_parsing": ("TR14", "Phần {label} chỉ nhận true (có) hoặc false (không).", "Viết true hoặc false."),
    "bool_type": ("TR14", "Phần {label} chỉ nhận true (có) hoặc false (không).", "Viết true hoặc false."),
    "greater_than_equal": ("TR15", "Phần {label} phải từ {ge} trở lên.", "Xem lại con số."),
    "less_than_equal": ("TR15", "Phần {label} phải từ {le} trở xuống.", "Xem lại con số."),
}

# Our own complaints (PydanticCustomError): the sentence and hint travel with the error, the code stands here.
CUSTOM: dict[str, str] = {
    "day_format": "NG01", "day_missing": "NG02", "day_range": "NG03", "time_missing": "NG04", "time_format": "NG05",
    "week_format": "NG06", "url_format": "GT01", "file_name": "GT02", "slug_format": "GT03", "phone_format": "GT04",
    "email_format": "GT05", "path_format": "GT06", "account_format": "GT07", "one_line": "GT09",
    "withdrawn_reason": "QH01", "expires_early": "QH02",
    "outage_order": "QH03", "effective_early": "QH04", "ends_early": "QH05", "session_order": "QH06",
    "session_week": "QH07", "table_rows": "QH08", "consultation_order": "QH09", "answer_signed": "QH10",
    "petition_answer": "QH11", "portal_parent": "QH12", "organisation_tree": "QH13", "contributor_place": "QH14",
    "period_order": "QH15", "plan_order": "QH15", "question_unknown": "QH16", "points_over": "QH17",
    "host_private": "PH02", "host_secret": "PH03", "host_key_missing": "PH04", "host_shared": "PH05", "production_real": "PH06",
}

# A sentence of its own where the reason matters more than the form.
SPECIAL: dict[tuple[str, str], tuple[str, str, str]] = {
    ("missing", "sources"): (
        "Tin chưa ghi nguồn (sources).",
        "Thêm khối sources:, ví dụ «- type: own» nếu đơn vị tự viết; "
        "tin dẫn báo ghi type: press và đủ outlet, author, published_at, url, mode.",
        "Công văn 797/UBND mục 4; Luật Báo chí 103/2016 Điều 36"),
    ("too_short", "sources"): (
        "Tin chưa ghi nguồn (sources).",
        "Thêm ít nhất một nguồn, ví dụ «- type: own» nếu đơn vị tự viết.",
        "Công văn 797/UBND mục 4; Luật Báo chí 103/2016 Điều 36"),
    ("missing", "alt"): (
        "Ảnh chưa có mô tả (alt).", "Viết một câu nói trong ảnh có gì, cho người không nhìn thấy ảnh.",
        "Thông tư 32/2017 Điều 18(1)(c)"),
}

_SHOWN = 6  # lines of a block that a hint names


def explain(error: ErrorDetails, model: type[BaseModel]) -> tuple[str, str, str, str]:
    """Code, message, hint and clause for one of pydantic's errors."""
    key = next((str(part) for part in reversed(error["loc"]) if isinstance(part, str)), "")
    context: Mapping[str, Any] = error.get("ctx", {})
    kind = error["type"]
    if kind in CUSTOM:
        better = code_hint(model, key, str(context.get("text", ""))) if kind == "slug_format" and len(error["loc"]) == 1 else ""
        return CUSTOM[kind], on_one_line(error["msg"]), better or str(context.get("hint", "")), ""
    code, message, hint = STANDARD[kind]
    if (kind, key) in SPECIAL:
        return (code, *SPECIAL[kind, key])
    block = blocks_with(model, key) if kind == "extra_forbidden" and len(error["loc"]) == 1 else ()
    if block:
        return code, f"Mục «{key}» phải nằm trong «{block[0]}».", _moved(key, block[0]), ""
    words = {"min_length": "", "max_length": "", "ge": "", "le": "", **context, **_choices(key, context), "label": label(key), "key": key,
             "input": _written(error.get("input", "")), "nearest": _nearest(key, known_keys(model)), **_shapes(model, error["loc"])}
    return code, on_one_line(message.format(**words)), hint.format(**words), ""


def _moved(key: str, block: str) -> str:
    return f"Thụt dòng này vào hai dấu cách, thẳng hàng với các dòng con ngay dưới dòng «{block}:»; không dùng «{key}» thì xóa."


def _choices(key: str, context: Mapping[str, Any]) -> dict[str, str]:
    """The values that may be chosen, each with what it means."""
    values = [re.findall(r"'([^']*)'", str(context.get(name, ""))) for name in ("expected", "expected_tags")]
    expected, tags = (", ".join(_with_words(key, value) for value in found) for found in values)
    return {"expected": expected, "expected_tags": tags, "tag": str(context.get("tag", "")).strip("'")}


def _with_words(key: str, value: str) -> str:
    words = choice(key, value)
    return value if words == value else f"{value} ({words})"


def _shapes(model: type[BaseModel], loc: tuple[int | str, ...]) -> dict[str, str]:
    """How a list, or the lines of a block, are written: with the names of its lines where there are few."""
    keys = keys_at(model, loc)
    if not keys:
        return {"item": "Mỗi mục một dòng, bắt đầu bằng dấu gạch «- ».",
                "lines": "Xuống dòng, thụt vào 2 dấu cách, viết «tên mục: nội dung»."}
    first, names = keys[0], "; ".join(f"«{key}: …»" for key in keys[:_SHOWN])
    item = f"Mỗi mục bắt đầu bằng một dòng «- {first}: …», thụt vào 2 dấu cách."
    return {"item": item, "lines": item if isinstance(loc[-1], int) else f"Xuống dòng, mỗi dòng con thụt vào 2 dấu cách: {names}."}


def _written(value: Any) -> str:
    """What stands at a key, short enough for a sentence."""
    return value[:60] if isinstance(value, str) else "một danh sách" if isinstance(value, list) else "các dòng con"


@cache
def known_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Keys of a model and of the records inside it, as pydantic's own JSON schema lists them."""
    schema = model.model_json_schema()
    parts = [schema, *schema.get("$defs", {}).values()]
    return tuple(sorted({key for part in parts for key in part.get("properties", {})}))


def is_misspelt(written: tuple[int | str, ...], meant: tuple[int | str, ...]) -> bool:
    """Whether the key at `written` looks like the missing one at `meant` («source», «sources»)."""
    return written[:-1] == meant[:-1] and bool(get_close_matches(str(written[-1]), [str(meant[-1])], cutoff=0.8))


def _nearest(key: str, known: Iterable[str]) -> str:
    near = get_close_matches(key, list(known), n=2, cutoff=0.6)
    return f"Có phải ý bạn là: {', '.join(near)}?" if near else "Xóa dòng này, hoặc xem các mục được dùng trong sổ tay."

"""Mỗi lãnh đạo phải có tiểu sử tóm tắt và lĩnh vực phụ trách.

Vì sao: luật buộc công khai để người dân biết việc gì thì gặp ai.
Sai: leader: true mà không có biography
Đúng: biography: Kỹ sư xây dựng, công tác tại phường từ năm 2009 …
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_organisation
from schemas.content import PortalContent
from schemas.problem import Level, Problem

RULE = Rule("CG10", Level.ERROR, "NĐ 42/2022 Điều 4; NĐ 224/2026 Điều 9(1)(c)", date(2022, 8, 15))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """There are leaders, and each has a biography (the field in charge is compulsory for every official)."""
    if content.organisation is None:
        return
    officials = [(("units", unit, "officials", place), official) for unit, part in enumerate(content.organisation.units)
                 for place, official in enumerate(part.officials) if official.leader]
    if not officials:
        yield complain_of_organisation(RULE, content, ("units",), "Chưa ghi ai là lãnh đạo.",
                                       "Thêm leader: true cho Chủ tịch, Phó Chủ tịch.")
    for loc, official in officials:
        if official.biography is None:
            yield complain_of_organisation(RULE, content, loc, f"Lãnh đạo {official.name} chưa có tiểu sử tóm tắt.",
                                           "Thêm dòng biography: vài câu về đào tạo và quá trình công tác.")

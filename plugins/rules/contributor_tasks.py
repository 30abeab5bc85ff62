"""Việc giao cho đơn vị viết bài phải theo chuyên mục có thật.

Vì sao: mỗi cơ quan, đoàn thể được giao viết về lĩnh vực của mình; gõ sai mã chuyên mục thì việc đã giao không ai đếm được.
Sai: contributors có categories: [thanh-nien]
Đúng: categories: [doan-the]
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule, complain_of_organisation
from schemas import law
from schemas.content import PortalContent
from schemas.problem import Level, Problem

RULE = Rule("CG14", Level.ERROR, "Công văn 797/UBND mục 4, 7", date(2023, 5, 26))


def check_portal(content: PortalContent, context: Context) -> Iterator[Problem]:
    """Each category of a contributor's task is one of schemas/law/categories.yml."""
    if content.organisation is None:
        return
    for index, contributor in enumerate(content.organisation.contributors):
        for place, category in enumerate(contributor.categories):
            if category not in law.categories():
                yield complain_of_organisation(RULE, content, ("contributors", index, "categories", place),
                                               f"Không có chuyên mục «{category}».", "Chép mã từ schemas/law/categories.yml.")

"""Mười ba nhóm nội dung phường, xã phải công khai có đủ trên cổng không?

Mỗi nhóm của Luật 10/2022/QH15 Điều 11 là một chỗ được xét (quy tắc CG04). Thành phố không có nghĩa vụ này.
"""

from plugins.core.scoring.fact import Answer, Fact, Verdict, answer_of, met
from plugins.core.scoring.own_files import exempted, not_due
from plugins.core.scoring.unit import Unit
from schemas.law import Category
from schemas.public_information import groups_of
from schemas.score_law import SheetLine


def answer(unit: Unit, line: SheetLine) -> Answer:
    """A fact for each group that may not be empty."""
    facts = (_group(group, unit) for group in groups_of(unit.facts.tier, unit.clock))
    return not_due(unit, line) or answer_of(facts, "Luật chỉ buộc phường, xã.")


def _group(group: Category, unit: Unit) -> Fact:
    if unit.facts.has_category(group.id):
        return met(group.title)
    if exempted(unit, "CG04"):
        return met(group.title, said="Được miễn trừ.")
    return Fact(group.title, Verdict.NOT_MET, unit.content.portal_path, 1, f"Nhóm {group.group} còn trống.", "CG04", group.clause,
                f"Đăng bài trong cong-khai/ với category: {group.id}.")

"""Không nêu tên người bệnh và bệnh của người ấy.

Vì sao: sức khỏe là dữ liệu nhạy cảm; người bệnh bị xa lánh, gia đình bị làm phiền.
Sai: bệnh nhân Nguyễn Văn Mẫu
Đúng: một bệnh nhân nam, 45 tuổi
"""

from collections.abc import Iterator
from datetime import date

from plugins.core.judging.rule import Context, Rule
from plugins.core.judging.sighted import complain_of_sightings, seen
from schemas.post import Post
from schemas.problem import Level, Problem

RULE = Rule("DL10", Level.ERROR, "Luật 91/2025/QH15; NĐ 356/2025 Điều 4", date(2023, 7, 1), today=True, strict_in_drafts=True)


def check(post: Post, context: Context) -> Iterator[Problem]:
    """No person is named together with an illness."""
    yield from complain_of_sightings(RULE, post, seen(context, "health"),
                                     "Nêu tên một người ({shown}) cùng với bệnh của người ấy",
                                     "Bỏ tên, chỉ ghi giới tính và nhóm tuổi. Đã có văn bản đồng ý thì ghi một miễn trừ DL10 vào "
                                     "content/exemptions.yml. Đã đẩy lên kho thì xóa dòng là chưa đủ: làm theo docs/lo-du-lieu.md.")

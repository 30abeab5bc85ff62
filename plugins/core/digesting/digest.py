"""The digest of a month: what the leadership reads in two minutes, and the tables behind it. No personal data goes in."""

from dataclasses import dataclass

from plugins.core.digesting.cases import Case
from plugins.core.digesting.figures import Figures, Month, figures, table
from plugins.core.digesting.most_read import Reading
from schemas.vietnamese import short_day

ASKED = ("question", "petition")
VERDICTS = {"true": "đúng", "false": "sai", "misleading": "gây hiểu nhầm", "unverified": "chưa kiểm chứng được"}


@dataclass(frozen=True)
class Digest:
    """Of one month: questions and petitions together and apart, by unit and field; consultations, rumours, and what is read.

    `units` are names of portals by key, in the order in which they are told.
    """

    month: Month
    units: dict[str, str]
    cases: tuple[Case, ...]
    readings: tuple[Reading, ...] = ()

    @property
    def asked(self) -> list[Case]:
        """Questions and petitions."""
        return [case for case in self.cases if case.kind in ASKED]

    @property
    def both(self) -> Figures:
        return figures("Tất cả", self.asked, self.month)

    @property
    def by_kind(self) -> list[Figures]:
        labels = {"question": "Câu hỏi", "petition": "Phản ánh, kiến nghị"}
        return [figures(labels[kind], (case for case in self.cases if case.kind == kind), self.month) for kind in ASKED]

    @property
    def by_unit(self) -> list[Figures]:
        return table(self.asked, self.month, lambda case: self.units[case.portal], list(self.units.values()))

    @property
    def by_field(self) -> list[Figures]:
        """The fields of which most was asked first."""
        rows = table(self.asked, self.month, lambda case: case.field, sorted({case.field for case in self.asked}))
        return sorted(rows, key=lambda row: (-row.received, -row.waiting, row.name))

    @property
    def late(self) -> list[Case]:
        """Questions and petitions that wait too long, and consultations without a result; the oldest limit first."""
        found = [case for case in self.cases if case.kind != "rumour" and case.is_late(self.month.last)]
        return sorted(found, key=lambda case: (case.due, case.portal, case.url))

    @property
    def consultations(self) -> list[Case]:
        """Those that were open in the month, or got their result in it."""
        found = [case for case in self.cases if case.kind == "consultation" and case.opened
                 and ((case.opened <= self.month.last and case.begun >= self.month.first) or self.month.has(case.answered))]
        return sorted(found, key=lambda case: (case.begun, case.portal, case.url))

    @property
    def rumours(self) -> list[Case]:
        """Those that were answered in the month."""
        return sorted((case for case in self.cases if case.kind == "rumour" and self.month.has(case.answered)),
                      key=lambda case: (case.answered, case.portal, case.url))

    def stage(self, case: Case) -> str:
        """How far a consultation was on the last day."""
        if case.answered and case.answered <= self.month.last:
            return f"có kết quả ngày {short_day(case.answered)}"
        if case.begun >= self.month.last:
            return "đang mở"
        return "quá hạn báo kết quả" if case.is_late(self.month.last) else "đã đóng, chờ kết quả"

    def verdict(self, case: Case) -> str:
        return VERDICTS[case.verdict]

    @property
    def summary(self) -> list[str]:
        """The sentences on top."""
        both, rumours = self.both, self.rumours
        first = (f"Trong {self.month.name}, người dân gửi {both.received} câu hỏi và kiến nghị (tháng trước {both.received_before}); "
                 f"đã trả lời {both.answered}" + (f", trong đó {both.in_time} đúng hạn" if both.answered else "") + ".")
        speed = [f"Một nửa số câu trả lời có sau {both.middle} ngày làm việc; lâu nhất {both.longest} ngày."] if both.days else []
        late = f", {both.late} việc quá hạn" if both.late else ""
        rest = f"Đến ngày {short_day(self.month.last)} còn {both.waiting} việc chưa trả lời{late}."
        asked = [row.name for row in self.by_field if row.received][:3]
        fields = [f"Người dân hỏi nhiều nhất về: {'; '.join(asked)}."] if asked else []
        told = f"Có {len(self.consultations)} đợt lấy ý kiến và {len(rumours)} tin đồn đã được xác minh."
        return [first, *speed, rest, *fields, told]

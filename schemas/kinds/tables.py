"""Rows of tables, written in the post's head (short) or in a CSV file beside it (long)."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Day, Line, Model, Name, TableFile
from schemas.shapes import Shape

Amount = Annotated[str, StringConstraints(pattern=r"^(-?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?|-?[0-9]+|)$"), Shape(
    "line", hint="Chỉ viết số, chấm ngăn hàng nghìn, phẩy trước phần lẻ, ví dụ 1.200 hoặc 79,2.")]


class PersonRow(Model):
    """One line of a list of persons that a law orders to publish: these columns and no other (Law 10/2022 Điều 11).

    `result` is a word of ours, so that no reason (an illness, a sentence) is told with it.
    """

    no: Annotated[int, Field(ge=1)]
    name: Name
    hamlet: Name
    result: Literal["được duyệt", "không được duyệt", "được gọi", "tạm hoãn", "được miễn"] | None = None
    amount: Amount | None = None
    decision: Line | None = None


class BudgetRow(Model):
    """One line of a budget table, amounts in million đồng (Circular 343/2016)."""

    no: Annotated[str, StringConstraints(max_length=8)]
    item: Line
    estimate: Amount | None = None
    actual: Amount | None = None
    share: Annotated[str, StringConstraints(max_length=12)] | None = None


class _Table(Model):
    file: TableFile | None = None

    @model_validator(mode="after")
    def _rows_or_file(self) -> "_Table":
        if bool(getattr(self, "rows", ())) == (self.file is not None):
            raise PydanticCustomError("table_rows", "Bảng phải có rows (bảng ngắn) hoặc file (tệp .csv), một trong hai.",
                                      {"hint": "Bảng dài hơn 40 dòng: để trong tệp .csv cạnh bài và ghi file: ten-bang.csv"})
        return self


class PersonList(_Table):
    """A list of persons; it must be taken down on `remove_after` (Law 91/2025)."""

    rows: tuple[PersonRow, ...] = Field(default=(), max_length=2000)
    legal_ground: Line
    remove_after: Day


class BudgetTable(_Table):
    """A budget table with the form it follows."""

    rows: tuple[BudgetRow, ...] = Field(default=(), max_length=400)


TABLE_LABELS = {
    "no": "STT", "name": "Họ và tên", "hamlet": "Ấp, khu phố", "result": "Kết quả", "amount": "Số tiền (đồng)", "decision": "Quyết định",
    "item": "Nội dung", "estimate": "Dự toán (triệu đồng)", "actual": "Thực hiện (triệu đồng)", "share": "So với dự toán (%)",
}

"""Administrative procedures: code, level and a link to the national service portal, no copied text (Decree 224/2026 Điều 9(1)(a))."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.fields import HttpsUrl, Line
from schemas.kinds.base import PostFields
from schemas.shapes import Shape


class Procedure(PostFields):
    """A procedure: fully online, partly online, or at the desk only."""

    code: Annotated[str, StringConstraints(pattern=r"^[0-9]\.[0-9]{6}(\.[0-9]{3}\.[0-9]{2}\.[0-9]{2}\.[A-Z][0-9]{2})?$"),
                    Shape("line", hint="Chép mã trên Cổng Dịch vụ công quốc gia, ví dụ 1.000000.")]
    level: Literal["full", "partial", "desk"]
    url: HttpsUrl
    audience: Line
    duration: Line
    fee: Line

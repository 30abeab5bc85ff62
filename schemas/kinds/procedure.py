"""Administrative procedures: code, level and a link to the national service portal, no copied text (Decree 224/2026 Điều 9(1)(a))."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from schemas.fields import HttpsUrl, Line
from schemas.kinds.base import PostFields


class Procedure(PostFields):
    """A procedure: fully online, partly online, or at the desk only."""

    code: Annotated[str, StringConstraints(pattern=r"\d\.\d{6}(\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?")]
    level: Literal["full", "partial", "desk"]
    url: HttpsUrl
    audience: Line
    duration: Line
    fee: Line

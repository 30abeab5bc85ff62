"""Official documents: the register of Decree 42/2022 Điều 4(1)(a), in the form of Decree 30/2020 Điều 8."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import Day, Line, Model, Name, Paragraph, SitePath, Slug
from schemas.kinds.base import Attachment, PostFields


class Signer(Model):
    """Who signed: prefix (TM., KT., TL., TUQ., Q.), office and name."""

    prefix: Literal["TM.", "KT.", "TL.", "TUQ.", "Q."] | None = None
    title: Name
    name: Name


class OfficialDocument(PostFields):
    """A document with its seven compulsory facts and at least one file to download.

    `number` is number and symbol together («797/UBND»); `type` is a key of schemas/law/document-types.yml.
    `effective` is when it takes effect, `ends` when it stops; `replaces` and `replaced_by` are paths of the register.
    """

    number: Annotated[str, Field(min_length=3, max_length=60)]
    type: Slug
    issuer: Name
    place: Name
    issued: Day
    effective: Day | None = None
    ends: Day | None = None
    abstract: Paragraph
    signer: Signer
    recipients: tuple[Line, ...] = Field(default=(), max_length=20)
    replaces: tuple[SitePath, ...] = Field(default=(), max_length=20)
    replaced_by: SitePath | None = None
    corrected_by: SitePath | None = None
    urgency: Literal["khan", "thuong-khan", "hoa-toc"] | None = None
    signed_digitally: bool = False
    attachments: tuple[Attachment, ...] = Field(min_length=1, max_length=30)

    @model_validator(mode="after")
    def _dates_in_order(self) -> "OfficialDocument":
        if self.effective and self.effective < self.issued:
            raise PydanticCustomError("effective_early", "Ngày có hiệu lực (effective) trước ngày ban hành (issued).",
                                      {"at": "effective", "hint": "Sửa lại một trong hai ngày."})
        if self.ends and self.ends < (self.effective or self.issued):
            raise PydanticCustomError("ends_early", "Ngày hết hiệu lực (ends) trước ngày có hiệu lực.",
                                      {"at": "ends", "hint": "Sửa lại ngày hết hiệu lực."})
        return self

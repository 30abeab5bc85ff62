"""The fields that every kind of post has."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from schemas.fields import (
    AttachmentFile,
    Day,
    Line,
    Model,
    Moment,
    Name,
    Paragraph,
    PictureFile,
    SitePath,
    Slug,
    Summary,
    Tag,
    Title,
)
from schemas.kinds.sources import Source


class Status(StrEnum):
    """What the editor says of the post; time and rules decide the rest (see schemas/state.py)."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Picture(Model):
    """A picture beside the post: its file, what it shows, who made it (Circular 32/2017 Điều 18(1)(c))."""

    file: PictureFile
    alt: Annotated[str, Field(min_length=10, max_length=200)]
    credit: Name
    caption: Line | None = None


class Attachment(Model):
    """A file beside the post that readers can download."""

    file: AttachmentFile
    title: Name


class Correction(Model):
    """A change that readers are told of (Law 104/2016 Điều 22)."""

    date: Day
    note: Line


class Withdrawal(Model):
    """When and why a post was taken down; the reason is public."""

    date: Day
    reason: Paragraph


class PostFields(Model):
    """Fields common to all kinds; Dublin Core's mandatory six follow from them (Circular 24/2011 Điều 4).

    `approver` is the member of the editorial board who approved the post (letter 797 §5).
    `late_reason` is why the post came after its deadline (Law 104/2016 Điều 18(4); schemas/law/deadlines.yml).
    """

    title: Title
    date: Moment
    category: Slug
    office: Name
    summary: Summary
    author: Name | None = None
    approver: Name | None = None
    tags: tuple[Tag, ...] = Field(default=(), max_length=12)
    sources: tuple[Source, ...] = Field(default=(), max_length=10)
    images: tuple[Picture, ...] = Field(default=(), max_length=30)
    attachments: tuple[Attachment, ...] = Field(default=(), max_length=30)
    status: Status = Status.PUBLISHED
    publish_at: Moment | None = None
    expires: Moment | None = None
    review_by: Day | None = None
    corrections: tuple[Correction, ...] = Field(default=(), max_length=30)
    withdrawn: Withdrawal | None = None
    moved_from: SitePath | None = None
    late_reason: Line | None = None

    @property
    def goes_online(self) -> datetime:
        """The first instant at which readers may see the post."""
        return self.publish_at or self.date

    @model_validator(mode="after")
    def _withdrawal_is_explained(self) -> "PostFields":
        if (self.status is Status.WITHDRAWN) != (self.withdrawn is not None):
            raise PydanticCustomError(
                "withdrawn_reason", "Bài gỡ xuống phải có cả «status: withdrawn» và ngày, lý do gỡ.",
                {"at": "withdrawn" if self.withdrawn else "status",
                 "hint": "Thêm khối withdrawn: gồm date và reason (lý do công khai cho người đọc)."})
        return self

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "PostFields":
        if self.expires and self.expires <= self.goes_online:
            raise PydanticCustomError(
                "expires_early", "Ngày hết hạn không sau ngày đăng.",
                {"at": "expires", "hint": "Sửa expires thành ngày sau date (hoặc publish_at)."})
        return self

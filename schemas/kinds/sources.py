"""Where a piece of news comes from: our own report, another body's document, or the press."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.fields import Day, HttpsUrl, Line, Model, Moment, Name

UNNAMED = "không ghi"  # what stands for the author of an article that names none (law: then the outlet stands alone)


class OwnReport(Model):
    """Written by this portal's own people."""

    type: Literal["own"]
    note: Line | None = None


class DocumentSource(Model):
    """Another body's document: who issued it, its number and date, and a link where it can be read."""

    type: Literal["document"]
    issuer: Name
    number: Annotated[str, Field(min_length=3, max_length=60)]
    date: Day
    title: Line | None = None
    url: HttpsUrl | None = None


class PressSource(Model):
    """A press article: outlet, author, time and address (Press Law 103/2016 Điều 3(20), 36(1)).

    `mode` says whether the post only points to the article or quotes it word for word.
    """

    type: Literal["press"]
    outlet: Name
    author: Name
    published_at: Moment
    url: HttpsUrl
    mode: Literal["link", "quote"]
    title: Line | None = None

    @property
    def byline(self) -> str:
        """The author for readers."""
        return "báo không ghi tên tác giả" if self.author.casefold() == UNNAMED else self.author


Source = Annotated[OwnReport | DocumentSource | PressSource, Field(discriminator="type")]

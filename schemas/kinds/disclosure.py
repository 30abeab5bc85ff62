"""Disclosures: the 14 groups of the Grassroots Democracy Law 10/2022/QH15 Điều 11."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.fields import Day, Line, Model, Name, SitePath
from schemas.kinds.base import PostFields
from schemas.kinds.tables import BudgetTable, PersonList


class Budget(Model):
    """Period, stage and form of a budget disclosure (Circular 343/2016 Điều 15–16)."""

    period: Line
    stage: Literal["submitted", "decided", "execution", "settlement", "audit"]
    form: Annotated[str, Field(max_length=40)]
    table: BudgetTable


class Project(Model):
    """A project's record (Decree 43/2011 Điều 10(1)(h))."""

    name: Line
    aim: Line
    field: Name
    type: Name
    time: Line
    budget: Line
    funding: Line
    funder: Name
    status: Line


class Noticeboard(Model):
    """From when to when it hung on the board; without `end` it hangs for good, as groups 4 and 13 do (Law 10/2022 Điều 13(2))."""

    start: Day
    end: Day | None = None


class Broadcast(Model):
    """From when to when it was read on the loudspeakers (Law 10/2022 Điều 13(3))."""

    start: Day
    end: Day


class Disclosure(PostFields):
    """What the unit must make public; which extra data its group asks for stands in schemas/law/categories.yml."""

    decision: Line | None = None
    forms: tuple[Literal["niem-yet", "cong-ttdt", "truyen-thanh", "truong-ap", "van-ban", "doi-thoai", "tiep-dan",
                         "doan-the", "mang-xa-hoi", "khac"], ...] = Field(min_length=1)
    noticeboard: Noticeboard | None = None
    loudspeaker: Broadcast | None = None
    supersedes: SitePath | None = None
    budget: Budget | None = None
    project: Project | None = None
    persons: PersonList | None = None

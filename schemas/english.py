"""What portal.yml and organisation.yml say in English (Decree 42/2022 Điều 7(2))."""

from pydantic import Field

from schemas.fields import Line, Model, Name, Paragraph


class PortalEnglish(Model):
    """What the portal says of the unit in English (Decree 42/2022 Điều 7(2)): functions and tasks, where it is, when it is open."""

    name: Name
    introduction: Paragraph
    functions: tuple[Line, ...] = Field(min_length=1, max_length=12)
    address: Line
    hours: Line


class UnitEnglish(Model):
    """The name and the tasks of a part of the organisation in English."""

    name: Name
    tasks: Line

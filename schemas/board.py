"""Who writes for a portal: the editorial board, and the bodies that contribute (letter 797 §4, §5, §7)."""

from typing import Annotated, Literal

from pydantic import Field

from schemas.fields import Day, ForgeAccount, Line, Model, Name, SitePath, Slug

BOARD_ITSELF = "Ban Biên tập"  # what stands for the author of a post that the board answers for as a whole


class Member(Model):
    """A member of the editorial board.

    `account` is the member's account at the forge; it may write in the portal's folder. `approves` says that the member may take
    posts of others into the protected branch, and change the portal's own files.
    """

    role: Name
    name: Name
    position: Name
    tasks: Line
    account: ForgeAccount | None = None
    approves: bool = False


class Board(Model):
    """The editorial board: by which decision, under which regulation, who (letter 797 §5)."""

    decision: Line
    decided: Day
    regulation: SitePath | None = None
    members: tuple[Member, ...] = Field(min_length=2, max_length=20)


class Contributor(Model):
    """A body that writes for the portal, with its task (letter 797 §4 ¶1, §7).

    `name` is what its posts write as their office; `unit` is its id in the organisation chart, where it stands there.
    `posts` is how many posts a month it was given as its task (0: none, only when there is something to tell), in these `categories`
    (none: any). `writers` are persons of it whose names may stand as authors.
    """

    id: Slug
    kind: Literal["party", "front", "association", "agency", "service", "force"]
    name: Name
    tasks: Line
    posts: Annotated[int, Field(ge=0, le=60)] = 0
    categories: tuple[Slug, ...] = Field(default=(), max_length=12)
    unit: Slug | None = None
    writers: tuple[Name, ...] = Field(default=(), max_length=20)


CONTRIBUTOR_KINDS = {
    "party": "Cơ quan tham mưu, giúp việc của Đảng", "front": "Mặt trận Tổ quốc", "association": "Tổ chức chính trị – xã hội, đoàn thể",
    "agency": "Cơ quan chuyên môn", "service": "Đơn vị sự nghiệp", "force": "Công an, quân sự",
}

"""What a page may weigh: figures of schemas/law/weights.yml."""

from functools import cache

from schemas.fields import Model
from schemas.law_file import read_law_file


class PageBudget(Model):
    """Bytes after gzip, requests, and the phone for which pictures are chosen (width in points, pixels of a point)."""

    html: int
    first_view: int
    first_view_of_post: int
    requests: int
    requests_of_tools: int
    phone_width: int
    phone_pixels: int


@cache
def page_budget() -> PageBudget:
    """What every page may weigh."""
    return read_law_file(PageBudget, "weights")

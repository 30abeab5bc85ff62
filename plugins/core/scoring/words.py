"""Numbers and days as people write them in Vietnamese."""

from decimal import Decimal
from fractions import Fraction

from plugins.core.scoring.sheet import rounded


def points(value: Decimal | Fraction | None) -> str:
    """«12», «12,50»; «–» where there is none."""
    if value is None:
        return "–"
    exact = value if isinstance(value, Decimal) else rounded(value)
    return f"{exact:.2f}".removesuffix(".00").replace(".", ",")


def percent(share: Fraction | None) -> str:
    """«87,5 %» of a part from 0 to 1."""
    return "–" if share is None else points(share * 100) + " %"


def month(key: str) -> str:
    """«11/2026» for «2026-11»."""
    return f"{key[5:]}/{key[:4]}"

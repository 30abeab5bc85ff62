"""Which posts of other units a post repeats: by the fingerprints that both have (schemas/files/likeness.py)."""

from collections import Counter
from dataclasses import dataclass

from plugins.core.corpus import CorpusFacts, CorpusRow
from schemas.kinds.base import Status
from schemas.source_law import source_law


@dataclass(frozen=True)
class Copy:
    """Another post that has a part of this one's text; `percent` is how much of the shorter of the two is in both."""

    other: CorpusRow
    percent: int


def nearest_original(row: CorpusRow, corpus: CorpusFacts) -> Copy | None:
    """The earlier post of another unit that shares most with this one, where it is enough to speak of."""
    law = source_law()
    mine = [print_ for print_ in row.prints if print_ not in corpus.stock_prints]
    shared = Counter(other.path for print_ in mine for other in corpus.by_print.get(print_, ()) if _is_original(other, row))
    found = [_copy(corpus.by_path[path], count, len(mine), corpus) for path, count in shared.items() if count >= law.copied_prints]
    enough = [copy for copy in found if copy.percent >= law.copied_share]
    return min(enough, key=lambda copy: (-copy.percent, copy.other.date, copy.other.path), default=None)


def _is_original(other: CorpusRow, row: CorpusRow) -> bool:
    """The same unit may repeat itself; of two posts the later one is the copy."""
    return (other.portal != row.portal and other.status is Status.PUBLISHED and other.kind not in source_law().uncopied_kinds
            and (other.date, other.path) < (row.date, row.path))


def _copy(other: CorpusRow, count: int, mine: int, corpus: CorpusFacts) -> Copy:
    theirs = sum(print_ not in corpus.stock_prints for print_ in other.prints)
    return Copy(other, 100 * count // min(mine, theirs))

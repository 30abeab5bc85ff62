"""Regular expressions that are compiled when they are first asked: to compile all takes longer than to read several posts."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split", "pattern")


def lazy_regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, but a fault in the pattern shows only when it is used."""
    return cast("re.Pattern[str]", _LazyRegex(pattern, flags))


class _LazyRegex:
    def __init__(self, pattern: str, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        """Asked only while a method is not there: from then on it is the compiled pattern's own, as fast as any."""
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(*self._written)
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)

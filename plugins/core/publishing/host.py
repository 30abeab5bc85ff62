"""What the drawer `hosts` gives: web hosting of one kind each. A plug is a module with the names of HostModule."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Protocol

from plugins.core.publishing.manifest import Manifest
from plugins.core.publishing.release import Release


class HostError(Exception):
    """The hosting did not do what it should; the message is Vietnamese and names no secret."""


@dataclass(frozen=True)
class Promise:
    """What a kind of hosting can hold to, in words for the person who publishes.

    `atomic`: a reader sees the old site or the new one, never both; else files change one by one, in the order that `reader` tells.
    """

    atomic: bool
    reader: str
    rollback: str
    needs: str


class Notes(Protocol):
    """Small files beside a site, in a place that is not served: tickets of the lock, journals. Names are of letters, digits, «.-»."""

    def names(self) -> list[str]: ...

    def read(self, name: str) -> bytes | None: ...

    def write(self, name: str, data: bytes) -> None:
        """Whole or not at all, where the hosting can."""

    def remove(self, name: str) -> None: ...


class HostModule(Protocol):
    """A plug of the drawer. Every function raises HostError where the hosting does not do it.

    `settings` are of the class Settings; `there` is what `opened` gives.
    """

    Settings: type[Any]
    PROMISE: Promise

    def opened(self, settings: Any) -> AbstractContextManager[Any]:
        """The hosting, ready to be spoken to, as all other functions take it."""

    def notes(self, there: Any) -> Notes: ...

    def online(self, there: Any) -> bytes | None:
        """The manifest that is online; None where nothing is."""

    def is_unfinished(self, there: Any) -> bool:
        """Whether a run that was killed may have left files online that are not of the manifest."""

    def put(self, release: Release, there: Any, before: Manifest | None, fence: Callable[[], None]) -> float:
        """Bring a release online in place of `before`; `fence` raises where another publisher has taken over.

        Returns for how many seconds old and new files stood side by side: 0 where the host is atomic.
        """

    def kept(self, there: Any) -> list[str]:
        """Names of the releases that the host itself can go back to, the newest first."""

    def kept_manifest(self, there: Any, release: str) -> bytes | None:
        """The manifest of one of them; None where it is not there."""

    def tidy(self, there: Any, keep: int) -> None:
        """Remove releases beyond the newest `keep`; never the one that is online, never what is not ours."""

    def inventory(self, there: Any) -> dict[str, str]:
        """SHA-256 of every file that stands online, read back by the host's own transport."""

"""What a plug of plugins/forms offers."""

from typing import Protocol

from plugins.core.forming.units import Asked


class FormModule(Protocol):
    """The contract of the drawer."""

    __name__: str
    __doc__: str | None

    def files(self, asked: Asked) -> dict[str, str]:
        """The files of the form, by path in its own folder."""

"""Other code and another theme, for both builds of a comparison."""

from pathlib import Path


class Looks:
    """Stands for the developers."""

    def __init__(self, top: Path) -> None:
        self.top = top

    def change(self, change: str) -> None: ...

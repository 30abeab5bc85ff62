"""How a generator of ours is plugged into Pelican."""

from typing import Any

from pelican.plugins import signals


def register_generator(generator: type[Any]) -> None:
    """Make Pelican use the generator (its signals forget a function that nobody else holds: `weak=False`)."""

    def add(pelican: Any) -> type[Any]:
        return generator

    signals.get_generators.connect(add, weak=False)

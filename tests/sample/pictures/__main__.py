"""Command line: python -m tests.sample.pictures --out DIR."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from pathlib import Path

from . import scenes
from .registry import SCENES
from .render import render

DEFAULT_OUT = Path("/tmp/pictures/out")


def load_scenes() -> None:
    """Import every scene module so that it registers its scenes."""
    for module in pkgutil.iter_modules(scenes.__path__):
        importlib.import_module(f"{scenes.__name__}.{module.name}")


def main() -> None:
    """Render all scenes, or only those named."""
    parser = argparse.ArgumentParser(description="Draw the sample pictures as JPEG files.")
    parser.add_argument("--out", type=Path, default=DEFAULT_OUT, help="folder for the pictures")
    parser.add_argument("--only", nargs="*", default=[], metavar="NAME", help="draw only these scenes")
    parser.add_argument("--catalogue", type=Path, help="also write the list with alt texts here")
    options = parser.parse_args()
    load_scenes()
    unknown = set(options.only) - set(SCENES)
    if unknown:
        parser.error(f"no such scene: {', '.join(sorted(unknown))}")
    chosen = [SCENES[name] for name in sorted(options.only or SCENES)]
    render(chosen, options.out)
    if options.catalogue:
        lines = (SCENES[name].line() for name in sorted(SCENES))
        options.catalogue.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

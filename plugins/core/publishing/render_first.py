"""The one place where publishing asks for a render of what is checked out."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.core.options import Options

BUILD = Path(__file__).resolve().parents[3] / "build.py"


def render_portals(portals: Sequence[str], options: Options) -> list[str]:
    """Render into the output folder; gives the portals whose folder there is finished, and of this render.

    A fault of one portal is told by the exit code of all: then each is rendered for itself, to know which one it is.
    """
    if _render(portals, options):
        return list(portals)
    return [key for key in portals if _render([key], options)] if len(portals) > 1 else []


def _render(portals: Sequence[str], options: Options) -> bool:
    words = [word for key in portals for word in ("-p", key)]
    done = subprocess.run([
        sys.executable, "-I", str(BUILD), "render", *words, "--content", str(options.content), "--output", str(options.output),
        *(["--cache", str(options.cache)] if options.cache else []),
        "--as-of", options.as_of.strftime("%Y-%m-%dT%H:%M+07:00"), "--jobs", str(options.jobs),
        "--publish", str(options.publish_file), "--target", options.publishing.target], check=False)
    return done.returncode == 0

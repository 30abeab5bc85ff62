"""The one place where a step asks for a render of what is checked out, in a process of its own."""

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
    return subprocess.run([*render_command(options), *words], check=False).returncode == 0


def render_command(options: Options) -> list[str]:
    """The command line of a render that is told what this step was told, but for the portals."""
    return [sys.executable, "-I", str(BUILD), "render", "--content", str(options.content), "--output", str(options.output),
            *(["--cache", str(options.cache)] if options.cache else []),
            "--as-of", options.as_of.strftime("%Y-%m-%dT%H:%M+07:00"), "--jobs", str(options.jobs),
            "--publish", str(options.publish_file), "--target", options.publishing.target]

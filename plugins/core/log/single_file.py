"""The verifier as one file: the modules that check, one after the other, so that they need nothing but Python.

They import the standard library and each other only; what they import of each other is left out, for it stands above.
"""

import re
from pathlib import Path

HERE = Path(__file__).parent
MODULES = ("hashing", "ed25519", "note", "checkpoint", "statement", "page_text", "proof")
_OURS = re.compile(r"^from plugins\.core\.log\.\w+ import .*\n", re.M)


def one_file(main: str) -> str:
    """All of it, and `main` at the end, which does the talking; `main` begins with what the file is."""
    head, mark, rest = main.partition("\n\n")
    parts = [_OURS.sub("", (HERE / f"{name}.py").read_text("utf-8")) for name in MODULES]
    return "\n\n".join([head + mark, *parts, _OURS.sub("", rest)])

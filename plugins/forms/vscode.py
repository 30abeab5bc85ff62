"""VS Code and web IDEs built on it: the data files are checked while one types (YAML extension), and posts come as snippets."""

import json
import re

from plugins.core.drafting.skeleton import skeleton
from plugins.core.forming.units import Asked
from plugins.forms.json_schema import DATA_FILES
from schemas.kinds import KINDS

SCHEMAS = ".vscode/json-schema"  # where the repository keeps the folder that this step writes
_TITLE = "TIEU-DE"


def files(asked: Asked) -> dict[str, str]:
    """settings.json, the extensions that it needs, and the snippets; they go into .vscode/ of the repository."""
    return {name: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for name, value in (
        ("settings.json", _settings(asked)), ("extensions.json", {"recommendations": ["redhat.vscode-yaml"]}),
        ("bai-viet.code-snippets", _snippets(asked)))}


def _settings(asked: Asked) -> dict[str, object]:
    schemas = {f"./{SCHEMAS}/{name}.schema.json": f"{asked.prefix}**/{name}.yml" for name in DATA_FILES}
    return {"yaml.schemas": schemas, "yaml.yamlVersion": "1.2", "yaml.schemaStore.enable": False, "files.eol": "\n",
            "files.encoding": "utf8", "files.insertFinalNewline": True, "editor.unicodeHighlight.allowedLocales": {"vi": True}}


def _snippets(asked: Asked) -> dict[str, object]:
    """Typing «bai-tin-tuc» gives a whole draft, the cursor at its title."""
    return {kind.label: {"scope": "markdown", "prefix": f"bai-{kind.folder}", "description": f"Bài mới: {kind.label}",
                         "body": _as_snippet(skeleton(kind, _TITLE, asked.as_of)).split("\n")} for kind in KINDS.values()}


def _as_snippet(text: str) -> str:
    """The text with its `$`, `}` and `\\` meant as they stand, and one stop."""
    return re.sub(r"([\\$}])", r"\\\1", text).replace(_TITLE, "$1")

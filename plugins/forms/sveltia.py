"""Sveltia CMS: the configuration of each unit, in its own schema; the program itself is its users' choice."""

from typing import Any

from plugins.core.forming.collections import LONGEST_NAME
from plugins.core.forming.engines import SLUG, Engine, backend_of, configuration
from plugins.core.forming.units import Asked, Forge

_ENGINE = Engine(True, {"slug": {**SLUG, "maxlength": LONGEST_NAME}, "output": {"omit_empty_optional_fields": True}}, "{{slug}}")
_NO_FORGE = "to-chuc/kho-bai"  # Sveltia works in the editor's own folder, and yet asks for the name of a repository


def files(asked: Asked) -> dict[str, str]:
    """config.yml per unit."""
    return {f"{content.key}/config.yml": configuration(content, asked, _ENGINE, _backend(asked.forge)) for content in asked.portals}


def _backend(forge: Forge) -> dict[str, Any]:
    if forge.kind == "local":
        return {"name": "github", "repo": forge.repository or _NO_FORGE}
    return {**backend_of(forge), "name": "gitea" if forge.kind == "forgejo" else forge.kind}

"""How Decap and Sveltia differ: what they may be told, and where they find the repository."""

from dataclasses import dataclass
from typing import Any

import yaml

from plugins.core.forming.collections import collections_of
from plugins.core.forming.units import Asked, Forge, unit_name
from schemas.content import PortalContent

SLUG = {"encoding": "ascii", "clean_accents": True, "sanitize_replacement": "-"}
COMMITS = {"create": "Bài mới: {{slug}}", "update": "Sửa bài: {{slug}}", "delete": "Xóa: {{slug}}", "uploadMedia": "Tải lên: {{path}}",
           "deleteMedia": "Bỏ tệp: {{path}}"}
LOCAL_PROXY = "http://127.0.0.1:8081"  # decap-server on the editor's own machine
_WORKFLOW = ("github", "gitlab", "forgejo")  # where Decap keeps drafts as proposals
_HEAD = "# Do «python build.py forms» viết từ các mô hình trong schemas/kinds; đừng sửa ở đây.\n"


@dataclass(frozen=True)
class Engine:
    """A program of forms; `whole_blocks`: its editors can leave out a block of fields as a whole; `keys` only it understands."""

    whole_blocks: bool
    keys: dict[str, Any]
    slug: str  # how the folder of a new post is named


def configuration(content: PortalContent, asked: Asked, engine: Engine, backend: dict[str, Any]) -> str:
    """config.yml of one unit."""
    config = {
        "backend": backend | {"branch": asked.forge.branch, "commit_messages": COMMITS},
        **engine.keys,
        "app_title": f"Viết bài: {unit_name(content)}",
        "media_folder": f"{asked.prefix}{content.folder}", "public_folder": "",
        "show_preview_links": False, "editor": {"preview": False},
        "collections": [{**form, "slug": engine.slug} for form in collections_of(content, asked, engine.whole_blocks)],
    }
    return _HEAD + yaml.dump(config, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1_000)


class _Plain(yaml.SafeDumper):
    """Without anchors: what is used twice is written twice, as people read it."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def backend_of(forge: Forge) -> dict[str, Any]:
    """The repository at its forge, as both programs call it."""
    api = {"gitlab": "/api/v4", "gitea": "/api/v1", "forgejo": "/api/v1"}.get(forge.kind, "")
    places = {"base_url": forge.url, "api_root": forge.url + api} if forge.url and api else {}
    sign_in = {"app_id": forge.app_id} if forge.app_id else {}
    return {"name": forge.kind, "repo": forge.repository, **places, **({"auth_type": "pkce"} if forge.kind == "gitlab" else {}), **sign_in}


def publish_mode(forge: Forge) -> str:
    """Drafts become proposals where the program can do that at this forge; else what is saved is committed."""
    return "editorial_workflow" if forge.kind in _WORKFLOW else "simple"

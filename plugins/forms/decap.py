"""Decap CMS: one page of forms per unit with its configuration, and a page to choose the unit; the program is copied beside them."""

from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader

from plugins.core.forming.collections import LONGEST_NAME
from plugins.core.forming.engines import LOCAL_PROXY, SLUG, Engine, backend_of, configuration, publish_mode
from plugins.core.forming.units import Asked, Forge, unit_name

PROGRAM, START = "decap-cms.js", "start.js"  # the second one starts the first
_THEME = Path(__file__).resolve().parents[2] / "themes" / "forms"
_GITHUB = ("https://api.github.com", "https://www.githubstatus.com")


def files(asked: Asked) -> dict[str, str]:
    """config.yml and index.html per unit."""
    pages = Environment(loader=FileSystemLoader(_THEME), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    names = {content.key: unit_name(content) for content in asked.portals}
    found = {START: (_THEME / START).read_text("utf-8"), "index.html": pages.get_template("units.html").render(names=names)}
    for content in asked.portals:
        found[f"{content.key}/index.html"] = pages.get_template("decap.html").render(
            unit=names[content.key], hosts=_hosts(asked.forge))
        found[f"{content.key}/config.yml"] = configuration(content, asked, _engine(asked.forge), _backend(asked.forge))
    return found


def _engine(forge: Forge) -> Engine:
    keys = {"locale": "vi", "publish_mode": publish_mode(forge), "slug": SLUG}
    return Engine(False, keys, f"{{{{slug | truncate({LONGEST_NAME}, '-')}}}}")


def _backend(forge: Forge) -> dict[str, str]:
    return {"name": "proxy", "proxy_url": f"{forge.url or LOCAL_PROXY}/api/v1"} if forge.kind == "local" else backend_of(forge)


def _hosts(forge: Forge) -> tuple[str, ...]:
    """Where the page may send something: the forge, and nobody else."""
    address = forge.url or (LOCAL_PROXY if forge.kind == "local" else "")
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(address)) if address else ""
    return (origin,) if origin else _GITHUB

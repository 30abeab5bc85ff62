"""Turn the scenes' SVG into JPEG files through headless Chromium."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from tests.sample.browser import chromium

from .registry import Scene

HEAVIEST = 108_000

FINISH = """<defs><filter id="grain" x="0" y="0" width="100%" height="100%">
<feTurbulence type="fractalNoise" baseFrequency="0.55" numOctaves="2" seed="7"/>
<feColorMatrix values="0 0 0 0 .25  0 0 0 0 .2  0 0 0 0 .15  0 0 0 1.1 -.48"/></filter>
<radialGradient id="corners" cx=".5" cy=".45" r=".78"><stop offset=".62" stop-color="#12303a"
 stop-opacity="0"/><stop offset="1" stop-color="#12303a" stop-opacity=".24"/></radialGradient>
<linearGradient id="warmth" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#ffe9b0"
 stop-opacity=".2"/><stop offset=".55" stop-color="#ffe9b0" stop-opacity="0"/></linearGradient></defs>
<rect width="100%" height="100%" fill="url(#warmth)"/><rect width="100%" height="100%"
 fill="url(#corners)"/><rect width="100%" height="100%" filter="url(#grain)" opacity=".16"/>"""


def page_of(scene: Scene) -> str:
    """The whole HTML page for one scene."""
    w, h = scene.size
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
    return f'<!doctype html><body style="margin:0;overflow:hidden">{head}{scene.draw()}{FINISH}</svg>'


def jpeg(png: bytes) -> bytes:
    """Encode as progressive JPEG without metadata, lowering quality if too heavy."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    for quality in (84, 80, 76, 72, 68, 64, 60):
        out = io.BytesIO()
        picture.save(out, "JPEG", quality=quality, optimize=True, progressive=True)
        if out.tell() <= HEAVIEST:
            break
    return out.getvalue()


def _shoot(page: Page, scene: Scene) -> bytes:
    page.set_viewport_size({"width": scene.size[0], "height": scene.size[1]})
    page.set_content(page_of(scene))
    return page.screenshot(type="png")


def render(scenes: Iterable[Scene], out: Path) -> None:
    """Write one JPEG per scene into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    with chromium() as browser:
        page = browser.new_page()
        for scene in scenes:
            data = jpeg(_shoot(page, scene))
            (out / f"{scene.name}.jpg").write_bytes(data)
            print(f"{scene.name}.jpg {scene.size[0]}x{scene.size[1]} {len(data) // 1000} kB")

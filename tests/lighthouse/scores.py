"""Runs Lighthouse (npm ci --prefix tests/lighthouse) in the real Chromium, with its settings for a phone, on one page of a portal behind nginx."""

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from plugins.core.publishing.sites import site_of
from tests.sample.browser import CHROMIUM
from tests.web_servers import WebServer
from tests.worlds import publishing

PROGRAM = Path(__file__).parent / "node_modules" / "lighthouse" / "cli" / "index.js"
KEY = "ninh-son"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMINGS = ("first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "speed-index")


@dataclass(frozen=True)
class Scores:
    """What Lighthouse says of a page: points of 100 by category, what costs points («category: audit, the elements»), timings as it writes them."""

    points: dict[str, int]
    faults: list[str]
    timings: dict[str, str]


def addresses(portal: Path) -> list[str]:
    """Home, the newest news page with a picture, the register of documents and the search page of a built portal."""
    news = [page for page in portal.glob("tin-tuc/2*/*/index.html") if "<figure" in page.read_text("utf-8")]
    newest = max(news, key=lambda page: page.as_posix())
    return ["/", f"/{newest.parent.relative_to(portal).as_posix()}/", "/van-ban/", "/tim-kiem/"]


def score(server: WebServer, path: str, categories: tuple[str, ...] = CATEGORIES) -> Scores:
    """Lighthouse's word on one page of the portal of Ninh Sơn."""
    site = site_of(KEY, publishing())
    hosts = f"MAP *:443 127.0.0.1:{server.https}, MAP *:80 127.0.0.1:{server.http}"
    flags = f'--headless=new --no-sandbox --disable-gpu --disable-quic --ignore-certificate-errors --host-resolver-rules="{hosts}"'
    words = ["node", str(PROGRAM), f"https://{site.host}{path}", "--output=json", "--output-path=stdout", "--quiet",
             "--no-enable-error-reporting", f"--only-categories={','.join(categories)}", f"--chrome-flags={flags}"]
    done = subprocess.run(words, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": str(CHROMIUM)}, timeout=400, check=False)
    assert done.returncode == 0, done.stderr
    return _read(json.loads(done.stdout))


def _read(told: dict[str, object]) -> Scores:
    report: dict = told  # type: ignore[type-arg]
    assert "runtimeError" not in report, report["runtimeError"]
    points = {key: round(100 * (category["score"] or 0)) for key, category in report["categories"].items()}
    faults = [f"{key}: {_fault(report['audits'][one['id']])}" for key, category in report["categories"].items() if key != "performance"
              for one in category["auditRefs"] if one["weight"] and report["audits"][one["id"]]["score"] not in (1, None)]
    return Scores(points, faults, {name: report["audits"][name]["displayValue"] for name in TIMINGS if name in report["audits"]})


def _fault(audit: dict) -> str:  # type: ignore[type-arg]
    items = audit.get("details", {}).get("items", [])
    return f"{audit['title']} {audit.get('explanation', '')} {json.dumps(items, ensure_ascii=False)[:600]}"

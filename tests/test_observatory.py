"""R32: Mozilla's HTTP Observatory, run offline by its own code, on every kind of page of every portal behind a real nginx."""

import json
import os
import subprocess
from pathlib import Path

from plugins.core.publishing.sites import site_of
from tests.conftest import need
from tests.served import page_of_every_kind, url_path, withdrawn_post
from tests.web_servers import WebServer
from tests.worlds import PORTALS, publishing

FOLDER = Path(__file__).parent / "observatory"
GOAL = 130  # A+ is 100


def scores(nginx: WebServer, lines: list[str]) -> list[dict[str, object]]:
    """What the Observatory says of each «host path»."""
    need((FOLDER / "node_modules" / "@mdn").exists(), "the HTTP Observatory (npm ci --prefix tests/observatory)")
    done = subprocess.run(["node", str(FOLDER / "score.mjs"), str(nginx.http), str(nginx.https)], input="\n".join(lines), capture_output=True,
                          text=True, env={**os.environ, "NODE_EXTRA_CA_CERTS": str(nginx.authority)}, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_every_kind_of_page_of_every_portal_reaches_the_goal(nginx: WebServer, sample: Path) -> None:
    lines = []
    for key in PORTALS:
        host = site_of(key, publishing()).host
        paths = [url_path(sample / key, page) for page in page_of_every_kind(sample / key)]
        lines += [f"{host} {path}" for path in [*paths, withdrawn_post(sample, key), "/khong-co/", "/cu/"]]
    found = scores(nginx, lines)
    assert len(found) == len(lines)
    assert [one for one in found if int(str(one["score"])) < GOAL or one["failed"]] == []
    assert {one["status"] for one in found} == {200, 404, 410}


def test_the_goal_is_missed_where_a_header_is_missing(nginx: WebServer, sample: Path) -> None:
    """The measure itself works: without our snippet's headers the score falls."""
    snippet = nginx.www.parent / "out/hosting/nginx/snippets/cong.conf"
    text = snippet.read_text("utf-8")
    host = site_of("city", publishing()).host
    assert scores(nginx, [f"{host} /"])[0]["score"] == GOAL
    try:
        snippet.write_text(text.replace("add_header Content-Security-Policy", "# "), "utf-8")
        nginx.reload()
        nginx.until(lambda: "content-security-policy" not in nginx.get(host, "/").headers)
        assert int(str(scores(nginx, [f"{host} /"])[0]["score"])) < 100
    finally:
        snippet.write_text(text, "utf-8")
        nginx.reload()

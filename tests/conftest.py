"""Programs that a user's machine may lack: a test that needs one is skipped by name there, and fails in CI."""

import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from plugins.core.publishing.sites import SiteAddresses, site_of
from tests.portal_server import PortalServer
from tests.sample.browser import CHROMIUM, chromium
from tests.served import page_of_every_kind, url_path, withdrawn_post
from tests.server_programs import SBIN
from tests.web_servers import WebServer, serving
from tests.worlds import PORTALS, build_sample, publishing

VNU = Path(__file__).parent / "html" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def need(there: object, name: str) -> None:
    """Skip the test where the program is missing; in CI, fail it."""
    if there:
        return
    if os.environ.get("CI"):
        pytest.fail(f"CI must have {name}")
    pytest.skip(f"needs {name}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    need(CHROMIUM, "chromium")
    with chromium() as found:
        yield found


@pytest.fixture(scope="session")
def nu_checker() -> list[str]:
    need(shutil.which("java"), "java")
    need(VNU.exists(), "vnu-jar (npm ci --prefix tests/html)")
    return ["java", "-jar", str(VNU)]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The eleven portals of the sample content, built once a session."""
    return build_sample(tmp_path_factory)


@pytest.fixture(scope="session")
def nginx(sample: Path) -> Iterator[WebServer]:
    """All portals of the sample behind nginx with the files that `hosting` writes; «/cu/» has moved."""
    need(shutil.which("nginx", path=SBIN), "nginx")
    addresses = {key: SiteAddresses(moved={"/cu/": "/tin-tuc/"}, withdrawn=(withdrawn_post(sample, key),)) for key in PORTALS}
    with serving("nginx", sample, PORTALS, addresses) as found:
        host = site_of("city", publishing()).host
        found.until(lambda: found.get(host, "/cu/").status == 301)
        yield found


def browser_of(server: WebServer) -> AbstractContextManager[Browser]:
    """A browser that finds all hosts at this server, and trusts its certificate: or it would run no service worker."""
    hosts = f"MAP *:443 127.0.0.1:{server.https}, MAP *:80 127.0.0.1:{server.http}"
    return chromium(f"--host-resolver-rules={hosts}", "--ignore-certificate-errors")


@pytest.fixture(scope="module")
def served(nginx: WebServer) -> Iterator[Browser]:
    """A browser to which all hosts of the sample are that nginx."""
    need(CHROMIUM, "chromium")
    with browser_of(nginx) as found:
        yield found


@pytest.fixture(scope="session")
def ninh_son(sample: Path) -> Iterator[PortalServer]:
    """The portal of Ninh Sơn on a plain server."""
    with PortalServer(f"{sample}/ninh-son") as found:
        yield found


@pytest.fixture(scope="session")
def kinds(sample: Path) -> list[str]:
    """Addresses of one page of every kind of that portal."""
    root = sample / "ninh-son"
    return [url_path(root, page) for page in page_of_every_kind(root)]

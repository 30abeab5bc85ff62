"""The long walk: all eleven sample portals published, verified, changed and taken back on every kind of host."""

import shutil
from pathlib import Path

import pytest

from tests.publishing.conftest import KINDS
from tests.publishing.sites import Place, go_back_to, job, line, look_at, online, publish_site
from tests.worlds import PORTALS

pytestmark = pytest.mark.full


@pytest.mark.parametrize("place", KINDS, indirect=True)
def test_all_eleven_portals(place: Place, sample: Path, tmp_path: Path) -> None:
    for key in PORTALS:
        here, one = below(place, key), tmp_path / "store" / key
        changed = Path(shutil.copytree(sample / key, tmp_path / "changed" / key))
        assert publish_site(job(here, one, key=key), sample / key, line(1)) == []
        (changed / "index.html").write_text((changed / "index.html").read_text("utf-8") + "<!-- sửa -->", "utf-8")
        assert publish_site(job(here, one, key=key), changed, line(2)) == []
        assert look_at(job(here, one, key=key)) == []
        assert go_back_to(job(here, one, key=key)) == []
        assert look_at(job(here, one, key=key)) == []
        now = online(here)
        assert now
        assert now.restores


def below(place: Place, key: str) -> Place:
    """The portal's own part of the host, read back by the host itself."""
    settings = place.settings
    paths = {"path": f"{settings.path}/{key}"} | ({"private": f"{settings.private}/{key}"} if settings.kind == "rclone" else {})
    return Place(settings.model_copy(update=paths))

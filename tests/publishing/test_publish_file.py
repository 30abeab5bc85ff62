"""publish.yml: what it may not say, and what a portal of its own may say otherwise. FILE is the least that it must say."""

from pathlib import Path

import pytest

from plugins.core.publishing.sites import site_of
from schemas.publish import Publishing, read_publishing
from tests.publishing.sites import codes

FILE = """
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{portal}.tayninh.example"
preview:
  default: "https://{portal}.xemthu.tayninh.example"
  sample: true
"""


def publishing(tmp_path: Path, target: str = "production", text: str = FILE) -> Publishing:
    (tmp_path / "publish.yml").write_text(text, "utf-8")
    found, problems = read_publishing(tmp_path / "publish.yml", target)
    assert found, problems
    return found


HOSTS_WRONG = {
    "PH02": 'host: {kind: rclone, type: ftp, path: "www-{portal}", private: "www-{portal}/so"}',
    "PH03": 'host: {kind: rclone, type: ftp, path: "www-{portal}", private: so, options: {pass: abc}}',
    "PH04": 'host: {kind: rclone, type: sftp, path: "www-{portal}", private: so}',
    "PH05": "host: {kind: folder, path: /srv/cong}",
    "PH06": "sample: true",
    "TR06": 'host: {kind: ssh, server: "a@b; rm -rf /", path: "/srv/{portal}", host_key: ssh-ed25519 AAAA}',
    "TR12": "host: {kind: scp}",
}


@pytest.mark.parametrize(("code", "text"), HOSTS_WRONG.items())
def test_what_publish_yml_may_not_say(tmp_path: Path, code: str, text: str) -> None:
    (tmp_path / "publish.yml").write_text(FILE.replace("  branch: main\n", f"  branch: main\n  {text}\n"), "utf-8")
    found, problems = read_publishing(tmp_path / "publish.yml")
    assert found is None
    assert codes(problems) == [code]
    assert problems[0].line > 3 or code == "PH06"  # which is about the file as a whole


@pytest.mark.parametrize("address", ["http://bieumau.example/gui", "https://bieumau.example/{cong}", "https://bieumau.example/gui; script-src *"])
def test_forms_go_to_an_address_only(tmp_path: Path, address: str) -> None:
    (tmp_path / "publish.yml").write_text(FILE.replace("  branch: main\n", f'  branch: main\n  form: "{address}"\n'), "utf-8")
    found, problems = read_publishing(tmp_path / "publish.yml")
    assert (found, codes(problems)) == (None, ["TR06"])


def test_forms_go_to_the_portals_own_address_or_to_that_of_all(tmp_path: Path) -> None:
    text = FILE.replace("  branch: main\n", """  branch: main
  form: "https://bieumau.tayninh.example/{portal}/gui"
  log: {address: "https://nhatky.tayninh.example", key: KHOA, keys: khoa.txt}
  portals:
    city: {address: "https://tayninh.example", form: "https://nhan.tayninh.example/gui"}
    ninh-son: {address: "https://ninhson.tayninh.example"}
""")
    found = publishing(tmp_path, text=text)
    assert [found.form_of(key) for key in ("city", "ninh-son", "phuong-1", "nhat-ky")] == [
        "https://nhan.tayninh.example/gui", "https://bieumau.tayninh.example/ninh-son/gui", "https://bieumau.tayninh.example/phuong-1/gui", None]
    assert site_of("ninh-son", found).trusted.form == "https://bieumau.tayninh.example/ninh-son/gui"
    assert publishing(tmp_path, "preview", text).form_of("ninh-son") is None


def test_a_target_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "publish.yml").write_text(FILE.partition("preview:")[0], "utf-8")
    assert codes(read_publishing(tmp_path / "publish.yml", "preview")[1]) == ["PH01"]


def test_a_portal_says_what_differs_from_its_target(tmp_path: Path) -> None:
    text = FILE.replace("  branch: main\n", """  branch: main
  host: {kind: folder, path: "/srv/{portal}"}
  read_back: host
  portals:
    city:
      address: https://tayninh.example
      host: {kind: folder, path: /srv/thanh-pho}
      read_back: http://127.0.0.1:8000
      keep_releases: 5
""")
    found = publishing(tmp_path, text=text)
    assert [found.host_of(key).path for key in ("city", "phuong-1")] == ["/srv/thanh-pho", "/srv/phuong-1"]  # type: ignore[union-attr]
    assert [found.read_back_of(key) for key in ("city", "phuong-1")] == ["http://127.0.0.1:8000", "host"]
    assert [found.kept_of(key) for key in ("city", "phuong-1")] == [5, 10]
    assert found.address_of("phuong-1") == "https://phuong-1.tayninh.example"

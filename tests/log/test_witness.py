"""The witness: silent while all is well; an alarm for a defaced page, and for a log that was changed, taken back, split or left to grow old."""

import json
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.core.log.entries import VersionEntry
from plugins.core.log.ledger import Ledger
from plugins.core.log.proof import read_trust
from plugins.core.log.tiles import all_tiles
from plugins.core.publishing.asking import Reading
from plugins.core.publishing.witnessing import Watched, witness
from tests.conftest import need
from tests.log.cities import KEY, ORIGIN, MadeUpCity
from tests.publishing import servers
from tests.publishing.servers import NGINX
from tests.worlds import make_portal, run_build


class Street:
    """A city behind nginx, and a witness who looks at it from elsewhere."""

    def __init__(self, city: MadeUpCity, base: str) -> None:
        self.city, self.base, self.state = city, base, city.folder / "nguoi-canh.json"
        self.trust = read_trust(city.keys)
        self.later = timedelta()

    def look(self) -> list[str]:
        sites = {key: Reading(f"{self.base}/{key}/current", 5) for key in (*self.city.posts, "nhat-ky")}
        log = sites.pop("nhat-ky")
        watched = Watched(log, sites, self.trust, self.state, self.city.now + self.later, patience=0)
        return [problem.message for problem in witness(watched) if problem.code == "PH34"]

    def change(self, portal: str, path: str, data: bytes) -> None:
        target = self.city.online(portal) / path
        target.unlink()
        target.write_bytes(data)


@pytest.fixture
def street(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Street]:
    need(NGINX, "nginx")
    city = MadeUpCity(tmp_path, monkeypatch)
    city.write("mot", "/tin/a/", "Bài a")
    city.write("hai", "/tin/b/", "Bài b")
    assert city.publish() == []
    with servers.nginx(tmp_path / "nginx", servers.from_folder(tmp_path / "web")) as base:
        found = Street(city, base)
        assert found.look() == []
        yield found


def test_he_is_silent_while_the_log_grows_and_pages_are_what_it_says(street: Street) -> None:
    for number in range(3):
        street.city.write("mot", "/tin/a/", f"Bài a, lần {number}", 2 + number)
        assert street.city.publish() == []
        assert street.look() == []
    assert json.loads(street.state.read_text("utf-8"))["size"] == street.city.book.ledger.size


@pytest.mark.parametrize(("path", "data"), [("tin/a/index.html", b"<h1>Bai a</h1>"), ("index.html", b"hacked"), ("tin/a/phien-ban.json", b"{}")])
def test_a_defaced_page_is_found(street: Street, path: str, data: bytes) -> None:
    street.change("mot", path, data)
    [alarm] = street.look()
    assert ("cổng «mot»" in alarm, path in alarm) == (True, True), alarm
    shutil.rmtree(street.city.folder / "releases" / "production" / "mot")
    assert street.look() == [alarm]  # it stays until it is mended


def test_a_log_that_comes_so_slowly_that_it_never_ends_is_an_alarm(street: Street) -> None:
    log = Reading(f"{street.base}/nhat-ky/current", 5, patience=-1)
    [alarm] = witness(Watched(log, {}, street.trust, street.state, street.city.now, patience=0))
    assert "quá chậm" in alarm.message


def test_a_stranger_s_site_that_is_whole_in_itself_is_found(street: Street) -> None:
    manifest = json.loads((street.city.online("mot") / "manifest.json").read_bytes())
    street.change("mot", "manifest.json", json.dumps(manifest | {"turn": 7}).encode())
    [alarm] = street.look()
    assert "không phải bản mà nhật ký ghi" in alarm


def test_a_log_that_is_taken_back_is_found(street: Street) -> None:
    shutil.copytree(street.city.online("nhat-ky"), street.city.folder / "cu")
    street.city.write("mot", "/tin/a/", "Bài a, sửa", 2)
    street.city.publish()
    assert street.look() == []
    now = street.city.folder / "web" / "nhat-ky" / "current"
    now.unlink()
    shutil.copytree(street.city.folder / "cu", now)
    [alarm] = street.look()
    assert "bị lùi lại: từ 6 dòng còn 4 dòng" in alarm


def forged(street: Street, count: int, changed: int) -> None:
    """A log of so many entries by the same key, in which one entry is another, in the place of the true one."""
    entries = list(street.city.book.ledger.entries())
    entries += [entries[0]] * (count - len(entries))
    other = VersionEntry.model_validate_json(entries[0])
    entries[changed] = other.model_copy(update={"digest": "0" * 64}).to_bytes()
    log = Ledger(street.city.folder / "gia", ORIGIN)
    log.append(entries[:count], street.city.signer, int(street.city.now.timestamp()))
    for path in log.paths():
        target = street.city.online("nhat-ky") / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        target.write_bytes(log.read(path))


@pytest.mark.parametrize(("count", "changed"), [(4, 0), (4, 3), (9, 1), (300, 2)])
def test_another_log_by_the_same_key_is_found_however_long_it_is(street: Street, count: int, changed: int) -> None:
    forged(street, count, changed)
    [alarm] = street.look()
    assert "không nối tiếp bản đã thấy" in alarm


def test_a_changed_file_of_the_log_is_found(street: Street) -> None:
    street.city.write("mot", "/tin/c/", "Bài c")
    street.city.publish()
    whole = street.city.folder / "nguyen"
    shutil.copytree(street.city.online("nhat-ky"), whole)
    seen = street.state.read_bytes()
    for path in ["checkpoint", "khoa.txt", *(tile.path for tile in all_tiles(street.city.book.ledger.size))]:
        data = bytearray((whole / path).read_bytes())
        street.change("nhat-ky", path, bytes(data[:-1]))
        assert len(street.look()) == 1, path
        data[-1] ^= 1  # of what is new
        street.change("nhat-ky", path, bytes(data))
        assert len(street.look()) == 1, path
        (street.city.online("nhat-ky") / path).unlink()
        assert len(street.look()) == 1, path
        (street.city.online("nhat-ky") / path).write_bytes((whole / path).read_bytes())
        assert street.state.read_bytes() == seen  # what is not good is not remembered
    assert street.look() == []


def test_entries_that_are_backdated_or_of_a_day_to_come_are_found(street: Street) -> None:
    for days, word in ((-2, "ghi lùi"), (3, "ghi trước ngày")):
        entry = street.city.entries[0]
        book = street.city.book.ledger
        book.append([entry.model_copy(update={"day": street.city.now.date() + timedelta(days)}).to_bytes()], street.city.signer,
                    int(street.city.now.timestamp()))
        for path in book.paths():
            (street.city.online("nhat-ky") / path).unlink(missing_ok=True)
            (street.city.online("nhat-ky") / path).write_bytes(book.read(path))
        assert any(word.split()[0] in alarm for alarm in street.look())


def test_a_checkpoint_that_nobody_signs_any_more_and_one_from_the_future_are_found(street: Street) -> None:
    street.later = timedelta(hours=47)
    assert street.look() == []
    street.later = timedelta(hours=49)
    assert "đã cũ" in street.look()[0]
    street.later = timedelta(hours=-1)
    assert "tương lai" in street.look()[0]


def test_another_root_key_and_an_older_statement_are_found(street: Street) -> None:
    old = street.city.keys
    street.city.vouch()
    street.city.write("mot", "/tin/c/", "Bài c")
    street.city.publish()
    assert street.look() == []
    street.change("nhat-ky", "khoa.txt", old.encode())
    assert "lùi từ số" in street.look()[0]
    other = MadeUpCity(street.city.folder / "khac", street.city.monkeypatch) if not (street.city.folder / "khac").mkdir() else street.city
    street.change("nhat-ky", "khoa.txt", other.keys.replace("khoa-goc", "khoa-goc-khac").encode())
    assert len(street.look()) == 1


def test_the_step_is_silent_or_ends_with_an_alarm(street: Street, tmp_path: Path) -> None:
    make_portal(tmp_path / "content", "mot")
    (tmp_path / "publish.yml").write_text(f"""
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{{portal}}.tayninh.example"
  read_back: "{street.base}/{{portal}}/current"
  log: {{address: "https://{ORIGIN}", key: {KEY}, keys: khoa.txt}}
""", "utf-8")
    words = ["witness", "--content", str(tmp_path / "content"), "--publish", str(tmp_path / "publish.yml"), "--state", str(tmp_path / "thay"),
             "--patience", "0", "--as-of", street.city.now.strftime("%Y-%m-%dT%H:%M+07:00")]
    done = run_build(*words)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    street.change("mot", "tin/a/index.html", b"<h1>Bai a</h1>")
    done = run_build(*words)
    assert (done.returncode, "[PH34]" in done.stdout, "tin/a" in done.stdout) == (1, True, True), done.stdout + done.stderr

"""A publish writes the log: what is about to go online, what did, and every page has a proof; whatever is cut off is finished later."""

import shutil
from pathlib import Path

import pytest

from plugins.core.log.ledger import Ledger
from plugins.core.log.record import RECORD
from plugins.core.log.tiles import CHECKPOINT
from plugins.core.publishing import logged
from plugins.core.publishing.host import HostError
from plugins.core.publishing.logged import copy_all, publish_with_log
from schemas.publish import LOG
from tests.log.cities import KEY, ORIGIN, MadeUpCity
from tests.publishing.sites import codes, line


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MadeUpCity:
    made = MadeUpCity(tmp_path, monkeypatch)
    made.write("mot", "/tin/a/", "Bài a")
    made.write("hai", "/tin/b/", "Bài b")
    return made


def test_versions_are_announced_before_and_settled_after_and_each_page_is_proved(city: MadeUpCity) -> None:
    assert city.publish() == []
    assert city.told == ["published mot/tin/a/ 1", "published hai/tin/b/ 1", "online mot 0", "online hai 1"]
    assert city.check("mot", "/tin/a/")["kind"] == "published"
    assert city.check("hai", "/tin/b/")["portal"] == "hai"
    site = city.online("nhat-ky")
    assert {"checkpoint", "khoa.txt", "xac-minh.py", "index.html", "manifest.json"} <= {path.name for path in site.iterdir()}
    assert (site / "khoa.txt").read_text("utf-8") == city.keys


def test_every_kind_of_change_is_told_and_the_proofs_of_the_others_stay_as_they_are(city: MadeUpCity) -> None:
    city.publish()
    before = (city.online("hai") / "tin/b" / RECORD).read_bytes()
    city.write("mot", "/tin/a/", "Bài a, sửa", 2)
    assert city.publish() == []
    city.corrections["/tin/a/"] = 1
    city.write("mot", "/tin/a/", "Bài a, đính chính", 3)
    city.write("mot", "/tin/c/", "Bài c")
    assert city.publish() == []
    city.withdrawn.add("/tin/a/")
    city.write("mot", "/tin/a/", "Gỡ xuống", 4)
    del city.posts["mot"]["/tin/c/"]
    assert city.publish() == []
    assert city.told[4:] == ["amended mot/tin/a/ 2", "online mot 4", "corrected mot/tin/a/ 3", "published mot/tin/c/ 1", "online mot 6,7",
                             "withdrawn mot/tin/a/ 4", "removed mot/tin/c/ 1", "online mot 9,10"]
    assert (city.online("hai") / "tin/b" / RECORD).read_bytes() == before
    assert city.check("mot", "/tin/a/")["kind"] == "withdrawn"
    kept = {city.book.versions[number].kind for number in city.book.proofs("mot").values() if city.book.versions[number].path == "/tin/a/"}
    assert kept == {"withdrawn"}  # without their salts nobody can guess what the earlier versions said


def test_nothing_new_writes_nothing_and_the_checkpoint_is_signed_once_a_day(city: MadeUpCity) -> None:
    city.publish()
    size, note = city.book.ledger.size, city.book.ledger.note
    assert city.publish() == []
    assert (city.book.ledger.size, city.book.ledger.note) == (size, note)
    city.now = city.now.replace(day=city.now.day + 1)
    assert city.publish() == []
    assert city.book.ledger.size == size
    assert city.book.ledger.note != note
    assert (city.online("nhat-ky") / CHECKPOINT).read_text("utf-8") == city.book.ledger.note


def test_going_back_is_told_by_the_next_publish(city: MadeUpCity) -> None:
    city.publish()
    city.write("mot", "/tin/a/", "Bài a, sai", 2)
    city.publish()
    assert city.roll_back("mot") == []
    assert city.check("mot", "/tin/a/")["version"] == 1
    assert codes(city.publish()) == ["PH18"]
    city.write("mot", "/tin/a/", "Bài a, đúng", 3)
    assert city.publish() == []
    assert city.told[4:] == ["amended mot/tin/a/ 2", "online mot 4", "restored mot/tin/a/ 1", "online mot 6", "amended mot/tin/a/ 3", "online mot 8"]


def test_a_portal_whose_host_fails_is_told_as_failed_and_comes_with_the_next_run(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch) -> None:
    city.publish()
    city.write("mot", "/tin/a/", "Bài a, sửa", 2)
    city.write("hai", "/tin/b/", "Bài b, sửa", 2)
    put = city.job("mot").host.put

    def failing(release: object, there: object, *rest: object) -> float:
        if "web/mot" in str(there):
            raise HostError("đĩa đầy")
        return put(release, there, *rest)  # type: ignore[arg-type]

    with monkeypatch.context() as patch:
        patch.setattr(city.job("mot").host, "put", failing)
        assert codes(city.publish()) == ["PH19"]
    assert city.told[4:] == ["amended mot/tin/a/ 2", "amended hai/tin/b/ 2", "failed mot 4", "online hai 5"]
    assert city.check("mot", "/tin/a/")["version"] == 1
    assert city.publish() == []
    assert city.told[8:] == ["amended mot/tin/a/ 2", "online mot 8"]
    assert city.check("mot", "/tin/a/")["version"] == 2


def test_proofs_that_another_publisher_wrote_meanwhile_go_online(city: MadeUpCity) -> None:
    assert city.publish() == []
    copies = copy_all([city.job(key) for key in city.posts], city.render(), None, 2)  # as if the log had been empty then
    assert list(publish_with_log(city.job(LOG), city.folder / "releases", city.folder / "publish.yml", copies, line(city.commits), 2)) == []
    city.check("mot", "/tin/a/")
    assert len([told for told in city.told if told.startswith("published")]) == 2


def test_no_entry_is_of_an_earlier_day_than_the_one_before(city: MadeUpCity) -> None:
    city.publish()
    city.write("mot", "/tin/c/", "Bài c")
    city.now = city.now.replace(day=20)
    assert city.publish() == []
    days = [entry.day for entry in city.entries]
    assert days == sorted(days)


def test_what_is_refused_is_not_announced(city: MadeUpCity) -> None:
    city.publish()
    city.write("mot", "/tin/a/", "Bài a, sửa", 2)
    city.commits = 1
    assert "PH17" in codes(city.publish())
    assert len(city.told) == 4


def test_without_a_key_portals_are_published_as_before_and_it_is_said(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(KEY)
    [problem] = city.publish()
    assert (problem.code, problem.level.name, KEY in problem.message) == ("PH30", "WARNING", True)
    assert not city.has_proof("mot", "/tin/a/")
    assert not city.online("nhat-ky").exists()
    monkeypatch.setenv(KEY, city.signer.written())
    assert city.publish() == []
    city.check("mot", "/tin/a/")
    monkeypatch.delenv(KEY)
    city.write("mot", "/tin/c/", "Bài c")
    assert codes(city.publish()) == ["PH30"]
    city.check("mot", "/tin/a/")  # what has a proof keeps it
    assert not city.has_proof("mot", "/tin/c/")


@pytest.mark.parametrize("place", ["intend", "settle"])
def test_whatever_hinders_the_log_hinders_no_portal(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    def failing(*words: object) -> None:
        raise OSError(28, "đĩa đầy", "nhat-ky")

    city.publish()
    city.write("mot", "/tin/c/", "Cảnh báo khẩn")
    with monkeypatch.context() as patch:
        patch.setattr(logged, place, failing)
        assert codes(city.publish()) == ["PH30"]
    assert "Cảnh báo khẩn" in (city.online("mot") / "tin/c/index.html").read_text("utf-8")
    assert city.publish() == []
    assert city.told[4:] == ["published mot/tin/c/ 1", "online mot 4"]
    city.check("mot", "/tin/c/")


def test_a_log_that_was_lost_here_is_not_begun_anew_over_the_one_that_is_online(city: MadeUpCity) -> None:
    city.publish()
    folder = city.book.folder
    shutil.copytree(folder, city.folder / "cu")
    city.write("mot", "/tin/c/", "Bài c")
    city.publish()
    online = (city.online("nhat-ky") / CHECKPOINT).read_bytes()
    for restored in (None, city.folder / "cu"):
        shutil.rmtree(folder, ignore_errors=True)
        if restored:
            shutil.copytree(restored, folder)
        city.write("mot", "/tin/d/", "Bài d", city.commits)
        assert codes(city.publish()) == ["PH30"]
        assert (city.online("nhat-ky") / CHECKPOINT).read_bytes() == online


def test_a_publish_of_one_post_writes_little(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(300):
        city.posts["mot"][f"/tin/{number}/"] = 1, f"Bài {number}"
    city.publish()
    written: list[str] = []
    write = Ledger._write
    monkeypatch.setattr(Ledger, "_write", lambda self, path, data: (written.append(path), write(self, path, data)))
    city.write("mot", "/tin/7/", "Bài 7, sửa", 2)
    assert city.publish() == []
    assert len(written) <= 2 * 4
    assert city.book.ledger.origin == ORIGIN

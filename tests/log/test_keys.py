"""The keys of the log: made, vouched for, followed by others, stolen and revoked, with `build.py keys` as an operator uses it."""

import re
import stat
from datetime import date
from pathlib import Path

import pytest

from plugins.core.log.note import NotVerified
from plugins.core.log.proof import check_proof, read_trust
from plugins.core.log.record import RECORD
from plugins.core.log.signer import make_signer
from tests.log.cities import ORIGIN, ROOT, MadeUpCity, page
from tests.publishing.sites import codes
from tests.worlds import make_portal, run_build

PUBLISH = f"""
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{{portal}}.tayninh.example"
  log: {{address: "https://{ORIGIN}", key: KHOA_NHAT_KY, keys: khoa.txt}}
"""


class Office:
    """An operator with a folder and a terminal."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.root = folder, ""
        make_portal(folder / "content")
        (folder / "publish.yml").write_text(PUBLISH, "utf-8")

    def keys(self, *words: str, day: str = "2026-11-27") -> tuple[int, str]:
        done = run_build("keys", "--content", str(self.folder / "content"), "--publish", str(self.folder / "publish.yml"),
                         "--as-of", f"{day}T09:00+07:00", *words, env={"NHAT_KY_KHOA_GOC": self.root})
        assert "Traceback" not in done.stderr
        return done.returncode, done.stdout + done.stderr


def public(said: str) -> str:
    found = re.search(r"chứng nhận: (\S+)", said)
    assert found, said
    return found[1]


def test_an_operator_makes_keys_and_the_root_key_vouches_for_them(tmp_path: Path) -> None:
    office = Office(tmp_path)
    assert "[PH32]" in office.keys()[1]
    code, said = office.keys("--make-root", str(tmp_path / "goc"), "--make", str(tmp_path / "mot"))
    assert code == 0, said
    assert stat.S_IMODE((tmp_path / "goc").stat().st_mode) == 0o600
    secret = (tmp_path / "mot").read_text("ascii").strip()
    assert secret not in said
    first = public(said)
    assert "[PH32]" in office.keys("--vouch", first)[1]  # the root key is not there
    office.root = (tmp_path / "goc").read_text("ascii")
    code, said = office.keys("--vouch", first, "--until", "2027-11-30")
    assert (code, "từ 27/11/2026 đến 30/11/2027, còn hạn" in said) == (0, True), said
    assert "[PH33]" in office.keys(day="2027-11-10")[1]
    statement = read_trust((tmp_path / "khoa.txt").read_text("utf-8")).newest
    assert statement
    assert [str(each.key) for each in statement.keys] == [first]
    code, said = office.keys("--revoke", first)
    assert "đã hủy ngày 27/11/2026" in said
    assert "đã bị hủy, không chứng nhận lại được" in office.keys("--vouch", first)[1]
    for words in (("--make", str(tmp_path / "mot")), ("--make-root", str(tmp_path / "khac")), ("--vouch", "abc"), ("--revoke", str(make_signer(ORIGIN).key))):
        assert "[PH32]" in office.keys(*words)[1], words


@pytest.fixture
def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MadeUpCity:
    made = MadeUpCity(tmp_path, monkeypatch)
    made.write("mot", "/tin/a/", "Bài a")
    assert made.publish() == []
    return made


def test_a_key_is_followed_by_another_and_old_proofs_are_not_touched(city: MadeUpCity) -> None:
    before = (city.online("mot") / "tin/a" / RECORD).read_bytes()
    city.signer = make_signer(ORIGIN)
    city.vouch()
    city.write("mot", "/tin/b/", "Bài b")
    assert city.publish() == []
    assert (city.online("mot") / "tin/a" / RECORD).read_bytes() == before
    assert city.check("mot", "/tin/a/")["path"] == "/tin/a/"
    assert city.check("mot", "/tin/b/")["path"] == "/tin/b/"


def test_a_key_that_nobody_vouches_for_writes_nothing(city: MadeUpCity, monkeypatch: pytest.MonkeyPatch) -> None:
    size = city.book.ledger.size
    city.signer = make_signer(ORIGIN)
    city.write_keys()
    city.write("mot", "/tin/b/", "Bài b")
    [problem] = city.publish()
    assert (problem.code, "chưa được khóa gốc chứng nhận" in problem.message) == ("PH30", True)
    assert city.book.ledger.size == size


def test_the_drill_for_a_stolen_key(city: MadeUpCity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    thief = MadeUpCity(tmp_path / "trom", monkeypatch, signer=city.signer) if (tmp_path / "trom").mkdir() is None else city
    thief.statement = city.statement
    thief.write_keys()
    thief.now = city.now.replace(year=2026, month=11, day=1)  # who has the key can write any day
    thief.write("mot", "/tin/a/", "Chuyển tiền vào tài khoản 999")
    assert thief.publish() == []
    forged = (thief.online("mot") / "tin/a" / RECORD).read_bytes()
    assert check_proof(forged, read_trust(city.keys)).text == "Chuyển tiền vào tài khoản 999"  # as long as nobody knows of the theft

    stolen, city.signer = city.signer, make_signer(ORIGIN)
    city.statement = city.statement.revoking(stolen.key, date(2026, 11, 27))
    city.vouch()
    root = city.book.ledger.checkpoint.root
    city.write("mot", "/tin/b/", "Bài b")
    assert codes(city.publish()) == []
    assert (city.check("mot", "/tin/a/")["kind"], city.check("mot", "/tin/b/")["kind"]) == ("published", "published")
    with pytest.raises(NotVerified):
        check_proof(forged, read_trust(city.keys))
    tree = city.book.ledger.tree()
    assert tree.consistency(2)  # the log goes on: nothing in it was lost
    assert root != city.book.ledger.checkpoint.root
    assert page("mot", "/tin/a/", "Bài a") in (city.online("mot") / "tin/a" / "index.html").read_text("utf-8")
    assert ROOT.key == read_trust(city.keys).root

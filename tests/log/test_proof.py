"""The proof of a page: what is whole is accepted, what anybody has changed is not."""

import base64
import json
import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from plugins.core.log.note import NotVerified
from plugins.core.log.page_text import page_address, page_text
from plugins.core.log.proof import compact, write_proof
from plugins.core.log.signer import make_signer
from tests.log.logs import MORNING, ORIGIN, SIGNER
from tests.log.proofs import PAGE, PATH, ROOT, SALT, STATEMENT, TEXT, Case, case, version

SEED = 27_11_2026


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Case:
    return case(tmp_path_factory.mktemp("nhat-ky"))


def test_the_words_of_a_page_are_those_that_are_marked() -> None:
    assert page_text(PAGE) == TEXT
    assert page_address(PAGE) == f"https://mau.tayninh.example{PATH}"
    assert page_text(PAGE.replace("Còn 3 ngày", "Còn 2 ngày").replace("lời nhắn", "lời khác").replace("Trang chủ", "Nhà")) == TEXT


def test_words_are_the_same_however_the_page_is_laid_out() -> None:
    assert page_text(PAGE.replace(">\n<", "><").replace("Nộp tiền", "Nộp\n  tiền")) == page_text(PAGE)
    assert page_text("<p data-nguyen-van>a<b>b</b><br>c<p>d</article></p>") == "ab\nc\nd"
    assert page_text("<p data-nguyen-van>e\u0302\u0323</p>") == "ệ"
    assert page_text("<p>ngoài</p>") == ""


@pytest.mark.parametrize("own", ["<p>Tin đồn</p>", "<p>&gt; Tin đồn</p>", "<p>\x1e> Tin đồn</p>", '<p><a href="https://a\x1e">Tin đồn</a></p>',
                                 "<div>Tin đồn</div><blockquote></blockquote>", "<blockquote data-ngoai></blockquote>Tin đồn"])
def test_what_is_only_quoted_is_never_the_same_as_own_words(own: str) -> None:
    quoted = page_text("<div data-nguyen-van>a<blockquote><p>Tin đồn</p></blockquote>b</div>")
    assert quoted == "a\n> Tin đồn\nb"
    assert page_text(f"<div data-nguyen-van>a{own}b</div>") != quoted
    assert page_text("<p data-nguyen-van>&gt; 5%<br>\\ a</p>") == "\\> 5%\n\\\\ a"


@pytest.mark.parametrize("odd", ["<script>1</script>", "<style>p{}</style>", '<b style="display:none">x</b>', "<i hidden>x</i>", "<template></template>"])
def test_what_could_hide_words_is_refused(odd: str) -> None:
    with pytest.raises(NotVerified, match="mã lạ"):
        page_text(f"<p data-nguyen-van>{odd}</p>")


def test_a_whole_proof_proves_its_page(good: Case) -> None:
    good.check()
    newer = ROOT.sign(STATEMENT.vouching(make_signer(ORIGIN).key, date(2027, 10, 1), date(2028, 9, 30)).text())
    good.check(keys=f"{ROOT.key}\n\n{newer}")


def flips(data: bytes, count: int, chance: random.Random) -> Iterator[bytes]:
    """The bytes with one bit turned, at so many places."""
    for place in chance.sample(range(len(data)), min(count, len(data))):
        yield data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1:]


def in_page(good: Case, chance: random.Random) -> Iterator[str]:
    """Pages in which one letter or digit of the verified words is another."""
    start, end = PAGE.index("<h1>"), PAGE.index("<section data-ngoai")
    words = [place for place in range(start, end) if PAGE[place].isalnum() and PAGE.rfind("<", 0, place) < PAGE.rfind(">", 0, place)
             and PAGE.rfind("&", 0, place) <= PAGE.rfind(";", 0, place)]
    for place in chance.sample(words, 60):
        yield PAGE[:place] + chance.choice("012345789zQ") .replace(PAGE[place], "6") + PAGE[place + 1:]


def edits(good: Case, other: Case) -> Iterator[tuple[str, dict[str, object]]]:
    """What one would change who knows how it works."""
    proof = json.loads(good.proof)
    entry = json.loads(proof["entry"])
    hashes = proof["hashes"]
    for index in (0, 300, 302, 303, -1, 2**40, 1.0, "301", True):
        yield "index", {"index": index}
    for cut in (hashes[1:], hashes[:-1], hashes[::-1], [*hashes, hashes[0]], [], [base64.b64encode(b"x" * 31).decode(), *hashes[1:]]):
        yield "hashes", {"hashes": cut}
    for name, value in (("version", 4), ("version", 2), ("day", "2026-11-20"), ("portal", "khac"), ("path", "/khac/"), ("kind", "published"),
                        ("commit", "1" * 40), ("state", "online"), ("digest", "0" * 64)):
        yield f"entry {name}", {"entry": compact(entry | {name: value})}
    yield "entry of another version", {"entry": version(number=2).decode()}
    yield "entry and place of another version", {"entry": version(number=2).decode(), "index": 302}
    yield "another log of the same key", {"checkpoint": other.ledger.note}
    yield "root key signs the log", {"checkpoint": ROOT.sign(good.ledger.checkpoint.text())}
    yield "a stranger signs the log", {"checkpoint": make_signer(ORIGIN).sign(good.ledger.checkpoint.text())}
    yield "no signature", {"checkpoint": good.ledger.checkpoint.text() + "\n"}
    yield "backdated", {"checkpoint": good.ledger.note.replace(f"time {MORNING + 500}", f"time {MORNING}")}
    yield "a statement by the log key", {"keys": SIGNER.sign(STATEMENT.text())}
    yield "a statement without keys", {"keys": ROOT.sign(STATEMENT.text().partition("key ")[0])}
    yield "longer validity", {"keys": ROOT.sign(STATEMENT.text()).replace("2027-10-31", "2037-10-31")}
    yield "text", {"text": TEXT.replace("789", "780")}
    yield "salt", {"salt": "ff" * 16}
    yield "salt moved into the text", {"salt": "00" * 15, "text": "\x0f" + TEXT}
    yield "a field too many", {"them": 1}
    yield "another format", {"v": 2}


def of_another_post(good: Case) -> bytes:
    """A true proof of a post that has the same words."""
    proof = json.loads(good.proof)
    return write_proof(TEXT, SALT, version("/khac/").decode(), 300, good.ledger.tree().inclusion(300), proof["checkpoint"], proof["keys"])


def test_of_more_than_three_hundred_tamperings_none_is_accepted(good: Case, tmp_path: Path) -> None:
    chance, accepted, tried = random.Random(SEED), [], 0
    other = case(tmp_path, before=299)
    cases: list[tuple[str, dict[str, object]]] = [("page", {"page": page}) for page in in_page(good, chance)]
    cases += [("proof", {"proof": data}) for data in flips(good.proof, 250, chance)]
    cases += [("keys", {"keys": data.decode("latin-1")}) for data in flips(good.keys.encode(), 30, chance)]
    cases += [(what, {"proof": good.changed(**fields)}) for what, fields in edits(good, other)]
    cases += [("page of another address", {"page": PAGE.replace(PATH, "/khac/")}), ("two addresses", {"page": PAGE.replace("</head>", '<link rel="canonical" href="https://mau.example/khac/"></head>')}),
              ("proof of another post", {"proof": of_another_post(good)}),
              ("an addition", {"page": PAGE.replace("</ul>", "<li>Nộp vào 999</li></ul>")}), ("link", {"page": PAGE.replace("nuoc.tay", "nuoc-tay")}),
              ("telephone", {"page": PAGE.replace("tel:0276", "tel:0277")}), ("picture", {"page": PAGE.replace('alt="Nhà', 'alt="Mã QR')}),
              ("two proofs", {"proof": good.proof * 2}), ("empty", {"proof": b""}), ("spaces", {"proof": good.proof.replace(b'"v":1', b'"v": 1')})]
    for what, changed in cases:
        tried += 1
        try:
            good.check(**changed)  # type: ignore[arg-type]
            accepted.append(what)
        except NotVerified:
            pass
    assert tried >= 300
    assert accepted == []


DEEP = b'{"a":' * 100_000


def endless(good: Case) -> list[dict[str, object]]:
    """Files that were made to stop their reader, or to keep him busy for hours."""
    late = json.loads(good.proof)["checkpoint"].replace(f"time {MORNING + 500}", "time 999999999999999")
    filled = [PAGE.replace("<ul>", "<ul>" + odd) for odd in ("<![", "<a a " * 20_000, "<!-- >" * 20_000, "<a" + " a" * 50_000, "x" * 600_000)]
    return [{"proof": DEEP}, {"proof": good.changed(entry=DEEP.decode())}, {"proof": good.changed(checkpoint=late)},
            {"proof": good.changed(index=10**4000)}, *({"page": page} for page in filled)]


def test_what_was_made_to_stop_or_to_keep_busy_who_checks_is_refused(good: Case) -> None:
    for files in endless(good):
        with pytest.raises(NotVerified):
            good.check(**files)  # type: ignore[arg-type]


def test_a_person_is_told_which_words_differ(good: Case) -> None:
    with pytest.raises(NotVerified, match=r"Trang viết: «Nộp trước ngày 30/11 vào số tài khoản 0123 456 780\.»\. Bản đã ghi: «.*789\.»"):
        good.check(page=PAGE.replace("789", "780"))


def test_a_proof_by_a_key_that_was_stolen_later_proves_nothing_to_who_knows_it(good: Case) -> None:
    revoked = STATEMENT.revoking(SIGNER.key, date(2027, 3, 1))
    with pytest.raises(NotVerified, match="khóa nào còn được tin"):
        good.check(keys=f"{ROOT.key}\n\n{ROOT.sign(revoked.text())}")
    older = STATEMENT.text().replace("\n2\n", "\n1\n")
    good.check(keys=f"{ROOT.key}\n\n{ROOT.sign(older)}")  # of two statements the newer one counts

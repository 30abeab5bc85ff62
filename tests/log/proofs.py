"""A page, its proof and its keys, for tests."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.core.log.entries import VersionEntry
from plugins.core.log.ledger import Ledger
from plugins.core.log.page_text import page_text
from plugins.core.log.proof import Trust, check_page, check_proof, digest_of, read_trust, write_proof
from plugins.core.log.signer import Signer, make_signer
from plugins.core.log.statement import Statement
from tests.log.logs import MORNING, ORIGIN, SIGNER, grown

ROOT = make_signer("khoa-goc.tayninh.example")
STATEMENT = Statement(ORIGIN, 1, ()).vouching(SIGNER.key, date(2026, 11, 1), date(2027, 10, 31))
PATH = "/thong-bao/2026/thu-tien-nuoc/"
SALT = bytes(range(16))
PAGE = f"""<!DOCTYPE html><html lang="vi"><head><title>Nộp tiền nước – Phường Mẫu</title>
<link rel="canonical" href="https://mau.tayninh.example{PATH}"></head><body><nav><a href="/">Trang chủ</a></nav>
<main><article class="wrap post" data-nguyen-van><header><p data-ngoai>Còn 3 ngày</p><h1>Nộp tiền nước tháng 11</h1></header>
<p class="lede">Nộp trước ngày 30/11 vào số tài khoản 0123&nbsp;456&nbsp;789.</p>
<div class="prose"><p>Hỏi thêm: <a href="tel:02763000111">0276 3000 111</a>, <a href="https://nuoc.tayninh.example/">trang của công ty</a>,
<a href="/lien-he/">phường</a>.</p><img src="a.jpg" alt="Nhà máy nước"><ul><li>Khu phố 1 &amp; 2</li><li>Khu phố 3</li></ul></div>
<section data-ngoai><h2>Chia sẻ</h2><textarea>lời nhắn</textarea></section></article></main></body></html>"""
TEXT = """Nộp tiền nước tháng 11
Nộp trước ngày 30/11 vào số tài khoản 0123 456 789.
Hỏi thêm: 0276 3000 111 <tel:02763000111>, trang của công ty <https://nuoc.tayninh.example/>, phường.
[Nhà máy nước]
Khu phố 1 & 2
Khu phố 3"""


@dataclass(frozen=True)
class Case:
    """All that one who checks has; `keys` is the file of the root key, `note` the statement in the proof."""

    ledger: Ledger
    page: str
    proof: bytes
    keys: str

    def check(self, page: str | None = None, proof: bytes | None = None, keys: str | None = None) -> None:
        """Raise NotVerified where anything is not as it was."""
        trust: Trust = read_trust(self.keys if keys is None else keys)
        check_page(self.page if page is None else page, check_proof(self.proof if proof is None else proof, trust))

    def changed(self, **fields: object) -> bytes:
        """The proof with other fields, still in one and only spelling."""
        text = json.dumps(json.loads(self.proof) | fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return (text + "\n").encode()


def version(path: str = PATH, text: str = TEXT, number: int = 3) -> bytes:
    return VersionEntry(portal="mau", path=path, version=number, kind="amended", commit="0" * 40, day=date(2026, 11, 27),
                        digest=digest_of(SALT, text)).to_bytes()


def case(folder: Path, signer: Signer = SIGNER, statement: Statement = STATEMENT, before: int = 300) -> Case:
    """A version in a log of some hundred entries."""
    ledger, _ = grown(folder, [before], signer)
    ledger.append([version("/khac/"), version(), version(number=2)], signer, MORNING + 500)
    note = ROOT.sign(statement.text())
    proof = write_proof(page_text(PAGE), SALT, version().decode(), before + 1, ledger.tree().inclusion(before + 1), ledger.note, note)
    return Case(ledger, PAGE, proof, f"{ROOT.key}\n")

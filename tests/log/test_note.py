"""Signatures, notes, checkpoints and the statement of keys: vectors of RFC 8032 and of C2SP, and what sigstore reads."""

import base64
from datetime import date, datetime
from types import SimpleNamespace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from sigstore._internal.rekor.checkpoint import SignedCheckpoint

from plugins.core.log.checkpoint import Checkpoint, parse_checkpoint
from plugins.core.log.ed25519 import ORDER, is_signed, is_signed_plainly
from plugins.core.log.hashing import leaf_hash
from plugins.core.log.note import NotVerified, is_signed_by, parse_key, split_note
from plugins.core.log.signer import BadKey, Signer, make_signer, read_signer
from plugins.core.log.statement import VIETNAM_TIME, Statement, parse_statement
from tests.log.logs import MORNING, ORIGIN, SIGNER

# RFC 8032 §7.1, tests 1 to 3 and «SHA(abc)»: public key, message, signature.
VECTORS = [
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
]
# The example of golang.org/x/mod/sumdb/note, which C2SP signed-note describes.
GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
GO_NOTE = ("If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
           "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n")
CHECKPOINT = Checkpoint(ORIGIN, 42, leaf_hash(b"goc"), MORNING)
DAY = date(2026, 11, 27)


@pytest.mark.parametrize("check", [is_signed, is_signed_plainly])
def test_signatures_of_rfc_8032_are_good_and_no_others(check: object) -> None:
    assert callable(check)
    for public, message, signature in ([bytes.fromhex(text) for text in vector] for vector in VECTORS):
        assert check(public, message, signature)
        assert not check(public, message + b"x", signature)
        for place in (0, 31, 32, 63):
            spoilt = bytes(byte ^ (number == place) for number, byte in enumerate(signature))
            assert not check(public, message, spoilt)
        more = signature[:32] + (int.from_bytes(signature[32:], "little") + ORDER).to_bytes(32, "little")
        assert not check(public, message, more)  # RFC 8032 §8.4: no second signature can be made of a first
        assert not check(public[:31], message, signature)
        assert not check(public, message, signature[:63])


def test_the_plain_arithmetic_agrees_with_the_library() -> None:
    for number in range(8):
        private = Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)
        assert is_signed_plainly(private.public_key().public_bytes_raw(), b"tin", private.sign(b"tin"))
    assert not is_signed_plainly(b"\xff" * 32, b"tin", b"\0" * 64)


def test_a_note_of_go_is_read_and_its_signature_is_good() -> None:
    assert is_signed_by(GO_NOTE, parse_key(GO_KEY))
    assert not is_signed_by(GO_NOTE.replace("your problem is", "your problem was"), parse_key(GO_KEY))
    assert not is_signed_by(GO_NOTE, SIGNER.key)


def test_sigstore_reads_our_checkpoint_and_finds_its_signature_good() -> None:
    note = SIGNER.sign(CHECKPOINT.text())
    theirs = SignedCheckpoint.from_text(note)
    assert (theirs.checkpoint.origin, theirs.checkpoint.log_size, theirs.checkpoint.log_hash) == (ORIGIN, 42, CHECKPOINT.root.hex())
    public = Ed25519PublicKey.from_public_bytes(SIGNER.key.public)
    ring = SimpleNamespace(verify=lambda key_id, signature, data: public.verify(signature, data))
    theirs.signed_note.verify(ring, SIGNER.key.id)  # type: ignore[arg-type]
    assert parse_checkpoint(note) == CHECKPOINT


@pytest.mark.parametrize("spoil", [
    lambda note: note.replace("\n42\n", "\n042\n"), lambda note: note.replace("\n42\n", "\n-2\n"), lambda note: note.replace("time ", "time 0"),
    lambda note: note.replace("\n\n", "\nthêm\n\n"), lambda note: note.replace("\n\n—", "\n—"), lambda note: note[:-1],
    lambda note: note + "thừa\n", lambda note: note.replace("— ", "- "), lambda note: "", lambda note: note * 2])
def test_what_is_no_checkpoint_is_refused(spoil: object) -> None:
    assert callable(spoil)
    with pytest.raises(NotVerified):
        parse_checkpoint(spoil(SIGNER.sign(CHECKPOINT.text())))


def test_keys_are_written_and_read_back() -> None:
    assert read_signer(SIGNER.written()).key == SIGNER.key == parse_key(str(SIGNER.key))
    for text in ("", "PRIVATE+KEY+a+00000000+AA==", SIGNER.written().replace(ORIGIN, "khac.example"), SIGNER.written()[:-4]):
        with pytest.raises(BadKey):
            read_signer(text)
    for text in ("", str(SIGNER.key)[:-1], str(SIGNER.key).replace(ORIGIN, "khac.example"), "a+b+c"):
        with pytest.raises(NotVerified):
            parse_key(text)


ROOT = make_signer("khoa-goc.tayninh.example")


def statement() -> Statement:
    return Statement(ORIGIN, 1, ()).vouching(SIGNER.key, DAY, date(2027, 11, 26))


def signed_at(signer: Signer, day: date) -> str:
    noon = int(datetime(day.year, day.month, day.day, 12, tzinfo=VIETNAM_TIME).timestamp())
    return signer.sign(Checkpoint(ORIGIN, 42, leaf_hash(b"goc"), noon).text())


def test_a_key_counts_on_the_days_that_the_root_key_gives_it() -> None:
    known = parse_statement(ROOT.sign(statement().text()), ROOT.key)
    assert known == statement()
    assert known.check(signed_at(SIGNER, DAY)).size == 42
    assert known.check(signed_at(SIGNER, date(2027, 11, 26))).size == 42
    for day in (date(2026, 11, 26), date(2027, 11, 27)):
        with pytest.raises(NotVerified, match="không có chữ ký của khóa nào"):
            known.check(signed_at(SIGNER, day))
    with pytest.raises(NotVerified, match="khóa gốc"):
        parse_statement(SIGNER.sign(statement().text()), ROOT.key)


def test_a_key_follows_another_and_what_the_first_has_signed_still_counts() -> None:
    second = make_signer(ORIGIN)
    known = statement().vouching(second.key, date(2027, 11, 1), date(2028, 10, 31))
    assert known.serial == 3
    for signer, day in ((SIGNER, DAY), (SIGNER, date(2027, 11, 20)), (second, date(2027, 11, 1)), (second, date(2028, 10, 31))):
        assert known.check(signed_at(signer, day)).origin == ORIGIN
    with pytest.raises(NotVerified):
        known.check(signed_at(second, DAY))


def test_nothing_that_a_stolen_key_has_signed_counts() -> None:
    known = parse_statement(ROOT.sign(statement().revoking(SIGNER.key, date(2027, 3, 1)).text()), ROOT.key)
    for day in (DAY, date(2027, 2, 28), date(2027, 3, 2)):  # a thief can write any day
        with pytest.raises(NotVerified):
            known.check(signed_at(SIGNER, day))


def test_two_spellings_of_a_signature_are_not_the_same_note() -> None:
    note = SIGNER.sign(CHECKPOINT.text())
    line = split_note(note)[1][0]
    written = base64.b64encode(line[1]).decode()
    assert written in note
    with pytest.raises(NotVerified):
        split_note(note.replace(written, written.rstrip("=") + "\n"))

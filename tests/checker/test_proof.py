"""The browser checks proofs of the log as the log's own code does."""

import json
from collections.abc import Iterator
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from plugins.core.site_map import CHECKER
from plugins.pelican.theme_files import theme_files
from tests.checker.vectors import KEYS, vectors
from tests.log.proofs import PATH, TEXT
from tests.search.conftest import address

PLACE = "/trang-mau/"
_CHECK = """async ([module, proofs]) => {
  const { checkProof } = await import(module);
  const answers = [];
  for (const [proof, keys] of proofs) answers.push(await checkProof(proof, keys).then((found) => found.entry.path, (fault) => `! ${fault.name} ${fault.message}`));
  return answers;
}"""
_PAGE = """async ([module, proof, keys, address]) => {
  const { checkPage, checkProof, pageText } = await import(module);
  const request = new XMLHttpRequest();
  request.responseType = "document";
  await new Promise((resolve) => { request.onload = resolve; request.open("GET", address); request.send(); });
  const proved = await checkProof(proof, keys);
  try {
    checkPage(request.response, proved);
    return ["", pageText(request.response)];
  } catch (fault) {
    return [fault.message, ""];
  }
}"""


@pytest.fixture(scope="module")
def tab(served: Browser) -> Iterator[Page]:
    context = served.new_context(ignore_https_errors=True, service_workers="block")
    found = context.new_page()
    found.goto(address("city", CHECKER))
    yield found
    context.close()


def check(tab: Page, proofs: list[tuple[str, str]]) -> list[str]:
    """The path that each proof proves, or «!» and why it proves nothing."""
    found: list[str] = tab.evaluate(_CHECK, [address("city", theme_files().urls["check-proof.js"]), [list(pair) for pair in proofs]])
    return found


def changed(**fields: object) -> str:
    """The proof with other fields, still in one and only spelling."""
    return json.dumps(json.loads(vectors().proof) | fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def test_a_whole_proof_is_believed(tab: Page) -> None:
    assert check(tab, [(vectors().proof, KEYS)]) == [PATH]


def tampered() -> Iterator[str]:
    chance, proof = Random(797), vectors().proof
    for place in chance.sample(range(len(proof)), 320):
        yield proof[:place] + chr(ord(proof[place]) ^ 1 << chance.randrange(5)) + proof[place + 1 :]
    fields = json.loads(proof)
    for index in (-1, 0, 300, 302, 303, 2**40, 1.5, "301", True, None):
        yield changed(index=index)
    for hashes in (fields["hashes"][1:], fields["hashes"][:-1], fields["hashes"][::-1], [*fields["hashes"], fields["hashes"][0]], [], [1]):
        yield changed(hashes=hashes)
    for name, value in (("digest", "0" * 64), ("path", "/khac/"), ("day", "2026-11-20"), ("state", "online"), ("version", 4)):
        entry = json.loads(fields["entry"]) | {name: value}
        yield changed(entry=json.dumps(entry, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
    yield changed(salt="0" * 32)
    yield changed(text=fields["text"].replace("0123", "0124"))
    yield changed(more=1)
    yield proof + "\n"
    yield proof.replace(",", ", ", 1)


def test_of_hundreds_of_changed_proofs_none_is_believed(tab: Page) -> None:
    proofs = list(tampered())
    assert len(proofs) > 300
    told = check(tab, [(proof, KEYS) for proof in proofs])
    assert [proof for proof, one in zip(proofs, told, strict=True) if not one.startswith("! ")] == []


def test_keys_that_nobody_vouches_for_are_not_believed(tab: Page) -> None:
    told = check(tab, [(changed(keys=vectors().stranger), KEYS), (changed(keys=vectors().expired), KEYS),
                       (vectors().proof, f"{KEYS}\n{vectors().revoked}"), (vectors().proof, KEYS.replace("tayninh", "tayninn"))])
    assert all(one.startswith("! ") for one in told), told


def test_paths_of_every_entry_in_logs_of_many_sizes(tab: Page) -> None:
    told = tab.evaluate("""async ([proof, note, paths]) => {
      const { isIncluded } = await import(proof);
      const { bytesOf, sha256, utf8 } = await import(note);
      return Promise.all(paths.map(async ({ size, index, entry, hashes, root }) => {
        const leaf = await sha256(Uint8Array.of(0), utf8(entry));
        const right = await isIncluded(leaf, index, size, hashes.map(bytesOf), bytesOf(root));
        const wrong = await isIncluded(leaf, index + 1, size, hashes.map(bytesOf), bytesOf(root));
        return [right, wrong];
      }));
    }""", [*(address("city", theme_files().urls[name]) for name in ("check-proof.js", "check-note.js")), vectors().paths])
    assert len(told) > 50
    assert all(pair == [True, False] for pair in told)


def served_page(tab: Page, html: str) -> list[str]:
    tab.route(f"**{PLACE}", lambda route: route.fulfill(body=html, content_type="text/html; charset=utf-8"))
    told: list[str] = tab.evaluate(_PAGE, [address("city", theme_files().urls["check-proof.js"]), vectors().proof, KEYS, PLACE])
    tab.unroute(f"**{PLACE}")
    return told


def test_the_words_of_a_page_are_those_that_the_log_has(tab: Page) -> None:
    page = vectors().page
    assert served_page(tab, page) == ["", TEXT]
    assert served_page(tab, page.replace("Còn 3 ngày", "Còn 2 ngày")) == ["", TEXT]


@pytest.mark.parametrize(("old", "new", "why"), [
    ("0123&nbsp;456&nbsp;789", "0123&nbsp;456&nbsp;780", "words"), ("tel:02763000111", "tel:02763000112", "words"),
    ("Khu phố 3", "Khu phố 2", "words"), ("<p class=\"lede\">", "<p class=\"lede\"><b style=\"display:none\">x</b>", "strange"),
    ("/thong-bao/2026/thu-tien-nuoc/", "/thong-bao/2026/khac/", "address")])
def test_a_page_that_says_something_else_is_found_out(tab: Page, old: str, new: str, why: str) -> None:
    assert vectors().page.count(old)
    assert served_page(tab, vectors().page.replace(old, new)) == [why, ""]


def test_a_browser_that_cannot_check_signatures_says_that_and_not_that_all_is_well(tab: Page) -> None:
    told = tab.evaluate("""async ([module, proof, keys]) => {
      const { checkProof } = await import(module);
      const own = SubtleCrypto.prototype.importKey;
      SubtleCrypto.prototype.importKey = () => Promise.reject(new DOMException("", "NotSupportedError"));
      const told = await checkProof(proof, keys).then(() => "believed", (fault) => fault.constructor.name);
      SubtleCrypto.prototype.importKey = own;
      return told;
    }""", [address("city", theme_files().urls["check-proof.js"]), vectors().proof, KEYS])
    assert told == "NotSupported"

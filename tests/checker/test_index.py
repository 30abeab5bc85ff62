"""The checker's index as files: what it says, what it does not say, and how little of it an edit lets be made again."""

import base64
import json
from pathlib import Path
from typing import Any

from plugins.pelican.check_index import block_digest, run_digests, salted_digest
from schemas.text.near_words import masked, near_words
from tests.equivalence.builds import Place, render
from tests.worlds import NOW, PORTALS, example, make_portal, publishing, put

FOLDER = "xac-minh/chi-muc"
GONE = """status: withdrawn
withdrawn:
  date: 2026-11-24
  reason: Lịch đăng không còn đúng.
"""


def part(output: Path, portal: str, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((output / portal / FOLDER / f"{name}.json").read_bytes())
    return found


def test_every_post_that_is_online_is_in_the_index_of_its_portal_and_of_the_city(sample: Path) -> None:
    in_city = {post["u"] for file in (sample / "city" / FOLDER).glob("2*.json") for post in json.loads(file.read_bytes())}
    for key in PORTALS:
        own = {post["u"] for file in (sample / key / FOLDER).glob("2*.json") for post in json.loads(file.read_bytes())}
        posts = {f"/{file.parent.relative_to(sample / key).as_posix()}/" for file in (sample / key).rglob("index.html")
                 if "data-ban=" in file.read_text("utf-8")}
        assert posts
        assert posts == {url for url in own if url.startswith("/")}, key
        assert {publishing().address_of(key) * (key != "city") + post for post in posts} <= in_city


def test_a_run_of_nine_words_always_holds_one_that_has_a_digest() -> None:
    words = [f"chu{number}" for number in range(60)]
    kept = set(run_digests(words))
    for start in range(len(words) - 8):
        asked = {next(iter(run_digests(words[place : place + 4]))) for place in range(start, start + 6)}
        assert asked & kept, start


def test_figures_do_not_count_for_the_digest_of_a_block_but_for_those_of_runs() -> None:
    one, other = near_words("Nộp 50.000 đồng trước ngày 12"), near_words("nop 90.000 dong truoc ngay 13")
    assert block_digest(one) == block_digest(other)
    assert set(run_digests(one)) != set(run_digests(other))
    assert masked(one) == "nop 00 000 dong truoc ngay 00"


def test_an_edit_makes_one_part_of_its_portal_and_one_of_the_city_again(tmp_path: Path) -> None:
    content = tmp_path / "content"
    make_portal(content, "city", city=True)
    ward, _ = make_portal(content), make_portal(content, "khac")
    for year in (2023, 2026):
        put(ward, f"thong-bao/{year}/lich-{year}.md", example("thong-bao").replace("2026-", f"{year}-"))
    place = Place(content, tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    before, bytes_before = place.made("index-check"), (place.output / "mau" / FOLDER / "2023.json").read_bytes()
    file = ward / "thong-bao/2026/lich-2026.md"
    file.write_text(file.read_text("utf-8") + "\nThêm một câu cuối bài cho rõ.\n", "utf-8")
    render(place)
    after = place.made("index-check")
    assert {name for name in after if after[name] != before[name]} == {f"page:{key}:index-check:/{FOLDER}/2026.json" for key in ("mau", "city")}
    put(ward, "thong-bao/2026/moi.md", example("thong-bao"))
    render(place)
    assert not [name for name in after if "/2023.json" in name and place.made("index-check")[name] != after[name]]
    assert (place.output / "mau" / FOLDER / "2023.json").read_bytes() == bytes_before


def test_of_a_withdrawn_post_only_its_address_title_and_day_are_said(tmp_path: Path) -> None:
    text = example("thong-bao")
    ward = make_portal(tmp_path / "content")
    put(ward, "thong-bao/2026/lich.md", text.replace("status: published\n", GONE))
    place = Place(tmp_path / "content", tmp_path / "store", tmp_path / "output", NOW, 0)
    render(place)
    [post] = part(place.output, "mau", "da-go")
    assert post["u"] == "/thong-bao/2026/lich/"
    assert post["d"] == "2026-11-24"
    assert set(post) == {"u", "t", "d", "s", "p"}
    assert not list((place.output / "mau" / FOLDER).glob("2*.json"))


def test_who_guesses_a_name_in_a_withdrawn_sentence_finds_thousands_that_fit() -> None:
    """Of so many guesses at a number in a sentence, some nine look like the right one (16 bits)."""
    kept = salted_digest("/thong-bao/2026/x/", "ba nguyen thi 482913 duoc ho tro mot lan")
    guesses = range(400_000, 1_000_000)
    fitting = [number for number in guesses if salted_digest("/thong-bao/2026/x/", f"ba nguyen thi {number} duoc ho tro mot lan") == kept]
    assert 482913 in fitting
    assert len(fitting) > 1


def test_the_sample_says_how_long_a_withdrawn_post_is_and_no_more(sample: Path) -> None:
    for post in part(sample, "city", "da-go"):
        assert len(base64.b64decode(post["s"])) % 2 == 0
        assert "k" not in post

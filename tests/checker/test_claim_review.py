"""What a rumour's page says to machines, so that searches and networks can show the verdict beside the claim (schema.org ClaimReview)."""

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.checker.test_page import claim, rumours


def said(sample: Path, url: str) -> dict[str, Any]:
    tree = html.parse(str(sample / "city" / url.strip("/") / "index.html"))
    found: dict[str, Any] = json.loads(tree.xpath("string(//script[@type='application/ld+json'])"))
    return found


def test_every_rumour_has_claim_verdict_evidence_and_who_has_checked_it(sample: Path) -> None:
    urls = rumours(sample)
    assert len(urls) > 2
    for url in urls:
        data = said(sample, url)
        assert data["@type"] == "ClaimReview"
        assert data["url"].endswith(url)
        assert data["claimReviewed"] == data["itemReviewed"]["name"] == claim(sample, url)
        assert data["author"]["name"]
        assert data["citation"]
        assert data["itemReviewed"]["datePublished"] <= data["datePublished"][:10]


@pytest.mark.parametrize(("word", "number"), [("Đúng", 5), ("Gây hiểu nhầm", 2), ("Sai sự thật", 1)])
def test_the_number_of_a_verdict_goes_with_its_word(sample: Path, word: str, number: int) -> None:
    ratings = [said(sample, url)["reviewRating"] for url in rumours(sample)]
    assert [one for one in ratings if one["alternateName"] == word]
    assert {one["ratingValue"] for one in ratings if one["alternateName"] == word} == {number}

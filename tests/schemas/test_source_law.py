"""Social networks are recognised by host, also under other names of the same domain."""

import pytest

from schemas.source_law import host_of, is_home_page, is_social, source_law


@pytest.mark.parametrize(("url", "expected"), [
    ("https://facebook.com/phuong1", True), ("https://www.facebook.com/phuong1", True), ("https://m.facebook.com./a", True),
    ("https://FACEBOOK.com/a", True), ("https://zalo.me/0123", True), ("https://youtu.be/abc", True), ("https://x.com/a", True),
    ("https://facebook.com.evil.example/a", False), ("https://notfacebook.com/a", False), ("https://baomau.example/facebook.com", False),
    ("https://netflix.com/", False), ("https://[::1/", False), ("khong-phai-dia-chi", False)])
def test_which_addresses_lead_to_a_social_network(url: str, expected: bool) -> None:
    assert is_social(url) is expected


def test_limits_and_lists_are_in_lower_case_and_make_sense() -> None:
    law = source_law()
    assert law.excerpt_words < law.pointer_words
    for word in (*law.social_hosts, *law.social_words, *law.evasive_authors):
        assert word == word.lower()
    assert all(host_of(f"https://{host}/") == host for host in law.social_hosts)


@pytest.mark.parametrize(("path", "expected"), [
    ("", True), ("/", True), ("/index.html", True), ("/trang-chu", True), ("/bai", False), ("/?id=12", False), ("/index.php?bai=1", False),
    ("/2026/trang-chu-moi.html", False)])
def test_the_first_page_of_a_site_is_no_article(path: str, expected: bool) -> None:
    assert is_home_page(f"https://baomau.example{path}") is expected

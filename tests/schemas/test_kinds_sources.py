"""How a press source names its author to readers."""

import pytest

from schemas.kinds.sources import PressSource


@pytest.mark.parametrize(("author", "byline"), [
    ("Nguyễn Văn Mẫu", "Nguyễn Văn Mẫu"), ("không ghi", "báo không ghi tên tác giả"), ("Không ghi", "báo không ghi tên tác giả")])
def test_an_article_without_an_author_says_so(author: str, byline: str) -> None:
    source = PressSource(type="press", outlet="Báo Mẫu", author=author, published_at="2026-11-20T08:00+07:00",
                         url="https://baomau.example/bai", mode="link")
    assert source.byline == byline

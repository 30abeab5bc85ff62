import pytest

from schemas.address import Address, address_of
from schemas.problem import Problem

FOLDER = "wards/hiep-ninh"


@pytest.mark.parametrize(("path", "kind", "url", "folder"), [
    ("tin-tuc/2023/ra-quan/index.md", "news", "/tin-tuc/2023/ra-quan/", "tin-tuc/2023/ra-quan"),
    ("tin-tuc/2023/ra-quan.md", "news", "/tin-tuc/2023/ra-quan/", None),
    ("gioi-thieu/lich-su.md", "page", "/gioi-thieu/lich-su/", None),
    ("noi-bo/2026/phong-hop.md", "internal", "/noi-bo/2026/phong-hop/", None),
])
def test_the_address_follows_from_the_path(path: str, kind: str, url: str, folder: str | None) -> None:
    found = address_of(f"{FOLDER}/{path}", FOLDER)
    assert isinstance(found, Address)
    assert (found.kind.key, found.url, found.folder) == (kind, url, folder and f"{FOLDER}/{folder}")


@pytest.mark.parametrize(("path", "code"), [
    ("tin-hot/2023/x.md", "DC01"), ("x.md", "DC01"), ("README.md", "DC01"),
    ("tin-tuc/index.md", "DC02"), ("tin-tuc/2023/a/b/c.md", "DC02"),
    ("tin-tuc/2023/Ra Quân.md", "DC03"), ("tin-tuc/2023/../x.md", "DC03"), ("tin-tuc/2023/-x.md", "DC03"), ("tin-tuc/2023/.md", "DC03"),
    ("tin-tuc/2023/x.MD", "DC03"), ("tin-tuc/2023/" + "a" * 90 + ".md", "DC03"),
    ("tin-tuc/trang/1.md", "DC04"), ("van-ban/nam/2026.md", "DC04"), ("gioi-thieu/to-chuc.md", "DC04"),
])
def test_a_path_without_an_address_is_refused(path: str, code: str) -> None:
    found = address_of(f"{FOLDER}/{path}", FOLDER)
    assert isinstance(found, Problem)
    assert found.code == code
    assert found.hint

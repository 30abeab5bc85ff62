"""What is read of a visit log, and of one that is broken."""

import gzip
from pathlib import Path

import pytest

from schemas.visit_log import read_visits

LINE = '192.0.2.7 - - [24/Nov/2026:08:00:00 +0700] "GET {target} HTTP/1.1" 200 512 "-" "Mozilla/5.0"\n'


def paths(file: Path) -> list[str]:
    return [visit.path for visit in read_visits(file)]


def test_a_page_counts_whatever_was_asked_of_it(tmp_path: Path) -> None:
    file = tmp_path / "access.log"
    targets = ("/tin-tuc/", "/tim-kiem/?q=a", "/tai-nguyen/portal.css", '/"/')
    file.write_text("".join(LINE.format(target=target) for target in targets), "utf-8")
    assert paths(file) == ["/tin-tuc/", "/tim-kiem/", "/"]


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(LINE.format(target="/").encode() * 50)[:-20], b"\x1f\x8b\x08\x00" + b"\xff" * 40])
def test_a_packed_log_that_is_broken_is_told_in_vietnamese(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "access.log.gz"
    file.write_bytes(data)
    with pytest.raises(OSError, match=r"tệp nén \.gz bị hỏng"):
        paths(file)

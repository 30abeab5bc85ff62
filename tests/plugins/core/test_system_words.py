"""What the system says, in words for people."""

import errno
import os
from pathlib import Path

import pytest

from plugins.core.system_words import in_words


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OSError) as caught:
        (tmp_path / "khong-co").read_bytes()
    assert in_words(caught.value) == "không có tệp hay thư mục này"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EMFILE, errno.EACCES])
def test_no_english_of_the_system_is_told(number: int) -> None:
    told = in_words(OSError(number, os.strerror(number)))
    assert told
    assert os.strerror(number) not in told


def test_what_is_rare_has_the_name_by_which_it_is_looked_up() -> None:
    assert in_words(OSError(errno.ESTALE, os.strerror(errno.ESTALE))) == "lỗi hệ thống ESTALE"


def test_an_error_without_a_number_keeps_its_words() -> None:
    assert in_words(OSError("máy chủ ngắt")) == "lỗi hệ thống máy chủ ngắt"

#!/usr/bin/env python3
# Kiểm một trang của cổng thông tin mà không cần mạng: python3 xac-minh.py TRANG.html phien-ban.json khoa.txt
#
# TRANG.html là trang đã lưu; phien-ban.json đứng cạnh trang ấy trên cổng (địa chỉ của bài, thêm phien-ban.json); khoa.txt là khóa gốc,
# lấy từ nơi khác với trang (văn bản in, báo, một cơ quan khác), hoặc tải ở địa chỉ của nhật ký rồi so dòng đầu với bản in.
# Chỉ cần Python 3.11 trở lên. Có thư viện cryptography thì nhanh hơn, không có cũng được.
# Tệp này ghép từ mã nguồn của cổng (plugins/core/log); giấy phép AGPL-3.0-or-later.

import sys
from datetime import datetime
from pathlib import Path

from plugins.core.log.note import NotVerified, printed
from plugins.core.log.proof import check_page, check_proof, read_trust, told
from plugins.core.log.statement import VIETNAM_TIME


def main(words: list[str]) -> int:
    """Say what was proved; 0 where the page is as it was published, 1 where it is not, 2 where it was not asked as it should be."""
    if len(words) != 3:
        print("Cách dùng: python3 xac-minh.py TRANG.html phien-ban.json khoa.txt")
        return 2
    try:
        page, proof, keys = (Path(word).read_bytes() for word in words)
        proved = check_proof(proof, read_trust(keys.decode("utf-8", "replace")))
        check_page(page.decode("utf-8", "replace"), proved)
    except OSError as error:
        print(f"Không đọc được {error.filename}: {error.strerror}")
        return 2
    except NotVerified as error:
        print(f"KHÔNG ĐÚNG: {printed(str(error))}")
        return 1
    for line in told(proved, datetime.now(VIETNAM_TIME)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

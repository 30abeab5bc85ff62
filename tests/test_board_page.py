"""The page of the editorial board: who, by which decision and regulation, and which bodies write what; accounts stay inside."""

import re
from pathlib import Path

from tests.plugins.rules.test_board import APPROVES, CONTRIBUTOR
from tests.plugins.rules.test_portals import edit
from tests.worlds import AS_OF, example, make_portal, named_files, put, run_build


def test_the_board_its_regulation_and_the_contributors_are_public_and_accounts_are_not(tmp_path: Path) -> None:
    ward = make_portal(tmp_path / "content")
    edit(ward / "portal.yml", (APPROVES[0], "tasks: Chịu trách nhiệm chung, account: truong-ban-mau, approves: true}"),
         ("decided: 2023-06-30", "decided: 2023-06-30\n  regulation: /van-ban/2026/quy-che/"))
    edit(ward / "organisation.yml", ("reviewed: 2026-11-01", CONTRIBUTOR + "reviewed: 2026-11-01"))
    put(ward, "van-ban/2026/quy-che/index.md", example("van-ban"), *named_files(example("van-ban")))
    output = tmp_path / "output"
    done = run_build("render", "--content", str(tmp_path / "content"), "--output", str(output), "--as-of", AS_OF)
    assert done.returncode == 0, done.stdout + done.stderr
    html = (output / "mau/gioi-thieu/ban-bien-tap/index.html").read_text("utf-8")
    for words in ("Nguyễn Văn Mẫu", "Chịu trách nhiệm chung", "Đoàn Thanh niên Phường Mẫu", "Viết về phong trào thanh niên", "Mặt trận và đoàn thể"):
        assert words in html
    assert re.search(r'<a href="/van-ban/2026/quy-che/">', html)
    written = [path for path in output.rglob("*") if path.is_file()]
    assert [path.name for path in written if b"truong-ban-mau" in path.read_bytes()] == []

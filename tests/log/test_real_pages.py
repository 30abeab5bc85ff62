"""The log and the pages of a real build: what is published can be proved, and the words of a post hang on nothing but the post."""

import json
import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from plugins.core.log.record import RECORD, parse_record
from plugins.core.log.signer import make_signer
from plugins.core.log.statement import Statement
from tests.log.cities import ORIGIN
from tests.publishing.test_walk import City
from tests.worlds import EXAMPLES, make_portal, named_files, put, run_build

PUBLISH = f"""
history_begins: 2026-11-24
imports_end: 2026-12-31
production:
  branch: main
  default: "https://{{{{portal}}}}.tayninh.example"
  host: {{{{kind: folder, path: "{{web}}/{{{{portal}}}}"}}}}
  read_back: host
  log: {{{{address: "https://{ORIGIN}", key: KHOA_NHAT_KY, keys: khoa.txt}}}}
"""


def test_a_post_is_published_logged_proved_amended_and_proved_again(tmp_path: Path) -> None:
    root, signer = make_signer(f"khoa-goc.{ORIGIN}"), make_signer(ORIGIN)
    city = City(tmp_path, PUBLISH.format(web=tmp_path / "web"), {"KHOA_NHAT_KY": signer.written()})
    statement = Statement(ORIGIN, 0, ()).vouching(signer.key, date(2026, 11, 1), date(2027, 10, 31))
    (tmp_path / "khoa.txt").write_text(f"{root.key}\n\n{root.sign(statement.text())}", "utf-8")
    for old, new, version in (("", "", 1), ("Sáng thứ Bảy, người dân", "Chiều Chủ nhật, người dân", 2)):
        if old:
            city.edit(old, new)
        code, said = city.run("publish")
        assert (code, "[PH" in said) == (0, False), said
        page = tmp_path / "web" / "mau" / "current" / "tin-tuc" / "2026" / "vi-du"
        words = ["--offline", str(page / "index.html"), str(page / RECORD), str(tmp_path / "khoa.txt")]
        code, said = city.run("verify", *words)
        assert (code, f"phiên bản {version}" in said, (new or "Sáng thứ Bảy") in said) == (0, True, True), said
    assert "lich-su" in (page / "index.html").read_text("utf-8")
    spoilt = tmp_path / "trang.html"
    spoilt.write_text((page / "index.html").read_text("utf-8").replace("Chiều Chủ nhật, người", "Chiều Thứ hai, người"), "utf-8")
    code, said = city.run("verify", "--offline", str(spoilt), *words[2:])
    assert (code, "[PH35]" in said, "Thứ hai" in said) == (1, True, True)
    assert (tmp_path / "web" / "nhat-ky" / "current" / "checkpoint").exists()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A good example of each kind, built on three days."""
    folder = tmp_path_factory.mktemp("moi-loai")
    ward = make_portal(folder / "content")
    for example in sorted((EXAMPLES / "good").glob("*/*.md")):
        text = example.read_text("utf-8")
        put(ward, f"{example.parent.name}/2026/{example.stem}/index.md", text, *named_files(text))
    found = {}
    for day in ("2026-11-24", "2026-12-20", "2027-03-01"):
        found[day] = folder / day
        done = run_build("render", "--content", str(folder / "content"), "--output", str(found[day]), "--cache", str(folder / "kho"),
                         "--as-of", f"{day}T09:00+07:00")
        assert done.returncode == 0, done.stdout + done.stderr
    return found


def records(output: Path) -> dict[str, bytes]:
    return {os.path.relpath(path, output): path.read_bytes() for path in sorted(output.rglob(RECORD))}


def test_the_words_of_a_post_are_the_same_on_every_day(built: dict[str, Path]) -> None:
    first, *others = (records(output) for output in built.values())
    assert len(first) >= 10
    for other in others:
        same = {path for path in first.keys() & other.keys() if first[path] == other[path]}
        assert first.keys() & other.keys() == same


def test_a_record_says_what_the_page_says(built: dict[str, Path]) -> None:
    output = built["2026-11-24"]
    for path, data in records(output).items():
        record = parse_record(data)
        page = (output / path).parent / "index.html"
        title = page.read_text("utf-8").partition("<h1>")[2].partition("</h1>")[0]
        assert title.split()[0] in record.text
        assert json.loads(data)["path"] == f"/{Path(path).parent.relative_to('mau')}/"
        for words in ("Chia sẻ bài này", "Nguồn gốc", "Cùng chuyên mục", "Còn "):
            assert words not in record.text, path
    shutil.rmtree(output)

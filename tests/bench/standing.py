"""What a unit has before its first post: its own two files as in the project's sample, the pages of the law, its regulation."""

from datetime import datetime
from random import Random
from typing import Any

import yaml

from schemas.portal_duties import duties
from tests.bench import beside
from tests.bench.posts import Unit
from tests.bench.sentences import Writer
from tests.worlds import PORTALS, ROOT


def units(count: int) -> list[Unit]:
    """The first `count` units of the sample, the city first."""
    return [Unit(key, folder, _settings(folder)["names"][-1]["name"])
            for key in PORTALS[:count] for folder in ["city" if key == "city" else f"wards/{key}"]]


def standing_files(unit: Unit, moment: datetime) -> dict[str, bytes]:
    """Files by path in the content."""
    files = {f"{unit.folder}/{name}": (ROOT / "content" / unit.folder / name).read_bytes() for name in ("portal.yml", "organisation.yml")}
    for page in duties().pages:
        files[f"{unit.folder}/gioi-thieu/{page.id}.md"] = _page(unit, page.id, page.title, moment)
    regulation = _settings(unit.folder)["board"]["regulation"].strip("/")
    files[f"{unit.folder}/{regulation}/index.md"] = _regulation(unit, moment)
    files[f"{unit.folder}/{regulation}/van-ban.pdf"] = beside.paper(sum(unit.key.encode()))
    return files


def _settings(folder: str) -> Any:
    return yaml.safe_load((ROOT / "content" / folder / "portal.yml").read_text("utf-8"))


def _page(unit: Unit, category: str, title: str, moment: datetime) -> bytes:
    writer = Writer(Random(f"{unit.key}/{category}"), moment.date())
    return _text(moment, writer, [f"title: {title} {unit.name}", f"category: {category}", f"office: Văn phòng {unit.name}",
                                  f"summary: {writer.sentence()} {writer.sentence()}", "review_by: 2027-06-30"])


def _regulation(unit: Unit, moment: datetime) -> bytes:
    writer = Writer(Random(f"{unit.key}/quy-che"), moment.date())
    return _text(moment, writer, [
        f"title: Quy chế hoạt động của Cổng thông tin điện tử {unit.name}", "category: chi-dao-dieu-hanh", f"office: Văn phòng {unit.name}",
        "summary: Quy chế nêu việc của Ban Biên tập và cách duyệt bài.", "number: 01/QC-UBND", "type: quy-che",
        f"issuer: Ủy ban nhân dân {unit.name}", f"place: {unit.name}", f"issued: {moment.date()}", "abstract: Quy chế hoạt động của cổng",
        "signer: {prefix: TM., title: Chủ tịch, name: Nguyễn Văn Mẫu}", "attachments:", "  - {file: van-ban.pdf, title: Quy chế toàn văn}"])


def _text(moment: datetime, writer: Writer, head: list[str]) -> bytes:
    head = [f"date: {moment:%Y-%m-%dT%H:%M}+07:00", *head]
    return ("---\n" + "\n".join(head) + "\n---\n" + writer.body(160, [])).encode()

"""What a witness on another machine sees of a log: whether it goes on from what he saw last, and what it says of each portal.

He trusts the root key and his own memory, not the host. What he fetches is data like any other.
"""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from plugins.core.log.checkpoint import Checkpoint
from plugins.core.log.entries import NotAnEntry, ReleaseEntry, parse_entry
from plugins.core.log.hashing import EMPTY, is_consistent, leaf_hash
from plugins.core.log.note import NotVerified
from plugins.core.log.proof import Trust, read_trust
from plugins.core.log.statement import Statement
from plugins.core.log.tiles import CHECKPOINT, WIDTH, tiles_of, unpack_entries
from plugins.core.log.tree import BadLog, Tree
from plugins.core.publishing.manifest import Digest
from plugins.core.whole_file import write_whole
from schemas.fields import VIETNAM, Model

STALE = timedelta(hours=48)
AHEAD = timedelta(minutes=10)  # clocks differ
Fetch = Callable[[str], bytes]  # bytes of a file of the log, by its path; raises NotVerified where it is not there


class Seen(Model):
    """What the witness remembers: the log as it was, the serial number of the statement of keys, the last day of an entry, and for each
    portal the SHA-256 of the manifest that was online."""

    origin: str = ""
    size: Annotated[int, Field(ge=0)] = 0
    root: Digest = EMPTY.hex()
    serial: Annotated[int, Field(ge=0)] = 0
    day: date = date.min
    manifests: dict[str, Digest | None] = {}


def recall(path: Path) -> Seen:
    """What was remembered; nothing where there is no file. Raises NotVerified where the file is no memory of ours."""
    try:
        return Seen.model_validate_json(path.read_bytes()) if path.exists() else Seen()
    except ValidationError:
        raise NotVerified(f"Tệp {path} không đọc được; xóa nó thì người canh bắt đầu lại từ đầu.") from None


def remember(path: Path, seen: Seen) -> None:
    write_whole(path, (json.dumps(seen.model_dump(mode="json"), sort_keys=True) + "\n").encode())


def look(fetch: Fetch, keys: str, trust: Trust, before: Seen, now: datetime) -> Seen:
    """What the log is now; raises NotVerified where it is not what it was, with more behind it.

    `keys` is the file of keys that stands at the log, `trust` what the witness has of his own.
    """
    statement = _statement(keys, trust, before)
    checkpoint = statement.check(fetch(CHECKPOINT).decode("utf-8", "replace"))
    _check_time(checkpoint, now)
    if before.origin not in ("", checkpoint.origin):
        raise NotVerified(f"Nhật ký đổi tên từ {before.origin} thành {checkpoint.origin}.")
    seen = before.model_copy(update={"origin": checkpoint.origin, "size": checkpoint.size, "root": checkpoint.root.hex(),
                                     "serial": statement.serial})
    try:
        return _read_on(fetch, _grown(fetch, checkpoint, before), before.size, seen, now)
    except BadLog as error:
        raise NotVerified(str(error)) from None


def _statement(keys: str, trust: Trust, before: Seen) -> Statement:
    online = read_trust(keys)
    if online.root != trust.root:
        raise NotVerified("Khóa gốc ở nhật ký không phải khóa gốc mà người canh có.")
    known = [each for each in (online.newest, trust.newest) if each]
    if not known:
        raise NotVerified("Chưa có giấy chứng nhận khóa.")
    newest = max(known, key=lambda each: each.serial)
    if newest.serial < before.serial:
        raise NotVerified(f"Giấy chứng nhận khóa lùi từ số {before.serial} về số {newest.serial}.")
    return newest


def _check_time(checkpoint: Checkpoint, now: datetime) -> None:
    signed = datetime.fromtimestamp(checkpoint.time, VIETNAM)
    if now - signed > STALE:
        raise NotVerified(f"Mốc nhật ký đã cũ, ký lúc {signed:%H:%M ngày %d/%m/%Y}: trang bị giữ ở một bản cũ, hoặc publish đã ngừng chạy.")
    if signed - now > AHEAD:
        raise NotVerified(f"Mốc nhật ký ghi giờ ở tương lai: {signed:%H:%M ngày %d/%m/%Y}.")


def _grown(fetch: Fetch, checkpoint: Checkpoint, before: Seen) -> Tree:
    """The tree of the checkpoint, which goes on from what was seen."""
    if checkpoint.size < before.size:
        raise NotVerified(f"Nhật ký bị lùi lại: từ {before.size} dòng còn {checkpoint.size} dòng.")
    tree = Tree(checkpoint.size, fetch)
    if tree.root() != checkpoint.root:
        raise NotVerified("Các tệp của nhật ký không khớp với mốc đã ký.")
    if not is_consistent(before.size, bytes.fromhex(before.root), checkpoint.size, checkpoint.root, tree.consistency(before.size)):
        raise NotVerified("Nhật ký không nối tiếp bản đã thấy: có người đã sửa, xóa dòng cũ, hoặc cho mỗi nơi xem một bản.")
    return tree


def _read_on(fetch: Fetch, tree: Tree, since: int, seen: Seen, now: datetime) -> Seen:
    """What is known after the new entries."""
    for number, data in _entries(fetch, tree.size, since):
        if leaf_hash(data) != tree.leaf(number):
            raise NotVerified(f"Dòng {number} của nhật ký không phải dòng mà mốc đã ký.")
        seen = _with(seen, number, data, now)
    return seen


def _entries(fetch: Fetch, size: int, since: int) -> Iterator[tuple[int, bytes]]:
    for tile in tiles_of(size, None, since):
        try:
            found = unpack_entries(fetch(tile.path))
        except ValueError:
            found = []
        if len(found) != tile.width:
            raise NotVerified("Có tệp của nhật ký bị hỏng.")
        yield from ((number, data) for number, data in enumerate(found, tile.number * WIDTH) if number >= since)


def _with(seen: Seen, number: int, data: bytes, now: datetime) -> Seen:
    try:
        entry = parse_entry(data)
    except NotAnEntry:
        raise NotVerified(f"Dòng {number} của nhật ký không đọc được.") from None
    if entry.day < seen.day or entry.day > (now + AHEAD).astimezone(VIETNAM).date():
        raise NotVerified(f"Dòng {number} của nhật ký ghi lùi hoặc ghi trước ngày: {entry.day}.")
    manifests = seen.manifests
    if isinstance(entry, ReleaseEntry) and entry.state == "online":
        manifests = manifests | {entry.portal: entry.manifest}
    return seen.model_copy(update={"day": entry.day, "manifests": manifests})

"""What a publish says: what a host promises, what will change, as the person at the terminal reads it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from plugins.core.publishing.host import HostModule
from plugins.core.publishing.manifest import Changes, Manifest
from schemas.vietnamese import file_size

LISTED = 20  # paths of one kind of change; a dry run names all


def promises(hosts: Mapping[str, HostModule], used: Iterable[str]) -> Iterator[str]:
    """The promise of each kind of host that is used."""
    for kind in sorted(set(used)):
        promise = hosts[kind].PROMISE
        yield f"Nơi đăng «{kind}»:"
        yield f"  chuyển bản: {promise.reader}"
        yield f"  quay lui:   {promise.rollback}"
        yield f"  cần có:     {promise.needs}"


def changes_in_words(key: str, online: Manifest | None, manifest: Manifest, changes: Changes, everything: bool) -> Iterator[str]:
    """From what is online to the release: how many files and bytes, and which files."""
    before = online.id if online else "chưa có gì"
    yield f"{key} → {manifest.address}"
    yield f"  {key}: đang đăng {before}; bản mới {manifest.id}: {len(manifest.files)} tệp, {len(manifest.pages)} trang"
    yield (f"  {key}: thêm {len(changes.new)}, sửa {len(changes.changed)}, xóa {len(changes.deleted)} tệp; "
           f"gửi {file_size(changes.size)}")
    for sign, paths in (("+", changes.new), ("~", changes.changed), ("-", changes.deleted)):
        yield from listed(sign, paths, len(paths) if everything else LISTED)


def listed(sign: str, paths: Sequence[str], most: int) -> Iterator[str]:
    """The first paths, one a line, and how many more."""
    yield from (f"    {sign} {path}" for path in paths[:most])
    if len(paths) > most:
        yield f"    {sign} … và {len(paths) - most} tệp nữa"

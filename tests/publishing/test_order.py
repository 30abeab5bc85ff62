"""Where nothing can be switched at once, files go in an order in which no page leads to what is not there yet."""

import re
from pathlib import Path

from plugins.core.publishing.manifest import File, Manifest
from plugins.hosts.rclone import make_plan
from tests.publishing.sites import KEY, NOON, line, site


def manifest(folder: Path, version: int) -> Manifest:
    files = {path.relative_to(folder).as_posix(): File(sha256=f"{hash_of(path):064x}", size=1) for path in sorted(folder.rglob("*")) if path.is_file()}
    head = line(version).head
    return Manifest(portal=KEY, target="production", address="https://mau.tayninh.example", sequence=version, commit=head, head=head, as_of=NOON,
                    files=files)


def hash_of(path: Path) -> int:
    return int.from_bytes(path.read_bytes(), "big") % 2**255


def test_no_page_ever_names_a_file_that_is_not_there(tmp_path: Path) -> None:
    """Played through file by file, for readers who look between any two of them."""
    old, new = site(tmp_path / "old", 1, 5), site(tmp_path / "new", 2, 7)
    (new / "index.html").write_text("".join(f"<link href='/tin-tuc/2026/bai-{number}/index.html'>" for number in range(7)), "utf-8")
    before, after = manifest(old, 1), manifest(new, 2)
    there = {path: (old / path).read_text("utf-8") for path in before.files}
    for group in make_plan(after, before, ()).groups:
        for path in group:
            there[path] = (new / path).read_text("utf-8")
            named = {name for text in there.values() for name in re.findall(r"href='/(.+?)'", text)}
            assert named <= there.keys()
    assert there.keys() >= after.files.keys()


def test_what_a_killed_run_touched_is_sent_or_removed_again(tmp_path: Path) -> None:
    before = manifest(site(tmp_path / "site", 1, 5), 1)
    plan = make_plan(before, before, {"index.html", "tin-tuc/2026/bai-9/index.html"})
    assert [path for group in plan.groups for path in group] == ["index.html"]
    assert plan.deleted == ("tin-tuc/2026/bai-9/index.html",)


def test_the_checkpoint_of_the_log_comes_after_what_it_speaks_of() -> None:
    file, head = File(sha256="1" * 64, size=1), line(1).head
    after = Manifest(portal="nhat-ky", target="production", address="x", sequence=1, commit=head, head=head, as_of=NOON,
                     files={path: file for path in ("checkpoint", "tile/0/000.p/5", "tile/entries/000.p/5", "khoa.txt")})
    assert make_plan(after, None, ()).groups == (("tile/0/000.p/5", "tile/entries/000.p/5"), (), (), ("checkpoint", "khoa.txt"))


def test_packed_twins_go_with_their_page() -> None:
    file, head = File(sha256="1" * 64, size=1), line(1).head
    after = Manifest(portal=KEY, target="production", address="x", sequence=1, commit=head, head=head, as_of=NOON,
                     files={path: file for path in ("a/index.html", "a/index.html.gz", "index.html", "index.html.br", "t.css", "t.css.gz", "f.xml")})
    assert make_plan(after, None, ()).groups == (("t.css", "t.css.gz"), ("a/index.html", "a/index.html.gz"), (), ("f.xml", "index.html", "index.html.br"))


def test_nobody_is_led_to_where_a_post_moved_before_it_is_there() -> None:
    """The first of all releases brings headers before pages; later ones change what leads elsewhere after them."""
    one, two = (File(sha256=digit * 64, size=1) for digit in "12")
    before, after = (Manifest(portal=KEY, target="production", address="x", sequence=1, commit=line(1).head, head=line(1).head, as_of=NOON, files=files)
                     for files in ({".htaccess": one, "cu/index.html": one}, {".htaccess": two, "moi/index.html": one}))
    assert make_plan(before, None, ()).groups == ((".htaccess",), ("cu/index.html",), (), ())
    assert make_plan(after, before, ()).groups == ((), ("moi/index.html",), (), (".htaccess",))

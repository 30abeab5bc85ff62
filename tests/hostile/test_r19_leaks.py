"""R19: of what is not online nothing leaks: no field, no file, no name, on no page, in no feed, calendar, sitemap or other portal."""

import gzip
from pathlib import Path

from schemas.kinds import BY_FOLDER
from schemas.state import State
from tests.hostile.built import build_bare
from tests.hostile.planting import FILES, FOLDERS, body, dump, free, planted, portal_file, rich
from tests.worlds import EXAMPLES, example, make_portal, put

SECRET = "bimat"
# What is written into a post whose every other field is the secret, and the state that it then has.
HIDDEN = {
    "draft": ({"status": "draft"}, State.DRAFT), "later": ({"publish_at": "2026-11-25"}, State.WAITING), "future": ({"date": "2026-11-25T00:00+07:00"}, State.WAITING),
    "held": ({"category": "khong-co"}, State.HELD), "unread": ({"status": "xong"}, State.HELD),
    "withdrawn": ({"status": "withdrawn", "withdrawn": {"date": "2026-11-24", "reason": "Nhầm số liệu"}}, State.WITHDRAWN),
}


def hide(ward: Path, name: str, kind: str) -> int:
    """A post with the secret in its name, in every field, in its body and in its files; says in how many places."""
    data = planted(rich(kind), free(kind), f"{SECRET} {name}") | HIDDEN[name][0]
    folder = f"{SECRET}-{name}"
    if name == "withdrawn":  # its address and title go on to be seen
        data, folder = data | {"title": "Một bài đã gỡ xuống"}, "da-go"
    text = f"---\n{dump(data)}---\n{body(SECRET)}"
    post = put(ward, f"{kind}/2026/{folder}/index.md", text)
    for file in FILES:
        (post.parent / file).write_bytes((EXAMPLES / "files" / file).read_bytes() + SECRET.encode())
    return text.count(SECRET) + len(FILES)


def test_nothing_of_what_is_not_online_leaks(tmp_path: Path) -> None:
    content = tmp_path / "content"
    make_portal(content, city=True)
    ward = make_portal(content)
    (ward / "portal.yml").write_text(portal_file("portal.yml", "chữ").replace("decided:", f"regulation: /gioi-thieu/2026/{SECRET}-draft/\n  decided:"), "utf-8")
    places = sum(hide(portal, name, kind) for name in HIDDEN for kind in FOLDERS for portal in (ward, content / "city"))
    places += sum(hide(ward, name, "noi-bo") for name in ("held", "withdrawn"))
    links = "".join(f"[xem](/{kind}/2026/{SECRET}-{name}/) [tệp](/{kind}/2026/{SECRET}-{name}/#muc) " for name in HIDDEN for kind in BY_FOLDER)
    put(ward, "tin-tuc/2026/bai.md", example("tin-tuc") + "\n" + links)
    more = f"replaced_by: /van-ban/2026/{SECRET}-draft/\ncorrected_by: /van-ban/2026/{SECRET}-later/\nmoved_from: /van-ban/2026/{SECRET}-held/\nstatus:"
    put(ward, "van-ban/2026/bai/index.md", example("van-ban").replace("status:", more, 1), "van-ban.pdf")
    put(ward, "cong-khai/2026/bai.md", example("cong-khai").replace("status:", f"supersedes: /cong-khai/2026/{SECRET}-draft/\nstatus:", 1))

    judgement = build_bare(content, tmp_path / "output")
    states = {verdict.reading.path: verdict.state for portal in judgement.portals.values() for verdict in portal.verdicts}
    assert [path for path, state in states.items() if path.endswith("/bai.md") and state is not State.PUBLISHED] == []
    assert states["wards/mau/tin-tuc/2026/da-go/index.md"] is State.WITHDRAWN
    assert {path for name, (_, state) in HIDDEN.items() for path in states if f"{SECRET}-{name}/" in path and states[path] not in (state, State.INTERNAL)} == set()
    assert places >= 50
    assert leaks(tmp_path / "output") == []
    assert len(list((tmp_path / "output").rglob("*.html"))) > 100


def leaks(output: Path) -> list[str]:
    """Files whose name or bytes have the secret."""
    return [path.relative_to(output).as_posix() for path in sorted(output.rglob("*"))
            if SECRET in path.relative_to(output).as_posix() or (path.is_file() and SECRET.encode() in opened(path))]


def opened(path: Path) -> bytes:
    """The bytes of a file; of a part of the search index, which is packed, what it says."""
    data = path.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data

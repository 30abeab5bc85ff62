"""R16: every post file is counted once, by name, whatever is thrown together; R18: one bad post or portal stops nobody else."""

import re
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.core.judging.accounting import account
from schemas.kinds import BY_FOLDER
from schemas.state import State
from tests.hostile.built import put_folder
from tests.worlds import AS_OF, example, judge, make_portal, named_files, put, run_build

FOLDERS = sorted(BY_FOLDER)
# What is done to a good post, and the state that it then has; an internal post stays internal whatever is done to it.
CHANGES = {
    "": State.PUBLISHED, "status: draft": State.DRAFT, "publish_at: 2026-11-25": State.WAITING,
    "status: withdrawn\nwithdrawn: {date: 2026-11-24, reason: Nhầm}": State.WITHDRAWN,
    "ofice: x": State.HELD, "date: hôm qua": State.HELD, "category: khong-co": State.HELD, "\tx": State.HELD, "x: &a 1": State.HELD,
    "status: draft\nofice: x": State.DRAFT,
}


def changed(folder: str, change: str) -> str:
    """The good example with the lines of the change, in the place of its own where it has such a key."""
    text = example(folder)
    keys = {line.partition(":")[0] for line in change.splitlines()}
    kept = [line for line in text.split("\n") if line.partition(":")[0] not in keys]
    return "\n".join([kept[0], *change.splitlines(), *kept[1:]])


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(FOLDERS), st.sampled_from(sorted(CHANGES)), st.booleans()), max_size=12),
       st.sampled_from(["", "la.txt", "anh-thua.jpg", "TEP.MD", "khong/dung/cho.md"]))
def test_every_file_is_in_one_state_and_every_held_one_has_a_reason(mix: list[tuple[str, str, bool]], stray: str) -> None:
    wanted = {}
    with TemporaryDirectory() as folder:
        ward = make_portal(Path(folder))
        for number, (kind, change, folded) in enumerate(mix):
            text = re.sub(r"(?m)^number: \d+", f"number: {number + 1:02}", changed(kind, change))  # no two documents have one number
            files = named_files(text)
            path = f"{kind}/2026/b{number}" + ("/index.md" if files or folded else ".md")
            put(ward, path, text, *files)
            wanted[f"wards/mau/{path}"] = State.INTERNAL if kind == "noi-bo" else CHANGES[change]
        if stray:
            put(ward, stray, "x")
        judged = judge(Path(folder))
    if stray.lower().endswith(".md"):
        wanted[f"wards/mau/{stray}"] = State.HELD
    elif stray:
        assert stray in {problem.path.removeprefix("wards/mau/") for problem in judged.own_problems}
    assert {verdict.reading.path: verdict.state for verdict in judged.verdicts} == wanted
    counts = Counter(verdict.state for verdict in judged.verdicts)
    assert sum(counts.values()) == len(judged.verdicts) == len(wanted)
    assert account("mau", counts).startswith(f"mau: {len(wanted)} bài = ")
    assert [int(number) for number in re.findall(r"(\d+) [^\d+]+", account("mau", counts))[1:]] == [counts[state] for state in State]
    assert all(any(problem.is_error for problem in verdict.problems) for verdict in judged.verdicts if verdict.state is State.HELD)


PICTURE = "images:\n  - {file: anh.jpg, alt: Người dân quét rác dọc bờ kênh, credit: Ban Biên tập}\n"

# Each of these once made Pelican fail, or warn, so that the whole portal stood still: (kind, lines of the head, body).
KILLERS = {
    "a control character as an entity": ("tin-tuc", "", "a&#8;b&#xFFFE;"), "a picture without words": ("tin-tuc", PICTURE, "![](anh.jpg)"),
    "pelican's own link in words": ("tin-tuc", PICTURE, "![x src='{static}../../a'](anh.jpg)"), "pelican's own link in a link": ("tin-tuc", "", "[x](<#fn href='{attach}/etc/passwd'>)"),
    "an author who makes no slug": ("tin-tuc", "author: «…»", ""), "a picture from nowhere": ("tin-tuc", "", "![x]()"), "two lines": ("lich-lam-viec", "office: |\n  a\n  b", ""),
    "an old document of no type": ("van-ban", "type: khong-co\ndate: 2011-01-01", ""), "an old category": ("tin-tuc", "category: khong-co\ndate: 1990-01-01", ""),
    "a very long page": ("tin-tuc", "", "[a]: https://a.vn/" + "b" * 400 + "\n\n" + "[a]" * 15_000), "a long number": ("tin-tuc", "", "[a](&#" + "1" * 9000 + ";)"),
    "a heading without letters": ("tin-tuc", "", "## …"), "thousands of pictures": ("tin-tuc", PICTURE, "![a](anh.jpg)" * 3000),
}


def test_no_post_stops_its_portal_and_no_portal_stops_the_others(tmp_path: Path) -> None:
    """R18: eleven portals, one full of posts that would stop a build, one with a broken portal.yml: ten are published, and all good posts of the first."""
    content = tmp_path / "content"
    make_portal(content, city=True)
    wards = [make_portal(content, f"w{number}") for number in range(10)]
    for ward in wards:
        put(ward, "thong-bao/2026/tot.md", example("thong-bao"))
    for number, (kind, lines, body) in enumerate(KILLERS.values()):
        text = changed(kind, lines).rstrip("\n")
        put_folder(wards[0], f"{kind}/2026/k{number}", f"{text}\n\n{body}\n", sorted({"anh.jpg", *named_files(text)}))
    broken = wards[1] / "portal.yml"
    broken.write_text(broken.read_text("utf-8").replace("kind: ward", "kind: [ward"), "utf-8")
    done = run_build("render", "--content", str(content), "--output", str(tmp_path / "output"), "--as-of", AS_OF)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "wards/w1/portal.yml" in done.stdout
    built = {path.parent.name for path in (tmp_path / "output").glob("*/index.html")}
    assert built == {"city", *(f"w{number}" for number in range(10))} - {"w1"}
    assert all((tmp_path / f"output/{key}/thong-bao/2026/tot/index.html").is_file() for key in built - {"city"})
    assert "lỗi" not in done.stderr
    assert "Traceback" not in done.stdout + done.stderr

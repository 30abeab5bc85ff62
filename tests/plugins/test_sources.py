"""`build.py sources`: content in, dated observations out. Answers come from the test, but for the last one."""

import re
import socket
from datetime import timedelta
from pathlib import Path

import pytest

from plugins.core.network import Network
from plugins.core.options import Options
from plugins.steps.sources import observe_all
from schemas.observations import read_gone, read_observations
from schemas.tree import FolderTree
from tests.worlds import AS_OF, NOW, ROOT, example, make_portal, publishing, put, run_build

HERE = Network("CongThongTin/1.0 (thu)", timeout=0.5, pause=0, only_loopback=True)


def options(content: Path, said: list[str], nights: int) -> Options:
    return Options(content=content, output=content.parent / "output", as_of=NOW + timedelta(days=nights), jobs=1, publishing=publishing(),
                   say=said.append, progress=lambda *_: None, blame=said.append)


def run(content: Path, answers: dict[str, int | None], monkeypatch: pytest.MonkeyPatch, nights: int = 0, portals: tuple[str, ...] = ("mau",)) -> str:
    """The step with answers that the test gives, by path; returns what it said."""
    monkeypatch.setattr("plugins.core.network.status_of", lambda url, network: answers[url.rpartition("/")[2]])
    said: list[str] = []
    assert list(observe_all(portals, options(content, said, nights), HERE)) == []
    return said[0]


def links(*names: str, key: str = "mau") -> str:
    listed = "".join(f"- [bài {name}](https://baomau.example/{name})\n" for name in names)
    return example("tin-tuc") + "\n" + listed + f"\nXem [cổng](https://{key}.tayninh.example/) và [mục](#muc-viec-da-lam).\n"


def test_two_nights_of_404_make_a_source_gone_and_a_good_answer_brings_it_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(make_portal(tmp_path / "content"), "tin-tuc/2026/vi-du.md", links("a", "b", "c#dau"))
    content = tmp_path / "content"
    answers: dict[str, int | None] = {"a": 200, "b": 404, "c": None}
    assert run(content, answers, monkeypatch) == (
        "Đã hỏi 3 địa chỉ: 1 còn, 0 đã bị gỡ, 1 báo «không có», chờ hỏi lại, 1 chưa rõ (mạng hoặc máy chủ trục trặc).")
    assert read_gone(FolderTree(content)) == (frozenset(), [])
    assert "1 đã bị gỡ" in run(content, answers, monkeypatch, nights=1)
    assert read_gone(FolderTree(content)) == (frozenset({"https://baomau.example/b"}), [])
    run(content, answers | {"b": 200}, monkeypatch, nights=2)
    assert [(item.url, item.status) for item in read_observations(FolderTree(content))[0]] == [("https://baomau.example/c", "unclear")]


def test_the_same_answers_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written = []
    for name in ("mot", "hai"):
        put(make_portal(tmp_path / name), "tin-tuc/2026/vi-du.md", links("b", "a") if name == "mot" else links("a", "b"))
        run(tmp_path / name, {"a": 404, "b": 410}, monkeypatch)
        written.append((tmp_path / name / "observations.yml").read_bytes())
    assert written[0] == written[1]
    assert written[0].count(b"url:") == 2


def test_what_nobody_cites_any_more_is_forgotten_but_what_other_portals_cite_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("mot", "hai"):
        put(make_portal(tmp_path, name), "tin-tuc/2026/vi-du.md", links(name, f"{name}-cu", key=name))
    answers: dict[str, int | None] = dict.fromkeys(("mot", "mot-cu", "hai", "hai-cu"), 404)
    run(tmp_path, answers, monkeypatch, portals=("mot", "hai"))
    put(tmp_path / "wards" / "mot", "tin-tuc/2026/vi-du.md", links("mot", key="mot"))
    run(tmp_path, answers, monkeypatch, nights=1, portals=("mot",))
    seen = {item.url.rpartition("/")[2]: item.is_gone for item in read_observations(FolderTree(tmp_path))[0]}
    assert seen == {"mot": True, "hai": False, "hai-cu": False}


def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path) -> None:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du.md", links("a"))
    (tmp_path / "observations.yml").write_text("hỏng: [", "utf-8")
    assert [problem.path for problem in observe_all(["mau"], options(tmp_path, [], 0), HERE)] == ["observations.yml"]
    assert (tmp_path / "observations.yml").read_text("utf-8") == "hỏng: ["


def test_as_a_person_runs_it_this_machine_is_never_asked_whatever_a_post_names(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        door.settimeout(0)
        port = door.getsockname()[1]
        put(make_portal(tmp_path / "content"), "tin-tuc/2026/vi-du.md", example("tin-tuc") + f"\n[bài](https://127.0.0.1:{port}/a)\n")
        done = run_build("sources", "--timeout", "1", "--content", str(tmp_path / "content"), "--as-of", AS_OF)
        assert done.returncode == 0, done.stderr
        assert "Đã hỏi 0 địa chỉ" in done.stdout
        with pytest.raises(BlockingIOError):
            door.accept()
    assert read_observations(FolderTree(tmp_path / "content")) == ((), [])


def test_nothing_else_asks_the_network() -> None:
    asking = re.compile(r"^\s*(?:import|from) (?:socket|ssl|http\.client|urllib\.request|ftplib|smtplib|requests|httpx|plugins\.core\.network)\b", re.M)
    files = [path for folder in ("schemas", "plugins") for path in (ROOT / folder).rglob("*.py") if asking.search(path.read_text("utf-8"))]
    assert {path.relative_to(ROOT).as_posix() for path in files} == {
        "plugins/core/network.py", "plugins/steps/sources.py", "plugins/core/publishing/asking.py", "plugins/core/cut_off.py"}  # to read a site back

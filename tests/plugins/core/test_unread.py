"""A post that cannot be read is held with its own complaints, unless these could quote a secret that stands in it."""

from pathlib import Path

import pytest

from plugins.core.judging.verdict import Verdict
from schemas.state import State
from tests.worlds import example, judge, make_portal, put

STAMP = "TỐI " + "MẬT"
KEY = "glpat-" + "Ab3Cd4Ef5Gh6Ij7Kl8Mn"


def verdict(tmp_path: Path, text: str) -> Verdict:
    put(make_portal(tmp_path), "tin-tuc/2026/vi-du/index.md", text)
    return judge(tmp_path).verdicts[0]


@pytest.mark.parametrize("spoil", [("category: ", "category: [x, "), ("title: ", "tiltle: "), ("---\n", "--\n"), ("date: ", "date: "), ],
                         ids=["broken YAML", "a wrong key", "no fence", "readable"])
@pytest.mark.parametrize("secret", [STAMP, KEY])
def test_nothing_of_a_post_with_a_secret_is_quoted(secret: str, spoil: tuple[str, str], tmp_path: Path) -> None:
    found = verdict(tmp_path, example("tin-tuc").replace(*spoil, 1).replace("summary: ", f"summary: {secret} ", 1) + f"\n{secret}\n")
    assert found.state is State.HELD
    assert {problem.code for problem in found.problems} <= {"TEP08", "BM01", "BM03"}
    assert found.problems
    assert not [problem for problem in found.problems if secret in problem.message + problem.hint]
    assert all("DỪNG LẠI" in problem.message or "mật khẩu" in problem.message for problem in found.problems)


def test_a_key_that_is_misspelt_is_told_once(tmp_path: Path) -> None:
    found = verdict(tmp_path, example("tin-tuc").replace("sources:", "source:", 1))
    assert [(problem.code, problem.hint) for problem in found.problems] == [("TR02", "Có phải ý bạn là: sources?")]

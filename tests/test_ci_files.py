"""The CI files that an operator copies run trusted code, take a proposal for data, and keep secrets away from it."""

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.formats.comment import MARK
from tests.worlds import ROOT, run_build

CI = ROOT / "docs" / "ci"
FILES = sorted(CI.glob("*.yml"))
CHECKING = ["github.yml", "gitlab.yml", "forgejo.yml"]
PUBLISHING = ["github-publish.yml", "gitlab-publish.yml", "forgejo-publish.yml"]
SECRET = re.compile(r"secrets\.|token|password|private|ssh", re.I)


def parsed(name: str) -> dict[str, Any]:
    found = yaml.safe_load((CI / name).read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def checking_job(name: str) -> dict[str, Any]:
    file = parsed(name)
    job = file.get("jobs", file)["kiem-tra"]
    assert isinstance(job, dict)
    return job


def commands(job: dict[str, Any]) -> str:
    return "\n".join(str(step.get("run", "")) for step in job["steps"]) if "steps" in job else "\n".join(job["script"])


def test_every_file_is_named_in_the_manual_and_is_yaml() -> None:
    manual = (CI / "README.md").read_text("utf-8")
    for path in FILES:
        assert f"]({path.name})" in manual
        assert parsed(path.name)
    assert "](pre-receive)" in manual


@pytest.mark.parametrize("name", CHECKING)
def test_no_secret_is_in_reach_of_the_check(name: str) -> None:
    text = yaml.safe_dump(checking_job(name), allow_unicode=True)
    assert SECRET.search(text) is None
    if "jobs" in parsed(name):
        assert parsed(name)["permissions"] == {"contents": "read"}
        assert "persist-credentials: false" in text
    assert "pull_request_target" not in (CI / name).read_text("utf-8")


@pytest.mark.parametrize("name", CHECKING)
def test_code_comes_from_the_protected_branch_and_the_proposal_is_only_fetched(name: str) -> None:
    job = checking_job(name)
    for step in job.get("steps", []):
        if str(step.get("uses", "")).startswith("actions/checkout"):
            assert step["with"]["ref"] == "${{ github.event.pull_request.base.sha }}"
            assert step["with"]["fetch-depth"] == 0
    if "script" in job:
        assert (job["variables"]["GIT_CHECKOUT"], job["variables"]["GIT_DEPTH"]) == ("false", "0")
        assert job["script"][0] == 'git checkout --force --detach "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"'
    text = commands(job)
    checked_out = [line for line in text.splitlines() if re.search(r"git (checkout|switch|reset|merge|pull|worktree|restore|archive|show)", line)]
    assert all("TARGET_BRANCH" in line for line in checked_out)
    for line in text.splitlines():
        if "HEAD" in line or "CI_COMMIT_SHA" in line:  # the proposal is named where it is fetched and where it is judged
            assert re.match(r'\s*(git cat-file -e "\$HEAD\^\{commit\}" \|\| git fetch|\S*python -I build\.py check --changed)', line), line


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_nothing_that_others_wrote_is_pasted_into_a_shell(name: str) -> None:
    """«${{ … }}» in a command is text before it is a command: such values come by the environment."""
    file = parsed(name)
    for job in file.get("jobs", {}).values():
        assert "${{" not in commands(job)
    for job in (job for job in file.values() if isinstance(job, dict) and "script" in job):
        assert not re.search(r'(?<!["\w=:/.@+-])\$(CI|GITLAB|MR)_\w+(?!["\w/.:])', commands(job))


@pytest.mark.parametrize("name", [path.name for path in FILES])
def test_our_program_runs_isolated_and_with_words_that_it_knows(name: str) -> None:
    file = parsed(name)
    jobs = file["jobs"].values() if "jobs" in file else [job for job in file.values() if isinstance(job, dict) and "script" in job]
    text = "\n".join(commands(job) for job in jobs).replace("\\\n", " ")
    calls = re.findall(r"(python\S*)(.*?) build\.py (\w+) (.*)", text)
    assert calls
    for _, flags, step, words in calls:
        assert flags.strip() == "-I"
        options = re.findall(r"--[a-z-]+", words.partition(">")[0])
        known = run_build(step, "--help").stdout
        assert all(option in known for option in options)


def test_the_answer_is_found_again_by_its_mark() -> None:
    assert f'startswith("{MARK}")' in (CI / "github-comment.yml").read_text("utf-8")


@pytest.mark.parametrize("name", ["github-comment.yml", "gitlab-comment.yml"])
def test_what_may_write_runs_only_trusted_code(name: str) -> None:
    text = (CI / name).read_text("utf-8")
    assert "ref:" not in text  # actions/checkout then takes the protected branch
    assert not re.search(r"git (checkout|switch|merge|pull|worktree)", text)
    assert "pip install -q --require-hashes -r requirements.txt" in text


@pytest.mark.parametrize("name", PUBLISHING)
def test_only_the_protected_branch_is_published_with_its_whole_history(name: str) -> None:
    file = parsed(name)
    job = file.get("jobs", file)["dang"]
    if "jobs" in file:
        assert set(file[True]) <= {"push", "schedule", "workflow_dispatch"}  # YAML reads the key «on» as true
        assert file[True]["push"] == {"branches": ["main"]}
        assert file[True]["schedule"]
        assert job["if"] == "github.ref == 'refs/heads/main'"
        assert (job["steps"][0]["with"]["ref"], job["steps"][0]["with"]["fetch-depth"]) == ("main", 0)
        assert file["concurrency"] == {"group": "dang", "cancel-in-progress": False}
    else:
        assert 'merge_request_event' in job["rules"][0]["if"]
        assert '$CI_COMMIT_BRANCH == "main" && $CI_COMMIT_REF_PROTECTED == "true"' in job["rules"][0]["if"]
        assert (job["variables"]["GIT_DEPTH"], job["resource_group"]) == ("0", "dang")
    assert "pip install -q --require-hashes -r requirements.txt" in commands(job)


@pytest.mark.parametrize("name", [name for name in PUBLISHING if "gitlab" not in name] + ["github-preview.yml"])
def test_only_the_step_that_publishes_is_given_secrets(name: str) -> None:
    for job in parsed(name)["jobs"].values():
        given = [step for step in job["steps"] if "secrets." in yaml.safe_dump(step)]
        assert [re.search(r"build\.py (publish|rollback)", step["run"]) is not None for step in given] == [True]
        assert "secrets." not in yaml.safe_dump({key: value for key, value in job.items() if key != "steps"})


def test_secrets_of_the_jobs_are_those_of_publish_yml() -> None:
    wanted = set(re.findall(r"\b[A-Z]+(?:_[A-Z0-9]+)+\b", "".join(
        line.partition("#")[0] for line in (ROOT / "publish.yml").read_text("utf-8").splitlines())))
    for name in ("github-publish.yml", "forgejo-publish.yml"):
        assert set(re.findall(r"secrets\.(\w+)", (CI / name).read_text("utf-8"))) == wanted


def test_a_preview_takes_posts_of_a_proposal_and_nothing_else_of_it() -> None:
    text = (CI / "github-preview.yml").read_text("utf-8")
    assert 'git worktree add -q --detach "$RUNNER_TEMP/de-xuat" "$SHA"' in text
    assert [line for line in text.splitlines() if "de-xuat" in line and "build.py" in line] == [
        '          python -I build.py publish --target preview --content "$RUNNER_TEMP/de-xuat/content" \\']
    assert "ref:" not in text


def test_the_hook_runs_isolated_code_of_the_trusted_checkout() -> None:
    text = Path(CI / "pre-receive").read_text("utf-8")
    assert '-I "$(git config cong.code)/build.py" receive --content "$PWD"' in text


_STUB = """#!/bin/sh
case "$*" in
  *"tell "*) grep -q la_mat "$LOG" && exit 1; exit 0;;
  *) echo "$*" >> "$LOG"; case "$*" in *"--account la_mat"*) exit 1;; *"--account khong_ai"*) exit 2;; esac;;
esac
"""


@pytest.mark.parametrize("name", ["github.yml", "forgejo.yml"])
@pytest.mark.parametrize(("opener", "pusher", "passes"), [
    ("quan_tri", "quan_tri", True), ("quan_tri", "bien_tap", True), ("quan_tri", "la_mat", False), ("la_mat", "quan_tri", False),
    ("quan_tri", "khong_ai", False), ("khong_ai", "quan_tri", False)])
def test_who_pushes_into_the_proposal_of_another_must_have_the_right_too(name: str, opener: str, pusher: str, passes: bool, tmp_path: Path) -> None:
    [step] = [step["run"] for step in checking_job(name)["steps"] if step.get("name") == "Xét đề xuất"]
    stub, log = tmp_path / "python", tmp_path / "log"
    stub.write_text(_STUB, "utf-8")
    stub.chmod(0o755)
    script = step.replace("/opt/cong/bin/python", "python").replace("/tmp/", f"{tmp_path}/")
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "LOG": str(log), "RUNNER_TEMP": str(tmp_path), "ACTOR": opener, "PUSHER": pusher,
                   "BASE": "a", "HEAD": "b", "NUMBER": "1", "EDITORS": ""}
    done = subprocess.run(["bash", "-e", "-c", script], env=environment, capture_output=True, check=False)
    assert (done.returncode == 0) is passes, done.stderr
    assert len(log.read_text("utf-8").splitlines()) == (2 if passes and opener != pusher else 1 + (opener in ("la_mat", "khong_ai")))

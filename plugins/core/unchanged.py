"""When nothing at all has changed since the same command was given last, it is told at once, before anything is loaded.

This is the only short cut past the engine, and it compares everything that goes into a build: the command, the commit, the code,
publish.yml, the store, the output folders and the moment. It loads nothing that takes time.
"""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from plugins.core.code_digest import code_digest, page_digest
from plugins.core.memory.store_file import mark_of, present_mark
from plugins.core.rendering.output import token_of
from schemas.git_tree import NoSuchRevision, commit_of

_ENDING = ".last"


@dataclass(frozen=True)
class Answer:
    """What a command that renders a commit said, and all that it hung on; `since` and `until` are ISO 8601, «» for ever."""

    words: list[str]
    commit: str
    code: str
    mark: str
    tokens: dict[str, str]
    since: str
    until: str
    repository: str
    revision: str
    cache: str
    output: str
    lines: list[str]


def told_before(words: Sequence[str], top: Path, now: datetime | None) -> list[str] | None:
    """The lines that the same command said the last time, where all that it hung on is as it was; None where anything is not.

    `now` is None where the command itself says at which moment it is to be carried out.
    """
    if "render" not in words or "--rev" not in words or "--explain" in words or "--publish" in words:
        return None
    with suppress(OSError, ValueError, TypeError, NoSuchRevision):
        answer = Answer(**json.loads(_place(words, top).read_text("utf-8")))
        if answer.words == list(words) and _holds(answer, top, now):
            return answer.lines
    return None


def keep_answer(answer: Answer, top: Path) -> None:
    """Remember what the command said."""
    _place(answer.words, top).write_text(json.dumps(asdict(answer), ensure_ascii=False), "utf-8")


def what_code(top: Path) -> str:
    """All that is the same for every content: the code, and publish.yml."""
    return f"{code_digest()} {page_digest()} {hashlib.sha256((top / 'publish.yml').read_bytes()).hexdigest()}"


def _holds(answer: Answer, top: Path, now: datetime | None) -> bool:
    cache, output = Path(answer.cache), Path(answer.output)
    moment = now.isoformat() if now else ""
    return ((now is None or (answer.since <= moment and (not answer.until or moment < answer.until)))
            and answer.code == what_code(top)
            and mark_of(cache).read_text("utf-8") == present_mark(cache, code_digest()) == answer.mark
            and all(token_of(output, portal) == token for portal, token in answer.tokens.items())
            and commit_of(Path(answer.repository), answer.revision) == answer.commit)


def _place(words: Sequence[str], top: Path) -> Path:
    cache = Path(words[words.index("--cache") + 1]) if "--cache" in words else top / ".cache" / "kho.sqlite"
    return cache.with_name(cache.name + _ENDING)

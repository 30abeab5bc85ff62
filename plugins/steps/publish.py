"""Đăng các cổng lên máy chủ: mỗi cổng trọn vẹn hoặc không đổi gì, rồi đọc lại; cổng nào hỏng không ảnh hưởng cổng khác.

Chỉ đăng đúng phiên bản đã ghi vào kho (commit), nối tiếp phiên bản đang đăng. --dry-run nói trước sẽ đổi gì mà không đổi gì.
Nơi đăng, địa chỉ và tên biến chứa khóa ghi ở publish.yml; --target preview là nơi xem thử.
"""

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from plugins.core.options import Options
from plugins.core.publishing.job import Job
from plugins.core.publishing.jobs import jobs_of
from plugins.core.publishing.logged import copy_all, known_log, publish_copies, publish_with_log
from plugins.core.publishing.publish_words import promises
from plugins.core.publishing.refusals import of_content, refusal, repository_state
from plugins.core.publishing.render_first import render_portals
from plugins.core.rendering.output import claim
from plugins.headers import HEADERS
from plugins.hosts import HOSTS
from schemas.content import portal_folders
from schemas.git_line import Line
from schemas.history import Repository
from schemas.problem import Problem
from schemas.publish import LOG
from schemas.tree import FolderTree


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="chỉ nói sẽ đổi gì, không đổi gì trên máy chủ")
    parser.add_argument("--allow-fall", action="store_true", help="cho phép số trang giảm nhiều (quá 20 trang hoặc 20 %%)")
    parser.add_argument("--again", action="store_true", help="đăng lại mọi tệp, kể cả phiên bản đã quay lui")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Refuse, render, and publish each portal for itself."""
    before = repository_state(options.content, options.publishing)
    yield from before.problems
    if before.problems or before.line is None:
        return
    refused = {key: list(of_content(FolderTree(options.content), key, options.publishing)) for key in portals}
    jobs, problems = jobs_of([key for key in portals if not refused[key]], options, HOSTS, HEADERS)
    yield from [*problems, *(problem for found in refused.values() for problem in found)]
    if not jobs:
        return
    claim(options.output)
    finished = render_portals([job.key for job in jobs], options)
    if repository_state(options.content, options.publishing) != before:
        yield refusal("PH11", "Kho bài thay đổi trong lúc đang dựng.", "Chạy lại khi không ai sửa trong thư mục này.")
        return
    for line in promises(HOSTS, {job.settings.kind for job in jobs}):
        options.say(line)
    yield from (_not_built(job) for job in jobs if job.key not in finished)
    built = [replace(job, own_posts_changed=partial(_own_posts_changed, options.content, job.key, before.line.head))
             for job in jobs if job.key in finished]
    yield from _publish(built, options, before.line)


def _not_built(job: Job) -> Problem:
    return refusal("PH08", f"Cổng «{job.key}» không dựng được, nên không đăng.", "Chạy build.py render để xem vì sao.")


def _publish(jobs: Sequence[Job], options: Options, line: Line) -> Iterator[Problem]:
    """Each portal for itself, and the log of all; what hinders the log hinders no portal."""
    book, problems = known_log(options.releases, options.publishing)
    yield from problems
    copies = copy_all(jobs, options.output, book, options.jobs)
    may_write = options.publishing.log and not options.dry_run and not problems
    log_jobs, problems = jobs_of([LOG], options, HOSTS, HEADERS) if may_write else ([], [])
    yield from problems
    if log_jobs:
        yield from publish_with_log(log_jobs[0], options.releases, options.publish_file, copies, line, options.jobs)
    else:
        yield from publish_copies(copies, line, options.jobs)


def _own_posts_changed(content: Path, key: str, head: str, since: str) -> bool:
    """Whether the portal's own folder differs between two commits."""
    repository = Repository.around(content)
    assert repository  # or there would be no line
    folder = repository.prefix + portal_folders(FolderTree(content))[key] + "/"
    return any(change.path.startswith(folder) for change in repository.changes(since, head))

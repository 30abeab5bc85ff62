"""From the command line and publish.yml to one job for each portal; and all jobs side by side, so that one that fails hinders no other."""

import getpass
import platform
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from typing import TypeVar

from plugins.core.options import Options
from plugins.core.publishing.asking import Reading, no_header_check
from plugins.core.publishing.host import HostError, HostModule
from plugins.core.publishing.job import Job
from plugins.core.publishing.lock import Terms
from plugins.core.publishing.manifest import NotAManifest
from plugins.core.publishing.refusals import refusal
from plugins.core.publishing.release import BadRelease
from plugins.core.publishing.sites import BadAddresses, site_of
from plugins.core.publishing.web_server import ServerModule, header_check
from plugins.core.system_words import in_words
from schemas.hosting import AnyHost
from schemas.problem import Problem, has_error

T = TypeVar("T")
READ_HOST = "host"
WAITING = 4  # portals at once, however few processors there are: most of the time is a wait for hosts


def owner() -> str:
    """Who publishes, for those who find the lock."""
    name = "không rõ"
    with suppress(OSError, KeyError):
        name = getpass.getuser()
    return f"{name}@{platform.node()}"


def jobs_of(portals: Sequence[str], options: Options, hosts: Mapping[str, HostModule],
            servers: Mapping[str, ServerModule]) -> tuple[list[Job], list[Problem]]:
    """A job for every portal that has a host, and a complaint for every other."""
    jobs, problems = [], []
    for key in portals:
        settings = options.publishing.host_of(key)
        if settings is None:
            problems.append(refusal("PH07", f"publish.yml chưa nói cổng «{key}» đặt ở đâu ({options.publishing.target}).",
                                    "Thêm khối host cho cổng này, hoặc host chung."))
        else:
            jobs.append(_job(key, options, hosts[settings.kind], settings, servers.get(options.publishing.headers_of(key))))
    return jobs, problems


def _job(key: str, options: Options, host: HostModule, settings: AnyHost, server: ServerModule | None) -> Job:
    return Job(key, options.publishing, host, settings, options.releases / options.publishing.target / key, Terms(owner()), options.as_of,
               options.say, _reading(key, options, server), options.dry_run, options.allow_fall, options.again,
               clock_counts=options.clock_counts, server=server)


def _reading(key: str, options: Options, server: ServerModule | None) -> Reading | None:
    base = options.publishing.read_back_of(key)
    if base == READ_HOST:
        return None
    return Reading(base, options.timeout, header_check(server, site_of(key, options.publishing).trusted) if server else no_header_check)


def run_jobs(work: Callable[[Job], list[Problem]], jobs: Sequence[Job], at_once: int) -> Iterator[Problem]:
    """Every job, whatever becomes of the others; at the end one line for each portal."""
    results = each_job(partial(carry_out, work), jobs, at_once)
    for job, problems in zip(jobs, results, strict=True):
        job.say(f"{'KHÔNG XONG' if has_error(problems) else 'GIỮ NGUYÊN' if problems else 'xong':<10} {job.key}")
        yield from problems


def each_job(work: Callable[[Job], T], jobs: Sequence[Job], at_once: int) -> list[T]:
    """What comes of each job, some at a time."""
    with ThreadPoolExecutor(max(at_once, WAITING)) as pool:
        return list(pool.map(work, jobs))


def carry_out(work: Callable[[Job], list[Problem]], job: Job) -> list[Problem]:
    """One job with its host open; what the host could not do is a complaint."""
    try:
        with job.host.opened(job.settings) as there:
            return work(replace(job, there=there))
    except HostError as error:
        return [refusal("PH19", f"Cổng «{job.key}»: {error}", "Xem lại máy chủ và đường mạng rồi chạy lại; chạy lại là làm nốt phần dở.")]
    except OSError as error:
        return [refusal("PH19", f"Cổng «{job.key}»: máy này báo «{in_words(error)}» ở {error.filename or 'một tệp'}.",
                        "Xem lại chỗ trống và quyền ghi trên đĩa rồi chạy lại.")]
    except (BadRelease, BadAddresses) as error:
        return [refusal("PH09", f"Cổng «{job.key}»: {error}", "Gửi thông báo này cho người phụ trách kỹ thuật.")]
    except NotAManifest:
        return [refusal("PH22", f"Cổng «{job.key}»: sổ của bản đang đăng (manifest.json) không đọc được, có thể đã bị sửa trên máy chủ.",
                        "Tìm xem ai đã sửa; muốn đăng đè thì thêm --again.")]

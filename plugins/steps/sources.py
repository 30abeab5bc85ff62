"""Hỏi thử các nguồn và liên kết ra ngoài xem trang còn không, và ghi điều thấy được vào observations.yml.

Chạy mỗi đêm một lần. Đây là lệnh duy nhất hỏi ra mạng; kiểm tra và dựng trang chỉ đọc tệp đã ghi.
Một trang coi là đã bị gỡ khi hai lần, cách nhau một ngày, đều trả lời «không có» (404, 410); mạng hỏng thì chưa kết luận.
"""

from argparse import ArgumentParser
from collections.abc import Iterable, Iterator, Sequence

from plugins.core.city import CITY, with_city
from plugins.core.judging.recall import verdicts
from plugins.core.memory.store import Store
from plugins.core.network import Network, ask_all
from plugins.core.options import Options
from plugins.core.reading.portals import portal_keys
from plugins.core.whole_file import write_whole
from plugins.rules import RULES
from schemas.kinds.base import Status
from schemas.observations import OBSERVATIONS_FILE, Observation, observe, read_observations, write_observations
from schemas.outside import linked_addresses, named_addresses, page_of
from schemas.post import Post
from schemas.problem import Problem
from schemas.source_law import host_of
from schemas.tree import FolderTree


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--timeout", type=float, default=10, metavar="S", help="chờ mỗi câu trả lời nhiều nhất S giây (mặc định 10)")


def run(portals: Sequence[str], options: Options) -> Iterator[Problem]:
    """Ask, and write what was seen; addresses of portals that were not named keep what was seen of them before."""
    agent = f"CongThongTin/1.0 (+{options.publishing.address_of(CITY)}; kiem tra nguon tin)"
    yield from observe_all(portals, options, Network(agent, options.timeout))


def observe_all(portals: Sequence[str], options: Options, network: Network) -> Iterator[Problem]:
    """The same over a network that is given."""
    before, problems = read_observations(FolderTree(options.content))
    if problems:  # a file that cannot be read is mended by a person, never written over
        yield from problems
        return
    named = with_city(options, RULES, lambda city: {key: _outside(city.store, key) for key in portal_keys(city.store)})
    ours = {host_of(options.publishing.address_of(key)) for key in named}
    wanted = _of_others((named[key] for key in portals), ours)
    kept = _of_others(named.values(), ours) - wanted
    answers = ask_all(wanted, network, lambda done: options.progress("Hỏi nguồn", done, len(wanted)))
    known = {item.url: item for item in before}
    seen = [observe(url, answer, options.as_of, known.get(url)) for url, answer in answers.items()]
    found = [item for item in seen if item]
    _write(options, [*found, *(item for item in before if item.url in kept)])
    options.say(_account(len(wanted), found))


def _outside(store: Store, portal: str) -> set[str]:
    """The pages on which the posts of a portal rest; nobody asks for what a withdrawn post named."""
    posts = (verdict.reading.post for verdict in verdicts(store, portal))
    return {page for post in posts if post and post.fields.status is not Status.WITHDRAWN for page in _pages(post)}


def _of_others(pages: Iterable[set[str]], ours: set[str]) -> set[str]:
    """Those that are not of our own hosts."""
    return {page for some in pages for page in some if host_of(page) not in ours}


def _pages(post: Post) -> list[str]:
    return [page_of(url) for url in (*(address.url for address in named_addresses(post.fields)), *linked_addresses(post))]


def _write(options: Options, observations: Sequence[Observation]) -> None:
    write_whole(options.content / OBSERVATIONS_FILE, write_observations(observations).encode())


def _account(asked: int, found: Sequence[Observation]) -> str:
    gone = sum(item.is_gone for item in found)
    once = sum(item.status != "unclear" and not item.is_gone for item in found)
    unclear = sum(item.status == "unclear" and not item.is_gone for item in found)
    return (f"Đã hỏi {asked} địa chỉ: {asked - len(found)} còn, {gone} đã bị gỡ, {once} báo «không có», chờ hỏi lại, "
            f"{unclear} chưa rõ (mạng hoặc máy chủ trục trặc).")

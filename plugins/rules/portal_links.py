"""Liên kết sang cổng khác của thành phố phải dẫn tới trang có thật ở cổng đó.

Vì sao: người dân bấm vào mà gặp trang trống thì mất lòng tin. Chỉ nhắc, không giữ bài:
bài của cổng này không thể bị giữ vì cổng kia đổi bài.
Sai: [kế hoạch của phường](https://hiepninh.tayninh.example/van-ban/2026/khong-co/)
Đúng: chép địa chỉ từ trang đang mở của cổng kia
"""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from plugins.core.judging.fact_reader import CorpusFacts
from plugins.core.judging.facts import PortalLine
from plugins.core.judging.rule import Context, Rule, complain_in_body
from plugins.core.site_map import made_pages
from schemas.post import Post
from schemas.problem import Level, Problem
from schemas.source_law import host_of

RULE = Rule("CG01", Level.WARNING, "Thông tư 32/2017 Điều 18(1)(d); Luật 104/2016 Điều 19(4)", date(2018, 6, 1),
            reads=frozenset({"post", "corpus"}))
_LISTS = ("/trang/", "/nam/")  # numbered pages and years of a list


def check(post: Post, context: Context) -> Iterator[Problem]:
    """Each full address of a portal of the city leads to a post, a made page, or a file of one of them."""
    for target in dict.fromkeys(post.body.links):
        portal = _portal_of(target, context.corpus)
        if portal and not _leads_somewhere(urlsplit(target).path, portal, context.corpus):
            yield complain_in_body(RULE, post, target, f"Liên kết «{target[:80]}» không dẫn tới trang nào của cổng đó.",
                                   "Mở cổng đó, tìm trang cần dẫn rồi chép lại địa chỉ.")


def _portal_of(target: str, corpus: CorpusFacts) -> PortalLine | None:
    """The portal at whose public address the target lies; internal posts have a rule of their own."""
    for portal in corpus.by_host(host_of(target)):
        if target == portal.address or target.startswith(portal.address + "/"):
            return portal if not target.startswith(portal.address + "/noi-bo/") else None
    return None


def _leads_somewhere(path: str, portal: PortalLine, corpus: CorpusFacts) -> bool:
    folder, _, name = (path or "/").rpartition("/")
    page = f"{folder}/" if "." in name or not name else f"{path}/"
    for part in _LISTS:
        page = page.partition(part)[0] + "/" if part in page else page
    return page in made_pages(portal.tier) or corpus.has_url(portal.key, page)

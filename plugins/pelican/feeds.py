"""Atom feeds by Pelican's own writer: one for the portal, one for each section of posts; and the page that lists them."""

from typing import Any

from plugins.core import site_map
from plugins.pelican.generators import register_generator
from plugins.pelican.pages import PortalGenerator, make_page
from plugins.pelican.views import Link
from schemas import law

# What people subscribe to; standing pages and procedures do not come as news.
_WITHOUT_FEED = frozenset({"page", "procedure"})


class FeedsGenerator(PortalGenerator):
    """Writes the feeds; an empty one is not written, for a feed must have a date and an empty one has none."""

    def generate_output(self, writer: Any) -> None:
        articles = self.context["articles"]
        news = [article for article in articles if article.post.kind.key not in _WITHOUT_FEED]
        feeds = [(Link("Tất cả tin, bài", "/feed.atom"), news)]
        for section in law.sections().values():
            if section.kind and section.kind not in _WITHOUT_FEED:
                mine = [article for article in articles if article.post.kind.key == section.kind]
                feeds.append((Link(section.title, section.url + "feed.atom"), mine))
        written = [link for link, found in feeds if found]
        for link, found in feeds:
            if found:
                writer.write_feed(found, self.context, link.url.lstrip("/"), feed_title=link.title)
        page = make_page(self.presenter, site_map.TITLES[site_map.FEEDS], site_map.FEEDS, "Nhận tin mới của cổng bằng ứng dụng đọc tin.")
        self.write(writer, "feeds", page, feeds=(*written, Link("Lịch làm việc (iCalendar)", site_map.CALENDAR)))


def register() -> None:
    register_generator(FeedsGenerator)

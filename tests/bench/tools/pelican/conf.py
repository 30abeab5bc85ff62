"""Settings of one portal for stock Pelican; what stands on every page is in portal.json beside this file."""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
PORTAL = json.loads((HERE / "portal.json").read_text("utf-8"))
LIBYAML = PORTAL["libyaml"]

SITENAME = PORTAL["name"]
SITEURL = f"https://{PORTAL['key']}.example"
PATH = "content"
THEME = str(HERE)
THEME_STATIC_PATHS: list[str] = []
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PLUGINS = ["yaml_reader", "kinds"]
MARKDOWN = {"extension_configs": {"markdown.extensions.extra": {}}, "output_format": "html5"}

PATH_METADATA = r"(?P<slug>(?P<section>[^/]+)/.*?)(/index)?\.md$"
ARTICLE_URL = "{slug}/"
ARTICLE_SAVE_AS = "{slug}/index.html"
CATEGORY_URL = "chuyen-muc/{slug}/"
CATEGORY_SAVE_AS = "chuyen-muc/{slug}/index.html"
STATIC_PATHS = ["tin-tuc", "van-ban"]
AUTHOR_SAVE_AS = TAG_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"
DEFAULT_PAGINATION = 20
PAGINATED_TEMPLATES = {"category": None, "kind": None}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 30

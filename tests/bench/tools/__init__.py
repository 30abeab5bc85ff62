"""The tools of the comparison, one file each."""

from tests.bench.tools import eleventy, hugo, ours, pelican_stock

TOOLS = {tool.name: tool for tool in (ours.TOOL, ours.WITH_SEARCH, hugo.PLAIN, hugo.TUNED, eleventy.TOOL, pelican_stock.PURE, pelican_stock.LIBYAML)}

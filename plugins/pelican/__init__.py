"""Plugs for Pelican, each with `register()`: how posts come in, which pages are made, how they are written."""

from plugins.pelican import (
    articles,
    calendar,
    feeds,
    files,
    home,
    lists,
    reader,
    register_of_documents,
    schedule,
    sitemap,
    standing,
    theme_files,
    writer,
)

# In the order in which they work: what every page needs first, the sitemap after all pages.
PLUGINS = (reader, articles, writer, theme_files, home, lists, register_of_documents, schedule, standing, files, feeds,
           calendar, sitemap)

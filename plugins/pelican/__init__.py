"""Plugs for Pelican, each with `register()`: how posts come in, which pages are made, how they are written."""

from plugins.pelican import (
    addresses,
    articles,
    calendar,
    feeds,
    groups,
    home,
    lists,
    makers,
    planning,
    reader,
    register_of_documents,
    schedule,
    share,
    sitemap,
    standing,
    templates,
    theme_files,
    writer,
)

PLUGINS = (planning, templates, reader, articles, writer, makers, theme_files, home, lists, groups, register_of_documents, schedule,
           standing, feeds, calendar, share, sitemap, addresses)

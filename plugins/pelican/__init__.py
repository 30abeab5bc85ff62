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
    podcast,
    reader,
    register_of_documents,
    schedule,
    share,
    sitemap,
    standing,
    templates,
    theme_files,
    unit_feed,
    writer,
)

PLUGINS = (planning, templates, reader, articles, writer, makers, theme_files, home, lists, groups, register_of_documents, schedule,
           standing, feeds, unit_feed, podcast, calendar, share, sitemap, addresses)

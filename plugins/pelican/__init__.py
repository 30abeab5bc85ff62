"""Plugs for Pelican, each with `register()`: how posts come in, which pages are made, how they are written."""

from plugins.pelican import (
    addresses,
    articles,
    calendar,
    english,
    feeds,
    groups,
    home,
    lists,
    makers,
    planning,
    reader,
    register_of_documents,
    schedule,
    sitemap,
    standing,
    templates,
    theme_files,
    voice,
    writer,
)

PLUGINS = (planning, templates, reader, articles, writer, makers, theme_files, home, lists, groups, register_of_documents, schedule,
           standing, voice, english, feeds, calendar, sitemap, addresses)

"""Plugs for Pelican, each with `register()`: how posts come in, which pages are made, how they are written."""

from plugins.pelican import (
    addresses,
    articles,
    calendar,
    english,
    feeds,
    groups,
    history,
    home,
    lists,
    makers,
    offline,
    planning,
    podcast,
    reader,
    register_of_documents,
    schedule,
    search,
    share,
    sitemap,
    standing,
    summary,
    templates,
    theme_files,
    unit_feed,
    voice,
    writer,
)

PLUGINS = (planning, templates, reader, articles, writer, makers, theme_files, home, lists, groups, history, register_of_documents,
           schedule, search, standing, voice, english, feeds, unit_feed, podcast, calendar, share, sitemap, addresses, summary, offline)

"""Paginated lists and feeds by kind of post (its first folder): Pelican itself knows categories, tags and authors."""

from collections import defaultdict
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator


def _group(generator: ArticlesGenerator) -> None:
    groups = defaultdict(list)
    for article in generator.articles:
        groups[article.section].append(article)
    generator.context["by_kind"] = dict(groups)
    generator.context["by_category"] = {category.name: articles for category, articles in generator.categories}


def _write(generator: ArticlesGenerator, writer: Any) -> None:
    for kind, articles in generator.context["by_kind"].items():
        writer.write_file(f"{kind}/index.html", generator.get_template("kind"), generator.context, kind=kind, articles=articles,
                          paginated={"articles": articles}, template_name="kind", url=f"{kind}/", override_output=False)
        writer.write_feed(articles, generator.context, f"{kind}/feed.xml", feed_type="rss")


def register() -> None:
    signals.article_generator_finalized.connect(_group)
    signals.article_writer_finalized.connect(_write)

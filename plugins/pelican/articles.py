"""Pages of posts: gives those that are to be made to Pelican's own articles generator, which writes them."""

from collections.abc import Iterator
from functools import partial

from pelican.contents import Article
from pelican.generators import ArticlesGenerator, Generator
from pelican.plugins import signals

from plugins.core.memory.lists import ENTRY, LINE, WHOLE, Found, Notes
from plugins.core.memory.shelves import of_page, pages_list
from plugins.pelican.origin import origin_of, record_of, versions_of
from plugins.pelican.post_files import shown_files
from plugins.pelican.post_pages import page_values
from plugins.pelican.presenter import Presenter, ShownPost
from schemas.state import State

KEY = "post"


def names(presenter: Presenter) -> Iterator[str]:
    """Addresses of all posts that have a page."""
    for entry in presenter.lists.all(pages_list(presenter.task.key), ENTRY):
        yield entry.sort.partition(" ")[0]  # see `of_page`; there are many


def add_articles(generator: ArticlesGenerator) -> None:
    """Read the wanted posts through Pelican's readers; expired and withdrawn ones are hidden from lists."""
    for name in generator.settings["WANTED"]:
        key, _, url = name.partition(":")
        if key == KEY:
            article = make_article(generator, url)
            article.name = name
            (generator.articles if article.status == "published" else generator.hidden_articles).append(article)
    generator.articles.sort(key=lambda article: (article.date, article.url), reverse=True)


def make_article(generator: ArticlesGenerator, url: str) -> Article:
    """The post at an address as Pelican knows it, with the values and files of its page and notes of all that was read for it."""
    presenter: Presenter = generator.settings["PRESENTER"]
    with presenter.lists.noting(Notes(presenter.task.as_of)) as notes:
        shown = shown_post(presenter, url)
        article = read_article(generator, shown)
        article.page_values = page_values(presenter, shown)
        article.files = partial(shown_files, presenter, shown)
        article.record = partial(record_of, shown, origin_of(shown, versions_of(presenter, shown)))
    article.notes = notes
    return article


def shown_post(presenter: Presenter, url: str) -> ShownPost:
    """The post at an address."""
    found = presenter.shown(url, WHOLE)
    assert found, url
    _, state, source = of_page(found.sort)
    return whole_post(presenter, found, state, source)


def whole_post(presenter: Presenter, found: Found, state: State, source: str = "") -> ShownPost:
    """The post of an entry that was read whole."""
    line = presenter.lists.value(found.item, LINE)
    body = "" if state is State.WITHDRAWN else presenter.body(line, found.value.reading.post.body.html)
    return ShownPost(found.value, line, state, source, body)


def read_article(generator: Generator, shown: ShownPost) -> Article:
    """One post through Pelican's readers; ours finds it by its path in the presenter."""
    path = shown.line.path
    generator.settings["PRESENTER"].at_hand[path] = shown
    return generator.readers.read_file(
        base_path=generator.path, path=path, content_class=Article, context=generator.context,
        preread_signal=signals.article_generator_preread, preread_sender=generator,
        context_signal=signals.article_generator_context, context_sender=generator)


def register() -> None:
    signals.article_generator_pretaxonomy.connect(add_articles)

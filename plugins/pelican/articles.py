"""Gives the accepted posts to Pelican's own articles generator, and what is the same on every page to the context."""

from pelican import Pelican
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals

from plugins.core.render_task import RenderTask
from plugins.pelican.post_pages import PostPages
from plugins.pelican.presenter import Presenter
from plugins.pelican.site import make_site
from schemas.state import State


def prepare(pelican: Pelican) -> None:
    """Once a build: the presenter, and the names that every template uses."""
    task: RenderTask = pelican.settings["RENDER_TASK"]
    presenter = Presenter(task)
    pelican.settings.update(
        PRESENTER=presenter, portal=task.portal, unit=presenter.unit_link(task.here), site=make_site(presenter),
        online=presenter.online)


def add_articles(generator: ArticlesGenerator) -> None:
    """Read every post that is online through Pelican's readers; expired and withdrawn ones are hidden from lists."""
    task: RenderTask = generator.settings["RENDER_TASK"]
    pages = PostPages(generator.settings["PRESENTER"])
    for post in task.judged.posts(State.PUBLISHED, State.EXPIRED, State.WITHDRAWN):
        article = generator.readers.read_file(
            base_path=generator.path, path=post.path, content_class=Article, context=generator.context,
            preread_signal=signals.article_generator_preread, preread_sender=generator,
            context_signal=signals.article_generator_context, context_sender=generator)
        article.post = post
        article.page_values = pages.values(post)
        (generator.articles if article.status == "published" else generator.hidden_articles).append(article)
    generator.articles.sort(key=lambda article: (article.date, article.url), reverse=True)


def register() -> None:
    signals.initialized.connect(prepare)
    signals.article_generator_pretaxonomy.connect(add_articles)

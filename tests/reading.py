"""A short form of what a reader makes of a text: the kind of each block with its words."""

from factcheck.article.model import Article, Format
from factcheck.article.read import article_from_text


def read(text: str, form: Format = "text") -> Article:
    return article_from_text(text, name="a.txt", format=form)


def blocks_of(text: str, form: Format = "text") -> list[tuple[str, str]]:
    article = read(text, form)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def kinds_of(text: str, form: Format = "text") -> list[str]:
    return [kind for kind, _ in blocks_of(text, form)]

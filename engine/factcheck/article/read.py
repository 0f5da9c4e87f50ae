"""Which reader an article needs, and the article that it makes."""

import datetime
from pathlib import Path

import attrs

from factcheck.article.assemble import Known, assemble
from factcheck.article.clean import clean
from factcheck.article.decode import decode
from factcheck.article.files import DEFAULT_MAX_FILE_SIZE, read_bytes, refuse_large
from factcheck.article.front_matter import read_front_matter
from factcheck.article.model import Article, Format
from factcheck.article.passages import Passage
from factcheck.article.plain import read_plain
from factcheck.article.reading_notes import reading_notes
from factcheck.article.roles import Part, read_parts
from factcheck.article.structure import arrange
from factcheck.errors import UnreadableArticle
from factcheck.source import Source

ARTICLE_SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown"})
_MARKDOWN_SUFFIXES = frozenset({".md", ".markdown"})

__all__ = [
    "ARTICLE_SUFFIXES",
    "DEFAULT_MAX_FILE_SIZE",
    "article_from_bytes",
    "article_from_text",
    "format_of",
    "read_article",
]


def format_of(path: Path) -> Format:
    """How a file is read: Markdown by its suffix, else plain text."""
    return "markdown" if path.suffix.lower() in _MARKDOWN_SUFFIXES else "text"


def read_article(
    path: Path, *, name: str, max_size: int = DEFAULT_MAX_FILE_SIZE, published: datetime.date | None = None
) -> Article:
    """The article in a file; `published` holds where the article gives no day of its own.

    Raises UnreadableArticle, naming the byte or the reason.
    """
    data = read_bytes(path, name=name, max_size=max_size)
    return article_from_bytes(data, path, name=name, max_size=max_size, published=published)


def article_from_bytes(
    data: bytes, path: Path, *, name: str, max_size: int, published: datetime.date | None = None
) -> Article:
    """The article in bytes that are at hand, read as those of a file with this path would be; see `read_article`."""
    refuse_large(data, name=name, max_size=max_size)
    text = decode(data, name=name)
    return _with_prose(article_from_text(text, name=name, format=format_of(path), published=published))


def article_from_text(
    text: str,
    *,
    name: str,
    format: Format,  # noqa: A002  (the field of the document model is called so)
    published: datetime.date | None = None,
) -> Article:
    """The article in a text that is at hand."""
    source = Source(name, text)
    cleaned = clean(text)
    front = read_front_matter(cleaned.text, name=name)
    parts = read_parts(_passages(cleaned.text, front.end, format))
    arranged = arrange(parts, title=front.title, is_marked_up=format == "markdown")
    if front.headline is not None and not any(part.kind == "headline" for part in arranged):
        arranged.insert(0, Part(front.headline, "headline"))
    known = Known(front.title, front.names, front.published, front.updated, published, front.meta)
    article = assemble(source, cleaned, arranged, form=format, known=known)
    front_end = cleaned.offsets.to_source(0, front.end).end if front.end else 0
    return attrs.evolve(article, notes=reading_notes(article, front=front_end))


def _with_prose(article: Article) -> Article:
    """The article; UnreadableArticle where no rule would see a word of it: it would pass, like a file of 0 bytes."""
    if article.images or any(block.section is not None for block in article.blocks):
        return article
    parts = ", ".join(f"{note.what} in line {note.line}" for note in article.notes if not note.is_read)
    raise UnreadableArticle(article.source.name, f"it holds no prose{f': {parts}' if parts else ''}")


def _passages(text: str, start: int, form: Format) -> list[Passage]:
    if form == "text":
        return read_plain(text, start)
    from factcheck.article.markdown import read_markdown  # noqa: PLC0415  (plain text needs no Markdown parser)

    return read_markdown(text, start)

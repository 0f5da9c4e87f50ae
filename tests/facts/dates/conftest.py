"""Reading made-up sentences for the tests of dates."""

import datetime
from collections.abc import Callable

import pytest

from factcheck.article.model import Article, Block, BlockKind, Section
from factcheck.article.offsets import Offsets
from factcheck.facts.prose import Prose, read_prose
from factcheck.source import Source

Read = Callable[..., Prose]


@pytest.fixture(scope="session")
def read() -> Read:
    """The prose of paragraphs parted by a blank line ("DATED …" is a dateline), published on a day or on none known."""

    def read_text(text: str, published: datetime.date | None = None) -> Prose:
        blocks: list[Block] = []
        position = 0
        for paragraph in text.split("\n\n"):
            kind: BlockKind = "dateline" if paragraph.startswith("DATED ") else "paragraph"
            section: Section | None = None if kind == "dateline" else "body" if blocks else "lede"
            blocks.append(Block(kind, section, position, position + len(paragraph)))
            position += len(paragraph) + 2
        source = Source("story.txt", text)
        return read_prose(Article(source, "text", text, Offsets(), tuple(blocks), published=published))

    return read_text

"""Reading made-up sentences for the tests of relations, with the numbers, names and dates that the analysis finds."""

from collections.abc import Callable

import pytest

from factcheck.article.model import Article, Block
from factcheck.article.offsets import Offsets
from factcheck.facts.dates.find import find_dates, find_times
from factcheck.facts.names.find import find_names
from factcheck.facts.numbers.find import find_numbers
from factcheck.facts.prose import read_prose
from factcheck.facts.relations.find import find_relations
from factcheck.facts.relations.model import Relations
from factcheck.source import Source, Span

Relate = Callable[[str], Relations]


def _blocks(text: str) -> tuple[Block, ...]:
    """Paragraphs parted by blank lines, the first the lede; lines with "- " are list items, with "|" table rows."""
    blocks: list[Block] = []
    position = 0
    for paragraph in text.split("\n\n"):
        end = position + len(paragraph)
        if paragraph.startswith("- "):
            blocks.append(Block("list_item", "body", position + 2, end, level=1, group=1))
        elif "|" in paragraph:
            blocks.append(Block("table_row", "body", position, end, group=2))
        else:
            blocks.append(Block("paragraph", "body" if blocks else "lede", position, end))
        position = end + 2
    return tuple(blocks)


@pytest.fixture(scope="session")
def relate() -> Relate:
    """The relations of a text."""

    def relate_text(text: str) -> Relations:
        article = Article(Source("story.txt", text), "text", text, Offsets(), _blocks(text))
        prose = read_prose(article)
        dates = find_dates(prose)
        taken = tuple(sorted(Span(fact.start, fact.end) for fact in (*dates, *find_times(prose))))
        named = find_names(prose, taken=taken)
        numbers = find_numbers(prose, taken=taken, named=named)
        return find_relations(prose, numbers=numbers, dates=dates, names=named)

    return relate_text

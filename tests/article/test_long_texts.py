"""Very long texts, in one line or in very many, are read in a time that grows with their length alone."""

import pytest

from factcheck.article.model import Format
from factcheck.article.read import article_from_text
from factcheck.facts.housekeeping.find import find_housekeeping
from factcheck.facts.prose import read_prose
from long_texts import PIECES, repeated, stopped_where_it_hangs

MEGABYTE = 1_000_000


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("piece", PIECES["article"])
def test_long_line(piece: str, form: Format) -> None:
    with stopped_where_it_hangs():
        article = article_from_text("x " + repeated(piece), name="a", format=form)
        find_housekeeping(read_prose(article))
    assert article.text.startswith("x")


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_line_of_a_megabyte(form: Format) -> None:
    with stopped_where_it_hangs():
        article = article_from_text(repeated("The mill closed and ", MEGABYTE), name="a", format=form)
        find_housekeeping(read_prose(article))
    assert len(article.text) == MEGABYTE - 1


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize("piece", PIECES["lines"])
def test_very_many_short_lines(piece: str, form: Format) -> None:
    with stopped_where_it_hangs():
        article = article_from_text("x\n\n" + repeated(piece), name="a", format=form)
    assert article.text.startswith("x")

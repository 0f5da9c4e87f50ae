"""Very long texts, in one line or in very many, are read in a time that grows with their length alone."""

import time

import pytest

from factcheck.article.model import Format
from factcheck.article.read import article_from_text
from factcheck.facts.housekeeping.find import find_housekeeping
from factcheck.facts.prose import read_prose

# A quadratic reading of such a text takes minutes; a linear one takes a second or two on a busy machine.
SECONDS = 20
LENGTH = 1_000_000
SHORTER = 200_000


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize(
    "piece",
    [
        "word ",
        "x",
        "A. ",
        "No. ",
        "“Really?” Jo ",
        "[",
        "![",
        "<",
        "`",
        "<script ",
        "<!--",
        "*a ",
        "&a;",
        "> ",
        "|a",
        "By ",
        "Jo Poe ",
        "By Jo Poe and ",
        "a [",
        "TK ",
    ],
)
def test_long_line_of_a_megabyte(piece: str, form: Format) -> None:
    start = time.monotonic()
    article = article_from_text("x " + piece * (SHORTER // len(piece)), name="a", format=form)
    find_housekeeping(read_prose(article))
    assert time.monotonic() - start < SECONDS


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_line_of_a_megabyte(form: Format) -> None:
    start = time.monotonic()
    article = article_from_text("The mill closed and " * (LENGTH // 20), name="a", format=form)
    find_housekeeping(read_prose(article))
    assert time.monotonic() - start < SECONDS
    assert len(article.text) == LENGTH - 1


@pytest.mark.parametrize("form", ["text", "markdown"])
@pytest.mark.parametrize(
    "piece",
    [
        "A line here.\n\n",
        "Home\n\n",
        "1. a\n\n",
        "a b\r\n",
        "e\u0301 ",
        "a\xad",
        "> a\n",
        "[a]: b\n",
        "| a | b |\n",
        "Photo: a b\n\n",
    ],
)
def test_very_many_short_lines(piece: str, form: Format) -> None:
    start = time.monotonic()
    article_from_text("x\n\n" + piece * (SHORTER // 4 // len(piece)), name="a", format=form)
    assert time.monotonic() - start < SECONDS

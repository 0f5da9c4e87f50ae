"""Quotations, speakers and other quoted words of short texts, compared with what a careful reader finds there."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.article.read import article_from_text
from factcheck.facts.model import Quote
from factcheck.facts.names.find import find_names
from factcheck.facts.prose import read_prose
from factcheck.facts.quotes.find import Quoted, find_quotes

CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted((Path(__file__).parent / "cases").glob("*.yaml"))
    for case in yaml.safe_load(path.read_text(encoding="utf-8"))
]


def read(text: str, *, form: str = "markdown") -> Quoted:
    """The quotations of a text."""
    article = article_from_text(text, name="case.md", format="text" if form == "text" else "markdown")
    prose = read_prose(article)
    return find_quotes(prose, named=find_names(prose, taken=()))


def described(quote: Quote, wanted: dict[str, Any]) -> dict[str, Any]:
    """What a quotation has of the properties that a case names."""
    found = {
        "words": quote.words,
        "speaker": quote.speaker and quote.speaker.name,
        "source": quote.speaker and quote.speaker.kind,
        "speaker_text": quote.speaker_text,
        "kind": quote.kind,
        "cue": quote.cue,
        "verb": quote.verb,
        "section": quote.section,
        "sure": quote.sure,
        "balanced": quote.balanced,
        "pieces": list(quote.pieces),
        "edits": list(quote.edits),
        "elisions": list(quote.elisions),
        "nested": [inner.words for inner in quote.nested],
    }
    return {name: found[name] for name in wanted}


@pytest.mark.parametrize("case", CASES)
def test_case_reads_as_a_careful_reader_reads_it(case: dict[str, Any]) -> None:
    found = read(case["text"], form=case.get("format", "markdown"))
    if "quotes" in case:
        wanted = case["quotes"]
        assert [quote.words for quote in found.quotes if not wanted] == []
        assert [described(quote, want) for quote, want in zip(found.quotes, wanted, strict=False)] == wanted
        assert len(found.quotes) == len(wanted)
    if "others" in case:
        assert {word.words: word.kind for word in found.quoted_words} == case["others"]
    if "marks" in case:
        assert [mark.kind for mark in found.marks] == case["marks"]

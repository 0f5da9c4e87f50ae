"""Quotations and speakers of labelled articles, as the scorer of quotations wants them."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from factcheck.article.read import article_from_text
from factcheck.facts.model import Quote
from factcheck.facts.names.find import find_names
from factcheck.facts.prose import Prose, read_prose
from factcheck.facts.quotes.find import find_quotes

Row = dict[str, object]


def read_rows(source: Path) -> list[dict[str, str]]:
    """The labelled articles of a file."""
    return [json.loads(line) for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]


def predict_file(source: Path, target: Path) -> None:
    """Write the quotations of each article of a file of `{"id", "text"}` lines."""
    lines = [
        json.dumps({"id": row["id"], "quotes": predict_article(row)}, ensure_ascii=False) for row in read_rows(source)
    ]
    target.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def predict_article(row: Mapping[str, str]) -> list[Row]:
    """The quotations of one article: a row for each piece, its places counted in the text as given.

    The labelled data holds what stands in marks in the running text: headlines and crossheads, whose words stand in the
    body again, block quotations and transcripts are left out.
    """
    article = article_from_text(row["text"], name=row["id"], format="text")
    prose = read_prose(article)
    quoted = find_quotes(prose, named=find_names(prose, taken=()))
    display = {word.start for word in quoted.quoted_words}
    spoken = (quote for quote in quoted.quotes if quote.kind != "block" and quote.start not in display)
    return [entry for quote in spoken for entry in _rows(prose, quote)]


def _rows(prose: Prose, quote: Quote) -> Iterator[Row]:
    speaker = quote.speaker
    place = None if speaker is None else prose.article.place(speaker.start, speaker.end)
    for start, end in quote.ranges:
        span = prose.article.place(start, end)
        yield {
            "start": span.start,
            "end": span.end,
            "kind": quote.kind,
            "speaker_text": quote.speaker_text,
            "speaker_start": place and place.start,
            "speaker_end": place and place.end,
            "speaker": speaker and speaker.name,
            "speaker_kind": speaker and speaker.kind,
            "cue": quote.cue,
        }

"""Quotations in a headline: whose they are is told where the same words stand in the body."""

from collections.abc import Sequence

import attrs

from factcheck.facts.model import Quote, QuotedWord

_FOLDED = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u00a0": " "})


def fold(text: str) -> str:
    """Words with typography and case levelled and outer punctuation dropped."""
    return " ".join(text.translate(_FOLDED).lower().split()).strip(" .,;:!?'\"")


def headline_quotes(others: Sequence[QuotedWord], quotes: Sequence[Quote]) -> list[Quote]:
    """The headline's quoted words that a quotation of the body holds, as quotations by the same speaker."""
    found = []
    for stretch in others:
        if stretch.section != "headline":
            continue
        words = fold(stretch.words)
        source = next((quote for quote in quotes if quote.speaker is not None and words in fold(quote.words)), None)
        if words and source is not None:
            found.append(_same_speaker(stretch, source))
    return found


def _same_speaker(stretch: QuotedWord, source: Quote) -> Quote:
    return attrs.evolve(
        source,
        **{name: getattr(stretch, name) for name in ("text", "start", "end", "sentence", "paragraph", "section")},
        words=stretch.words,
        kind="partial",
        verb=None,
        cue=None,
        balanced=True,
        elisions=(),
        edits=(),
        nested=(),
        pieces=(stretch.words,),
        ranges=((stretch.start, stretch.end),),
    )

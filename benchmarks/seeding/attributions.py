"""Quotations whose speaker is named once, beside them: the words that name him deleted."""

import random
import re
from collections.abc import Iterator

from factcheck.source import Span
from seeding.passages import paragraphs
from seeding.plant import Plant

_SAID = r"(?:said|says|told|added|adds|explained|explains|warned|insisted|claimed|wrote|admitted)"
# A paragraph that is one quotation with its speaker after it; what follows the quotation holds no other one.
_AFTER = re.compile(
    rf"(?P<quote>[“\"](?P<words>[^“”\"\n]{{30,}}?)[,?!.](?P<mark>[”\"]))(?P<speaker> [^“”\"\n.]*\b{_SAID}\b[^“”\"\n]*)"
)
_BEFORE = re.compile(
    rf"(?P<speaker>[^“”\"\n.?!]*\b{_SAID}\b[^“”\".\n]{{0,30}}[:,] )"
    rf"(?P<quote>[“\"](?P<words>[^“”\"\n]{{30,}})[.?!][”\"])"
)
_SPEECH = re.compile(rf"[“”\"]|\b{_SAID}\b|according to|:\s*$")


def plant_attributions(text: str, chance: random.Random) -> Iterator[Plant]:
    """The naming of the speaker deleted where no one else speaks in the paragraphs around."""
    lines = paragraphs(text)
    for index, line in enumerate(lines):
        around = [
            text[one.start : one.end] for one in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
        ]
        plant = None if any(map(_SPEECH.search, around)) or index < 1 else _plant(text, line)
        if plant is not None:
            yield plant


def _plant(text: str, line: Span) -> Plant | None:
    words = text[line.start : line.end].rstrip()
    end = line.start + len(words)
    after = _AFTER.fullmatch(text, line.start, end)
    if after is not None:
        # The comma before the closing mark becomes the full stop of what is now a sentence.
        start = after.end("words")
        mark = "." if text[start] == "," else text[start]
        return Plant("attribution", Span(start, end), f"{mark}{after['mark']}", (Span(line.start, start),), False, line)
    before = _BEFORE.fullmatch(text, line.start, end)
    if before is not None:
        return Plant("attribution", Span(*before.span("speaker")), "", (Span(*before.span("quote")),), False, line)
    return None

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
# The same with the quotation going on behind the speaker.
_BETWEEN = re.compile(
    rf"(?P<quote>[“\"](?P<words>[^“”\"\n]{{15,}}?)[,?!.](?P<mark>[”\"]))"
    rf"(?P<speaker> [^“”\"\n.]*\b{_SAID}\b[^“”\"\n.]*\.) (?P<more>[“\"][^“”\"\n]+[”\"])"
)
_BEFORE = re.compile(
    rf"(?P<speaker>[^“”\"\n.?!]*\b{_SAID}\b[^“”\".\n]{{0,30}}[:,] )"
    rf"(?P<quote>[“\"](?P<words>[^“”\"\n]{{30,}})[.?!][”\"])"
)
# Where one of these stands in the paragraph before, a reader takes its subject for the speaker.
_SPEECH = re.compile(
    rf"[“”\"]|\b{_SAID}\b|according to|:\s*$|"
    r"\b(?:estimate|believe|hope|think|suggest|confess|argue|recall|describe|call|want|agree|announce|reveal|note|muse|urge|"
    r"assert|promise|pledge|blast|accuse|refuse|propose|confirm|continue|ask|label|express|question|tweet|retweet|post|insist|"
    r"point|declare|state|report|predict|criticize|criticise|praise|complain|acknowledge)(?:s|d|ed)?\b"
)
_NAME = re.compile(r"(?<!^)[A-Z][\w’-]+")


def plant_attributions(text: str, chance: random.Random) -> Iterator[Plant]:
    """The naming of the speaker deleted where no one speaks in the paragraph before, and he is not named there."""
    lines = paragraphs(text)
    for index, line in enumerate(lines):
        before = text[lines[index - 1].start : lines[index - 1].end] if index else ":"
        plant = None if _SPEECH.search(before) else _plant(text, line)
        if plant is not None and _is_new(text[plant.span.start : plant.span.end], before):
            yield plant


def _is_new(speaker: str, before: str) -> bool:
    """Whether the speaker is named, and by no name that the paragraph before has."""
    names = _NAME.findall(speaker)
    return bool(names) and not any(name in before for name in names)


def _plant(text: str, line: Span) -> Plant | None:
    words = text[line.start : line.end].rstrip()
    end = line.start + len(words)
    after = _AFTER.fullmatch(text, line.start, end)
    if after is not None:
        # The comma before the closing mark becomes the full stop of what is now a sentence.
        start = after.end("words")
        mark = "." if text[start] == "," else text[start]
        return Plant("attribution", Span(start, end), f"{mark}{after['mark']}", (Span(line.start, start),), False, line)
    between = _BETWEEN.fullmatch(text, line.start, end)
    if between is not None:
        start = between.end("words")
        mark = "." if text[start] == "," else text[start]
        cut = Span(start, between.end("speaker"))
        quoted = Span(line.start, start), Span(*between.span("more"))
        return Plant("attribution", cut, f"{mark}{between['mark']}", quoted, False, line)
    before = _BEFORE.fullmatch(text, line.start, end)
    if before is not None:
        return Plant("attribution", Span(*before.span("speaker")), "", (Span(*before.span("quote")),), False, line)
    return None

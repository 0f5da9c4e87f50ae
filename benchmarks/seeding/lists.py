"""Lists whose number of things is announced: one of the things dropped."""

import random
import re
from collections.abc import Iterator, Sequence

from factcheck.source import Span
from seeding.figures import figures
from seeding.passages import sentences
from seeding.plant import Plant

_OPENING = re.compile(r"[ ][\w’' -]{2,45}(?P<mark>:| –| —) ")
_SPLIT = re.compile(r";\s+(?:and )?|,\s+(?:and |or )?|\s+(?:and|or)\s+")
_SEMICOLONS = re.compile(r";\s+(?:and )?")
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|and then)\b")
_MOST, _LONGEST = 10, 90  # things in a list, characters in one of them


def plant_lists(text: str, chance: random.Random) -> Iterator[Plant]:
    """Each thing of a list dropped in turn, the last one with the comma before it."""
    for number, things in announced_lists(text):
        for index in chance.sample(range(len(things) - 1), len(things) - 1):
            dropped = Span(things[index].start, things[index + 1].start)
            left = tuple(thing for place, thing in enumerate(things) if place != index)
            if index < len(things) - 2 or len(things) > 3:
                yield Plant("list", _dropped(text, things, index, dropped), "", (number, *left), True, number)


def _dropped(text: str, things: Sequence[Span], index: int, dropped: Span) -> Span:
    """What goes: a thing with the mark after it; before the last one, the mark before the thing instead."""
    if index < len(things) - 2:
        return dropped
    return Span(things[index - 1].end, things[index].end)


def announced_lists(text: str) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """A number of three to ten things, and as many things after a colon or a dash."""
    for sentence in sentences(text):
        for figure in figures(text, sentence):
            opening = _OPENING.match(text, figure.whole.end, sentence.end)
            if (
                opening is None
                or figures(text, Span(*opening.span()))
                or figure.unit
                or figure.scale
                or not 3 <= figure.value <= _MOST
            ):
                continue
            things = _things(text, opening, sentence.end)
            if len(things) == figure.value and all(_is_thing(text[thing.start : thing.end]) for thing in things):
                yield figure.whole, things


def _is_thing(words: str) -> bool:
    """Whether a piece of a list is a thing and no sentence."""
    return len(words) <= _LONGEST and _VERB.search(words) is None


def _things(text: str, opening: re.Match[str], end: int) -> tuple[Span, ...]:
    start = opening.end()
    if opening["mark"] != ":":
        closing = text.find(opening["mark"], start, end)
        end = closing if closing > 0 else end
    listed = text[start:end].rstrip().rstrip('.!?”"')
    split = _SEMICOLONS if ";" in listed else _SPLIT
    places, begin = [], 0
    for match in split.finditer(listed):
        places.append(Span(start + begin, start + match.start()))
        begin = match.end()
    places.append(Span(start + begin, start + len(listed)))
    return tuple(places)

"""A planted error: what is changed in a text, and what the change contradicts."""

import random
from collections.abc import Callable, Iterator, Sequence

import attrs

from factcheck.source import Span


@attrs.frozen
class Plant:
    """One error to plant: `span` of the text becomes `words` (empty: it is deleted).

    `against` are the ranges that the change contradicts (a total for a changed part, the quotation whose speaker is
    deleted); `explicit` says that a single sentence holds the contradiction; `place` tells plants of one statement
    from those of another.
    """

    kind: str
    span: Span
    words: str
    against: tuple[Span, ...]
    explicit: bool
    place: Span


Planter = Callable[[str, random.Random], Iterator[Plant]]


def planted(text: str, plant: Plant) -> str:
    """The text with the error in it."""
    return text[: plant.span.start] + plant.words + text[plant.span.end :]


def moved(span: Span, plant: Plant) -> Span:
    """Where a range of the text stands once the error is planted; one that holds the change holds it still."""
    shift = len(plant.words) - (plant.span.end - plant.span.start)
    start = span.start if span.start <= plant.span.start else span.start + shift
    return Span(start, span.end if span.end <= plant.span.start else span.end + shift)


def targets(plant: Plant) -> tuple[Span, ...]:
    """The ranges of the changed text of which a finding must cover one: the change, and what it contradicts."""
    change = Span(plant.span.start, plant.span.start + len(plant.words))
    return (*((change,) if plant.words else ()), *(moved(span, plant) for span in plant.against))


def overlaps(one: Span, others: Sequence[Span]) -> bool:
    """Whether a range shares a character with any of the others."""
    return any(one.start < other.end and other.start < one.end for other in others)

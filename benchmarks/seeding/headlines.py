"""Numbers of a headline that the story repeats with the same noun: the headline's number changed."""

import random
from collections.abc import Iterator

from factcheck.source import Span
from seeding.figures import figures, noun_after
from seeding.passages import headline_of
from seeding.plant import Plant
from seeding.statements import Statement, plant_value


def plant_headlines(text: str, chance: random.Random) -> Iterator[Plant]:
    """A larger number and a smaller one in the headline."""
    for statement in headline_statements(text):
        value = statement.figures[0].value
        for factor in (chance.uniform(1.3, 1.9), chance.uniform(0.4, 0.7)):
            changed = float(f"{value * factor:.2g}") if value >= 100 else max(2, round(value * factor))
            plant = plant_value("headline", statement, 0, changed)
            if plant is not None:
                yield plant


def headline_statements(text: str) -> Iterator[Statement]:
    """A headline's number with those of the story that have its noun; one of them has its value."""
    headline = headline_of(text)
    if headline is None:
        return
    told = figures(text, Span(headline.end, len(text)))
    for figure in figures(text, headline):
        noun = "%" if figure.is_percent else figure.currency or noun_after(text, figure)
        same = [
            one
            for one in told
            if noun is not None and noun == ("%" if one.is_percent else one.currency or noun_after(text, one))
        ]
        if any(one.value == figure.value for one in same):
            yield Statement(
                (figure, *same), lambda values: any(_is_near(values[0], one) for one in values[1:]), headline, False
            )


def _is_near(one: float, other: float) -> bool:
    return abs(one - other) <= 0.1 * other

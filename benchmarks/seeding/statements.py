"""Statements that tie figures to one another, so that a change of one of them is an error that the text shows."""

import random
from collections.abc import Callable, Iterator, Sequence

import attrs

from factcheck.source import Span
from seeding.figures import SCALES, Figure, transpositions, value_of, written_like
from seeding.plant import Plant

Holds = Callable[[Sequence[float]], bool]


@attrs.frozen
class Statement:
    """Figures, and whether values in their places agree; `holds` is generous, so that its no is a plain error."""

    figures: tuple[Figure, ...]
    holds: Holds
    place: Span
    explicit: bool = True


def plant_value(kind: str, statement: Statement, index: int, value: float) -> Plant | None:
    """The statement with another value for one figure; None where it would still hold."""
    return plant_words(kind, statement, index, written_like(statement.figures[index], value))


def plant_words(kind: str, statement: Statement, index: int, words: str) -> Plant | None:
    """The statement with other digits or another word for one figure; None where it would still hold."""
    figure = statement.figures[index]
    values = [one.value for one in statement.figures]
    values[index] = value_of(words) * SCALES.get(figure.scale, 1)
    if words == figure.words or statement.holds(values):
        return None
    against = tuple(other.whole for other in statement.figures if other is not figure)
    return Plant(kind, figure.span, words, against, statement.explicit, statement.place)


def plant_transposed(statements: Sequence[Statement], chance: random.Random) -> Iterator[Plant]:
    """For every figure of the statements two of its digits swapped, where that is an error."""
    for statement in statements:
        for index, figure in enumerate(statement.figures):
            made = [plant_words("digit", statement, index, words) for words in transpositions(figure.words)]
            plants = [plant for plant in made if plant is not None]
            if plants:
                yield chance.choice(plants)

"""Figures of any statement that can be checked: two neighbouring digits swapped."""

import random
from collections.abc import Iterator

from seeding.ages import age_statements
from seeding.changes import direction_statements, percent_statements
from seeding.conversions import conversion_statements
from seeding.headlines import headline_statements
from seeding.plant import Plant
from seeding.statements import plant_transposed
from seeding.totals import total_statements
from seeding.weekdays import date_statements

_FINDERS = (
    conversion_statements,
    percent_statements,
    direction_statements,
    total_statements,
    date_statements,
    age_statements,
    headline_statements,
)


def plant_digits(text: str, chance: random.Random) -> Iterator[Plant]:
    """Two digits of a figure swapped, in every kind of statement that the other planters know."""
    for find in _FINDERS:
        yield from plant_transposed(tuple(find(text)), chance)

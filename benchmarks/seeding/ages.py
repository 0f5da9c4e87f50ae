"""Ages that stand twice for one person: one of them changed."""

import random
import re
from collections import defaultdict
from collections.abc import Iterator

from factcheck.source import Span
from seeding.figures import Figure
from seeding.plant import Plant
from seeding.statements import Statement, plant_value

_NAME = r"(?P<name>(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)"
_FORMS = (
    re.compile(rf"{_NAME}, (?:now |aged )?(?P<age>[1-9]\d)(?=, | ?[;.)]|$)"),
    re.compile(rf"{_NAME},? (?:who (?:is|was) |is |was )?aged (?P<age>[1-9]\d)\b"),
    re.compile(rf"{_NAME},? (?:who )?(?:is|was) (?P<age>[1-9]\d)(?= years old|[,.;])"),
    re.compile(rf"(?P<age>[1-9]\d)-year-old (?:[a-z-]+ ){{0,3}}{_NAME}"),
    re.compile(rf"{_NAME} \((?P<age>[1-9]\d)\)"),
)


def plant_ages(text: str, chance: random.Random) -> Iterator[Plant]:
    """Each of the ages made older or younger by more than two years."""
    for statement in age_statements(text):
        for index, figure in enumerate(statement.figures):
            value = max(1, figure.value + chance.choice((-7, -4, 3, 5, 9, 10)))
            plant = plant_value("age", statement, index, value)
            if plant is not None:
                yield plant


def age_statements(text: str) -> Iterator[Statement]:
    """The ages of one surname, where there are two or more and all are the same."""
    ages: dict[str, list[Figure]] = defaultdict(list)
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(*match.span("age"))
            ages[match["name"].split()[-1]].append(Figure(span, span, match["age"], float(match["age"]), "", "", False))
    for found in ages.values():
        figures = tuple({figure.span: figure for figure in found}.values())
        if len(figures) > 1 and len({figure.value for figure in figures}) == 1:
            yield Statement(figures, lambda values: max(values) - min(values) <= 2, figures[0].span, False)

"""A second age of a person: one of two ages changed, or another age added where the name stands again."""

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
# What the name of somebody who does something is followed by.
_DOES = r"(?= (?:said|says|told|added|adds|was|is|has|had|began|moved|went|lives|lived|works|worked|thinks|believes)\b)"
_OTHERS = (-9, -7, -4, 4, 6, 8, 11)


def plant_ages(text: str, chance: random.Random) -> Iterator[Plant]:
    """Each of two ages made older or younger by more than two years; another age behind a name that has one."""
    for statement in age_statements(text):
        for index, figure in enumerate(statement.figures):
            value = max(1, figure.value + chance.choice((-7, -4, 3, 5, 9, 10)))
            plant = plant_value("age", statement, index, value)
            if plant is not None:
                yield plant
    for surname, figures in _ages(text).items():
        if len({figure.value for figure in figures}) == 1:
            yield from _added(text, surname, figures[0], chance)


def age_statements(text: str) -> Iterator[Statement]:
    """The ages of one surname, where there are two or more and all are the same."""
    for found in _ages(text).values():
        if len(found) > 1 and len({figure.value for figure in found}) == 1:
            yield Statement(found, lambda values: max(values) - min(values) <= 2, found[0].span, False)


def _ages(text: str) -> dict[str, tuple[Figure, ...]]:
    """The ages of each surname."""
    ages: dict[str, dict[Span, Figure]] = defaultdict(dict)
    for form in _FORMS:
        for match in form.finditer(text):
            span = Span(*match.span("age"))
            figure = Figure(span, span, match["age"], float(match["age"]), "", "", False)
            ages[match["name"].split()[-1]][span] = figure
    return {surname: tuple(found.values()) for surname, found in ages.items()}


def _added(text: str, surname: str, age: Figure, chance: random.Random) -> Iterator[Plant]:
    """An age behind each later mention of the surname that a verb follows."""
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(surname)}{_DOES}", text):
        if match.start() > age.span.end:
            words = f", {max(1, int(age.value) + chance.choice(_OTHERS))},"
            yield Plant("age", Span(match.end(), match.end()), words, (age.span,), False, age.span)

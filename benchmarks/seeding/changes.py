"""Changes with both values in one sentence: the percentage worked out wrongly."""

import itertools
import random
import re
from collections.abc import Iterator, Sequence

from seeding.figures import Figure, figures
from seeding.passages import sentences
from seeding.plant import Plant
from seeding.statements import Statement, plant_value

_UP = re.compile(
    r"\b(?:rose|risen|rise|rising|rises|grew|grown|growth|increased?|increasing|climbed|jumped|up|gained|raised)\b"
)
_DOWN = re.compile(r"\b(?:fell|fallen|fall|falling|dropp?(?:ed)?|declined?|decreased?|down|shrank|cut|reduced|lost)\b")
_BEFORE_OLD = re.compile(r"(?:from|up from|down from|compared with|compared to) (?:about |around |nearly |just )?$")
_BEFORE_NEW = re.compile(r"to (?:about |around |nearly |just )?$")
_OF = re.compile(r" (?:[a-z]+ )?(?:out )?of (?:the |its |their )?")
# "27 of the 150 seats, or 18%", "18% (27 of 150)"
_SHARE = re.compile(r"(?: [\w’'-]+){0,4}(?:, or | or |,? \(|, )(?:about |or |just )?")
_LONGEST_PREFIX = 30
_FURTHEST = 90  # characters between the two values of one change


def plant_percents(text: str, chance: random.Random) -> Iterator[Plant]:
    """The percentage taken of the wrong base, and missed by a fifth or more."""
    for statement in percent_statements(text):
        stated, old, new = statement.figures
        wrong = [round(stated.value * chance.uniform(1.2, 1.8)), round(stated.value * chance.uniform(0.4, 0.8))]
        if new.value:
            wrong.insert(0, round(100 * abs(old.value - new.value) / new.value))
        for value in wrong:
            plant = plant_value("percent", statement, 0, value)
            if plant is not None:
                yield plant


def percent_statements(text: str) -> Iterator[Statement]:
    """A percentage with the two values it was worked out from: a change, or a share of a whole."""
    for sentence in sentences(text):
        found = figures(text, sentence)
        for stated in (figure for figure in found if figure.is_percent):
            yield from (
                Statement((stated, old, new), lambda values: _is_near(_change(*values[1:]), values[0]), sentence)
                for old, new in _pairs(text, found)
                if stated not in (old, new) and _is_near(_change(old.value, new.value), stated.value)
            )
            yield from (
                Statement((stated, part, whole), lambda values: _is_near(_share(*values[1:]), values[0]), sentence)
                for part, whole in itertools.pairwise(found)
                if _is_share(text, stated, part, whole) and _is_near(_share(part.value, whole.value), stated.value)
            )


def _is_share(text: str, stated: Figure, part: Figure, whole: Figure) -> bool:
    """Whether a percentage stands right beside "27 of the 150"."""
    if not _OF.fullmatch(text[part.whole.end : whole.whole.start]) or part.value >= whole.value:
        return False
    between = text[min(stated.whole.end, whole.whole.end) : max(stated.whole.start, part.whole.start)]
    return _SHARE.fullmatch(between) is not None


def direction_statements(text: str) -> Iterator[Statement]:
    """Two values with a word that says which way it went from one to the other."""
    for sentence in sentences(text):
        for old, new in _pairs(text, figures(text, sentence)):
            words = text[sentence.start : max(old.whole.start, new.whole.start)]
            is_up, is_down = _UP.search(words) is not None, _DOWN.search(words) is not None
            if is_up != is_down and is_up == (new.value > old.value):
                yield Statement((old, new), _rises if is_up else _falls, sentence)


def _rises(values: Sequence[float]) -> bool:
    return values[1] >= values[0] * 0.8


def _falls(values: Sequence[float]) -> bool:
    return values[1] <= values[0] * 1.2


def _pairs(text: str, found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Old and new value of what changed: "from A to B", "B, up from A"."""
    values = [one for one in found if not _is_year(one)]
    for one, two in itertools.pairwise(values):
        if one.unit != two.unit or two.whole.start - one.whole.end > _FURTHEST or one.value == two.value:
            continue
        before_one = text[max(0, one.whole.start - _LONGEST_PREFIX) : one.whole.start]
        before_two = text[max(0, two.whole.start - _LONGEST_PREFIX) : two.whole.start]
        if _BEFORE_OLD.search(before_one) and _BEFORE_NEW.search(before_two):
            yield one, two
        elif _BEFORE_OLD.search(before_two) and re.search(r"\b(?:up|down) from", before_two):
            yield two, one


def _is_year(figure: Figure) -> bool:
    return not figure.unit and re.fullmatch(r"(?:18|19|20)\d\d", figure.words) is not None


def _change(old: float, new: float) -> float:
    return 100 * abs(new - old) / old if old else 0.0


def _share(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0


def _is_near(computed: float, stated: float) -> bool:
    """Within what rounding of all three can explain, generously."""
    return abs(computed - stated) <= max(2.5, 0.12 * stated)
